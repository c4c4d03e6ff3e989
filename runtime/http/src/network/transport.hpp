// SPDX-License-Identifier: Apache-2.0
// NetworkTransport: a session's own transport, HTTP/1.1 over pooled TCP and TLS connections.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <memory>
#include <utility>

#include "src/network/core.hpp"
#include "zefir/http/session.hpp"
#include "zefir/http/transport.hpp"

namespace zefir::http {

class NetworkTransport final : public Transport {
 public:
  NetworkTransport(boost::asio::any_io_executor executor, const SessionOptions& options);
  /// With another source of addresses than the operating system.
  NetworkTransport(boost::asio::any_io_executor executor, const SessionOptions& options,
                   LookUp look_up);
  ~NetworkTransport() override;

  boost::asio::awaitable<Response> send(Request request, Timeout timeout) override;
  void close() noexcept override;

 private:
  std::shared_ptr<NetworkCore> core_;
};

}  // namespace zefir::http
