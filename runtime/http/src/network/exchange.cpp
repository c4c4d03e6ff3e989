// SPDX-License-Identifier: Apache-2.0
// Exchange: its life, its limits, and how it gets a connection. The bytes are in talk.cpp.
#include "src/network/exchange.hpp"

#include <algorithm>
#include <boost/asio/error.hpp>
#include <boost/asio/ip/address.hpp>

#include "src/network/connect.hpp"
#include "src/network/pending.hpp"
#include "zefir/base/error.hpp"

namespace zefir::http {
namespace {

namespace asio = boost::asio;

// Longer limits are no limits; so no sum with a time overflows.
constexpr auto longest_limit = std::chrono::hours(24 * 365);

}  // namespace

Exchange::Exchange(std::shared_ptr<NetworkCore> core, Request request, Timeout timeout)
    : core_(std::move(core)), request_(std::move(request)), timeout_(timeout) {
  limits_.fill(Deadlines::never);
  core_->deadlines().add(*this);
}

Exchange::~Exchange() { core_->deadlines().remove(*this); }

asio::awaitable<Response> Exchange::perform(std::unique_ptr<Exchange> self) {
  Exchange& exchange = *self;
  if (exchange.core_->is_closed()) throw UsageError("the session was closed");
  exchange.set_limit(TimeoutPhase::total, exchange.timeout_.total());
  exchange.set_limit(TimeoutPhase::connect, exchange.timeout_.connect());
  const Pool::Clock::time_point now = Pool::Clock::now();
  exchange.lease_ = exchange.core_->pool().try_acquire(exchange.request_.url().origin(), now);
  if (!exchange.lease_) co_await exchange.wait_for_place();
  exchange.is_reused_ = exchange.lease_.connection() != nullptr;
  if (!exchange.is_reused_) co_await exchange.connect();
  exchange.clear_limit(TimeoutPhase::connect);
  if (co_await exchange.talk() == Outcome::dead_connection) {
    exchange.is_reused_ = false;
    exchange.set_limit(TimeoutPhase::connect, exchange.timeout_.connect());
    co_await exchange.connect();
    exchange.clear_limit(TimeoutPhase::connect);
    co_await exchange.talk();
  }
  co_return exchange.make_response(std::move(self));
}

void Exchange::on_deadline(Clock::time_point now) noexcept {
  for (std::size_t phase = 0; phase < limits_.size(); ++phase) {
    if (limits_[phase] > now) continue;
    timed_out_ = static_cast<TimeoutPhase>(phase);
    return end();
  }
}

void Exchange::on_close() noexcept {
  was_closed_ = true;
  end();
}

void Exchange::end() noexcept {
  if (pending_) {
    pending_->abort();
  } else {
    lease_ = {};
  }
}

void Exchange::throw_if_ended(const error_code& error) const {
  if (was_closed_) throw UsageError("the session was closed");
  if (timed_out_) throw TimeoutError(request_.method(), request_.redacted_url(), *timed_out_);
  if (error == asio::error::operation_aborted) throw boost::system::system_error(error);
}

void Exchange::set_limit(TimeoutPhase phase, Timeout::Limit limit) {
  if (!limit || limit->count() <= 0 || *limit > longest_limit) return;
  limits_[static_cast<std::size_t>(phase)] = Clock::now() + *limit;
  core_->deadlines().set(*this, next_deadline());
}

void Exchange::clear_limit(TimeoutPhase phase) noexcept {
  Clock::time_point& limit = limits_[static_cast<std::size_t>(phase)];
  if (limit == Deadlines::never) return;
  limit = Deadlines::never;
  core_->deadlines().set(*this, next_deadline());
}

Exchange::Clock::time_point Exchange::next_deadline() const noexcept {
  return *std::min_element(limits_.begin(), limits_.end());
}

asio::awaitable<void> Exchange::wait_for_place() {
  Pool::Waiter waiter(core_->pool(), core_->executor(), request_.url().origin());
  {
    const Pending pending(pending_, waiter);
    co_await waiter.wait();
  }
  throw_if_ended();
  lease_ = waiter.take();
}

asio::awaitable<void> Exchange::connect() {
  set_limit(TimeoutPhase::sock_connect, timeout_.sock_connect());
  const Url& url = request_.url();
  Addresses found = co_await find_addresses();
  if (found.addresses.empty()) {
    throw ConnectError(request_.method(), request_.redacted_url(),
                       "cannot find the host '" + url.host() + "': " + found.fault);
  }
  const auto race =
      std::make_shared<ConnectRace>(core_->executor(), interleave(found.addresses, url.port()));
  {
    const PendingRace pending(pending_, *race);
    race->start();
    co_await race->wait();
  }
  throw_if_ended();
  if (!race->winner()) {
    throw ConnectError(request_.method(), request_.redacted_url(), race->faults());
  }
  lease_.set_connection(std::make_unique<Connection>(*std::move(race->winner())));
  if (url.is_secure()) {
    error_code error;
    const Pending pending(pending_, connection());
    co_await connection().handshake(core_->tls(), url.host(), error);
    throw_if_ended(error);
    if (error) {
      throw TlsError(request_.method(), request_.redacted_url(),
                     with_peer(describe_handshake(error, connection().tls())));
    }
  }
  clear_limit(TimeoutPhase::sock_connect);
}

asio::awaitable<Addresses> Exchange::find_addresses() {
  const std::string& host = request_.url().host();
  error_code no_literal;
  const asio::ip::address literal = asio::ip::make_address(host, no_literal);
  Addresses found;
  if (!no_literal) {
    found.addresses.push_back(literal);
    co_return found;
  }
  Lookup lookup(core_->resolver(), core_->executor(), host);
  {
    const Pending pending(pending_, lookup);
    co_await lookup.wait();
  }
  throw_if_ended();
  found = lookup.take();
  co_return found;
}

std::string Exchange::with_peer(std::string_view cause) const {
  if (!lease_.connection()) return std::string(cause);
  return std::string(cause) + " (" + describe(lease_.connection()->peer()) + ")";
}

void Exchange::fail(std::string_view cause) const {
  throw ProtocolError(request_.method(), request_.redacted_url(), with_peer(cause));
}

}  // namespace zefir::http
