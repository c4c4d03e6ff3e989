// SPDX-License-Identifier: Apache-2.0
#include "src/player.hpp"

#include <openssl/ssl.h>

#include <algorithm>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/system/system_error.hpp>
#include <charconv>
#include <type_traits>

namespace zefir::testing {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using TlsStream = asio::ssl::stream<tcp::socket&>;

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

// Where the first request in `bytes` ends, or npos when more of it has to come.
std::size_t request_end(const std::string& bytes) {
  const std::size_t head_end = bytes.find("\r\n\r\n");
  if (head_end == std::string::npos) return std::string::npos;
  const std::size_t body = head_end + 4;
  const std::string head = lower_case(bytes.substr(0, body));
  if (head.find("\r\ntransfer-encoding: chunked\r\n") != std::string::npos) {
    const std::size_t last = bytes.find("0\r\n\r\n", body);
    return last == std::string::npos ? last : last + 5;
  }
  constexpr std::string_view name = "\r\ncontent-length: ";
  std::size_t length = 0;
  if (const std::size_t at = head.find(name); at != std::string::npos) {
    std::from_chars(head.data() + at + name.size(), head.data() + head.size(), length);
  }
  return bytes.size() < body + length ? std::string::npos : body + length;
}

template <class Stream>
class Player {
 public:
  Player(Stream& stream, tcp::socket& socket, Recorder& recorder, std::size_t index, Gate& gate)
      : stream_(stream), socket_(socket), recorder_(recorder), index_(index), gate_(gate) {}

  asio::awaitable<void> play(const Script::Step& step) {
    switch (step.action) {
      case Script::Action::read_request:
        return read_request();
      case Script::Action::read:
        return read(step.count);
      case Script::Action::send:
        return send(step.bytes);
      case Script::Action::send_slowly:
        return send_slowly(step);
      case Script::Action::serve:
        return serve(step.answer);
      case Script::Action::wait:
        return wait(step.delay);
      case Script::Action::hold:
        return gate_.pass();
      case Script::Action::stall:
        return stall();
      case Script::Action::shut_down:
        return shut_down();
      case Script::Action::say_goodbye:
        return say_goodbye();
      case Script::Action::reset:
        break;
    }
    return reset();
  }

  void note_step() {
    recorder_.change(index_, [](ServedConnection& connection) { ++connection.steps_done; });
  }

 private:
  asio::awaitable<void> fill() {
    char buffer[16 * 1024];
    const std::size_t count =
        co_await stream_.async_read_some(asio::buffer(buffer), asio::use_awaitable);
    const std::string bytes(buffer, count);
    unread_ += bytes;
    const auto note = [&](ServedConnection& connection) { connection.received += bytes; };
    recorder_.change(index_, note);
  }

  asio::awaitable<void> read_request() {
    std::size_t end = request_end(unread_);
    while (end == std::string::npos) {
      co_await fill();
      end = request_end(unread_);
    }
    request_ = unread_.substr(0, end);
    unread_.erase(0, end);
    const auto note = [&](ServedConnection& connection) {
      connection.requests.push_back(request_);
    };
    recorder_.change(index_, note);
  }

  asio::awaitable<void> read(std::size_t count) {
    while (unread_.size() < count) co_await fill();
    unread_.erase(0, count);
  }

  asio::awaitable<void> send(std::string bytes) {
    co_await asio::async_write(stream_, asio::buffer(bytes), asio::use_awaitable);
  }

  asio::awaitable<void> send_slowly(Script::Step step) {
    for (std::size_t at = 0; at < step.bytes.size(); at += step.count) {
      if (at > 0) co_await wait(step.delay);
      co_await send(step.bytes.substr(at, step.count));
    }
  }

  asio::awaitable<void> serve(Script::Answer answer) {
    while (true) {
      co_await read_request();
      co_await send(answer(request_));
    }
  }

  asio::awaitable<void> wait(Script::Duration time) {
    asio::steady_timer timer(socket_.get_executor(), time);
    co_await timer.async_wait(asio::use_awaitable);
  }

  asio::awaitable<void> stall() {
    while (true) co_await fill();
  }

  asio::awaitable<void> shut_down() {
    error_code ignored;
    socket_.shutdown(tcp::socket::shutdown_send, ignored);
    co_return;
  }

  asio::awaitable<void> say_goodbye() {
    if constexpr (std::is_same_v<Stream, TlsStream>) {
      // As if the client had said goodbye already: only then OpenSSL does not wait for it.
      SSL_set_shutdown(stream_.native_handle(), SSL_RECEIVED_SHUTDOWN);
      error_code ignored;
      co_await stream_.async_shutdown(asio::redirect_error(asio::use_awaitable, ignored));
    }
    co_return;
  }

  asio::awaitable<void> reset() {
    error_code ignored;
    socket_.set_option(tcp::socket::linger(true, 0), ignored);
    socket_.close(ignored);
    co_return;
  }

  Stream& stream_;
  tcp::socket& socket_;
  Recorder& recorder_;
  std::size_t index_;
  Gate& gate_;
  std::string unread_, request_;
};

template <class Stream>
asio::awaitable<std::string> play(Player<Stream> player, Script script) {
  try {
    for (const Script::Step& step : script.steps()) {
      co_await player.play(step);
      player.note_step();
    }
  } catch (const boost::system::system_error& fault) {
    co_return fault.code().message();
  } catch (const std::exception& fault) {
    co_return fault.what();
  }
  co_return std::string();
}

std::optional<std::string> server_name(const SSL* tls) {
  const char* const name = SSL_get_servername(tls, TLSEXT_NAMETYPE_host_name);
  return name ? std::optional<std::string>(name) : std::nullopt;
}

}  // namespace

asio::awaitable<void> Gate::pass() {
  while (open_ == 0) {
    error_code ignored;
    co_await timer_.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
  }
  --open_;
}

asio::awaitable<std::string> play_plain(tcp::socket& socket, Script script, Recorder& recorder,
                                        std::size_t index, Gate& gate) {
  return play(Player<tcp::socket>(socket, socket, recorder, index, gate), std::move(script));
}

asio::awaitable<std::string> play_tls(TlsStream& stream, Script script, Recorder& recorder,
                                      std::size_t index, Gate& gate) {
  error_code error;
  co_await stream.async_handshake(asio::ssl::stream_base::server,
                                  asio::redirect_error(asio::use_awaitable, error));
  const auto note = [&](ServedConnection& connection) {
    connection.server_name = server_name(stream.native_handle());
  };
  recorder.change(index, note);
  if (error) co_return error.message();
  Player<TlsStream> player(stream, stream.next_layer(), recorder, index, gate);
  co_return co_await play(std::move(player), std::move(script));
}

}  // namespace zefir::testing
