// SPDX-License-Identifier: Apache-2.0
// Request: what goes out, complete in memory.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "zefir/http/headers.hpp"
#include "zefir/http/timeout.hpp"
#include "zefir/http/url.hpp"

namespace zefir::http {

/// One request. Movable and copyable, so that it can be sent again. `method` must be a token
/// (UsageError from the session otherwise).
class Request {
 public:
  Request(std::string method, Url url);

  const std::string& method() const noexcept { return method_; }
  Url& url() noexcept { return url_; }
  const Url& url() const noexcept { return url_; }
  Headers& headers() noexcept { return headers_; }
  const Headers& headers() const noexcept { return headers_; }

  /// The body, with its Content-Type. Without one no Content-Length is sent, but for POST, PUT and
  /// PATCH ("Content-Length: 0", RFC 9110, 8.6).
  void set_body(std::string body, std::string_view content_type);
  const std::optional<std::string>& body() const noexcept { return body_; }

  /// In place of the session's.
  void set_timeout(Timeout timeout) { timeout_ = timeout; }
  const std::optional<Timeout>& timeout() const noexcept { return timeout_; }

  /// Names of query parameters that carry secrets, for redact(), separated by commas.
  void set_secret_parameters(std::string names) { secret_parameters_ = std::move(names); }
  const std::string& secret_parameters() const noexcept { return secret_parameters_; }

  /// The URL as it may stand in messages.
  std::string redacted_url() const { return redact(url_.str(), secret_parameters_); }

 private:
  std::string method_;
  Url url_;
  Headers headers_;
  std::optional<std::string> body_;
  std::optional<Timeout> timeout_;
  std::string secret_parameters_;
};

}  // namespace zefir::http
