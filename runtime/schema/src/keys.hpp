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

/// Whether `p` starts with `key":`; nothing at or behind `limit` is read.
inline bool starts_with_key(const char* p, const char* limit, std::string_view key) noexcept {
  const std::size_t size = key.size();
  return static_cast<std::size_t>(limit - p) > size + 1 && p[size] == '"' && p[size + 1] == ':' &&
         std::memcmp(p, key.data(), size) == 0;
}

#if defined(__SSE2__)

/// The same by the key's head, for a `p` with sixteen readable bytes.
inline bool starts_with_head(const char* p, const char* limit, const KeyHead& head,
                             std::string_view key) noexcept {
  const __m128i text = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
  const __m128i wanted = _mm_loadu_si128(reinterpret_cast<const __m128i*>(head.text));
  const auto equal = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(text, wanted)));
  const std::size_t size = key.size() + 2;
  if (size > sizeof head.text) return equal == 0xffffu && starts_with_key(p, limit, key);
  return (~equal & ((1u << size) - 1)) == 0;
}

#endif

/// The member that starts at `p`, sought among `expected` and the two behind it, for servers write
/// members in order and leave some out; `not_found` when it is none of them.
inline std::size_t next_member(const Object& object, std::size_t expected, const char* p,
                               const char* limit) noexcept {
  const std::size_t count = object.members.size();
#if defined(__SSE2__)
  const KeyHead* const heads = object.keys.heads;
  if (heads && limit - p >= 16) [[likely]] {
    const std::size_t last = expected + 3 < count ? expected + 3 : count;
    for (; expected < last; ++expected) {
      if (starts_with_head(p, limit, heads[expected], object.members[expected].key)) {
        return expected;
      }
    }
    return not_found;
  }
#endif
  if (expected < count && starts_with_key(p, limit, object.members[expected].key)) return expected;
  return not_found;
}

}  // namespace zefir::schema::detail
