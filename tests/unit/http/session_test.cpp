// SPDX-License-Identifier: Apache-2.0
// Session: the methods, where faults are thrown, and its end, over a mock.
#include "zefir/http/session.hpp"

#include <gtest/gtest.h>

#include <optional>

#include "support.hpp"
#include "zefir/testing/mock_transport.hpp"

namespace zefir {
namespace {

using boost::asio::awaitable;
using testing::MockTransport;

awaitable<void> call_every_method(std::shared_ptr<MockTransport> mock) {
  Session session(co_await boost::asio::this_coro::executor, SessionOptions().transport(mock));
  co_await session.get("http://h/");
  co_await session.post("http://h/");
  co_await session.put("http://h/");
  co_await session.patch("http://h/");
  co_await session.delete_("http://h/");
  co_await session.head("http://h/");
  co_await session.options("http://h/");
  co_await session.request("REPORT", "http://h/");
}

TEST(Session, sends_by_every_method) {
  const auto mock = std::make_shared<MockTransport>();
  const auto methods = {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "REPORT"};
  for (const char* method : methods) mock->on(method, "/").times(1);
  run(call_every_method(mock));
  EXPECT_NO_THROW(mock->verify());
}

TEST(Session, throws_faults_of_the_arguments_where_they_are_awaited) {
  std::optional<awaitable<http::Response>> call;
  const auto mock = std::make_shared<MockTransport>();
  boost::asio::any_io_executor none;
  Session session(none, SessionOptions().transport(mock));
  EXPECT_NO_THROW(call.emplace(session.get("no url")));
  EXPECT_THROW(run(*std::move(call)), UsageError);
  EXPECT_THROW(run(session.request("GET /", "http://h/")), UsageError);
  EXPECT_THROW(run(session.request("", "http://h/")), UsageError);
  EXPECT_TRUE(mock->requests().empty());
}

TEST(Session, gives_the_answer_its_redacted_url_and_its_method) {
  const auto mock = std::make_shared<MockTransport>();
  mock->on("GET", "/a").reply(200);
  Session session(boost::asio::any_io_executor(), SessionOptions().transport(mock));
  http::Request request("GET", http::Url("http://me:pw@h/a?key=1"));
  request.set_secret_parameters("key");
  const http::Response response = run(session.send(std::move(request)));
  EXPECT_EQ(response.url(), "http://h/a?key=***");
  EXPECT_EQ(response.method(), "GET");
}

TEST(Session, sends_a_url_s_userinfo_as_basic_credentials) {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"Aladdin:open%20sesame@", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="},
      {"u:@", "Basic dTo="},
      {"me@", "Basic bWU6"},
      {":x@", "Basic Ong="},
      {"a:b%C3%BF@", "Basic YTpiw78="},
  };
  for (const auto& [userinfo, expected] : table) {
    const auto mock = std::make_shared<MockTransport>();
    mock->on("GET", "/");
    test::fetch("http://" + userinfo + "h/", SessionOptions().transport(mock));
    EXPECT_EQ(mock->requests()[0].headers().get("Authorization"), expected);
  }
}

TEST(Session, leaves_an_authorization_that_is_set) {
  const auto mock = std::make_shared<MockTransport>();
  mock->on("GET", "/");
  test::fetch("http://me:pw@h/", SessionOptions().transport(mock).header("authorization", "own"));
  EXPECT_EQ(mock->requests()[0].headers().get_all("Authorization"),
            std::vector<std::string_view>{"own"});
}

TEST(Session, bounds_the_body) {
  const auto mock = std::make_shared<MockTransport>();
  mock->on("GET", "/").reply(200, "12345");
  EXPECT_EQ(test::fetch("http://h/", SessionOptions().transport(mock).max_body(5)).body, "12345");
  EXPECT_THROW(test::fetch("http://h/", SessionOptions().transport(mock).max_body(4)),
               ProtocolError);
  EXPECT_EQ(test::fetch("http://h/", SessionOptions().transport(mock).max_body(0)).body, "12345");
}

TEST(Session, refuses_calls_after_it_was_closed) {
  const auto mock = std::make_shared<MockTransport>();
  Session session(boost::asio::any_io_executor(), SessionOptions().transport(mock));
  const std::shared_ptr<http::SessionCore> core = session.core();
  session.close();
  session.close();
  const std::string message = test::message_of<UsageError>([&] { run(session.get("http://h/")); });
  EXPECT_EQ(message, "the session was closed");
  http::Request request("GET", http::Url("http://h/"));
  EXPECT_THROW(run(http::SessionCore::send(core, std::move(request))), UsageError);
  EXPECT_TRUE(mock->requests().empty());
}

TEST(Session, closes_what_it_held_when_another_is_moved_into_it) {
  const auto mock = std::make_shared<MockTransport>();
  mock->on("GET", "/");
  Session session(boost::asio::any_io_executor(), SessionOptions().transport(mock));
  const std::shared_ptr<http::SessionCore> first = session.core();
  session = Session(boost::asio::any_io_executor(), SessionOptions().transport(mock));
  http::Request request("GET", http::Url("http://h/"));
  EXPECT_THROW(run(http::SessionCore::send(first, request)), UsageError);
  EXPECT_EQ(run(session.send(request)).status(), 200u);
}

}  // namespace
}  // namespace zefir
