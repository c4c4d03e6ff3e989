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

/// The head of the member at `index`, which may be the count of them; of an object without heads,
/// one of nothing.
inline const KeyHead* head_of(const Object& object, std::size_t index) noexcept {
  static constexpr KeyHead nothing;
  return object.keys.heads ? object.keys.heads + index : &nothing;
}

/// Whether at `p` there is `"key":` with the key of a member, whose head it is; nothing behind
/// `limit` is read. A head of nothing needs no member. False may be wrong: of keys with escapes,
/// and of white space before the colon.
inline bool is_member(const KeyHead& head, const Member* member, const char* p,
                      const char* limit) noexcept {
  constexpr std::size_t block = sizeof head.text;
#if defined(__SSE2__)
  if (limit - p > static_cast<std::ptrdiff_t>(block)) [[likely]] {
    const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + 1));
    const __m128i sought = _mm_loadu_si128(reinterpret_cast<const __m128i*>(head.text));
    const auto equal = static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(text, sought)));
    if ((equal & head.compared) != head.compared || *p != '"') return false;
    // Most keys are so short that this was all of them, and what follows.
    if (head.size <= block + 1) [[likely]]
      return true;
  }
#endif
  if (head.compared == KeyHead::nothing || *p != '"') return false;
  const std::string_view key = member->key;
  return limit - p >= static_cast<std::ptrdiff_t>(head.size) && p[key.size() + 1] == '"' &&
         p[key.size() + 2] == ':' && std::memcmp(p + 1, key.data(), key.size()) == 0;
}

}  // namespace zefir::schema::detail
