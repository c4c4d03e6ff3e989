// SPDX-License-Identifier: Apache-2.0
// MockTransport: answers requests from a description instead of the network, and keeps what came.
//
//   auto mock = std::make_shared<zefir::testing::MockTransport>();
//   mock->on("GET", "/users/1").reply(200, R"({"id": 1})");
//   Session session(executor, SessionOptions().transport(mock));
//   ... co_await session.get("https://api.example/users/1") ...
//   mock->verify();
#pragma once

#include <boost/asio/awaitable.hpp>
#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "zefir/base/error.hpp"
#include "zefir/http/transport.hpp"

namespace zefir::testing {

/// A request that nobody described, or a description that was not met. The message lists what was
/// described.
class ZEFIR_VISIBLE MockError : public Error {
 public:
  using Error::Error;
  ~MockError() override;
};

/// What is described for one kind of request. Its setters return it, to be chained.
class Expectation {
 public:
  /// Computes an answer.
  using Answer = std::function<http::Response(const http::Request&)>;

  Expectation(const Expectation&) = delete;
  Expectation& operator=(const Expectation&) = delete;
  ~Expectation();

  /// Answers with `status` and no body.
  Expectation& reply(unsigned status);
  /// Answers with JSON text.
  Expectation& reply(unsigned status, std::string json);
  Expectation& reply(unsigned status, std::string body, std::string content_type);
  /// Answers with what `answer` makes of the request; what it throws is thrown to the caller.
  Expectation& reply(Answer answer);
  /// Throws `fault` to the caller: a TimeoutError, say.
  template <class Fault>
  Expectation& fail(Fault fault) {
    return fail_with(std::make_exception_ptr(std::move(fault)));
  }
  /// Adds a header to the reply described last. Throws UsageError when there is none, or it is
  /// computed.
  Expectation& header(std::string name, std::string value);
  /// Exactly so many requests are expected; one more is one that nobody described. Without it: at
  /// least one.
  Expectation& times(std::size_t count);

  /// How many requests it has answered.
  std::size_t uses() const noexcept;

 private:
  friend class MockTransport;
  struct State;
  Expectation(std::string method, std::string url);
  Expectation& fail_with(std::exception_ptr fault);

  std::unique_ptr<State> state_;
};

/// Requests are matched against the expectations in the order these were described; one whose
/// times() are used up is passed over. Several replies of one expectation are given in turn, the
/// last one again and again. An expectation without any answers 200 without a body.
/// One thread at a time. Closing it with its session leaves the record readable.
class MockTransport : public http::Transport {
 public:
  MockTransport();
  ~MockTransport() override;

  /// Describes a kind of request. `url` is a path ("/users/1": any server, any query), a path with
  /// a query ("/users?page=2": exactly that query), or a whole URL. The expectation lives as long
  /// as this object. Throws UsageError for a `url` that is neither.
  Expectation& on(std::string_view method, std::string_view url);

  /// The requests that came, in order, those that nobody described too.
  const std::vector<http::Request>& requests() const noexcept { return requests_; }

  /// The expectations that were not met, one line each: "GET /users/1: used 0 times, expected 2".
  std::vector<std::string> unmet() const;
  /// Throws MockError listing unmet() unless that is empty.
  void verify() const;

  /// Throws MockError for a request that nobody described.
  boost::asio::awaitable<http::Response> send(http::Request request, Timeout timeout) override;
  void close() noexcept override {}

 private:
  std::string undescribed(const http::Request& request) const;

  std::vector<std::unique_ptr<Expectation>> expectations_;
  std::vector<http::Request> requests_;
};

}  // namespace zefir::testing
