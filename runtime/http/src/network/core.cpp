// SPDX-License-Identifier: Apache-2.0
#include "src/network/core.hpp"

#include <algorithm>

namespace zefir::http {
namespace {

PoolLimits limits_of(const SessionOptions& options) {
  PoolLimits limits;
  limits.total = options.limit();
  limits.per_host = options.limit_per_host();
  // Bounded, so that no sum with a time overflows.
  limits.idle_time =
      std::min<std::chrono::milliseconds>(options.keepalive_timeout(), std::chrono::hours(24));
  return limits;
}

}  // namespace

NetworkCore::NetworkCore(boost::asio::any_io_executor executor, const SessionOptions& options,
                         LookUp look_up)
    : executor_(std::move(executor)),
      options_(options),
      deadlines_(std::make_shared<Deadlines>(executor_)),
      pool_(std::make_shared<Pool>(limits_of(options))),
      resolver_(std::move(look_up)) {
  // The session's options hold its transport; keeping that here would be a circle.
  options_.transport(nullptr);
  deadlines_->on_tick([pool = pool_](Deadlines::Clock::time_point now) { pool->close_stale(now); });
  // A certificate that cannot be read is told at once, not at the first call.
  if (!options.ca_certificates().empty() || !options.ca_files().empty()) tls();
}

TlsContext& NetworkCore::tls() {
  if (!tls_) tls_.emplace(options_);
  return *tls_;
}

void NetworkCore::close() noexcept {
  is_closed_ = true;
  deadlines_->close();
  pool_->close();
}

}  // namespace zefir::http
