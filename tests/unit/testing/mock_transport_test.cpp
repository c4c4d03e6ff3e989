// SPDX-License-Identifier: Apache-2.0
// MockTransport: what it answers, what it keeps, and how it complains.
#include "zefir/testing/mock_transport.hpp"

#include <gtest/gtest.h>

#include <boost/asio/this_coro.hpp>

#include "zefir/http.hpp"

namespace zefir::testing {
namespace {

using boost::asio::awaitable;

// Sends one request through a session over `mock`.
awaitable<http::Response> call(std::shared_ptr<MockTransport> mock, std::string method,
                               std::string url) {
  Session session(co_await boost::asio::this_coro::executor, SessionOptions().transport(mock));
  co_return co_await session.request(std::move(method), std::move(url));
}

awaitable<std::string> call_and_read(std::shared_ptr<MockTransport> mock, std::string method,
                                     std::string url) {
  http::Response response = co_await call(std::move(mock), std::move(method), std::move(url));
  co_return co_await response.read();
}

unsigned status_of(const std::shared_ptr<MockTransport>& mock, std::string url) {
  return run(call(mock, "GET", std::move(url))).status();
}

std::string message_of(const std::shared_ptr<MockTransport>& mock, std::string url) {
  try {
    status_of(mock, std::move(url));
  } catch (const MockError& error) {
    return error.what();
  }
  return "nothing was thrown";
}

TEST(MockTransport, answers_with_status_headers_and_json) {
  const auto mock = std::make_shared<MockTransport>();
  mock->on("GET", "/users/1").reply(201, R"({"id":1})").header("X-Rate", "9");
  const http::Response response = run(call(mock, "GET", "https://api.test/users/1?full=1"));
  EXPECT_EQ(response.status(), 201u);
  EXPECT_EQ(response.headers().get("x-rate"), "9");
  EXPECT_EQ(response.headers().get("content-type"), "application/json");
  EXPECT_EQ(response.url(), "https://api.test/users/1?full=1");
  EXPECT_EQ(run(call_and_read(mock, "GET", "https://api.test/users/1")), R"({"id":1})");
}

TEST(MockTransport, gives_several_replies_in_turn_and_repeats_the_last) {
  const auto mock = std::make_shared<MockTransport>();
  mock->on("GET", "/a").reply(500).reply(200);
  EXPECT_EQ(status_of(mock, "http://h/a"), 500u);
  EXPECT_EQ(status_of(mock, "http://h/a"), 200u);
  EXPECT_EQ(status_of(mock, "http://h/a"), 200u);
}

TEST(MockTransport, matches_a_query_only_when_one_is_described) {
  const auto mock = std::make_shared<MockTransport>();
  mock->on("GET", "/a?page=2").reply(202);
  mock->on("GET", "/a").reply(200);
  EXPECT_EQ(status_of(mock, "http://h/a?page=2"), 202u);
  EXPECT_EQ(status_of(mock, "http://h/a?page=3"), 200u);
}

TEST(MockTransport, matches_the_server_only_when_one_is_described) {
  const auto mock = std::make_shared<MockTransport>();
  mock->on("GET", "https://one.test/a").reply(201);
  mock->on("GET", "/a").reply(200);
  EXPECT_EQ(status_of(mock, "https://one.test/a"), 201u);
  EXPECT_EQ(status_of(mock, "http://one.test/a"), 200u);
}

TEST(MockTransport, matches_the_path_as_it_is_encoded) {
  const auto mock = std::make_shared<MockTransport>();
  mock->on("GET", "/ä b").reply(200);
  EXPECT_EQ(status_of(mock, "http://h/%C3%A4%20b"), 200u);
}

TEST(MockTransport, computes_an_answer_from_the_request) {
  const auto mock = std::make_shared<MockTransport>();
  mock->on("POST", "/echo").reply([](const http::Request& request) {
    return http::Response(200, "OK", http::Headers(), request.method() + request.url().query());
  });
  EXPECT_EQ(run(call_and_read(mock, "POST", "http://h/echo?x=1")), "POSTx=1");
}

TEST(MockTransport, throws_the_fault_that_was_described) {
  const auto mock = std::make_shared<MockTransport>();
  mock->on("GET", "/a").fail(TimeoutError("GET", "http://h/a", TimeoutPhase::connect)).reply(200);
  EXPECT_THROW(status_of(mock, "http://h/a"), TimeoutError);
  EXPECT_EQ(status_of(mock, "http://h/a"), 200u);
}

TEST(MockTransport, refuses_what_nobody_described_and_lists_what_was) {
  const auto mock = std::make_shared<MockTransport>();
  EXPECT_EQ(message_of(mock, "http://h/b"),
            "nobody described the request GET http://h/b; nothing was described");
  mock->on("POST", "/a");
  mock->on("GET", "/b").times(1);
  EXPECT_EQ(status_of(mock, "http://h/b"), 200u);
  EXPECT_EQ(message_of(mock, "http://h/b"),
            "nobody described the request GET http://h/b; described are:\n"
            "  POST /a\n"
            "  GET /b (already used 1 time)");
}

TEST(MockTransport, verify_tells_what_did_not_come) {
  const auto mock = std::make_shared<MockTransport>();
  mock->on("GET", "/a").times(2);
  mock->on("GET", "/b");
  mock->on("GET", "/c").times(0);
  status_of(mock, "http://h/a");
  const std::vector<std::string> lines = {"GET /a: used 1 time, expected 2 times",
                                          "GET /b: used 0 times, expected at least once"};
  EXPECT_EQ(mock->unmet(), lines);
  EXPECT_THROW(mock->verify(), MockError);
  status_of(mock, "http://h/a");
  status_of(mock, "http://h/b");
  EXPECT_NO_THROW(mock->verify());
}

awaitable<void> post_form(std::shared_ptr<MockTransport> mock) {
  Session session(co_await boost::asio::this_coro::executor,
                  SessionOptions().transport(mock).header("X-App", "one").header("X-Both", "s"));
  RequestOptions options;
  options.form("a", "1 2").form("b", "&").param("q", "ä").header("X-Both", "r");
  co_await session.post("http://h/p", std::move(options));
}

TEST(MockTransport, keeps_the_requests_that_came) {
  const auto mock = std::make_shared<MockTransport>();
  mock->on("POST", "/p").reply(204);
  run(post_form(mock));
  ASSERT_EQ(mock->requests().size(), 1u);
  const http::Request& request = mock->requests()[0];
  EXPECT_EQ(request.method(), "POST");
  EXPECT_EQ(request.url().str(), "http://h/p?q=%C3%A4");
  EXPECT_EQ(request.body(), "a=1+2&b=%26");
  EXPECT_EQ(request.headers().get("Content-Type"), "application/x-www-form-urlencoded");
  EXPECT_EQ(request.headers().get("X-App"), "one");
  EXPECT_EQ(request.headers().get_all("X-Both"), std::vector<std::string_view>{"r"});
}

TEST(MockTransport, refuses_a_header_without_a_reply_to_carry_it) {
  MockTransport mock;
  EXPECT_THROW(mock.on("GET", "/a").header("A", "b"), UsageError);
}

TEST(MockTransport, refuses_a_description_that_is_no_url) {
  MockTransport mock;
  EXPECT_THROW(mock.on("GET", "users/1"), UsageError);
}

}  // namespace
}  // namespace zefir::testing
