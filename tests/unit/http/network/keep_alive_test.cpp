// SPDX-License-Identifier: Apache-2.0
// Which connections are used again, and what happens when a kept one has died.
#include <gtest/gtest.h>

#include "network_support.hpp"

namespace zefir::test {
namespace {

std::string ok(const std::string&) { return answer(200, "ok"); }

std::size_t connections_for(const std::string& first_answer,
                            const SessionOptions& options = SessionOptions(),
                            const std::string& method = "GET") {
  LoopbackServer server;
  server.then(Script().read_request().send(first_answer).serve(ok));
  server.always(Script().serve(ok));
  const auto two_requests = [](std::string url, std::string first_method,
                               SessionOptions session_options) -> awaitable<void> {
    Session session(co_await asio::this_coro::executor, std::move(session_options));
    co_await fetch_with(session, url, first_method);
    const Fetched second = co_await fetch_with(session, url);
    EXPECT_EQ(second.body, "ok");
  };
  run(two_requests(server.url(), method, options));
  return server.connections().size();
}

TEST(KeepAlive, uses_a_connection_again) {
  LoopbackServer server;
  server.always(Script().serve(ok));
  const std::vector<std::string> expected = {"ok", "ok", "ok"};
  EXPECT_EQ(fetch_all({server.url("/1"), server.url("/2"), server.url("/3")}), expected);
  EXPECT_EQ(server.connections().size(), 1u);
  EXPECT_EQ(server.connections()[0].requests.size(), 3u);
}

TEST(KeepAlive, uses_a_connection_again_after_answers_of_every_framing) {
  const std::string chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(connections_for(answer(200, "")), 1u);
  EXPECT_EQ(connections_for(answer(404, "body")), 1u);
  EXPECT_EQ(connections_for(chunked + "3\r\nabc\r\n0\r\n\r\n"), 1u);
  EXPECT_EQ(connections_for(chunked + "3\r\nabc\r\n0\r\nX-Trailer: 1\r\n\r\n"), 1u);
  EXPECT_EQ(connections_for("HTTP/1.1 204 No Content\r\n\r\n"), 1u);
  EXPECT_EQ(connections_for("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n"), 1u);
  EXPECT_EQ(connections_for("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\n"
                            "Content-Length: 2\r\n\r\nok"),
            1u);
  EXPECT_EQ(connections_for("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n", {}, "HEAD"), 1u);
  EXPECT_EQ(connections_for("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", {}, "HEAD"),
            1u);
}

TEST(KeepAlive, closes_where_the_server_says_so) {
  EXPECT_EQ(connections_for("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"),
            2u);
  EXPECT_EQ(connections_for("HTTP/1.1 200 OK\r\nConnection: x, Close\r\n"
                            "Content-Length: 0\r\n\r\n"),
            2u);
  EXPECT_EQ(connections_for("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok"), 2u);
}

TEST(KeepAlive, closes_where_the_request_says_so) {
  EXPECT_EQ(connections_for(answer(200, "ok"), SessionOptions().header("Connection", "close")), 2u);
}

TEST(KeepAlive, closes_a_connection_that_brought_more_than_its_answer) {
  EXPECT_EQ(connections_for(answer(200, "abc") + "XYZ"), 2u);
  EXPECT_EQ(connections_for("HTTP/1.1 204 No Content\r\nContent-Length: 3\r\n\r\nabc"), 2u);
  EXPECT_EQ(connections_for("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                            "0\r\n\r\nHTTP/1.1 200 OK\r\n"),
            2u);
  EXPECT_EQ(connections_for("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", {}, "HEAD"), 2u);
}

TEST(KeepAlive, keeps_nothing_when_its_time_is_zero) {
  EXPECT_EQ(connections_for(answer(200, "ok"), SessionOptions().keepalive_timeout(0ms)), 2u);
}

awaitable<void> fetch_twice_with_a_pause(std::string url) {
  Session session(co_await asio::this_coro::executor, SessionOptions().keepalive_timeout(5ms));
  co_await fetch_with(session, url);
  asio::steady_timer pause(co_await asio::this_coro::executor, 10ms);
  co_await pause.async_wait(asio::use_awaitable);
  co_await fetch_with(session, url);
}

TEST(KeepAlive, drops_a_connection_that_was_idle_too_long) {
  LoopbackServer server;
  server.always(Script().serve(ok));
  run(fetch_twice_with_a_pause(server.url()));
  EXPECT_EQ(server.connections().size(), 2u);
}

// Sends a GET, then, when the server has done `steps` steps, a POST, which is never sent twice.
awaitable<std::string> post_after(const LoopbackServer& server, std::size_t steps) {
  Session session(co_await asio::this_coro::executor);
  co_await fetch_with(session, server.url());
  co_await eventually([&] {
    const testing::ServedConnection first = server.connections()[0];
    return first.steps_done == steps;
  });
  const Fetched fetched = co_await fetch_with(session, server.url(), "POST");
  co_return fetched.body;
}

TEST(KeepAlive, notices_before_use_that_the_server_has_closed) {
  LoopbackServer server;
  server.then(Script().read_request().send(answer(200, "1")).shut_down().stall());
  server.then(Script().read_request().send(answer(200, "2")));
  EXPECT_EQ(run(post_after(server, 3)), "2");
}

TEST(KeepAlive, notices_before_use_that_something_was_sent_unasked) {
  LoopbackServer server;
  server.then(
      Script().read_request().send(answer(200, "1")).wait(5ms).send(answer(408, "x")).stall());
  server.then(Script().read_request().send(answer(200, "2")));
  EXPECT_EQ(run(post_after(server, 4)), "2");
}

awaitable<std::string> use_a_dying_connection(std::string url, std::string method) {
  Session session(co_await asio::this_coro::executor);
  co_await fetch_with(session, url);
  const Fetched fetched = co_await fetch_with(session, url, method);
  co_return fetched.body;
}

// The server answers once, reads the second request and dies.
class DyingConnection : public ::testing::Test {
 protected:
  std::string second(const std::string& method) {
    try {
      return run(use_a_dying_connection(server_.url(), method));
    } catch (const ProtocolError& error) {
      return error.cause();
    }
  }
  LoopbackServer server_;
};

TEST_F(DyingConnection, sends_an_idempotent_request_again) {
  for (const std::string method : {"GET", "OPTIONS", "TRACE", "PUT", "DELETE"}) {
    const std::size_t before = server_.connections().size();
    server_.then(Script().read_request().send(answer(200, "1")).read_request());
    server_.then(Script().read_request().send(answer(200, "2")));
    EXPECT_EQ(second(method), "2") << method;
    EXPECT_EQ(server_.connections().size(), before + 2) << method;
  }
}

TEST_F(DyingConnection, sends_an_idempotent_request_again_after_a_reset) {
  server_.then(Script().read_request().send(answer(200, "1")).read_request().reset());
  server_.then(Script().read_request().send(answer(200, "2")));
  EXPECT_EQ(second("GET"), "2");
}

TEST_F(DyingConnection, sends_others_only_once) {
  for (const std::string method : {"POST", "PATCH", "get"}) {
    const std::size_t before = server_.connections().size();
    server_.then(Script().read_request().send(answer(200, "1")).read_request());
    const std::string message = second(method);
    EXPECT_TRUE(contains(message, "the server closed the connection before it answered (127."))
        << message;
    EXPECT_EQ(server_.connections().size(), before + 1) << method;
  }
}

TEST_F(DyingConnection, does_not_send_again_when_the_answer_had_begun) {
  server_.then(Script().read_request().send(answer(200, "1")).read_request().send("HTTP/1.1 20"));
  EXPECT_TRUE(contains(second("GET"), "within the answer's headers"));
  EXPECT_EQ(server_.connections().size(), 1u);
}

TEST_F(DyingConnection, does_not_send_again_after_an_interim_answer) {
  server_.then(Script()
                   .read_request()
                   .send(answer(200, "1"))
                   .read_request()
                   .send("HTTP/1.1 103 Early Hints\r\n\r\n"));
  second("GET");
  EXPECT_EQ(server_.connections().size(), 1u);
}

TEST_F(DyingConnection, sends_again_only_once) {
  server_.then(Script().read_request().send(answer(200, "1")).read_request());
  server_.then(Script().read_request());
  EXPECT_TRUE(contains(second("GET"), "before it answered"));
  EXPECT_EQ(server_.connections().size(), 2u);
}

TEST(KeepAlive, does_not_send_again_what_a_new_connection_lost) {
  LoopbackServer server;
  server.then(Script().read_request());
  EXPECT_THROW(fetch(server.url()), ProtocolError);
  EXPECT_EQ(server.connections().size(), 1u);
}

TEST(KeepAlive, never_shares_a_connection_between_origins) {
  LoopbackServer one, two;
  one.always(Script().serve(ok));
  two.always(Script().serve(ok));
  fetch_all({one.url(), two.url(), one.url()});
  EXPECT_EQ(one.connections().size(), 1u);
  EXPECT_EQ(two.connections().size(), 1u);
}

awaitable<void> drop_an_unread_answer(std::string url) {
  Session session(co_await asio::this_coro::executor);
  {
    const http::Response unread = co_await session.get(url);
    EXPECT_EQ(unread.status(), 200u);
  }
  const Fetched fetched = co_await fetch_with(session, url);
  EXPECT_EQ(fetched.body, "ok");
}

TEST(KeepAlive, closes_the_connection_of_an_answer_that_was_not_read) {
  LoopbackServer server;
  server.then(
      Script().read_request().send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc").stall());
  server.then(Script().serve(ok));
  run(drop_an_unread_answer(server.url()));
  EXPECT_EQ(server.connections().size(), 2u);
  EXPECT_NE(server.finished(0).fault, "");
}

}  // namespace
}  // namespace zefir::test
