// SPDX-License-Identifier: Apache-2.0
#include "zefir/client/settings.hpp"

#include <utility>

namespace zefir {

CallOptions::CallOptions() = default;
CallOptions::CallOptions(const CallOptions&) = default;
CallOptions::CallOptions(CallOptions&&) noexcept = default;
CallOptions& CallOptions::operator=(const CallOptions&) = default;
CallOptions& CallOptions::operator=(CallOptions&&) noexcept = default;
CallOptions::~CallOptions() = default;

CallOptions& CallOptions::timeout(Timeout value) & {
  timeout_ = value;
  return *this;
}
CallOptions&& CallOptions::timeout(Timeout value) && { return std::move(timeout(value)); }

CallOptions& CallOptions::header(std::string name, std::string value) & {
  headers_.add(std::move(name), std::move(value));
  return *this;
}
CallOptions&& CallOptions::header(std::string name, std::string value) && {
  return std::move(header(std::move(name), std::move(value)));
}

CallOptions& CallOptions::validate(bool value) & noexcept {
  validate_ = value;
  return *this;
}
CallOptions&& CallOptions::validate(bool value) && noexcept { return std::move(validate(value)); }

namespace client {

Settings::Settings() = default;
Settings::Settings(const Settings&) = default;
Settings::Settings(Settings&&) noexcept = default;
Settings& Settings::operator=(const Settings&) = default;
Settings& Settings::operator=(Settings&&) noexcept = default;
Settings::~Settings() = default;

void Settings::set_credentials(std::size_t index, std::string value) {
  if (credentials_.size() <= index) credentials_.resize(index + 1);
  credentials_[index] = std::move(value);
}

const std::string* Settings::credentials(std::size_t index) const noexcept {
  if (index >= credentials_.size() || !credentials_[index]) return nullptr;
  return &*credentials_[index];
}

}  // namespace client
}  // namespace zefir
