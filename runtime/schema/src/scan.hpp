// SPDX-License-Identifier: Apache-2.0
// Finding where a plain stretch of text ends: white space between tokens, and the first byte of a
// string that is not copied as it stands. SSE2 where the compiler targets it, eight bytes at a time
// elsewhere; both are compiled, so that tests compare them.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace zefir::schema::detail {

/// '"', '\\' and the control characters end a stretch of string content (RFC 8259, section 7).
constexpr bool stops_string(char byte) noexcept {
  return byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20;
}

/// White space between tokens (RFC 8259, section 2).
constexpr bool is_space(char byte) noexcept {
  return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

/// Bit 7 of each byte of `word` that stops a string; exact up to and including the lowest one.
constexpr std::uint64_t string_stops(std::uint64_t word) noexcept {
  constexpr std::uint64_t ones = 0x0101010101010101u;
  constexpr std::uint64_t tops = 0x8080808080808080u;
  const auto equals = [word](std::uint64_t byte) {
    const std::uint64_t rest = word ^ (ones * byte);
    return (rest - ones) & ~rest;
  };
  const std::uint64_t below = (word - ones * 0x20) & ~word;
  return (equals('"') | equals('\\') | below) & tops;
}

/// The first byte in [p, limit) that stops a string, or `limit`. Reads nothing else.
inline const char* find_string_stop_portable(const char* p, const char* limit) noexcept {
  if constexpr (std::endian::native == std::endian::little) {
    while (limit - p >= 8) {
      std::uint64_t word;
      std::memcpy(&word, p, 8);
      if (const std::uint64_t stops = string_stops(word)) return p + std::countr_zero(stops) / 8;
      p += 8;
    }
  }
  while (p < limit && !stops_string(*p)) ++p;
  return p;
}

/// The same out of line, for the end of a text.
const char* find_last_string_stop(const char* p, const char* limit) noexcept;

#if defined(__SSE2__)

/// Bit i: byte i of `block` stops a string.
inline unsigned string_stops(__m128i block) noexcept {
  const __m128i quote = _mm_cmpeq_epi8(block, _mm_set1_epi8('"'));
  const __m128i escape = _mm_cmpeq_epi8(block, _mm_set1_epi8('\\'));
  const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(block, _mm_set1_epi8(0x1f)), block);
  return static_cast<unsigned>(
      _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quote, escape), control)));
}

/// The same by fewer instructions while sixteen bytes are left.
inline const char* find_string_stop(const char* p, const char* limit) noexcept {
  while (limit - p >= 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
    if (const unsigned stops = string_stops(block)) return p + std::countr_zero(stops);
    p += 16;
  }
  return find_last_string_stop(p, limit);
}

#else

inline const char* find_string_stop(const char* p, const char* limit) noexcept {
  return find_string_stop_portable(p, limit);
}

#endif

/// Eight bytes as digits: the first one lowest, each less '0'. For little-endian machines.
inline std::uint64_t digits_at(const char* p) noexcept {
  std::uint64_t word;
  std::memcpy(&word, p, 8);
  return word ^ 0x3030303030303030u;
}

/// How many of them are digits before the first that is none; 8: all.
inline int leading_digits(std::uint64_t digits) noexcept {
  const std::uint64_t others = ((digits + 0x7676767676767676u) | digits) & 0x8080808080808080u;
  return std::countr_zero(others) / 8;
}

/// The number that the first `count` of them make, 1 to 8.
inline std::uint64_t to_number(std::uint64_t digits, int count) noexcept {
  digits <<= 64 - 8 * count;
  digits = (digits * 10 + (digits >> 8)) & 0x00ff00ff00ff00ffu;
  digits = (digits * 100 + (digits >> 16)) & 0x0000ffff0000ffffu;
  return (digits * 10'000 + (digits >> 32)) & 0xffffffffu;
}

inline constexpr std::uint64_t powers_of_ten[] = {
    1, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 10'000'000, 100'000'000};

/// Reads digits from `p` on into `value`, which wraps around when there are more than nineteen.
/// Returns the first byte that is none; nothing behind `limit`, itself no digit, is read.
inline const char* read_digits(const char* p, const char* limit, std::uint64_t& value) noexcept {
  value = 0;
  if constexpr (std::endian::native == std::endian::little) {
    while (limit - p >= 8) {
      const std::uint64_t digits = digits_at(p);
      const int count = leading_digits(digits);
      if (count == 0) return p;
      value = value * powers_of_ten[count] + to_number(digits, count);
      p += count;
      if (count < 8) return p;
    }
  }
  for (; static_cast<unsigned char>(*p - '0') <= 9; ++p) {
    value = value * 10 + static_cast<std::uint64_t>(*p - '0');
  }
  return p;
}

/// Skips white space from `p` on. Nothing behind `limit`, itself no white space, is read.
const char* skip_spaces(const char* p, const char* limit) noexcept;

/// The same where white space is the exception, as in compact text.
inline const char* skip_space(const char* p, const char* limit) noexcept {
  if (static_cast<unsigned char>(*p) > ' ') [[likely]]
    return p;
  return skip_spaces(p, limit);
}

/// Whether the four bytes at `p` are `word`; nothing at or behind `end` is read.
inline bool starts_with(const char* p, const char* end, const char (&word)[5]) noexcept {
  return end - p >= 4 && std::memcmp(p, word, 4) == 0;
}

}  // namespace zefir::schema::detail
