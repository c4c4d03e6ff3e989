// SPDX-License-Identifier: Apache-2.0
// Deadlines: one timer for everything a session has under way. An exchange is linked in here for as
// long as it lives, so that it can be ended when its time is up or the session is closed.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace zefir::http {

class Deadlines : public std::enable_shared_from_this<Deadlines> {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr Clock::time_point never = Clock::time_point::max();

  /// What has a deadline. Linked from `add` until `remove`.
  class Entry {
   public:
    Entry() = default;
    Entry(const Entry&) = delete;
    Entry& operator=(const Entry&) = delete;

   protected:
    ~Entry() = default;
    /// The deadline has passed. Neither this nor `on_close` may destroy an entry.
    virtual void on_deadline(Clock::time_point now) noexcept = 0;
    virtual void on_close() noexcept = 0;

   private:
    friend class Deadlines;
    Entry* previous_ = nullptr;
    Entry* next_ = nullptr;
    Clock::time_point when_ = never;
    bool is_linked_ = false;
  };

  explicit Deadlines(boost::asio::any_io_executor executor);

  void add(Entry& entry) noexcept;
  void remove(Entry& entry) noexcept;
  /// Sets when `entry` is due. Cheap: the timer is touched only for a time before its next tick.
  void set(Entry& entry, Clock::time_point when);

  /// Called at every tick, with the time.
  void on_tick(std::function<void(Clock::time_point)> action) { on_tick_ = std::move(action); }

  /// Ends every entry and gives up the timer. Nothing is called afterwards.
  void close() noexcept;

 private:
  void arm(Clock::time_point when);
  void sweep();

  // Never destroyed later than close(): what outlives the session must not touch its io_context.
  std::optional<boost::asio::steady_timer> timer_;
  Entry* first_ = nullptr;
  Clock::time_point wake_ = never;
  unsigned changes_ = 0, changes_at_sweep_ = 0;
  std::function<void(Clock::time_point)> on_tick_;
};

}  // namespace zefir::http
