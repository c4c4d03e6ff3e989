// SPDX-License-Identifier: Apache-2.0
// Every limit of a call, in every phase it covers.
#include <gtest/gtest.h>

#include <future>

#include "network_support.hpp"

namespace zefir::test {
namespace {

// For limits that are to be reached, and for those that a busy machine must not reach.
constexpr auto short_limit = 40ms;
constexpr auto patient_limit = 400ms;

Timeout none() { return Timeout::total_only(Timeout::Duration(0)); }

SessionOptions with(Timeout timeout) { return SessionOptions().timeout(timeout); }

// The phase that ended the call; "nothing" if none did.
template <class Action>
std::string phase_of(Action action) {
  try {
    action();
  } catch (const TimeoutError& error) {
    return std::string(to_string(error.phase()));
  }
  return "nothing";
}

TEST(Timeout, total_ends_the_wait_for_an_answer) {
  LoopbackServer server;
  server.then(Script().read_request().stall());
  EXPECT_EQ(phase_of([&] { fetch(server.url(), with(none().total(short_limit))); }), "total");
  EXPECT_NE(server.finished(0).fault, "") << "the connection must be closed";
}

TEST(Timeout, total_ends_headers_that_trickle) {
  LoopbackServer server;
  server.then(Script().read_request().send_slowly("HTTP/1.1 200 OK\r\nA: " + std::string(4000, 'a'),
                                                  1, 5ms));
  const Timeout timeout = none().total(short_limit).sock_read(5s);
  EXPECT_EQ(phase_of([&] { fetch(server.url(), with(timeout)); }), "total");
}

TEST(Timeout, total_ends_a_body_that_trickles) {
  LoopbackServer server;
  server.then(Script()
                  .read_request()
                  .send("HTTP/1.1 200 OK\r\nContent-Length: 4000\r\n\r\n")
                  .send_slowly(std::string(4000, 'b'), 1, 5ms));
  EXPECT_EQ(phase_of([&] { fetch(server.url(), with(none().total(short_limit))); }), "total");
}

TEST(Timeout, total_ends_an_upload_that_nobody_reads) {
  LoopbackServer server;
  server.then(Script().hold());
  const RequestOptions body = RequestOptions().body(std::string(32'000'000, 'x'), "text/plain");
  EXPECT_EQ(phase_of([&] { fetch(server.url(), with(none().total(short_limit)), "POST", body); }),
            "total");
}

TEST(Timeout, of_a_request_replaces_the_session_s) {
  LoopbackServer server;
  server.then(Script().read_request().stall());
  const RequestOptions options = RequestOptions().timeout(none().total(short_limit));
  EXPECT_EQ(phase_of([&] { fetch(server.url(), SessionOptions(), "GET", options); }), "total");
}

TEST(Timeout, sock_read_ends_the_silence_before_an_answer) {
  LoopbackServer server;
  server.then(Script().read_request().stall());
  EXPECT_EQ(phase_of([&] { fetch(server.url(), with(none().sock_read(short_limit))); }),
            "sock_read");
  EXPECT_NE(server.finished(0).fault, "");
}

TEST(Timeout, sock_read_ends_the_silence_within_a_body) {
  LoopbackServer server;
  server.then(
      Script().read_request().send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc").stall());
  EXPECT_EQ(phase_of([&] { fetch(server.url(), with(none().sock_read(short_limit))); }),
            "sock_read");
}

TEST(Timeout, sock_read_starts_anew_with_every_read) {
  LoopbackServer server;
  server.then(Script().read_request().send_slowly(answer(200, "0123456789"), 10, 20ms));
  EXPECT_EQ(fetch(server.url(), with(none().sock_read(2s))).body, "0123456789");
}

awaitable<void> pause_between(LoopbackServer& server) {
  Session session(co_await asio::this_coro::executor, with(none().sock_read(patient_limit)));
  co_await fetch_with(session, server.url());
  asio::steady_timer pause(co_await asio::this_coro::executor, 2 * patient_limit);
  co_await pause.async_wait(asio::use_awaitable);
  const Fetched fetched = co_await fetch_with(session, server.url());
  EXPECT_EQ(fetched.body, "ok");
}

TEST(Timeout, sock_read_does_not_run_while_a_connection_is_kept) {
  LoopbackServer server;
  server.then(Script().serve([](const std::string&) { return answer(200, "ok"); }));
  run(pause_between(server));
  EXPECT_EQ(server.connections().size(), 1u);
}

awaitable<void> pause_before_reading(LoopbackServer& server) {
  Session session(co_await asio::this_coro::executor, with(none().sock_read(patient_limit)));
  http::Response response = co_await session.get(server.url());
  asio::steady_timer pause(co_await asio::this_coro::executor, 2 * patient_limit);
  co_await pause.async_wait(asio::use_awaitable);
  server.release();
  const std::string body = co_await response.read();
  EXPECT_EQ(body, "abc");
}

TEST(Timeout, sock_read_does_not_run_while_nobody_reads) {
  LoopbackServer server;
  server.then(Script()
                  .read_request()
                  .send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n")
                  .hold()
                  .send("abc"));
  run(pause_before_reading(server));
}

TEST(Timeout, sock_connect_ends_a_connect_that_nobody_answers) {
  const DeafPort port;
  EXPECT_EQ(phase_of([&] { fetch(port.url(), with(none().sock_connect(short_limit))); }),
            "sock_connect");
}

TEST(Timeout, connect_and_total_cover_the_connect_too) {
  const DeafPort port;
  EXPECT_EQ(phase_of([&] { fetch(port.url(), with(none().connect(short_limit))); }), "connect");
  EXPECT_EQ(phase_of([&] { fetch(port.url(), with(none().total(short_limit))); }), "total");
}

TEST(Timeout, sock_connect_ends_a_tls_handshake_that_nobody_answers) {
  LoopbackServer server;
  server.then(Script().stall());
  const std::string url = "https://127.0.0.1:" + std::to_string(server.port()) + "/";
  EXPECT_EQ(phase_of([&] { fetch(url, with(none().sock_connect(short_limit))); }), "sock_connect");
}

awaitable<void> fetch_name(http::LookUp look_up, Timeout timeout) {
  const auto executor = co_await asio::this_coro::executor;
  Session session(executor, with_look_up(executor, std::move(look_up), with(timeout)));
  co_await fetch_with(session, "http://slow.test/");
}

TEST(Timeout, sock_connect_ends_a_lookup_that_nobody_answers) {
  std::promise<void> answered;
  const std::shared_future<void> answers = answered.get_future().share();
  const http::LookUp look_up = [answers](const std::string& host) {
    answers.wait();
    return loopback_for_all(host);
  };
  EXPECT_EQ(phase_of([&] { run(fetch_name(look_up, none().sock_connect(short_limit))); }),
            "sock_connect");
  // Only now may the lookup end: neither the session nor its context has waited for it.
  answered.set_value();
}

awaitable<void> wait_in_the_queue(LoopbackServer& server) {
  const auto executor = co_await asio::this_coro::executor;
  Session session(executor,
                  with(none().connect(patient_limit).sock_connect(patient_limit)).limit(1));
  Call first(executor, fetch_with(session, server.url()));
  co_await until_requests(server, 1);
  Call second(executor, fetch_with(session, server.url()));
  co_await over(second);
  EXPECT_EQ(phase_of([&] { second.result(); }), "connect");
  EXPECT_FALSE(first.is_over()) << "its connection is ready, so these limits are over";
  server.release();
  co_await over(first);
  EXPECT_EQ(first.outcome(), "ok");
}

TEST(Timeout, connect_ends_the_wait_for_a_place) {
  LoopbackServer server;
  server.then(Script().read_request().hold().send(answer(200, "ok")));
  run(wait_in_the_queue(server));
}

awaitable<void> never_read(LoopbackServer& server) {
  Session session(co_await asio::this_coro::executor, with(none().total(patient_limit)).limit(1));
  http::Response unread = co_await session.get(server.url());
  const Fetched second =
      co_await fetch_with(session, server.url(), "GET", RequestOptions().timeout(none()));
  EXPECT_EQ(second.body, "ok");
  std::string phase;
  try {
    co_await unread.read();
  } catch (const TimeoutError& error) {
    phase = to_string(error.phase());
  }
  EXPECT_EQ(phase, "total");
}

TEST(Timeout, total_frees_the_place_of_an_answer_that_nobody_reads) {
  LoopbackServer server;
  server.then(Script().read_request().send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n").stall());
  server.then(Script().read_request().send(answer(200, "ok")));
  run(never_read(server));
}

TEST(Timeout, is_never_early) {
  LoopbackServer server;
  server.always(Script().read_request().stall());
  for (const auto limit : {1ms, 30ms, 49ms, 51ms, 120ms}) {
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(phase_of([&] { fetch(server.url(), with(none().total(limit))); }), "total");
    EXPECT_GE(std::chrono::steady_clock::now() - start, limit);
  }
}

TEST(Timeout, that_is_enormous_or_not_positive_is_none) {
  LoopbackServer server;
  server.always(Script().serve([](const std::string&) { return answer(200, "ok"); }));
  for (const Timeout::Duration limit :
       {Timeout::Duration::max(), Timeout::Duration::min(), Timeout::Duration(0)}) {
    const Timeout timeout =
        Timeout().total(limit).connect(limit).sock_connect(limit).sock_read(limit);
    EXPECT_EQ(fetch(server.url(), with(timeout)).body, "ok");
  }
}

TEST(Timeout, does_not_keep_the_context_running) {
  LoopbackServer server;
  server.always(Script().serve([](const std::string&) { return answer(200, "ok"); }));
  asio::io_context context;
  Session session(context.get_executor());
  const auto start = std::chrono::steady_clock::now();
  const Call call(context.get_executor(), fetch_with(session, server.url()));
  context.run();
  EXPECT_EQ(call.outcome(), "ok");
  EXPECT_LT(std::chrono::steady_clock::now() - start, 10s) << "the total limit is five minutes";
}

}  // namespace
}  // namespace zefir::test
