// SPDX-License-Identifier: Apache-2.0
// What a user may choose of a client, and of one call.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zefir/http/headers.hpp"
#include "zefir/http/timeout.hpp"

namespace zefir {

/// Choices for one call; the last argument of every generated method.
class CallOptions {
 public:
  CallOptions();
  CallOptions(const CallOptions&);
  CallOptions(CallOptions&&) noexcept;
  CallOptions& operator=(const CallOptions&);
  CallOptions& operator=(CallOptions&&) noexcept;
  ~CallOptions();

  /// In place of the session's timeouts.
  CallOptions& timeout(Timeout value) &;
  CallOptions&& timeout(Timeout value) &&;
  const std::optional<Timeout>& timeout() const noexcept { return timeout_; }

  /// Adds a header field, in place of any that the operation or the session would send. Throws
  /// UsageError for a name or value that cannot be sent.
  CallOptions& header(std::string name, std::string value) &;
  CallOptions&& header(std::string name, std::string value) &&;
  const http::Headers& headers() const noexcept { return headers_; }

  /// Whether arguments and bodies are checked against the description before they are sent.
  /// Default true.
  CallOptions& validate(bool value) & noexcept;
  CallOptions&& validate(bool value) && noexcept;
  bool validate() const noexcept { return validate_; }

 private:
  std::optional<Timeout> timeout_;
  http::Headers headers_;
  bool validate_ = true;
};

namespace client {

/// The data behind a generated ClientOptions.
class Settings {
 public:
  Settings();
  Settings(const Settings&);
  Settings(Settings&&) noexcept;
  Settings& operator=(const Settings&);
  Settings& operator=(Settings&&) noexcept;
  ~Settings();

  std::optional<std::string> base_url;
  http::Headers headers;

  /// What to send for scheme `index` of Api::schemes: "user:password" for basic, the token or key
  /// else. A secret: never shown.
  void set_credentials(std::size_t index, std::string value);
  const std::string* credentials(std::size_t index) const noexcept;

 private:
  std::vector<std::optional<std::string>> credentials_;
};

}  // namespace client
}  // namespace zefir
