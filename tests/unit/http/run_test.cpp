// SPDX-License-Identifier: Apache-2.0
// run: values, exceptions, and what a task leaves behind.
#include "zefir/http/run.hpp"

#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <memory>
#include <stdexcept>
#include <string>

namespace zefir {
namespace {

using boost::asio::awaitable;

awaitable<std::string> text() { co_return "value"; }
awaitable<std::unique_ptr<int>> move_only() { co_return std::make_unique<int>(7); }
awaitable<int> failing() {
  throw std::runtime_error("thrown");
  co_return 1;
}

awaitable<void> sleep_for_an_hour(std::shared_ptr<int> alive) {
  boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, std::chrono::hours(1));
  co_await timer.async_wait(boost::asio::use_awaitable);
  ++*alive;
}

awaitable<void> leave_one_running(std::shared_ptr<int> alive) {
  const auto executor = co_await boost::asio::this_coro::executor;
  boost::asio::co_spawn(executor, sleep_for_an_hour(std::move(alive)), boost::asio::detached);
}

TEST(Run, gives_the_value) {
  EXPECT_EQ(run(text()), "value");
  EXPECT_EQ(*run(move_only()), 7);
}

TEST(Run, throws_what_the_task_throws) { EXPECT_THROW(run(failing()), std::runtime_error); }

TEST(Run, ends_with_the_task_and_destroys_what_it_left_running) {
  const auto alive = std::make_shared<int>(0);
  run(leave_one_running(alive));
  EXPECT_EQ(alive.use_count(), 1);
}

}  // namespace
}  // namespace zefir
