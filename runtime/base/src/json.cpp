// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/json.hpp"

#include <utility>

#include "zefir/base/error.hpp"

namespace zefir {
namespace {

const nlohmann::json& null_value() {
  static const nlohmann::json value;
  return value;
}

}  // namespace

Json::Json() noexcept = default;
Json::Json(const nlohmann::json& value) : value_(new nlohmann::json(value)) {}
Json::Json(nlohmann::json&& value) : value_(new nlohmann::json(std::move(value))) {}
Json::Json(const Json& other)
    : value_(other.value_ ? new nlohmann::json(*other.value_) : nullptr) {}
Json::Json(Json&& other) noexcept : value_(std::exchange(other.value_, nullptr)) {}
Json& Json::operator=(const Json& other) {
  Json copy(other);
  std::swap(value_, copy.value_);
  return *this;
}
Json& Json::operator=(Json&& other) noexcept {
  std::swap(value_, other.value_);
  return *this;
}
Json::~Json() { delete value_; }

Json Json::parse(std::string_view text) {
  nlohmann::json value = nlohmann::json::parse(text, nullptr, false);
  if (value.is_discarded()) throw UsageError("Json::parse: the text is not JSON");
  return value;
}

std::string Json::dump() const { return (**this).dump(); }

bool Json::is_null() const noexcept { return !value_ || value_->is_null(); }

nlohmann::json& Json::operator*() {
  if (!value_) value_ = new nlohmann::json();
  return *value_;
}
const nlohmann::json& Json::operator*() const { return value_ ? *value_ : null_value(); }
nlohmann::json* Json::operator->() { return &**this; }
const nlohmann::json* Json::operator->() const { return &**this; }

bool operator==(const Json& left, const Json& right) { return *left == *right; }

}  // namespace zefir
