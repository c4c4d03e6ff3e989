// SPDX-License-Identifier: Apache-2.0
// Call: one call of an operation, built by a generated method from its arguments and sent.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "zefir/base/box.hpp"
#include "zefir/base/maybe.hpp"
#include "zefir/client/errors.hpp"
#include "zefir/client/operation.hpp"
#include "zefir/client/settings.hpp"

namespace zefir {

class Session;
namespace http {
class SessionCore;
class Request;
}  // namespace http

namespace client {

/// What a generated Client holds: its Api, its session's core, its settings. Immutable, shared with
/// the calls in flight, so that a Client may be destroyed at any time.
class State {
 public:
  /// Throws UsageError when there is no base URL, or one that is no absolute http(s) URL.
  State(const Api& api, const Session& session, Settings settings);
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State();

  const Api& api() const noexcept { return api_; }
  const std::shared_ptr<http::SessionCore>& session() const noexcept { return session_; }
  const Settings& settings() const noexcept { return settings_; }
  /// What paths are appended to: without query, fragment, and slashes at its end.
  const std::string& base_url() const noexcept { return base_url_; }
  /// The base URL's own query, encoded, or "".
  const std::string& base_query() const noexcept { return base_query_; }
  /// Names of the query parameters that carry keys; see http::Request::set_secret_parameters.
  const std::string& secret_parameters() const noexcept { return secret_parameters_; }

 private:
  const Api& api_;
  std::shared_ptr<http::SessionCore> session_;
  Settings settings_;
  std::string base_url_, base_query_, secret_parameters_;
};

/// Takes the arguments of one call and turns them into a request at once, so that nothing of the
/// caller's is referred to later. A fault of an argument (ValidationError, UsageError) is kept and
/// thrown when the call is awaited.
class Call {
 public:
  Call(std::shared_ptr<const State> state, const Operation& operation, const CallOptions& options);
  Call(Call&&) noexcept;
  Call& operator=(Call&&) noexcept;
  ~Call();

  /// The value of the next of Operation::parameters, of the C++ type its row describes.
  template <class T>
  Call& argument(const T& value) & {
    add_argument(&value);
    return *this;
  }
  /// Where required values come in a Request class, which starts empty: `given` tells whether the
  /// one that the description calls `name` has been set. If not, the call throws ValidationError.
  Call& require(std::string_view name, bool given) & noexcept;
  /// The body, of the C++ type that Operation::request_type describes, or the value inside it where
  /// that is an optional one. One that is not there sends none; one that is null sends null.
  template <class T>
  Call& body(const T& value) & {
    add_body(&value, is_holder(static_cast<const T*>(nullptr)));
    return *this;
  }

  /// Sends the request and loads the success answer's value. Throws the client's own Error,
  /// TransportError, ValidationError (of arguments), UsageError.
  template <class T>
  boost::asio::awaitable<T> receive() && {
    return receive_value<T>(std::move(*this));
  }
  /// The same where the success answer has no value.
  boost::asio::awaitable<void> finish() && { return perform(std::move(*this), nullptr); }

 private:
  struct Parts;
  void add_argument(const void* value) noexcept;
  void add_body(const void* value, bool held) noexcept;

  static constexpr bool is_holder(const void*) noexcept { return false; }
  template <class T>
  static constexpr bool is_holder(const std::optional<T>*) noexcept {
    return true;
  }
  template <class T>
  static constexpr bool is_holder(const Box<T>*) noexcept {
    return true;
  }
  template <class T>
  static constexpr bool is_holder(const OptionalBox<T>*) noexcept {
    return true;
  }
  template <class T>
  static constexpr bool is_holder(const Maybe<T>*) noexcept {
    return true;
  }

  // The one coroutine that does all the work, compiled once.
  static boost::asio::awaitable<void> perform(Call call, void* value);
  template <class T>
  static boost::asio::awaitable<T> receive_value(Call call) {
    T value{};
    co_await perform(std::move(call), &value);
    co_return value;
  }

  std::unique_ptr<Parts> parts_;
};

}  // namespace client
}  // namespace zefir
