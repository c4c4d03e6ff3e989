// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/base64.hpp"

#include <array>
#include <cstdint>

namespace zefir {
namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t no_digit = 0x80;

constexpr std::array<std::uint8_t, 256> make_values() {
  std::array<std::uint8_t, 256> values{};
  values.fill(no_digit);
  for (std::size_t i = 0; i < alphabet.size(); ++i) {
    values[static_cast<unsigned char>(alphabet[i])] = static_cast<std::uint8_t>(i);
  }
  return values;
}
constexpr auto values = make_values();

constexpr std::uint32_t value(char byte) noexcept {
  return values[static_cast<unsigned char>(byte)];
}

// Where the last four digits do not make three octets.
struct Tail {
  std::size_t octets = 0;  // 0, 1 or 2
  std::uint32_t bits = 0;  // of those octets, the first one highest
  bool is_valid = true;
};

Tail tail_of(std::string_view text) noexcept {
  const std::size_t size = text.size();
  if (size == 0 || text[size - 1] != '=') return {};
  const std::uint32_t first = value(text[size - 4]);
  const std::uint32_t second = value(text[size - 3]);
  if (text[size - 2] == '=') {
    return {1, first << 2 | second >> 4, ((first | second) & no_digit) == 0 && (second & 15) == 0};
  }
  const std::uint32_t third = value(text[size - 2]);
  return {2, first << 10 | second << 4 | third >> 2,
          ((first | second | third) & no_digit) == 0 && (third & 3) == 0};
}

}  // namespace

bool is_base64(std::string_view text) noexcept {
  if (text.size() % 4 != 0) return false;
  const Tail tail = tail_of(text);
  if (!tail.is_valid) return false;
  if (tail.octets > 0) text.remove_suffix(4);
  std::uint32_t seen = 0;
  for (const char byte : text) seen |= value(byte);
  return (seen & no_digit) == 0;
}

std::optional<std::string> from_base64(std::string_view text) {
  if (text.size() % 4 != 0) return {};
  const Tail tail = tail_of(text);
  if (!tail.is_valid) return {};
  if (tail.octets > 0) text.remove_suffix(4);
  std::string octets(text.size() / 4 * 3 + tail.octets, '\0');
  char* out = octets.data();
  std::uint32_t seen = 0;
  for (const char* p = text.data(); p != text.data() + text.size(); p += 4) {
    const std::uint32_t digits[] = {value(p[0]), value(p[1]), value(p[2]), value(p[3])};
    seen |= digits[0] | digits[1] | digits[2] | digits[3];
    const std::uint32_t bits = digits[0] << 18 | digits[1] << 12 | digits[2] << 6 | digits[3];
    *out++ = static_cast<char>(bits >> 16 & 0xff);
    *out++ = static_cast<char>(bits >> 8 & 0xff);
    *out++ = static_cast<char>(bits & 0xff);
  }
  if ((seen & no_digit) != 0) return {};
  if (tail.octets == 2) *out++ = static_cast<char>(tail.bits >> 8 & 0xff);
  if (tail.octets > 0) *out = static_cast<char>(tail.bits & 0xff);
  return octets;
}

void append_base64(std::string& out, std::string_view octets) {
  const std::size_t before = out.size();
  out.resize(before + base64_size(octets.size()), '=');
  char* to = out.data() + before;
  const auto octet = [&](std::size_t at) -> std::uint32_t {
    return static_cast<unsigned char>(octets[at]);
  };
  const auto put = [&](std::uint32_t bits, int digits) {
    for (int shift = 18; digits > 0; --digits, shift -= 6) *to++ = alphabet[bits >> shift & 63];
  };
  std::size_t at = 0;
  for (; octets.size() - at >= 3; at += 3) {
    put(octet(at) << 16 | octet(at + 1) << 8 | octet(at + 2), 4);
  }
  if (octets.size() - at == 2) put(octet(at) << 16 | octet(at + 1) << 8, 3);
  if (octets.size() - at == 1) put(octet(at) << 16, 2);
}

}  // namespace zefir
