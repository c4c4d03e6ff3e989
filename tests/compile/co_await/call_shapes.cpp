// SPDX-License-Identifier: Apache-2.0
// Each way of writing a call that the documents show or a user would try, inside a co_await
// expression, with what it sends. GCC 12 destroys some temporaries of such expressions twice, which
// only AddressSanitizer tells; the shapes it cannot take
// are in refused_shapes.cpp and broken_shapes.cpp.
#include <gtest/gtest.h>

#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/this_coro.hpp>
#include <bot/client.hpp>
#include <chrono>
#include <functional>
#include <zefir/http.hpp>
#include <zefir/testing.hpp>

namespace {

using boost::asio::awaitable;
using namespace std::chrono_literals;

// Longer than a string keeps inside itself, so that a second destruction is seen.
const char* const long_text = "a text that is long enough to live on the heap";

using Shape = awaitable<void> (*)(bot::Client& bot);

class CallShapes : public testing::Test {
 protected:
  CallShapes() {
    const std::string message = R"({"id": 70, "text": "sent"})";
    mock->on("GET", "/v1/me").reply(200, R"({"id": 7, "name": "Ann"})");
    mock->on("GET", "/v1/users/7").reply(200, R"({"id": 7, "name": "Ann", "nick": null})");
    mock->on("GET", "/v1/users/8").reply(404, R"({"id": 8, "text": "no such user"})");
    mock->on("GET", "/v1/messages/count").reply(200, "3");
    mock->on("GET", "/v1/messages").reply(200, "[" + message + "," + message + "]");
    mock->on("POST", "/v1/messages").reply(200, message);
    mock->on("DELETE", "/v1/messages/70").reply(204);
    mock->on("POST", "/v1/chats/5/media").reply(200, message);
    mock->on("POST", "/v1/chats/5/group").reply(200, message);
    mock->on("POST", "/v1/chats").reply(204);
  }

  // Runs a shape; gives the last request as "GET /path body".
  std::string sent(Shape shape) {
    zefir::run(run(shape, mock));
    const zefir::http::Request& request = mock->requests().back();
    const std::string text = request.method() + " " + request.url().target();
    return request.body() ? text + " " + *request.body() : text;
  }
  static awaitable<void> run(Shape shape, std::shared_ptr<zefir::testing::MockTransport> mock) {
    zefir::Session session(co_await boost::asio::this_coro::executor,
                           zefir::SessionOptions().transport(mock));
    bot::Client bot(session, bot::ClientOptions().token("t0ken").header("X-Client", "shapes"));
    co_await shape(bot);
  }

  std::shared_ptr<zefir::testing::MockTransport> mock =
      std::make_shared<zefir::testing::MockTransport>();
};

TEST_F(CallShapes, without_arguments) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> { co_await bot.get_me(); }), "GET /v1/me");
}

TEST_F(CallShapes, with_a_literal) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> { co_await bot.send_message(1, "hi"); }),
            R"(POST /v1/messages {"chat_id":1,"text":"hi"})");
}

TEST_F(CallShapes, with_a_temporary_string) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> {
              co_await bot.send_message(1, std::string(long_text) + "!");
            }),
            std::string(R"(POST /v1/messages {"chat_id":1,"text":")") + long_text + "!\"}");
}

TEST_F(CallShapes, with_options) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> {
              co_await bot.get_user(7, bot::GetUserOptions().verbose(true));
            }),
            "GET /v1/users/7?verbose=true");
}

TEST_F(CallShapes, with_chained_setters) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> {
              co_await bot.send_message(1, "hi",
                                        bot::SendMessageOptions()
                                            .parse_mode(bot::ParseMode::html)
                                            .note("a note that is long enough for the heap, too")
                                            .extra(zefir::Json::parse(R"({"a": [1]})")));
            }),
            R"(POST /v1/messages {"chat_id":1,"text":"hi","parse_mode":"html",)"
            R"("note":"a note that is long enough for the heap, too","extra":{"a":[1]}})");
}

TEST_F(CallShapes, with_a_list_of_models) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> {
              co_await bot.send_message(1, "hi",
                                        bot::SendMessageOptions().entities(
                                            bot::Entity("an entity's long type, bold", 0, 2),
                                            bot::Entity("italic", 3, 4)));
            }),
            R"(POST /v1/messages {"chat_id":1,"text":"hi","entities":[)"
            R"({"type":"an entity's long type, bold","offset":0,"length":2},)"
            R"({"type":"italic","offset":3,"length":4}]})");
}

