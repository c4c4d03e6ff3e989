// SPDX-License-Identifier: Apache-2.0
// TlsContext: what a session trusts, and the checks asio leaves to its user: it verifies nothing
// and sends no server name by default.
#pragma once

#include <boost/asio/ssl/context.hpp>
#include <string>
#include <utility>

#include "zefir/http/session.hpp"

namespace zefir::http {

/// One per session, complete before its first connection and then unchanged.
class TlsContext {
 public:
  /// Throws UsageError when one of the session's certificates cannot be read.
  explicit TlsContext(const SessionOptions& options);

  boost::asio::ssl::context& native() noexcept { return context_; }

  /// Sets what depends on the server: its name in the greeting (RFC 6066, 3; never an address) and
  /// the name or address its certificate must be for (RFC 6125; subject alternative names only).
  void prepare(SSL* connection, const std::string& host) const;

 private:
  boost::asio::ssl::context context_;
  bool verify_;
};

/// Why the handshake of `connection` failed, for a person.
std::string describe_handshake(const boost::system::error_code& error, const SSL* connection);

}  // namespace zefir::http
