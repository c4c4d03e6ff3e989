// SPDX-License-Identifier: Apache-2.0
// Lookups: shared, abandoned, failing.
#include "src/network/resolver.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <future>

#include "network_support.hpp"
#include "posix/lookup.hpp"

namespace zefir::test {
namespace {

using http::Addresses;
using http::Lookup;
using http::Resolver;

awaitable<std::string> resolve(Resolver& resolver, std::string host) {
  Lookup lookup(resolver, co_await asio::this_coro::executor, host);
  co_await lookup.wait();
  const Addresses found = lookup.take();
  co_return found.addresses.empty() ? found.fault : found.addresses[0].to_string();
}

awaitable<Fetched> resolve_as_call(Resolver& resolver, std::string host) {
  std::string text = co_await resolve(resolver, std::move(host));
  co_return Fetched(0, std::move(text), http::Headers());
}

// Looks names up only after it was opened, and counts.
class SlowNames {
 public:
  http::LookUp function() {
    return [this](const std::string& host) {
      ++calls;
      if (host.starts_with("slow")) opened_.wait();
      return loopback_for_all(host);
    };
  }
  void open() { open_.set_value(); }
  std::atomic<int> calls = 0;

 private:
  std::promise<void> open_;
  std::shared_future<void> opened_ = open_.get_future().share();
};

TEST(Resolver, gives_what_was_found) {
  Resolver resolver(&loopback_for_all);
  EXPECT_EQ(run(resolve(resolver, "a.test")), "127.0.0.1");
  EXPECT_EQ(run(resolve(resolver, "a.test")), "127.0.0.1");
}

TEST(Resolver, gives_what_a_failing_lookup_throws) {
  Resolver resolver([](const std::string&) -> Addresses { throw std::runtime_error("broken"); });
  EXPECT_EQ(run(resolve(resolver, "a.test")), "broken");
}

awaitable<void> look_up_twice_at_once(Resolver& resolver, SlowNames& names) {
  const auto executor = co_await asio::this_coro::executor;
  const Call one(executor, resolve_as_call(resolver, "slow.test"));
  const Call two(executor, resolve_as_call(resolver, "slow.test"));
  co_await eventually([&] { return names.calls == 1; });
  names.open();
  co_await over(one);
  co_await over(two);
  EXPECT_EQ(one.outcome(), "127.0.0.1");
  EXPECT_EQ(two.outcome(), "127.0.0.1");
}

TEST(Resolver, looks_a_name_up_once_for_all_who_ask_at_the_same_time) {
  SlowNames names;
  Resolver resolver(names.function());
  run(look_up_twice_at_once(resolver, names));
  EXPECT_EQ(names.calls, 1);
}

awaitable<void> look_up_beside_slow_ones(Resolver& resolver, SlowNames& names) {
  const auto executor = co_await asio::this_coro::executor;
  const Call one(executor, resolve_as_call(resolver, "slow1.test"));
  const Call two(executor, resolve_as_call(resolver, "slow2.test"));
  co_await eventually([&] { return names.calls == 2; });
  const std::string fast = co_await resolve(resolver, "fast.test");
  EXPECT_EQ(fast, "127.0.0.1");
  EXPECT_FALSE(one.is_over() || two.is_over());
  names.open();
  co_await over(one);
  co_await over(two);
}

TEST(Resolver, does_not_keep_a_name_waiting_for_slow_ones) {
  SlowNames names;
  Resolver resolver(names.function());
  run(look_up_beside_slow_ones(resolver, names));
}

awaitable<void> give_up(Resolver& resolver, SlowNames& names) {
  const auto executor = co_await asio::this_coro::executor;
  Call one(executor, resolve_as_call(resolver, "slow.test"));
  co_await eventually([&] { return names.calls == 1; });
  one.cancel();
  co_await over(one);
  EXPECT_THROW(one.result(), boost::system::system_error);
}

TEST(Resolver, never_waits_for_a_lookup_that_was_given_up) {
  const auto names = std::make_shared<SlowNames>();
  {
    // The thread of the lookup outlives all of this, so the names must too.
    Resolver resolver(
        [names, look_up = names->function()](const std::string& host) { return look_up(host); });
    run(give_up(resolver, *names));
  }
  EXPECT_EQ(names->calls, 1);
  names->open();
}

awaitable<void> join_an_abandoned_lookup(Resolver& resolver, SlowNames& names) {
  co_await give_up(resolver, names);
  const auto executor = co_await asio::this_coro::executor;
  const Call again(executor, resolve_as_call(resolver, "slow.test"));
  names.open();
  co_await over(again);
  EXPECT_EQ(again.outcome(), "127.0.0.1");
}

TEST(Resolver, lets_a_later_call_have_the_answer_of_a_lookup_given_up) {
  SlowNames names;
  Resolver resolver(names.function());
  run(join_an_abandoned_lookup(resolver, names));
  EXPECT_EQ(names.calls, 1);
}

awaitable<void> fetch_from(std::string url, http::LookUp look_up) {
  const auto executor = co_await asio::this_coro::executor;
  Session session(executor, with_look_up(executor, std::move(look_up)));
  const Fetched fetched = co_await fetch_with(session, std::move(url));
  EXPECT_EQ(fetched.body, "ok");
}

TEST(Resolver, is_not_asked_for_an_address) {
  LoopbackServer server;
  server.always(Script().read_request().send(answer(200, "ok")));
  std::atomic<int> calls = 0;
  const http::LookUp counting = [&calls](const std::string& host) {
    ++calls;
    return loopback_for_all(host);
  };
  run(fetch_from(server.url(), counting));
  EXPECT_EQ(calls, 0);
  run(fetch_from(server.url("/", "name.test"), counting));
  EXPECT_EQ(calls, 1);
}

TEST(LookUp, asks_the_system) {
  const Addresses found = http::look_up("localhost");
  EXPECT_EQ(found.fault, "");
  ASSERT_FALSE(found.addresses.empty());
  for (const asio::ip::address& address : found.addresses) EXPECT_TRUE(address.is_loopback());
}

TEST(LookUp, tells_why_there_is_no_address) {
  const Addresses found = http::look_up("name with spaces");
  EXPECT_TRUE(found.addresses.empty());
  EXPECT_NE(found.fault, "");
}

}  // namespace
}  // namespace zefir::test