TEST_F(CallShapes, with_a_list_of_one_model) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> {
              co_await bot.send_message(
                  1, "hi", bot::SendMessageOptions().entities(bot::Entity(long_text, 0, 2)));
            }),
            std::string(R"(POST /v1/messages {"chat_id":1,"text":"hi","entities":[{"type":")") +
                long_text + R"(","offset":0,"length":2}]})");
}

TEST_F(CallShapes, with_lists_of_scalars) {
  EXPECT_EQ(
      sent([](bot::Client& bot) -> awaitable<void> {
        co_await bot.find_messages(bot::FindMessagesOptions()
                                       .ids(1, 2, 3)
                                       .words("some", std::string("words"), long_text)
                                       .flags(true, false));
      }),
      "GET /v1/messages?ids=1&ids=2&ids=3&words=some&words=words&words="
      "a%20text%20that%20is%20long%20enough%20to%20live%20on%20the%20heap&flags=true&flags=false");
}

TEST_F(CallShapes, with_a_list_as_an_argument) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> {
              co_await bot.send_group(5, zefir::list(bot::Media(long_text), bot::Media("b")),
                                      bot::SendGroupOptions().silent(false));
            }),
            std::string(R"(POST /v1/chats/5/group?silent=false [{"media":")") + long_text +
                R"("},{"media":"b"}])");
}

TEST_F(CallShapes, with_a_vector_made_before) {
  EXPECT_EQ(
      sent([](bot::Client& bot) -> awaitable<void> {
        std::vector<bot::Media> media{bot::Media("a"), bot::Media(long_text)};
        co_await bot.send_group(5, media);
        co_await bot.send_group(5, std::move(media));
      }),
      std::string(R"(POST /v1/chats/5/group [{"media":"a"},{"media":")") + long_text + "\"}]");
}

TEST_F(CallShapes, with_a_vector_for_a_setter) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> {
              const std::vector<std::string> words{"some", "words"};
              co_await bot.find_messages(
                  bot::FindMessagesOptions().words(words).ids(zefir::list<std::int64_t>(1, 2)));
            }),
            "GET /v1/messages?ids=1&ids=2&words=some&words=words");
}

TEST_F(CallShapes, with_a_map_entry_by_entry) {
  EXPECT_EQ(
      sent([](bot::Client& bot) -> awaitable<void> {
        co_await bot.find_messages(
            bot::FindMessagesOptions().filter("from", "Ann").filter("about", long_text));
      }),
      "GET /v1/messages?about=a%20text%20that%20is%20long%20enough%20to%20live%20on%20the%20heap"
      "&from=Ann");
}

TEST_F(CallShapes, with_several_headers) {
  sent([](bot::Client& bot) -> awaitable<void> {
    co_await bot.get_me(zefir::CallOptions()
                            .header("X-First", "1")
                            .header("X-Second", long_text)
                            .header("X-Second", "3")
                            .timeout(zefir::Timeout().total(2s).sock_read(500ms)));
  });
  const zefir::http::Request& request = mock->requests().back();
  EXPECT_EQ(request.headers().get("X-First"), "1");
  EXPECT_EQ(request.headers().get_all("X-Second").size(), 2u);
  EXPECT_EQ(request.headers().get("X-Client"), "shapes");
  EXPECT_EQ(request.headers().get("Authorization"), "Bearer t0ken");
  EXPECT_EQ(request.timeout()->total(), 2s);
}

TEST_F(CallShapes, with_options_and_call_options) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> {
              co_await bot.send_message(
                  1, "hi", bot::SendMessageOptions().labels("a", "1").labels("b", "2"),
                  zefir::CallOptions().header("X-Trace", long_text).validate(false));
            }),
            R"(POST /v1/messages {"chat_id":1,"text":"hi","labels":{"a":"1","b":"2"}})");
}

TEST_F(CallShapes, with_empty_braces) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> { co_await bot.find_messages({}, {}); }),
            "GET /v1/messages");
}

