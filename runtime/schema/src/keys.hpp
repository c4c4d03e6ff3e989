// SPDX-License-Identifier: Apache-2.0
// Finding a struct's member by its key, and an enumerator by its word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "zefir/schema/rows.hpp"

namespace zefir::schema::detail {

inline constexpr std::size_t not_found = static_cast<std::size_t>(-1);

/// The index of the member under `key`, or `not_found`.
std::size_t find_member(const Object& object, std::string_view key) noexcept;

/// The index of the enumerator of that word or integer, or `not_found`.
std::size_t find_word(const Enum& enumeration, std::string_view word) noexcept;
std::size_t find_integer(const Enum& enumeration, std::int64_t integer) noexcept;

/// Whether `p` starts with `key":`; nothing at or behind `limit` is read.
inline bool starts_with_key(const char* p, const char* limit, std::string_view key) noexcept {
  const std::size_t size = key.size();
  return static_cast<std::size_t>(limit - p) > size + 1 && p[size] == '"' && p[size + 1] == ':' &&
         std::memcmp(p, key.data(), size) == 0;
}

}  // namespace zefir::schema::detail
