// SPDX-License-Identifier: Apache-2.0
#include "src/writer.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>

#include "src/scan.hpp"
#include "src/utf8.hpp"

namespace zefir::schema::detail {
namespace {

constexpr std::size_t number_room = 32;
// Strings are escaped in stretches of so many bytes, so that the room for the worst is small.
constexpr std::size_t stretch = 1024;
// Blocks are stored whole before it is known how much of them counts.
constexpr std::size_t block_room = 16;

// Writes one byte that has no place in a string as it is.
char* escape_byte(char* out, char byte) noexcept {
  const auto letter = [&]() -> char {
    switch (byte) {
      case '\b':
        return 'b';
      case '\f':
        return 'f';
      case '\n':
        return 'n';
      case '\r':
        return 'r';
      case '\t':
        return 't';
      case '"':
      case '\\':
        return byte;
      default:
        return 0;
    }
  }();
  if (letter) {
    *out++ = '\\';
    *out++ = letter;
    return out;
  }
  static constexpr char digits[] = "0123456789abcdef";
  const auto value = static_cast<unsigned char>(byte);
  std::memcpy(out, "\\u00", 4);
  out[4] = digits[value >> 4];
  out[5] = digits[value & 15];
  return out + 6;
}

// Copies up to sixteen bytes that need no escape, in parts that may overlap; else copies nothing
// and returns false.
bool copy_short(const char* text, std::size_t size, char* out) noexcept {
  if (size >= 8) {
    std::uint64_t first;
    std::uint64_t last;
    std::memcpy(&first, text, 8);
    std::memcpy(&last, text + size - 8, 8);
    if ((string_stops(first) | string_stops(last)) != 0) return false;
    std::memcpy(out, &first, 8);
    std::memcpy(out + size - 8, &last, 8);
  } else if (size >= 4) {
    std::uint32_t first;
    std::uint32_t last;
    std::memcpy(&first, text, 4);
    std::memcpy(&last, text + size - 4, 4);
    if (string_stops(first | std::uint64_t{last} << 32) != 0) return false;
    std::memcpy(out, &first, 4);
    std::memcpy(out + size - 4, &last, 4);
  } else {
    for (std::size_t i = 0; i < size; ++i) {
      if (stops_string(text[i])) return false;
      out[i] = text[i];
    }
  }
  return true;
}

// The decimal digits of 0 to 99, two each.
constexpr auto pairs = [] {
  std::array<char, 200> digits{};
  for (std::size_t i = 0; i < 100; ++i) {
    digits[2 * i] = static_cast<char>('0' + i / 10);
    digits[2 * i + 1] = static_cast<char>('0' + i % 10);
  }
  return digits;
}();

// Eight digits, leading zeros and all.
void write_eight(char* out, std::uint32_t value) noexcept {
  const std::uint32_t high = value / 10'000;
  const std::uint32_t low = value % 10'000;
  std::memcpy(out, &pairs[2 * (high / 100)], 2);
  std::memcpy(out + 2, &pairs[2 * (high % 100)], 2);
  std::memcpy(out + 4, &pairs[2 * (low / 100)], 2);
  std::memcpy(out + 6, &pairs[2 * (low % 100)], 2);
}

// One to eight digits, without leading zeros.
char* append_some(char* out, std::uint32_t value) noexcept {
  if (value < 100) {
    std::memcpy(out, &pairs[2 * value + (value < 10 ? 1 : 0)], 2);
    return out + (value < 10 ? 1 : 2);
  }
  char digits[8];
  write_eight(digits, value);
  const int zeros = value < 10'000 ? (value < 1'000 ? 5 : 4)
                                   : (value < 1'000'000 ? (value < 100'000 ? 3 : 2)
                                                        : (value < 10'000'000 ? 1 : 0));
  std::memcpy(out, digits + zeros, static_cast<std::size_t>(8 - zeros));
  return out + 8 - zeros;
}

// Faster than std::to_chars, which counts the digits first.
char* append_natural(char* out, std::uint64_t value) noexcept {
  constexpr std::uint64_t eight = 100'000'000;
  if (value < eight) return append_some(out, static_cast<std::uint32_t>(value));
  const std::uint64_t high = value / eight;
  if (high < eight) {
    out = append_some(out, static_cast<std::uint32_t>(high));
  } else {
    out = append_some(out, static_cast<std::uint32_t>(high / eight));
    write_eight(out, static_cast<std::uint32_t>(high % eight));
    out += 8;
  }
  write_eight(out, static_cast<std::uint32_t>(value % eight));
  return out + 8;
}

}  // namespace

// Nothing is checked string by string: the block as a whole is, for next to nothing.
void Writer::flush() {
  const std::string_view written(block_, static_cast<std::size_t>(p_ - block_));
  if (!repairs_ && utf8_) utf8_ = is_utf8(written);
  out_.append(written);
  p_ = block_;
}

void Writer::long_raw(std::string_view text) {
  flush();
  out_.append(text);
}

void Writer::integer(std::int64_t value) {
  reserve(number_room);
  auto magnitude = static_cast<std::uint64_t>(value);
  if (value < 0) {
    *p_++ = '-';
    magnitude = 0 - magnitude;
  }
  p_ = append_natural(p_, magnitude);
}

void Writer::natural(std::uint64_t value) {
  reserve(number_room);
  p_ = append_natural(p_, value);
}

void Writer::number(double value) {
  reserve(number_room);
  const double size = std::fabs(value);
  if (!std::isfinite(value)) {
    raw("null");
  } else if (size < 1e15 && value == std::trunc(value) && !std::signbit(value)) {
    p_ = append_natural(p_, static_cast<std::uint64_t>(value));
  } else if (size >= 1e-5 && size < 1e17) {
    p_ = std::to_chars(p_, p_ + number_room, value, std::chars_format::fixed).ptr;
  } else {
    p_ = std::to_chars(p_, p_ + number_room, value).ptr;
  }
}

void Writer::long_key(char before, std::string_view key, const KeyHead& head) {
  byte(before);
  if (head.compared == KeyHead::nothing) {
    string(key);
  } else {
    byte('"');
    raw(key);
    byte('"');
  }
  byte(':');
}

void Writer::string(std::string_view text) {
  if (repairs_ || text.size() > stretch) [[unlikely]] {
    long_string(text);
    return;
  }
  reserve(text.size() * 6 + 2 + block_room);
  *p_++ = '"';
  if (text.size() <= 16 && copy_short(text.data(), text.size(), p_)) {
    p_ += text.size();
  } else {
    escape(text.data(), text.size());
  }
  *p_++ = '"';
}

void Writer::long_string(std::string_view text) {
  if (repairs_ && !is_utf8(text)) {
    repair(text);
    return;
  }
  byte('"');
  while (!text.empty()) {
    std::size_t size = std::min(text.size(), stretch);
    // The block that is checked for UTF-8 may end behind this stretch, and cuts no sequence.
    for (int i = 0; i < 3 && size < text.size() && (text[size] & 0xc0) == 0x80; ++i) --size;
    reserve(size * 6 + block_room);
    escape(text.data(), size);
    text.remove_prefix(size);
  }
  byte('"');
}

void Writer::escape(const char* text, std::size_t size) {
  const char* const end = text + size;
  char* out = p_;
#if defined(__SSE2__)
  while (end - text >= 16) {
    const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(out), block);
    const unsigned stops = string_stops(block);
    const int plain = stops ? std::countr_zero(stops) : 16;
    text += plain;
    out += plain;
    if (stops) out = escape_byte(out, *text++);
  }
#endif
  if (const auto rest = static_cast<std::size_t>(end - text);
      rest <= 16 && copy_short(text, rest, out)) {
    p_ = out + rest;
    return;
  }
  while (text != end) {
    const char* const stop = find_string_stop_portable(text, end);
    const auto plain = static_cast<std::size_t>(stop - text);
    std::memcpy(out, text, plain);
    out += plain;
    text = stop;
    if (text != end) out = escape_byte(out, *text++);
  }
  p_ = out;
}

void Writer::repair(std::string_view text) {
  byte('"');
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t length = utf8_sequence(text, at)) {
      reserve(6 * length + block_room);
      escape(text.data() + at, length);
      at += length;
    } else {
      raw("\xEF\xBF\xBD");
      ++at;
    }
  }
  byte('"');
}

}  // namespace zefir::schema::detail
