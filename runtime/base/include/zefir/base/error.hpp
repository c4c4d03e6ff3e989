// SPDX-License-Identifier: Apache-2.0
// The root of everything zefir throws.
//
//   Error
//   |- UsageError        the program asked for something that cannot be (a closed session, a bad
//   option)
//   |- FileError         a file cannot be read <zefir/base/file_error.hpp>
//   |- ValidationError   a value is not what its description says <zefir/schema/errors.hpp>
//   |- TransportError    no answer came: connect, TLS, timeout, protocol <zefir/http/errors.hpp>
//   `- ResponseError     an answer came, but not the promised value <zefir/client/errors.hpp>
#pragma once

#include <stdexcept>
#include <string>

#if defined(__GNUC__)
#define ZEFIR_VISIBLE __attribute__((visibility("default")))
#else
#define ZEFIR_VISIBLE
#endif

namespace zefir {

/// What every exception of zefir's derives from. `what()` is one line (or a few, indented) meant
/// for a person; secrets are already replaced in it.
class ZEFIR_VISIBLE Error : public std::runtime_error {
 public:
  explicit Error(const std::string& message);
  Error(const Error&) noexcept;
  Error& operator=(const Error&) noexcept;
  ~Error() override;
};

/// The calling program made a mistake that no retry repairs.
class ZEFIR_VISIBLE UsageError : public Error {
 public:
  explicit UsageError(const std::string& message);
  UsageError(const UsageError&) noexcept;
  UsageError& operator=(const UsageError&) noexcept;
  ~UsageError() override;
};

}  // namespace zefir
