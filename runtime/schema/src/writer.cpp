// SPDX-License-Identifier: Apache-2.0
#include "src/writer.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>

#include "src/scan.hpp"
#include "src/utf8.hpp"

namespace zefir::schema::detail {
namespace {

constexpr std::size_t number_room = 32;
// Strings are escaped in stretches of so many bytes, so that the room for the worst is small.
constexpr std::size_t stretch = 4096;
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

// Copies four to sixteen bytes that need no escape, in two parts that may overlap; else copies
// nothing and returns 0.
std::size_t copy_short(const char* text, const char* end, char* out) noexcept {
  const auto size = static_cast<std::size_t>(end - text);
  if (size < 4 || size > 16) return 0;
  if (size >= 8) {
    std::uint64_t first;
    std::uint64_t last;
    std::memcpy(&first, text, 8);
    std::memcpy(&last, end - 8, 8);
    if ((string_stops(first) | string_stops(last)) != 0) return 0;
    std::memcpy(out, &first, 8);
    std::memcpy(out + size - 8, &last, 8);
  } else {
    std::uint32_t first;
    std::uint32_t last;
    std::memcpy(&first, text, 4);
    std::memcpy(&last, end - 4, 4);
    if (string_stops(first | std::uint64_t{last} << 32) != 0) return 0;
    std::memcpy(out, &first, 4);
    std::memcpy(out + size - 4, &last, 4);
  }
  return size;
}

}  // namespace

Writer::Writer(std::string& out, bool repairs) : out_(out), repairs_(repairs) {
  // Bytes are cleared before they are written, so a large capacity is not taken up at once.
  const std::size_t used = out.size();
  out.resize(std::max(std::min(out.capacity(), used + 2048), used + 240));
  p_ = out.data() + used;
  end_ = out.data() + out.size();
}

void Writer::grow(std::size_t count) {
  const auto used = static_cast<std::size_t>(p_ - out_.data());
  out_.resize(std::max(out_.size() * 2, used + count + 64));
  p_ = out_.data() + used;
  end_ = out_.data() + out_.size();
}

void Writer::integer(std::int64_t value) {
  reserve(number_room);
  p_ = std::to_chars(p_, p_ + number_room, value).ptr;
}

void Writer::natural(std::uint64_t value) {
  reserve(number_room);
  p_ = std::to_chars(p_, p_ + number_room, value).ptr;
}

void Writer::number(double value) {
  reserve(number_room);
  const double size = std::fabs(value);
  if (!std::isfinite(value)) {
    raw("null");
  } else if (size < 1e15 && value == std::trunc(value) && !std::signbit(value)) {
    p_ = std::to_chars(p_, p_ + number_room, static_cast<std::int64_t>(value)).ptr;
  } else if (size >= 1e-5 && size < 1e17) {
    p_ = std::to_chars(p_, p_ + number_room, value, std::chars_format::fixed).ptr;
  } else {
    p_ = std::to_chars(p_, p_ + number_room, value).ptr;
  }
}

void Writer::string(std::string_view text) {
  if (repairs_ || text.size() > stretch) [[unlikely]] {
    long_string(text);
    return;
  }
  reserve(text.size() * 6 + 2 + block_room);
  *p_++ = '"';
  escape(text.data(), text.size());
  *p_++ = '"';
}

void Writer::long_string(std::string_view text) {
  if (repairs_ && !is_utf8(text)) {
    repair(text);
    return;
  }
  byte('"');
  while (!text.empty()) {
    const std::size_t size = std::min(text.size(), stretch);
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
  if (const std::size_t copied = copy_short(text, end, out)) {
    p_ = out + copied;
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
