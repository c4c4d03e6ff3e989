// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/file_error.hpp"

namespace zefir {

FileError::FileError(const std::string& action, const std::string& path, std::error_code code)
    : Error("cannot " + action + " \"" + path + "\": " + code.message()),
      path_(std::make_shared<const std::string>(path)),
      code_(code) {}
FileError::FileError(const FileError&) noexcept = default;
FileError& FileError::operator=(const FileError&) noexcept = default;
FileError::~FileError() = default;

}  // namespace zefir
