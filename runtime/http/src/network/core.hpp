// SPDX-License-Identifier: Apache-2.0
// NetworkCore: what the exchanges of one session share.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <memory>
#include <optional>
#include <utility>

#include "src/network/deadlines.hpp"
#include "src/network/pool.hpp"
#include "src/network/resolver.hpp"
#include "src/network/tls.hpp"
#include "zefir/http/session.hpp"

namespace zefir::http {

/// Held by the transport and by every exchange, so that an answer may outlive its session.
class NetworkCore {
 public:
  NetworkCore(boost::asio::any_io_executor executor, const SessionOptions& options, LookUp look_up);

  const boost::asio::any_io_executor& executor() const noexcept { return executor_; }
  Deadlines& deadlines() noexcept { return *deadlines_; }
  Pool& pool() noexcept { return *pool_; }
  Resolver& resolver() noexcept { return resolver_; }
  /// Made at the first use: reading the system's certificates takes a while.
  TlsContext& tls();

  bool is_closed() const noexcept { return is_closed_; }
  /// Ends all exchanges, closes all connections and gives up the timer: afterwards nothing here
  /// touches the executor's context, which may then be destroyed first.
  void close() noexcept;

 private:
  boost::asio::any_io_executor executor_;
  SessionOptions options_;
  std::shared_ptr<Deadlines> deadlines_;
  std::shared_ptr<Pool> pool_;
  Resolver resolver_;
  std::optional<TlsContext> tls_;
  bool is_closed_ = false;
};

}  // namespace zefir::http
