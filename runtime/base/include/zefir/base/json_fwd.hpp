// SPDX-License-Identifier: Apache-2.0
// Json: a free-form value, one pointer wide, over nlohmann::json known by its forward declaration
// only. Include <zefir/base/json.hpp> where the value is opened.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace zefir {

/// Any JSON value; null when new. Copies are deep. Opened as `nlohmann::json&` by `*` and `->`.
class Json {
 public:
  Json() noexcept;
  Json(const nlohmann::json& value);  // NOLINT(google-explicit-constructor)
  Json(nlohmann::json&& value);       // NOLINT(google-explicit-constructor)
  Json(const Json& other);
  Json(Json&& other) noexcept;
  Json& operator=(const Json& other);
  Json& operator=(Json&& other) noexcept;
  ~Json();

  /// Parses one JSON text; throws UsageError when it is not one. For text from outside, use
  /// `zefir::load<zefir::Json>`, which tells where it is wrong.
  static Json parse(std::string_view text);
  /// The value as compact JSON text.
  std::string dump() const;
  bool is_null() const noexcept;

  nlohmann::json& operator*();
  const nlohmann::json& operator*() const;
  nlohmann::json* operator->();
  const nlohmann::json* operator->() const;

  friend bool operator==(const Json& left, const Json& right);

 private:
  // Null pointer: the value null, so that an empty Json allocates nothing.
  nlohmann::json* value_ = nullptr;
};

bool operator==(const Json& left, const Json& right);

}  // namespace zefir
