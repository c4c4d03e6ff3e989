// SPDX-License-Identifier: Apache-2.0
// Deadlines: one timer for many, which stops when there is nothing to do.
#include "src/network/deadlines.hpp"

#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <optional>
#include <vector>

namespace zefir::http {
namespace {

using namespace std::chrono_literals;
namespace asio = boost::asio;
using Clock = Deadlines::Clock;

class Recorded : public Deadlines::Entry {
 public:
  Recorded(Deadlines& deadlines, std::vector<int>& fired, int number)
      : deadlines_(deadlines), fired_(fired), number_(number) {
    deadlines.add(*this);
  }
  ~Recorded() { deadlines_.remove(*this); }
  bool was_closed = false;

 private:
  void on_deadline(Clock::time_point) noexcept override { fired_.push_back(number_); }
  void on_close() noexcept override { was_closed = true; }
  Deadlines& deadlines_;
  std::vector<int>& fired_;
  int number_;
};

class DeadlinesTest : public testing::Test {
 protected:
  std::vector<int> fired_;
  asio::io_context context_;
  std::shared_ptr<Deadlines> deadlines_ = std::make_shared<Deadlines>(context_.get_executor());
};

TEST_F(DeadlinesTest, fire_once_each_in_their_order) {
  Recorded late(*deadlines_, fired_, 2), early(*deadlines_, fired_, 1);
  const auto start = Clock::now();
  deadlines_->set(late, start + 30ms);
  deadlines_->set(early, start + 5ms);
  context_.run();
  EXPECT_EQ(fired_, (std::vector<int>{1, 2}));
  EXPECT_GE(Clock::now() - start, 30ms);
}

TEST_F(DeadlinesTest, can_be_moved_and_taken_away) {
  Recorded moved(*deadlines_, fired_, 1), removed(*deadlines_, fired_, 2);
  deadlines_->set(moved, Clock::now() + 1ms);
  deadlines_->set(removed, Clock::now() + 1ms);
  deadlines_->set(moved, Deadlines::never);
  deadlines_->remove(removed);
  context_.run_for(20ms);
  EXPECT_TRUE(fired_.empty());
}

TEST_F(DeadlinesTest, let_the_context_end_when_nothing_has_one) {
  {
    Recorded gone(*deadlines_, fired_, 1);
    deadlines_->set(gone, Clock::now() + 1h);
  }
  const Recorded idle(*deadlines_, fired_, 2);
  const auto start = Clock::now();
  context_.run();
  EXPECT_LT(Clock::now() - start, 10s);
}

TEST_F(DeadlinesTest, let_the_context_end_after_a_long_quiet_wait) {
  std::optional<Recorded> waiting(std::in_place, *deadlines_, fired_, 1);
  deadlines_->set(*waiting, Clock::now() + 1h);
  // Longer than some ticks, so that the timer sleeps until the deadline itself.
  context_.run_for(200ms);
  waiting.reset();
  context_.restart();
  const auto start = Clock::now();
  context_.run();
  EXPECT_LT(Clock::now() - start, 10s);
}

TEST_F(DeadlinesTest, sleep_while_nothing_changes) {
  Recorded waiting(*deadlines_, fired_, 1);
  deadlines_->set(waiting, Clock::now() + 1h);
  int ticks = 0;
  deadlines_->on_tick([&](Clock::time_point) { ++ticks; });
  context_.run_for(500ms);
  EXPECT_GE(ticks, 1);
  EXPECT_LE(ticks, 3);
}

TEST_F(DeadlinesTest, end_every_entry_when_closed_and_call_nothing_afterwards) {
  Recorded one(*deadlines_, fired_, 1), two(*deadlines_, fired_, 2);
  deadlines_->set(one, Clock::now() + 1ms);
  deadlines_->close();
  EXPECT_TRUE(one.was_closed);
  EXPECT_TRUE(two.was_closed);
  context_.run();
  EXPECT_TRUE(fired_.empty());
}

TEST(Deadlines, may_outlive_their_context_once_closed) {
  std::vector<int> fired;
  auto context = std::make_unique<asio::io_context>();
  const auto deadlines = std::make_shared<Deadlines>(context->get_executor());
  Recorded entry(*deadlines, fired, 1);
  deadlines->set(entry, Clock::now() + 1h);
  deadlines->close();
  context.reset();
  EXPECT_TRUE(entry.was_closed);
}

}  // namespace
}  // namespace zefir::http
