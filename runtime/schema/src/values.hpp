// SPDX-License-Identifier: Apache-2.0
// The kinds whose C++ values are classes of zefir::base made from a scalar's text, by what they
// have in common.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "zefir/schema/rows.hpp"

namespace zefir::schema::detail {

struct ValueOps {
  std::size_t size;
  /// Sets the value to what `text` says; false, and the value is as it was, when it says nothing.
  bool (*parse)(void* value, std::string_view text);
  /// Whether `text` could be parsed.
  bool (*check)(std::string_view text);
  void (*append)(const void* value, std::string& out);
  void (*reset)(void* value);
  bool (*equal)(const void* left, const void* right);
  void (*assign)(void* to, const void* from);
};

constexpr bool is_value_kind(Kind kind) noexcept {
  return kind >= Kind::decimal && kind <= Kind::bytes;
}

/// Only for kinds that `is_value_kind`.
const ValueOps& value_ops(Kind kind) noexcept;

}  // namespace zefir::schema::detail
