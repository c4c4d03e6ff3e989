// SPDX-License-Identifier: Apache-2.0
// Connection: one TCP or TLS connection to an origin, with the buffers it keeps between requests.
#pragma once

#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <utility>

#include "src/network/event.hpp"
#include "src/network/tls.hpp"

namespace zefir::http {

/// Closed by its destructor, without a TLS goodbye: what was sent is delimited by HTTP itself.
class Connection final : public Abortable {
 public:
  using Buffers = std::array<boost::asio::const_buffer, 2>;

  explicit Connection(boost::asio::ip::tcp::socket socket);

  /// Greets and verifies the server. `tls` must outlive the connection.
  boost::asio::awaitable<void> handshake(TlsContext& tls, const std::string& host,
                                         boost::system::error_code& error);
  const SSL* tls() noexcept { return tls_ ? tls_->native_handle() : nullptr; }

  boost::asio::awaitable<std::size_t> write(Buffers buffers, boost::system::error_code& error);
  boost::asio::awaitable<std::size_t> read_some(boost::asio::mutable_buffer buffer,
                                                boost::system::error_code& error);
  /// Reads what comes into `received()`.
  boost::asio::awaitable<std::size_t> fill(boost::system::error_code& error);

  /// Closes the socket, so that the operation under way ends.
  void abort() noexcept override;

  /// True when nothing came and the peer has not closed; for a connection that nobody reads from
  /// and whose received() is empty.
  bool is_quiet() noexcept;

  /// What was read and not yet used.
  boost::beast::flat_buffer& received() noexcept { return received_; }
  /// Where a request's head is written, so that its memory is used again.
  std::string& head() noexcept { return head_; }
  const boost::asio::ip::tcp::endpoint& peer() const noexcept { return peer_; }

  std::chrono::steady_clock::time_point idle_since{};

 private:
  boost::asio::ip::tcp::socket socket_;
  std::optional<boost::asio::ssl::stream<boost::asio::ip::tcp::socket&>> tls_;
  boost::asio::ip::tcp::endpoint peer_;
  boost::beast::flat_buffer received_;
  std::string head_;
};

}  // namespace zefir::http
