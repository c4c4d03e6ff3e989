// SPDX-License-Identifier: Apache-2.0
// Pool. What keeps it fair: a place that is freed is granted before anybody else can ask, to the
// one who has waited longest among those who may have it. So whoever finds a free place on
// arrival passes nobody.
#include "src/network/pool.hpp"

#include <algorithm>

namespace zefir::http {

Pool::Lease::Lease(std::shared_ptr<Pool> pool, Host& host,
                   std::unique_ptr<Connection> connection) noexcept
    : pool_(std::move(pool)), host_(&host), connection_(std::move(connection)) {}

Pool::Lease::Lease(Lease&& other) noexcept
    : pool_(std::move(other.pool_)),
      host_(std::exchange(other.host_, nullptr)),
      connection_(std::move(other.connection_)) {}

Pool::Lease& Pool::Lease::operator=(Lease&& other) noexcept {
  if (this == &other) return *this;
  release(false);
  pool_ = std::move(other.pool_);
  host_ = std::exchange(other.host_, nullptr);
  connection_ = std::move(other.connection_);
  return *this;
}

void Pool::Lease::set_connection(std::unique_ptr<Connection> connection) noexcept {
  connection_ = std::move(connection);
}

void Pool::Lease::release(bool keep) noexcept {
  if (!host_) return;
  const std::shared_ptr<Pool> pool = std::move(pool_);
  pool->give_back(*std::exchange(host_, nullptr), std::move(connection_), keep);
}

Pool::Waiter::Waiter(Pool& pool, const boost::asio::any_io_executor& executor,
                     const std::string& origin)
    : event_(executor),
      pool_(pool.shared_from_this()),
      host_(&pool.host_of(origin)),
      number_(pool.next_number_++) {
  place_ = host_->waiters.insert(host_->waiters.end(), this);
  ++pool.waiting_;
}

Pool::Waiter::~Waiter() { leave_queue(); }

void Pool::Waiter::leave_queue() noexcept {
  if (!std::exchange(is_queued_, false)) return;
  host_->waiters.erase(place_);
  --pool_->waiting_;
}

Pool::Lease Pool::try_acquire(const std::string& origin, Clock::time_point now) {
  Host& host = host_of(origin);
  std::unique_ptr<Connection> connection = take_kept(host, now);
  if (!connection) {
    if (!make_room(host)) return {};
    ++host.open;
    ++open_;
  }
  return {shared_from_this(), host, std::move(connection)};
}

Pool::Host& Pool::host_of(const std::string& origin) {
  std::unique_ptr<Host>& host = hosts_[origin];
  if (!host) host = std::make_unique<Host>();
  return *host;
}

bool Pool::is_stale(const Connection& connection, Clock::time_point now) const noexcept {
  return now - connection.idle_since >= limits_.idle_time;
}

std::unique_ptr<Connection> Pool::take_kept(Host& host, Clock::time_point now) {
  while (!host.kept.empty()) {
    std::unique_ptr<Connection> connection = std::move(host.kept.back());
    host.kept.pop_back();
    --kept_;
    if (!is_stale(*connection, now) && connection->is_quiet()) return connection;
    --host.open;
    --open_;
  }
  return nullptr;
}

bool Pool::has_place(const Host& host) const noexcept {
  const bool in_host = limits_.per_host == 0 || host.open < limits_.per_host;
  const bool in_total = limits_.total == 0 || open_ < limits_.total || kept_ > 0;
  return in_host && in_total;
}

bool Pool::make_room(const Host& host) noexcept {
  if (!has_place(host)) return false;
  if (limits_.total != 0 && open_ >= limits_.total) close_oldest_kept();
  return true;
}

void Pool::close_oldest_kept() noexcept {
  Host* oldest = nullptr;
  for (const auto& [origin, host] : hosts_) {
    if (host->kept.empty()) continue;
    const auto since = host->kept.front()->idle_since;
    if (!oldest || since < oldest->kept.front()->idle_since) oldest = host.get();
  }
  if (!oldest) return;
  oldest->kept.erase(oldest->kept.begin());
  --oldest->open;
  --open_;
  --kept_;
}

void Pool::give_back(Host& host, std::unique_ptr<Connection> connection, bool keep) noexcept {
  if (connection && keep && !is_closed_ && limits_.idle_time.count() > 0) {
    connection->idle_since = Clock::now();
    host.kept.push_back(std::move(connection));
    ++kept_;
  } else {
    connection.reset();
    --host.open;
    --open_;
  }
  if (waiting_ > 0) grant_one();
}

bool Pool::can_grant(const Host& host) const noexcept {
  return !host.waiters.empty() && (!host.kept.empty() || has_place(host));
}

void Pool::grant_one() noexcept {
  if (is_closed_) return;
  Host* chosen = nullptr;
  for (const auto& [origin, host] : hosts_) {
    if (!can_grant(*host)) continue;
    if (!chosen || host->waiters.front()->number_ < chosen->waiters.front()->number_) {
      chosen = host.get();
    }
  }
  if (!chosen) return;
  Waiter& waiter = *chosen->waiters.front();
  waiter.leave_queue();
  std::unique_ptr<Connection> connection = take_kept(*chosen, Clock::now());
  if (!connection) {
    make_room(*chosen);
    ++chosen->open;
    ++open_;
  }
  waiter.lease_ = Lease(shared_from_this(), *chosen, std::move(connection));
  waiter.event_.signal();
}

void Pool::close_stale(Clock::time_point now) noexcept {
  for (auto place = hosts_.begin(); place != hosts_.end();) {
    Host& host = *place->second;
    const auto fresh = std::find_if(host.kept.begin(), host.kept.end(),
                                    [&](const auto& kept) { return !is_stale(*kept, now); });
    const auto count = static_cast<std::size_t>(fresh - host.kept.begin());
    host.kept.erase(host.kept.begin(), fresh);
    host.open -= count;
    open_ -= count;
    kept_ -= count;
    const bool is_unused = host.open == 0 && host.waiters.empty();
    place = is_unused ? hosts_.erase(place) : std::next(place);
  }
}

void Pool::close() noexcept {
  is_closed_ = true;
  close_stale(Clock::time_point::max());  // by that time, all of them are
}

}  // namespace zefir::http
