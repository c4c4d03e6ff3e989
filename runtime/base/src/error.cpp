// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/error.hpp"

namespace zefir {

Error::Error(const std::string& message) : std::runtime_error(message) {}
Error::Error(const Error&) noexcept = default;
Error& Error::operator=(const Error&) noexcept = default;
Error::~Error() = default;

UsageError::UsageError(const std::string& message) : Error(message) {}
UsageError::UsageError(const UsageError&) noexcept = default;
UsageError& UsageError::operator=(const UsageError&) noexcept = default;
UsageError::~UsageError() = default;

}  // namespace zefir
