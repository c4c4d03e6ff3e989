// SPDX-License-Identifier: Apache-2.0
// The six JSON types, as bits: which one a text starts with, which ones a row accepts.
#pragma once

#include <cstdint>

#include "zefir/schema/rows.hpp"

namespace zefir::schema::detail {

inline constexpr std::uint8_t json_null = 1;
inline constexpr std::uint8_t json_boolean = 2;
inline constexpr std::uint8_t json_number = 4;
inline constexpr std::uint8_t json_string = 8;
inline constexpr std::uint8_t json_array = 16;
inline constexpr std::uint8_t json_object = 32;
inline constexpr std::uint8_t json_any = 63;

/// The type of the value at `p`; json_any when no value starts there.
constexpr std::uint8_t json_type_at(const char* p) noexcept {
  switch (*p) {
    case '{':
      return json_object;
    case '[':
      return json_array;
    case '"':
      return json_string;
    case 't':
    case 'f':
      return json_boolean;
    case 'n':
      return json_null;
    default:
      return *p == '-' || (*p >= '0' && *p <= '9') ? json_number : json_any;
  }
}

/// The types that values of `type` may have.
std::uint8_t json_types(const Type& type) noexcept;

}  // namespace zefir::schema::detail
