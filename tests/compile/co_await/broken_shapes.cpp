// SPDX-License-Identifier: Apache-2.0
// What GCC 12 compiles inside a co_await expression and then destroys twice: the branches of ?:,
// aggregates, and lambdas that capture. Nothing in a library can prevent these; the way out is to
// name results, aggregates and lambdas, and to use `if`. Run with a number: 1 and up must be caught
// by AddressSanitizer, 0 says the same things soundly.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <bot/client.hpp>
#include <cstdlib>
#include <string>
#include <zefir/http.hpp>
#include <zefir/testing.hpp>

namespace {

using boost::asio::awaitable;

const char* const long_text = "a text that is long enough to live on the heap";

// A user's own struct without a constructor.
struct Wanted {
  std::int64_t chat = 0;
  std::string text;
};

awaitable<void> send(bot::Client& bot, Wanted wanted) {
  co_await bot.send_message(wanted.chat, wanted.text);
}

awaitable<void> sound(bot::Client& bot, bool first) {
  if (first) {
    co_await bot.send_message(1, std::string(long_text));
  } else {
    co_await bot.send_message(2, std::string(long_text));
  }
  const Wanted wanted{.chat = 1, .text = long_text};
  co_await send(bot, wanted);
  const std::string text = long_text;
  const auto task = [&bot, text]() -> awaitable<void> { co_await bot.send_message(1, text); };
  const auto executor = co_await boost::asio::this_coro::executor;
  co_await boost::asio::co_spawn(executor, task, boost::asio::use_awaitable);
}

awaitable<void> broken(bot::Client& bot, int shape, bool first) {
  switch (shape) {
    case 1: {  // a call in each branch of ?:
      const bot::Message message = first ? co_await bot.send_message(1, std::string(long_text))
                                         : co_await bot.send_message(2, std::string(long_text));
      co_await bot.remove_message(message.id);
      break;
    }
    case 2:  // ?: between calls that are not awaited yet
      co_await (first ? bot.send_message(1, std::string(long_text))
                      : bot.send_message(2, std::string(long_text)));
      break;
    case 3:  // an aggregate as an argument
      co_await send(bot, Wanted{.chat = 1, .text = long_text});
      break;
    case 4: {  // a lambda that captures
      const std::string text = long_text;
      const auto executor = co_await boost::asio::this_coro::executor;
      co_await boost::asio::co_spawn(
          executor, [&bot, text]() -> awaitable<void> { co_await bot.send_message(1, text); },
          boost::asio::use_awaitable);
      break;
    }
  }
}

awaitable<void> run(int shape) {
  const auto mock = std::make_shared<zefir::testing::MockTransport>();
  mock->on("GET", "/v1/me").reply(200, R"({"id": 7, "name": "Ann"})");
  mock->on("GET", "/v1/messages/count").reply(200, "3");
  mock->on("POST", "/v1/messages").reply(200, R"({"id": 70, "text": "sent"})");
  mock->on("DELETE", "/v1/messages/70").reply(204);
  zefir::Session session(co_await boost::asio::this_coro::executor,
                         zefir::SessionOptions().transport(mock));
  bot::Client bot(session);
  if (shape == 0) co_await sound(bot, mock->requests().size() > 5);
  co_await broken(bot, shape, mock->requests().size() > 5);
}

}  // namespace

int main(int count, char** arguments) {
  zefir::run(run(count == 2 ? std::atoi(arguments[1]) : 0));
  return 0;
}
