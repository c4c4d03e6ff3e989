// SPDX-License-Identifier: Apache-2.0
// ResponseError: an answer came, but not the value that was promised. Each generated client derives
// its own Error from it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "zefir/base/error.hpp"
#include "zefir/http/headers.hpp"
#include "zefir/schema/errors.hpp"
#include "zefir/schema/load.hpp"

namespace zefir {

/// What is known of an answer that is thrown.
class ResponseFacts {
 public:
  ResponseFacts() noexcept {}

  std::string method;
  std::string url;  ///< redacted
  unsigned status = 0;
  std::string reason;
  http::Headers headers;
  std::string body;  ///< cut to ResponseError::max_body
  bool body_cut = false;
  bool documented = false;  ///< the description lists this status (for an error)
  std::string cause;        ///< "404 Not Found", "the body is not a User"
  ValidationErrors validation;
  /// What `what()` shows of the body, in one line and without secrets; empty: made from `body`.
  std::string excerpt;
};

/// An answer that is not the promised value: an error status, another content type, a body that is
/// no JSON or breaks its description. `what()`: "GET http://host/users/1: 404 Not Found: {...}"
/// with the beginning of the body, or the faults of validation.
class ZEFIR_VISIBLE ResponseError : public Error {
 public:
  /// How much of a body is kept: 64 KiB.
  static constexpr std::size_t max_body = 65536;

  explicit ResponseError(ResponseFacts facts);
  ResponseError(const ResponseError&) noexcept;
  ResponseError& operator=(const ResponseError&) noexcept;
  ~ResponseError() override;

  const std::string& method() const noexcept;
  /// Redacted.
  const std::string& url() const noexcept;
  unsigned status() const noexcept;
  const std::string& reason() const noexcept;
  const http::Headers& headers() const noexcept;
  /// The beginning of the body, as it came.
  const std::string& body() const noexcept;
  bool body_cut() const noexcept;
  /// The description documents this status as an error.
  bool documented() const noexcept;
  /// The faults of a body that came with a success status but is not what was promised; else empty.
  const ValidationErrors& validation() const noexcept;

  /// The body as the documented T, where the answer is JSON, whole and valid; else nothing.
  template <class T>
  std::optional<T> body_as() const {
    if (body_cut() || !is_json()) return std::nullopt;
    T value{};
    if (!schema::load_into(body(), schema::type_of<T>(), &value, LoadOptions()).empty()) {
      return std::nullopt;
    }
    return value;
  }

 private:
  bool is_json() const;
  std::shared_ptr<const ResponseFacts> facts_;
};

}  // namespace zefir
