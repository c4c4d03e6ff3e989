// SPDX-License-Identifier: Apache-2.0
// A call from its request to its value. What the pieces look like is decided next door: request by
// parts, answers by answers.
#include "zefir/client/call.hpp"

#include <exception>
#include <utility>

#include "src/answers.hpp"
#include "src/call_parts.hpp"
#include "src/excerpt.hpp"
#include "src/security.hpp"
#include "zefir/http/errors.hpp"
#include "zefir/http/request.hpp"
#include "zefir/http/response.hpp"
#include "zefir/http/session.hpp"

// GCC 12 inlines Asio's operator new of a coroutine's frame and then takes its operator delete for
// another's.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
#endif

namespace zefir::client {
namespace {

constexpr std::size_t chunk = 4096;

// Adds to `body` until it is longer than `limit` or ends; true when it has ended. What has come
// before a fault stays in `body`.
boost::asio::awaitable<bool> read_up_to(http::Response& response, std::string& body,
                                        std::size_t limit) {
  std::string buffer(chunk, '\0');
  while (body.size() <= limit) {
    const std::size_t count = co_await response.read_some(buffer);
    if (count == 0) co_return true;
    body.append(buffer, 0, count);
  }
  co_return false;
}

// An error's body is worth having as far as it goes: a broken connection is not the news here.
boost::asio::awaitable<void> read_beginning(http::Response& response, ResponseFacts& facts) {
  bool complete = false;
  try {
    complete = co_await read_up_to(response, facts.body, ResponseError::max_body);
  } catch (const ProtocolError&) {
  }
  facts.body_cut = !complete;
}

void cut_body(ResponseFacts& facts) {
  if (facts.body.size() <= ResponseError::max_body) return;
  facts.body.resize(ResponseError::max_body);
  facts.body_cut = true;
}

[[noreturn]] void raise(const State& state, ResponseFacts&& facts) {
  cut_body(facts);
  facts.excerpt = excerpt(without_credentials(facts.body, state.api(), state.settings()));
  state.api().raise(std::move(facts));
  // A raise() that returns breaks its contract, and there is no value to give.
  std::terminate();
}

}  // namespace

Call::Call(std::shared_ptr<const State> state, const Operation& operation,
           const CallOptions& options)
    : parts_(std::make_unique<Parts>(std::move(state), operation, options)) {}
Call::Call(Call&&) noexcept = default;
Call& Call::operator=(Call&&) noexcept = default;
Call::~Call() = default;

void Call::add_argument(const void* value) noexcept { parts_->add_argument(value); }
void Call::add_body(const void* value, bool held) noexcept { parts_->add_body(value, held); }
Call& Call::require(std::string_view name, bool given) & noexcept {
  if (!given) parts_->add_missing(name);
  return *this;
}

boost::asio::awaitable<void> Call::perform(Call call, void* value) {
  http::Request request = call.parts_->request();
  const State& state = call.parts_->state();
  http::Response response = co_await http::SessionCore::send(state.session(), std::move(request));
  const Judgement judgement = judge(call.parts_->operation(), response, value != nullptr);
  ResponseFacts facts;
  if (!judgement.accepted) {
    facts = facts_of(response, judgement);
    co_await read_beginning(response, facts);
    raise(state, std::move(facts));
  }
  if (!value) {
    // Read so that the connection can be kept; a long body is not worth it.
    std::string ignored;
    co_await read_up_to(response, ignored, ResponseError::max_body);
    co_return;
  }
  std::string body = co_await response.read();
  ValidationErrors faults;
  std::string cause = take_body(*judgement.answer, response, body, value, faults);
  if (cause.empty()) co_return;
  facts = facts_of(response, judgement);
  facts.cause = std::move(cause);
  facts.body = std::move(body);
  facts.validation = std::move(faults);
  raise(state, std::move(facts));
}

}  // namespace zefir::client
