// SPDX-License-Identifier: Apache-2.0
// What is thrown when the system does not give a file's content. It is no UsageError: the same call
// may succeed later, or on another machine.
#pragma once

#include <memory>
#include <string>
#include <system_error>

#include "zefir/base/error.hpp"

namespace zefir {

/// A file cannot be opened or read. `what()` names it and says why: `cannot read "users.json": No
/// such file or directory`.
class ZEFIR_VISIBLE FileError : public Error {
 public:
  /// `action` is what failed: "read".
  FileError(const std::string& action, const std::string& path, std::error_code code);
  FileError(const FileError&) noexcept;
  FileError& operator=(const FileError&) noexcept;
  ~FileError() override;

  /// As the caller gave it.
  const std::string& path() const noexcept { return *path_; }
  /// The system's reason; compares with std::errc.
  std::error_code code() const noexcept { return code_; }

 private:
  std::shared_ptr<const std::string> path_;  // shared, so that copies cannot throw
  std::error_code code_;
};

}  // namespace zefir
