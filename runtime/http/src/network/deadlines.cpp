// SPDX-License-Identifier: Apache-2.0
// Deadlines: an unsorted list swept by one timer. Sorting would cost at every read; sweeping a few
// hundred entries at most twenty times a second costs nothing.
#include "src/network/deadlines.hpp"

#include <algorithm>

namespace zefir::http {
namespace {

// While calls come and go, the timer runs in ticks and lapses when nothing is left; only a session
// that is waiting (a long poll) sleeps until the earliest deadline itself.
constexpr auto tick = std::chrono::milliseconds(50);

}  // namespace

Deadlines::Deadlines(boost::asio::any_io_executor executor) : timer_(std::move(executor)) {}

void Deadlines::add(Entry& entry) noexcept {
  entry.next_ = first_;
  entry.previous_ = nullptr;
  if (first_) first_->previous_ = &entry;
  first_ = &entry;
  entry.is_linked_ = true;
}

void Deadlines::remove(Entry& entry) noexcept {
  if (!entry.is_linked_) return;
  entry.is_linked_ = false;
  (entry.previous_ ? entry.previous_->next_ : first_) = entry.next_;
  if (entry.next_) entry.next_->previous_ = entry.previous_;
  ++changes_;
  // A timer far ahead would keep io_context::run() from returning.
  if (!first_ && timer_ && wake_ != never && wake_ > Clock::now() + tick) {
    timer_->cancel();
    wake_ = never;
  }
}

void Deadlines::set(Entry& entry, Clock::time_point when) {
  entry.when_ = when;
  ++changes_;
  if (when < wake_ && timer_) arm(std::min(when, Clock::now() + tick));
}

void Deadlines::arm(Clock::time_point when) {
  wake_ = when;
  timer_->expires_at(when);
  timer_->async_wait([self = weak_from_this()](const boost::system::error_code& error) {
    if (error) return;
    if (const auto alive = self.lock()) alive->sweep();
  });
}

void Deadlines::sweep() {
  if (!timer_) return;
  wake_ = never;
  const Clock::time_point now = Clock::now();
  Clock::time_point earliest = never;
  for (Entry* entry = first_; entry != nullptr; entry = entry->next_) {
    if (entry->when_ <= now) {
      entry->when_ = never;
      entry->on_deadline(now);
    }
    earliest = std::min(earliest, entry->when_);
  }
  if (on_tick_) on_tick_(now);
  const bool is_quiet = changes_ == std::exchange(changes_at_sweep_, changes_);
  if (earliest != never && earliest < wake_) {
    arm(is_quiet ? earliest : std::min(earliest, now + tick));
  }
}

void Deadlines::close() noexcept {
  timer_.reset();
  on_tick_ = nullptr;
  while (Entry* entry = first_) {
    remove(*entry);
    entry->on_close();
  }
}

}  // namespace zefir::http
