// SPDX-License-Identifier: Apache-2.0
#include "src/network/transport.hpp"

#include "src/network/exchange.hpp"

namespace zefir::http {

NetworkTransport::NetworkTransport(boost::asio::any_io_executor executor,
                                   const SessionOptions& options)
    : NetworkTransport(std::move(executor), options, &look_up) {}

NetworkTransport::NetworkTransport(boost::asio::any_io_executor executor,
                                   const SessionOptions& options, LookUp look_up)
    : core_(std::make_shared<NetworkCore>(std::move(executor), options, std::move(look_up))) {}

NetworkTransport::~NetworkTransport() { core_->close(); }

boost::asio::awaitable<Response> NetworkTransport::send(Request request, Timeout timeout) {
  return Exchange::perform(std::make_unique<Exchange>(core_, std::move(request), timeout));
}

void NetworkTransport::close() noexcept { core_->close(); }

}  // namespace zefir::http
