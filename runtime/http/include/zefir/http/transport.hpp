// SPDX-License-Identifier: Apache-2.0
// Transport: the one virtual function between a session and the wire.
#pragma once

#include <boost/asio/awaitable.hpp>

#include "zefir/http/request.hpp"
#include "zefir/http/response.hpp"

namespace zefir::http {

/// Sends one request and gives its answer. Implementations: the pooled HTTP/1.1 transport of
/// Session, zefir::testing::MockTransport, a user's own.
class Transport {
 public:
  Transport() = default;
  Transport(const Transport&) = delete;
  Transport& operator=(const Transport&) = delete;
  virtual ~Transport() = default;

  /// The answer to `request`, as soon as its headers are here. `timeout` is what applies to the
  /// whole exchange, the body's reading included. Throws TransportError, or UsageError for a
  /// request that cannot be sent.
  virtual boost::asio::awaitable<Response> send(Request request, Timeout timeout) = 0;

  /// Closes idle connections and ends calls in flight; later calls throw UsageError.
  virtual void close() noexcept = 0;
};

}  // namespace zefir::http
