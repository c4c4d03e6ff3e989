// SPDX-License-Identifier: Apache-2.0
#include "zefir/testing/mock_transport.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <optional>
#include <variant>

#include "zefir/http/url.hpp"

namespace zefir::testing {
namespace {

struct FixedReply {
  unsigned status = 200;
  http::Headers headers;
  std::string body;
};
using Reply = std::variant<FixedReply, Expectation::Answer, std::exception_ptr>;

http::Response answer_with(const Reply& reply, const http::Request& request) {
  if (const auto* fault = std::get_if<std::exception_ptr>(&reply)) std::rethrow_exception(*fault);
  if (const auto* answer = std::get_if<Expectation::Answer>(&reply)) return (*answer)(request);
  const FixedReply& fixed = std::get<FixedReply>(reply);
  return {fixed.status, std::string(), fixed.headers, fixed.body};
}

std::string count_of(std::size_t count) {
  return std::to_string(count) + (count == 1 ? " time" : " times");
}

}  // namespace

MockError::~MockError() = default;

struct Expectation::State {
  std::string method;
  std::string url;  // as it was described
  http::Url pattern;
  bool any_server;
  bool any_query;
  std::vector<Reply> replies;
  std::optional<std::size_t> times;
  std::size_t uses = 0;

  bool matches(const http::Request& request) const {
    return request.method() == method && request.url().path() == pattern.path() &&
           (any_query || request.url().query() == pattern.query()) &&
           (any_server || request.url().origin() == pattern.origin());
  }
  bool is_used_up() const { return times && uses >= *times; }
  bool is_met() const { return times ? uses == *times : uses > 0; }
  std::string name() const { return method + " " + url; }
};

Expectation::Expectation(std::string method, std::string url) {
  const bool is_path = url.starts_with('/');
  http::Url pattern(is_path ? "http://any" + url : url);
  const bool any_query = url.find('?') == std::string::npos;
  state_ = std::make_unique<State>(State{std::move(method),
                                         std::move(url),
                                         std::move(pattern),
                                         is_path,
                                         any_query,
                                         {},
                                         std::nullopt,
                                         0});
}

Expectation::~Expectation() = default;

Expectation& Expectation::reply(unsigned status) {
  FixedReply fixed;
  fixed.status = status;
  state_->replies.emplace_back(std::move(fixed));
  return *this;
}

Expectation& Expectation::reply(unsigned status, std::string json) {
  return reply(status, std::move(json), "application/json");
}

Expectation& Expectation::reply(unsigned status, std::string body, std::string content_type) {
  FixedReply fixed;
  fixed.status = status;
  fixed.headers.set("Content-Type", std::move(content_type));
  fixed.body = std::move(body);
  state_->replies.emplace_back(std::move(fixed));
  return *this;
}

Expectation& Expectation::reply(Answer answer) {
  state_->replies.emplace_back(std::move(answer));
  return *this;
}

Expectation& Expectation::fail_with(std::exception_ptr fault) {
  state_->replies.emplace_back(std::move(fault));
  return *this;
}

Expectation& Expectation::header(std::string name, std::string value) {
  auto* const fixed =
      state_->replies.empty() ? nullptr : std::get_if<FixedReply>(&state_->replies.back());
  if (!fixed) {
    throw UsageError("Expectation::header: there is no reply before it that could have headers");
  }
  fixed->headers.add(std::move(name), std::move(value));
  return *this;
}

Expectation& Expectation::times(std::size_t count) {
  state_->times = count;
  return *this;
}

std::size_t Expectation::uses() const noexcept { return state_->uses; }

MockTransport::MockTransport() = default;
MockTransport::~MockTransport() = default;

Expectation& MockTransport::on(std::string_view method, std::string_view url) {
  expectations_.push_back(
      std::unique_ptr<Expectation>(new Expectation(std::string(method), std::string(url))));
  return *expectations_.back();
}

std::vector<std::string> MockTransport::unmet() const {
  std::vector<std::string> lines;
  for (const auto& expectation : expectations_) {
    const Expectation::State& state = *expectation->state_;
    if (state.is_met()) continue;
    const std::string expected = state.times ? count_of(*state.times) : "at least once";
    lines.push_back(state.name() + ": used " + count_of(state.uses) + ", expected " + expected);
  }
  return lines;
}

void MockTransport::verify() const {
  std::string text;
  for (const std::string& line : unmet()) text += "\n  " + line;
  if (!text.empty()) throw MockError("requests that were described did not come:" + text);
}

std::string MockTransport::undescribed(const http::Request& request) const {
  std::string text =
      "nobody described the request " + request.method() + " " + request.redacted_url();
  text += expectations_.empty() ? "; nothing was described" : "; described are:";
  for (const auto& expectation : expectations_) {
    const Expectation::State& state = *expectation->state_;
    text += "\n  " + state.name();
    if (state.is_used_up()) text += " (already used " + count_of(state.uses) + ")";
  }
  return text;
}

boost::asio::awaitable<http::Response> MockTransport::send(http::Request request, Timeout) {
  // As on a network, the answer never comes before the caller has been suspended.
  co_await boost::asio::post(co_await boost::asio::this_coro::executor, boost::asio::use_awaitable);
  requests_.push_back(request);
  for (const auto& expectation : expectations_) {
    Expectation::State& state = *expectation->state_;
    if (state.is_used_up() || !state.matches(request)) continue;
    const std::size_t use = state.uses++;
    if (state.replies.empty()) {
      co_return http::Response(200, std::string(), http::Headers(), std::string());
    }
    // A copy: what computes an answer may describe further replies.
    const Reply reply = state.replies[std::min(use, state.replies.size() - 1)];
    co_return answer_with(reply, request);
  }
  throw MockError(undescribed(request));
}

}  // namespace zefir::testing
