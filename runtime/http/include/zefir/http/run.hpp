// SPDX-License-Identifier: Apache-2.0
// run: a coroutine from a place that is none (main, a test).
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/this_coro.hpp>
#include <exception>
#include <functional>
#include <optional>
#include <utility>

namespace zefir {

namespace detail {
/// Runs `task` on a fresh io_context in this thread until it is done; rethrows what it throws.
void run_task(boost::asio::awaitable<void> task);

template <class T>
boost::asio::awaitable<void> keep_result(boost::asio::awaitable<T> task, std::optional<T>& result) {
  result.emplace(co_await std::move(task));
}
}  // namespace detail

/// Runs a coroutine to its end in this thread and gives its value, or throws what it threw. Make
/// the Session inside, on `co_await boost::asio::this_coro::executor`.
template <class T>
T run(boost::asio::awaitable<T> task) {
  std::optional<T> result;
  detail::run_task(detail::keep_result(std::move(task), result));
  return *std::move(result);
}
inline void run(boost::asio::awaitable<void> task) { detail::run_task(std::move(task)); }

}  // namespace zefir