TEST_F(CallShapes, with_a_model_as_body) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> {
              co_await bot.send_media(5, bot::Media(long_text));
            }),
            std::string(R"(POST /v1/chats/5/media {"media":")") + long_text + "\"}");
}

TEST_F(CallShapes, with_a_model_filled_before) {
  EXPECT_EQ(
      sent([](bot::Client& bot) -> awaitable<void> {
        bot::Media media("a");
        media.entities = {bot::Entity("bold", 0, 1)};
        co_await bot.send_media(5, media);
      }),
      R"(POST /v1/chats/5/media {"media":"a","entities":[{"type":"bold","offset":0,"length":1}]})");
}

TEST_F(CallShapes, with_a_model_in_the_options) {
  EXPECT_EQ(
      sent([](bot::Client& bot) -> awaitable<void> {
        co_await bot.send_message(1, "hi",
                                  bot::SendMessageOptions().reply_to(bot::Message(69, long_text)));
      }),
      std::string(R"(POST /v1/messages {"chat_id":1,"text":"hi","reply_to":{"id":69,"text":")") +
          long_text + "\"}}");
}

TEST_F(CallShapes, with_null_and_with_a_word_that_is_not_listed) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> {
              co_await bot.send_message(1, "hi",
                                        bot::SendMessageOptions()
                                            .note(zefir::null)
                                            .parse_mode(zefir::Open<bot::ParseMode>::unlisted(
                                                "a word nobody has listed so far")));
            }),
            R"(POST /v1/messages {"chat_id":1,"text":"hi",)"
            R"("parse_mode":"a word nobody has listed so far","note":null})");
}

TEST_F(CallShapes, with_many_required_values) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> {
              co_await bot.create_chat(bot::CreateChatRequest()
                                           .title(long_text)
                                           .owner(7)
                                           .members(7, 8)
                                           .limits("messages", 10)
                                           .limits("files", 2)
                                           .public_(true),
                                       bot::CreateChatOptions().about("tests"));
            }),
            std::string(R"(POST /v1/chats {"title":")") + long_text +
                R"(","owner":7,"members":[7,8],"limits":{"files":2,"messages":10},"public":true,)"
                R"("about":"tests"})");
}

TEST_F(CallShapes, without_a_value_that_is_required) {
  const auto call = [this] {
    sent([](bot::Client& bot) -> awaitable<void> {
      co_await bot.create_chat(bot::CreateChatRequest().title(long_text).members(1));
    });
  };
  EXPECT_THROW(call(), zefir::ValidationError);
}

TEST_F(CallShapes, with_no_result) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> { co_await bot.remove_message(70); }),
            "DELETE /v1/messages/70");
}

TEST_F(CallShapes, whose_result_is_used_at_once) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> {
              const std::string name = (co_await bot.get_me()).name + long_text;
              EXPECT_TRUE(name.starts_with("Ann"));
              co_await bot.send_message((co_await bot.get_me()).id, (co_await bot.get_me()).name);
            }),
            R"(POST /v1/messages {"chat_id":7,"text":"Ann"})");
}

TEST_F(CallShapes, in_conditions) {
  EXPECT_EQ(
      sent([](bot::Client& bot) -> awaitable<void> {
        if (co_await bot.count_messages(bot::CountMessagesOptions().word(long_text)) != 3) {
          ADD_FAILURE();
        }
        int rounds = 0;
        while (co_await bot.count_messages(bot::CountMessagesOptions().word(long_text)) == 3 &&
               rounds < 2) {
          ++rounds;
        }
        const bool first = rounds > 5;
        if (first) {
          co_await bot.send_message(1, std::string(long_text));
        } else {
          co_await bot.send_message(2, std::string("other"));
        }
      }),
      R"(POST /v1/messages {"chat_id":2,"text":"other"})");
}

TEST_F(CallShapes, on_both_sides_of_and_and_or) {
  EXPECT_EQ(
      sent([](bot::Client& bot) -> awaitable<void> {
        int taken = 0;
        for (const std::int64_t count : {3, 4}) {
          if (co_await bot.count_messages(bot::CountMessagesOptions().word(long_text)) == count &&
              (co_await bot.send_message(1, std::string(long_text))).text == "sent") {
            ++taken;
          }
          if (co_await bot.count_messages(bot::CountMessagesOptions().word(long_text)) == count ||
              (co_await bot.send_message(2, std::string(long_text))).text == "sent") {
            ++taken;
          }
        }
        EXPECT_EQ(taken, 3);
        co_await bot.get_me();
      }),
      "GET /v1/me");
}

