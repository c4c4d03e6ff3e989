// SPDX-License-Identifier: Apache-2.0
// The session's end while calls are in flight, and what may outlive it.
#include <gtest/gtest.h>

#include <future>

#include "network_support.hpp"

namespace zefir::test {
namespace {

constexpr const char* closed = "the session was closed";

// Starts a call, waits until `reached`, closes the session, and gives how the call ended.
awaitable<std::string> outcome_of_closing(std::string url, std::function<bool()> reached,
                                          http::LookUp look_up) {
  const auto executor = co_await asio::this_coro::executor;
  Session session(executor, with_look_up(executor, std::move(look_up)));
  const Call call(executor, fetch_with(session, std::move(url)));
  co_await eventually(std::move(reached));
  session.close();
  co_await over(call);
  co_return call.outcome();
}

std::string close_when(std::string url, std::function<bool()> reached,
                       http::LookUp look_up = &loopback_for_all) {
  return run(outcome_of_closing(std::move(url), std::move(reached), std::move(look_up)));
}

// True from the third time on: a few turns of the context later.
std::function<bool()> soon() {
  return [turns = 0]() mutable { return ++turns > 3; };
}

TEST(Closing, ends_the_wait_for_an_answer) {
  LoopbackServer server;
  server.then(Script().read_request().stall());
  EXPECT_EQ(close_when(server.url(), [&] { return requests_of(server) == 1; }), closed);
  EXPECT_NE(server.finished(0).fault, "");
}

TEST(Closing, ends_the_reading_of_a_body) {
  LoopbackServer server;
  server.then(
      Script().read_request().send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc").stall());
  const auto sent = [&] {
    const auto connections = server.connections();
    return !connections.empty() && connections[0].steps_done == 2;
  };
  EXPECT_EQ(close_when(server.url(), sent), closed);
}

TEST(Closing, ends_a_connect) {
  const DeafPort port;
  EXPECT_EQ(close_when(port.url(), soon()), closed);
}

TEST(Closing, ends_a_tls_handshake) {
  LoopbackServer server;
  server.then(Script().stall());
  const std::string url = "https://127.0.0.1:" + std::to_string(server.port()) + "/";
  const auto greeted = [&] {
    const auto connections = server.connections();
    return !connections.empty() && !connections[0].received.empty();
  };
  EXPECT_EQ(close_when(url, greeted), closed);
}

TEST(Closing, ends_a_lookup) {
  std::promise<void> answered;
  const std::shared_future<void> answers = answered.get_future().share();
  const http::LookUp look_up = [answers](const std::string& host) {
    answers.wait();
    return loopback_for_all(host);
  };
  EXPECT_EQ(close_when("http://slow.test/", soon(), look_up), closed);
  answered.set_value();
}

awaitable<void> close_with_a_queue(LoopbackServer& server) {
  const auto executor = co_await asio::this_coro::executor;
  Session session(executor, SessionOptions().limit(1));
  const Call first(executor, fetch_with(session, server.url()));
  const Call second(executor, fetch_with(session, server.url()));
  co_await until_requests(server, 1);
  session.close();
  co_await over(first);
  co_await over(second);
  EXPECT_EQ(first.outcome(), closed);
  EXPECT_EQ(second.outcome(), closed);
  const Call third(executor, fetch_with(session, server.url()));
  co_await over(third);
  EXPECT_EQ(third.outcome(), closed);
}

TEST(Closing, ends_calls_that_wait_for_a_place) {
  LoopbackServer server;
  server.always(Script().read_request().stall());
  run(close_with_a_queue(server));
  EXPECT_EQ(server.connections().size(), 1u);
}

awaitable<void> fetch_and_close(LoopbackServer& server) {
  Session session(co_await asio::this_coro::executor);
  co_await fetch_with(session, server.url());
  session.close();
  co_await eventually([&] { return server.connections()[0].is_over; });
}

TEST(Closing, closes_kept_connections) {
  LoopbackServer server;
  server.always(Script().serve([](const std::string&) { return answer(200, "ok"); }));
  run(fetch_and_close(server));
  EXPECT_NE(server.finished(0).fault, "");
}

awaitable<http::Response> answer_without_its_session(std::string url) {
  Session session(co_await asio::this_coro::executor);
  co_return co_await session.get(std::move(url));
}

TEST(Closing, leaves_an_unread_answer_that_can_only_be_destroyed) {
  LoopbackServer server;
  server.always(
      Script().read_request().send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc").stall());
  http::Response response = run(answer_without_its_session(server.url()));
  EXPECT_EQ(response.status(), 200u);
  EXPECT_EQ(message_of<UsageError>([&] { run(response.read()); }), closed);
  http::Response other = run(answer_without_its_session(server.url()));
  std::string buffer(5, '\0');
  EXPECT_EQ(message_of<UsageError>([&] { run(other.read_some(buffer)); }), closed);
}

TEST(Closing, leaves_an_answer_readable_that_was_complete) {
  LoopbackServer server;
  server.always(Script().read_request().send(answer(200, "whole")));
  http::Response response = run(answer_without_its_session(server.url()));
  EXPECT_EQ(run(response.read()), "whole");
}

TEST(Closing, by_the_context_s_destruction_leaks_nothing) {
  LoopbackServer server;
  server.always(Script().read_request().stall());
  const auto context = std::make_unique<asio::io_context>();
  std::optional<Session> session(std::in_place, context->get_executor(), SessionOptions().limit(1));
  const Call in_flight(context->get_executor(), fetch_with(*session, server.url()));
  const Call queued(context->get_executor(), fetch_with(*session, server.url()));
  while (requests_of(server) == 0) context->run_one();
  session.reset();
  EXPECT_FALSE(in_flight.is_over());
  EXPECT_FALSE(queued.is_over());
}

awaitable<void> stay_in_flight(std::string url, std::shared_ptr<bool> destroyed) {
  const std::shared_ptr<void> guard(nullptr, [destroyed](void*) { *destroyed = true; });
  Session session(co_await asio::this_coro::executor);
  co_await fetch_with(session, std::move(url));
}

TEST(Closing, happens_when_the_context_destroys_a_coroutine_that_owns_the_session) {
  LoopbackServer server;
  server.always(Script().read_request().stall());
  const auto destroyed = std::make_shared<bool>(false);
  {
    asio::io_context context;
    asio::co_spawn(context, stay_in_flight(server.url(), destroyed), [](std::exception_ptr) {});
    while (requests_of(server) == 0) context.run_one();
  }
  EXPECT_TRUE(*destroyed);
  EXPECT_NE(server.finished(0).fault, "");
}

}  // namespace
}  // namespace zefir::test
