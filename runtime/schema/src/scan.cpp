// SPDX-License-Identifier: Apache-2.0
#include "src/scan.hpp"

namespace zefir::schema::detail {

const char* find_last_string_stop(const char* p, const char* limit) noexcept {
  return find_string_stop_portable(p, limit);
}

// Pretty-printed text has a line's end and an indentation before each member.
const char* skip_spaces(const char* p, [[maybe_unused]] const char* limit) noexcept {
#if defined(__SSE2__)
  while (limit - p >= 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
    const auto equals = [block](char byte) { return _mm_cmpeq_epi8(block, _mm_set1_epi8(byte)); };
    const __m128i spaces = _mm_or_si128(_mm_or_si128(equals(' '), equals('\n')),
                                        _mm_or_si128(equals('\r'), equals('\t')));
    const auto others = ~static_cast<unsigned>(_mm_movemask_epi8(spaces)) & 0xffffu;
    if (others != 0) return p + std::countr_zero(others);
    p += 16;
  }
#endif
  while (is_space(*p)) ++p;
  return p;
}

}  // namespace zefir::schema::detail
