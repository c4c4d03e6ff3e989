// SPDX-License-Identifier: Apache-2.0
// Event: lets one coroutine wait until other code on the same executor signals it.
// Abortable: something under way that can be made to end at once.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/error.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/system/system_error.hpp>
#include <utility>

namespace zefir::http {

class Abortable {
 public:
  /// Makes the awaited operation end soon, by a posted completion and never before this returns.
  virtual void abort() noexcept = 0;

 protected:
  ~Abortable() = default;
};

/// Signalled once. Built on a timer that never expires, because a timer's pending wait belongs to
/// the io_context: when that is destroyed the waiting coroutine is too, and nothing leaks.
class Event {
 public:
  explicit Event(const boost::asio::any_io_executor& executor)
      : timer_(executor, boost::asio::steady_timer::time_point::max()) {}

  void signal() noexcept {
    is_set_ = true;
    timer_.cancel();
  }
  bool is_set() const noexcept { return is_set_; }

  /// Returns once the event is signalled. Throws system_error(operation_aborted) when cancelled.
  boost::asio::awaitable<void> wait() {
    boost::system::error_code error;
    if (!is_set_) {
      co_await timer_.async_wait(boost::asio::redirect_error(boost::asio::use_awaitable, error));
    }
    if (!is_set_) throw boost::system::system_error(boost::asio::error::operation_aborted);
  }

 private:
  boost::asio::steady_timer timer_;
  bool is_set_ = false;
};

}  // namespace zefir::http