TEST_F(CallShapes, in_arguments_of_other_functions) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> {
              std::vector<bot::Message> messages;
              messages.push_back(co_await bot.send_message(1, long_text));
              messages.emplace_back(co_await bot.send_media(5, bot::Media(long_text)));
              EXPECT_EQ(messages[1].text, "sent");
              for (const bot::Message& message :
                   co_await bot.find_messages(bot::FindMessagesOptions().words("a", long_text))) {
                EXPECT_EQ(message.id, 70);
              }
            }),
            "GET /v1/messages?words=a&words="
            "a%20text%20that%20is%20long%20enough%20to%20live%20on%20the%20heap");
}

TEST_F(CallShapes, awaited_later) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> {
              auto started = bot.send_message(
                  1, std::string(long_text),
                  bot::SendMessageOptions().entities(bot::Entity(long_text, 0, 1)).note("n"));
              co_await bot.get_me();
              co_await std::move(started);
            }),
            std::string(R"(POST /v1/messages {"chat_id":1,"text":")") + long_text +
                R"(","entities":[{"type":")" + long_text +
                R"(","offset":0,"length":1}],"note":"n"})");
}

TEST_F(CallShapes, with_options_kept_in_a_variable) {
  EXPECT_EQ(
      sent([](bot::Client& bot) -> awaitable<void> {
        bot::SendMessageOptions options;
        options.note(long_text).labels("a", "1");
        co_await bot.send_message(1, "hi", options);
        options.note(zefir::null).entities(zefir::list(bot::Entity("bold", 0, 1)));
        co_await bot.send_message(1, "hi", options);
      }),
      R"(POST /v1/messages {"chat_id":1,"text":"hi",)"
      R"("entities":[{"type":"bold","offset":0,"length":1}],"labels":{"a":"1"},"note":null})");
}

TEST_F(CallShapes, returned_from_another_coroutine) {
  EXPECT_EQ(sent([](bot::Client& bot) -> awaitable<void> {
              const auto greet = [](bot::Client& client,
                                    std::string name) -> awaitable<bot::Message> {
                co_return co_await client.send_message(1, "hi " + name,
                                                       bot::SendMessageOptions().note(name));
              };
              const bot::Message message = co_await greet(bot, long_text);
              EXPECT_EQ(message.id, 70);
              co_await bot.remove_message(message.id);
            }),
            "DELETE /v1/messages/70");
}

TEST_F(CallShapes, several_at_once) {
  sent([](bot::Client& bot) -> awaitable<void> {
    using namespace boost::asio::experimental::awaitable_operators;
    const auto both =
        co_await (bot.send_message(1, std::string(long_text)) &&
                  bot.find_messages(bot::FindMessagesOptions().words(long_text, "b")));
    EXPECT_EQ(std::get<0>(both).id, 70);
    EXPECT_EQ(std::get<1>(both).size(), 2u);
  });
}

TEST_F(CallShapes, that_fail) {
  sent([](bot::Client& bot) -> awaitable<void> {
    std::optional<bot::Message> problem;
    try {
      co_await bot.get_user(8, bot::GetUserOptions().verbose(false),
                            zefir::CallOptions().header("X-Trace", long_text));
    } catch (const bot::Error& error) {
      EXPECT_EQ(error.status(), 404u);
      problem = error.body_as<bot::Message>();
    }
    if (!problem) co_return void(ADD_FAILURE());
    EXPECT_EQ(problem->text, "no such user");
  });
}

TEST_F(CallShapes, through_a_client_made_in_the_expression) {
  zefir::run([](auto transport) -> awaitable<void> {
    zefir::Session session(co_await boost::asio::this_coro::executor,
                           zefir::SessionOptions().transport(transport).header("X-A", long_text));
    const bot::User me =
        co_await bot::Client(session, bot::ClientOptions().token(long_text).header("X-B", "b"))
            .get_me(zefir::CallOptions().header("X-C", long_text));
    EXPECT_EQ(me.name, "Ann");
  }(mock));
}

}  // namespace
