// SPDX-License-Identifier: Apache-2.0
// How many connections there may be, and who gets the next place.
#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>

#include "network_support.hpp"
#include "src/network/pool.hpp"

namespace zefir::test {
namespace {

using http::Pool;
using http::PoolLimits;

std::string ok(const std::string&) { return answer(200, "ok"); }

PoolLimits limits(std::size_t total, std::size_t per_host) {
  PoolLimits made;
  made.total = total;
  made.per_host = per_host;
  made.idle_time = 1s;
  return made;
}

// The pool alone, with places that have no connection in them.
class PoolTest : public ::testing::Test {
 protected:
  Pool::Lease acquire(Pool& pool, const std::string& origin) {
    return pool.try_acquire(origin, Pool::Clock::now());
  }
  bool is_granted(Pool::Waiter& waiter) {
    Pool::Lease lease = waiter.take();
    const bool granted = static_cast<bool>(lease);
    kept_.push_back(std::move(lease));
    return granted;
  }
  asio::io_context context_;
  std::vector<Pool::Lease> kept_;
};

TEST_F(PoolTest, gives_so_many_places_and_no_more) {
  const auto pool = std::make_shared<Pool>(limits(2, 0));
  const Pool::Lease one = acquire(*pool, "a"), two = acquire(*pool, "b");
  EXPECT_TRUE(one && two);
  EXPECT_FALSE(acquire(*pool, "c"));
  EXPECT_FALSE(acquire(*pool, "a"));
}

TEST_F(PoolTest, gives_one_host_so_many_places_and_no_more) {
  const auto pool = std::make_shared<Pool>(limits(0, 1));
  const Pool::Lease one = acquire(*pool, "a"), two = acquire(*pool, "b");
  EXPECT_TRUE(one && two);
  EXPECT_FALSE(acquire(*pool, "a"));
}

TEST_F(PoolTest, has_no_limit_where_none_is_set) {
  const auto pool = std::make_shared<Pool>(limits(0, 0));
  for (int i = 0; i < 1000; ++i) {
    kept_.push_back(acquire(*pool, "a"));
    ASSERT_TRUE(kept_.back());
  }
}

TEST_F(PoolTest, grants_in_the_order_of_arrival) {
  const auto pool = std::make_shared<Pool>(limits(1, 0));
  Pool::Lease held = acquire(*pool, "a");
  Pool::Waiter first(*pool, context_.get_executor(), "b");
  Pool::Waiter second(*pool, context_.get_executor(), "a");
  held.release(false);
  EXPECT_FALSE(is_granted(second));
  EXPECT_TRUE(is_granted(first));
  EXPECT_FALSE(acquire(*pool, "a")) << "nobody may pass those who wait";
  kept_.clear();
  EXPECT_TRUE(is_granted(second));
}

TEST_F(PoolTest, passes_over_one_whose_host_is_full) {
  const auto pool = std::make_shared<Pool>(limits(2, 1));
  Pool::Lease a = acquire(*pool, "a"), b = acquire(*pool, "b");
  Pool::Waiter for_a(*pool, context_.get_executor(), "a");
  Pool::Waiter for_c(*pool, context_.get_executor(), "c");
  b.release(false);
  EXPECT_FALSE(is_granted(for_a));
  EXPECT_TRUE(is_granted(for_c));
  a.release(false);
  EXPECT_TRUE(is_granted(for_a));
}

TEST_F(PoolTest, forgets_a_waiter_that_leaves) {
  const auto pool = std::make_shared<Pool>(limits(1, 0));
  Pool::Lease held = acquire(*pool, "a");
  auto first = std::make_unique<Pool::Waiter>(*pool, context_.get_executor(), "a");
  Pool::Waiter second(*pool, context_.get_executor(), "a");
  first.reset();
  held.release(false);
  EXPECT_TRUE(is_granted(second));
}

TEST_F(PoolTest, passes_on_a_place_whose_waiter_leaves_after_it_was_granted) {
  const auto pool = std::make_shared<Pool>(limits(1, 0));
  Pool::Lease held = acquire(*pool, "a");
  auto first = std::make_unique<Pool::Waiter>(*pool, context_.get_executor(), "a");
  Pool::Waiter second(*pool, context_.get_executor(), "b");
  held.release(false);
  EXPECT_FALSE(is_granted(second));
  first.reset();
  EXPECT_TRUE(is_granted(second));
}

TEST_F(PoolTest, frees_every_place_again) {
  const auto pool = std::make_shared<Pool>(limits(3, 2));
  for (int round = 0; round < 10; ++round) {
    const Pool::Lease a = acquire(*pool, "a"), b = acquire(*pool, "a"), c = acquire(*pool, "b");
    EXPECT_TRUE(a && b && c);
    EXPECT_FALSE(acquire(*pool, "c"));
  }
  pool->close_stale(Pool::Clock::now());
  EXPECT_TRUE(acquire(*pool, "c"));
}

awaitable<void> queue_behind_one(LoopbackServer& server, bool cancels) {
  const auto executor = co_await asio::this_coro::executor;
  Session session(executor, SessionOptions().limit(1));
  Call first(executor, fetch_with(session, server.url("/1")));
  co_await until_requests(server, 1);
  Call second(executor, fetch_with(session, server.url("/2")));
  Call third(executor, fetch_with(session, server.url("/3")));
  co_await asio::post(executor, asio::use_awaitable);
  if (cancels) {
    second.cancel();
    co_await over(second);
    EXPECT_THROW(second.result(), boost::system::system_error);
  }
  server.release();
  co_await over(first);
  co_await over(third);
  if (!cancels) {
    EXPECT_EQ(second.outcome(), "ok");
  }
  EXPECT_EQ(first.outcome(), "held");
  EXPECT_EQ(third.outcome(), "ok");
}

std::vector<std::string> targets_of(const LoopbackServer& server) {
  std::vector<std::string> targets;
  for (const auto& connection : server.connections()) {
    for (const std::string& request : connection.requests) {
      targets.push_back(request.substr(4, request.find(' ', 4) - 4));
    }
  }
  return targets;
}

TEST(Limit, makes_calls_wait_in_order) {
  LoopbackServer server;
  server.then(Script().read_request().hold().send(answer(200, "held")).serve(ok));
  run(queue_behind_one(server, false));
  EXPECT_EQ(targets_of(server), (std::vector<std::string>{"/1", "/2", "/3"}));
  EXPECT_EQ(server.connections().size(), 1u);
}

TEST(Limit, passes_the_place_of_a_cancelled_call_on) {
  LoopbackServer server;
  server.then(Script().read_request().hold().send(answer(200, "held")).serve(ok));
  run(queue_behind_one(server, true));
  EXPECT_EQ(targets_of(server), (std::vector<std::string>{"/1", "/3"}));
}

awaitable<void> cancel_in_flight(LoopbackServer& server) {
  const auto executor = co_await asio::this_coro::executor;
  Session session(executor, SessionOptions().limit(1));
  Call first(executor, fetch_with(session, server.url()));
  co_await until_requests(server, 1);
  first.cancel();
  co_await over(first);
  EXPECT_THROW(first.result(), boost::system::system_error);
  const Fetched second = co_await fetch_with(session, server.url());
  EXPECT_EQ(second.body, "ok");
}

TEST(Limit, is_not_reached_by_calls_that_were_cancelled) {
  LoopbackServer server;
  server.then(Script().read_request().stall());
  server.then(Script().serve(ok));
  run(cancel_in_flight(server));
  EXPECT_NE(server.finished(0).fault, "") << "the connection must be closed";
}

TEST(Limit, makes_room_by_closing_another_origin_s_idle_connection) {
  LoopbackServer one, two;
  one.always(Script().serve(ok));
  two.always(Script().serve(ok));
  const std::vector<std::string> expected = {"ok", "ok", "ok"};
  EXPECT_EQ(fetch_all({one.url(), two.url(), one.url()}, SessionOptions().limit(1)), expected);
  EXPECT_EQ(one.connections().size(), 2u);
}

awaitable<void> open_two(LoopbackServer& server, SessionOptions options, std::size_t expected) {
  const auto executor = co_await asio::this_coro::executor;
  Session session(executor, std::move(options));
  Call first(executor, fetch_with(session, server.url()));
  Call second(executor, fetch_with(session, server.url()));
  co_await until_requests(server, expected);
  if (expected == 1) {
    const Fetched other = co_await fetch_with(session, server.url("/", "localhost"));
    EXPECT_EQ(other.body, "ok") << "another host is not held back";
  }
  server.release();
  server.release();
  co_await over(first);
  co_await over(second);
}

TEST(Limit, counts_per_host) {
  LoopbackServer server;
  server.then(Script().read_request().hold().send(answer(200, "held")).serve(ok));
  server.always(Script().serve(ok));
  run(open_two(server, SessionOptions().limit_per_host(1), 1));
  EXPECT_EQ(server.connections().size(), 2u);
}

TEST(Limit, of_zero_is_none) {
  LoopbackServer server;
  server.always(Script().read_request().hold().send(answer(200, "held")));
  run(open_two(server, SessionOptions().limit(0), 2));
  EXPECT_EQ(server.connections().size(), 2u);
}

}  // namespace
}  // namespace zefir::test
