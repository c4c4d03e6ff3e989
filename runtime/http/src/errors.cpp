// SPDX-License-Identifier: Apache-2.0
// The exceptions of zefir::http: their texts, and their homes for RTTI.
#include "zefir/http/errors.hpp"

namespace zefir {
namespace {

std::string describe(std::string_view method, std::string_view url, std::string_view cause) {
  std::string text;
  text.reserve(method.size() + url.size() + cause.size() + 3);
  return text.append(method).append(" ").append(url).append(": ").append(cause);
}

std::string_view describe(TimeoutPhase phase) {
  switch (phase) {
    case TimeoutPhase::total:
      return "timed out: the call was not complete within its `total` limit";
    case TimeoutPhase::connect:
      return "timed out: no connection was ready within the `connect` limit";
    case TimeoutPhase::sock_connect:
      return "timed out: the server was not connected within the `sock_connect` limit";
    case TimeoutPhase::sock_read:
      return "timed out: the server sent nothing for as long as the `sock_read` limit";
  }
  return "timed out";
}

}  // namespace

TransportError::TransportError(std::string_view method, std::string_view url,
                               std::string_view cause)
    : Error(describe(method, url, cause)), method_(method), url_(url), cause_(cause) {}

TransportError::~TransportError() = default;
ConnectError::~ConnectError() = default;
TlsError::~TlsError() = default;
ProtocolError::~ProtocolError() = default;

std::string_view to_string(TimeoutPhase phase) noexcept {
  switch (phase) {
    case TimeoutPhase::total:
      return "total";
    case TimeoutPhase::connect:
      return "connect";
    case TimeoutPhase::sock_connect:
      return "sock_connect";
    case TimeoutPhase::sock_read:
      return "sock_read";
  }
  return "unknown";
}

TimeoutError::TimeoutError(std::string_view method, std::string_view url, TimeoutPhase phase)
    : TransportError(method, url, describe(phase)), phase_(phase) {}
TimeoutError::~TimeoutError() = default;

}  // namespace zefir
