// SPDX-License-Identifier: Apache-2.0
// Finding a struct's member by its key, and an enumerator by its word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "zefir/schema/rows.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace zefir::schema::detail {

inline constexpr std::size_t not_found = static_cast<std::size_t>(-1);

/// The index of the member under `key`, or `not_found`.
std::size_t find_member(const Object& object, std::string_view key) noexcept;

/// The index of the enumerator of that word or integer, or `not_found`.
std::size_t find_word(const Enum& enumeration, std::string_view word) noexcept;
std::size_t find_integer(const Enum& enumeration, std::int64_t integer) noexcept;

/// Whether at `p` there is `"key":` with the key of the member at `index`, which may be past the
/// last one; nothing at or behind `limit` is read. False may be wrong: of keys with escapes, of
/// white space before the colon, and of objects without KeyHeads.
inline bool is_member(const Object& object, std::size_t index, const char* p,
                      const char* limit) noexcept {
  if (index >= object.members.size() || *p != '"') [[unlikely]]
    return false;
  const std::string_view key = object.members[index].key;
  const std::size_t size = key.size();
#if defined(__SSE2__)
  // Most keys are so short that they are compared as one block with what follows them.
  if (const KeyHead* const heads = object.keys.heads; heads && limit - p > 16) [[likely]] {
    const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + 1));
    const __m128i head = _mm_loadu_si128(reinterpret_cast<const __m128i*>(heads[index].text));
    const auto equal = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(text, head)));
    if (size <= 14) return (equal | ~0u << (size + 2)) == ~0u && heads[index].text[0] != 0;
    if (equal != 0xffffu) return false;
  }
#endif
  // A key that JSON must escape is not looked for as it is.
  if (!object.keys.heads || object.keys.heads[index].text[0] == 0) return false;
  return static_cast<std::size_t>(limit - p) > size + 2 && p[size + 1] == '"' &&
         p[size + 2] == ':' && std::memcmp(p + 1, key.data(), size) == 0;
}

}  // namespace zefir::schema::detail
