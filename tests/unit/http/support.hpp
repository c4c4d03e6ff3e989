// SPDX-License-Identifier: Apache-2.0
// What the tests of zefir::http share: short ways to send requests and to look at what was thrown.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/this_coro.hpp>
#include <string>
#include <utility>
#include <vector>

#include "zefir/http.hpp"

namespace zefir::test {

using boost::asio::awaitable;

/// An answer, read.
class Fetched {
 public:
  Fetched() : status(0) {}
  Fetched(unsigned status_code, std::string text, http::Headers fields)
      : status(status_code), body(std::move(text)), headers(std::move(fields)) {}
  unsigned status;
  std::string body;
  http::Headers headers;
};

/// Sends one request and reads its answer.
inline awaitable<Fetched> fetch_with(Session& session, std::string url, std::string method = "GET",
                                     RequestOptions options = RequestOptions()) {
  http::Response response =
      co_await session.request(std::move(method), std::move(url), std::move(options));
  std::string body = co_await response.read();
  co_return Fetched(response.status(), std::move(body), response.headers());
}

inline awaitable<Fetched> fetch_once(std::string url, std::string method, SessionOptions options,
                                     RequestOptions request) {
  Session session(co_await boost::asio::this_coro::executor, std::move(options));
  co_return co_await fetch_with(session, std::move(url), std::move(method), std::move(request));
}

/// The same in a session of its own, from start to end.
inline Fetched fetch(std::string url, SessionOptions options = SessionOptions(),
                     std::string method = "GET", RequestOptions request = RequestOptions()) {
  return run(fetch_once(std::move(url), std::move(method), std::move(options), std::move(request)));
}

/// Sends several GET requests, one after the other, in one session; gives the bodies, and the
/// messages of those that failed.
inline awaitable<std::vector<std::string>> fetch_in_turn(std::vector<std::string> urls,
                                                         SessionOptions options) {
  Session session(co_await boost::asio::this_coro::executor, std::move(options));
  std::vector<std::string> results;
  for (std::string& url : urls) {
    std::string result;
    try {
      const Fetched fetched = co_await fetch_with(session, std::move(url));
      result = fetched.body;
    } catch (const Error& error) {
      result = error.what();
    }
    results.push_back(std::move(result));
  }
  co_return results;
}
inline std::vector<std::string> fetch_all(std::vector<std::string> urls,
                                          SessionOptions options = SessionOptions()) {
  return run(fetch_in_turn(std::move(urls), std::move(options)));
}

/// The message of the `Fault` that `action` throws, or a text that says it threw none.
template <class Fault, class Action>
std::string message_of(Action action) {
  try {
    action();
  } catch (const Fault& fault) {
    return fault.what();
  }
  return "nothing was thrown";
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace zefir::test
