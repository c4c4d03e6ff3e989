// SPDX-License-Identifier: Apache-2.0
// What is thrown when no answer came.
//
//   TransportError          method, redacted URL, cause
//   |- ConnectError         name not found, refused, unreachable
//   |- TlsError             certificate or handshake
//   |- TimeoutError         phase(): total, connect, sock_connect, sock_read
//   `- ProtocolError        the peer's bytes are not HTTP/1.1, broke off, or passed a bound
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "zefir/base/error.hpp"

namespace zefir {

/// No (whole) answer came. `what()`: "GET http://host/path: connection refused (127.0.0.1:1)".
class ZEFIR_VISIBLE TransportError : public Error {
 public:
  /// `url` must be redacted already.
  TransportError(std::string_view method, std::string_view url, std::string_view cause);
  ~TransportError() override;

  const std::string& method() const noexcept { return method_; }
  const std::string& url() const noexcept { return url_; }
  const std::string& cause() const noexcept { return cause_; }

 private:
  std::string method_, url_, cause_;
};

class ZEFIR_VISIBLE ConnectError : public TransportError {
 public:
  using TransportError::TransportError;
  ~ConnectError() override;
};

class ZEFIR_VISIBLE TlsError : public TransportError {
 public:
  using TransportError::TransportError;
  ~TlsError() override;
};

enum class TimeoutPhase : std::uint8_t { total, connect, sock_connect, sock_read };
/// "total", "connect", "sock_connect", "sock_read".
std::string_view to_string(TimeoutPhase phase) noexcept;

class ZEFIR_VISIBLE TimeoutError : public TransportError {
 public:
  TimeoutError(std::string_view method, std::string_view url, TimeoutPhase phase);
  ~TimeoutError() override;
  TimeoutPhase phase() const noexcept { return phase_; }

 private:
  TimeoutPhase phase_;
};

class ZEFIR_VISIBLE ProtocolError : public TransportError {
 public:
  using TransportError::TransportError;
  ~ProtocolError() override;
};

}  // namespace zefir
