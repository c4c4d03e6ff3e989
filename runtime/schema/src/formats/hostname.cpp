// SPDX-License-Identifier: Apache-2.0
// hostname: labels of letters, digits and hyphens. Of an A-label (RFC 5890, section 2.3.2.1) it is
// checked that it decodes, not that IDNA allows what it decodes to.
#include <cstdint>

#include "src/formats/characters.hpp"
#include "src/formats/formats.hpp"

namespace zefir::schema::detail {
namespace {

// The parameters of RFC 3492, section 5.
constexpr std::uint32_t base = 36;
constexpr std::uint32_t least_threshold = 1;
constexpr std::uint32_t greatest_threshold = 26;
constexpr std::uint32_t skew = 38;
constexpr std::uint32_t damp = 700;
constexpr std::uint32_t first_bias = 72;
constexpr std::uint32_t first_code_point = 0x80;
// Above any index that a label of 63 bytes may use, and far from an overflow of 64 bits.
constexpr std::uint64_t too_large = std::uint64_t{1} << 40;

constexpr std::uint32_t digit_value(char byte) noexcept {
  if (is_ascii_digit(byte)) return static_cast<std::uint32_t>(byte - '0') + 26;
  if (is_ascii_alpha(byte)) return static_cast<std::uint32_t>((byte | 0x20) - 'a');
  return base;
}

std::uint32_t adapted_bias(std::uint64_t delta, std::uint64_t points, bool is_first) noexcept {
  delta /= is_first ? damp : 2;
  delta += delta / points;
  std::uint32_t k = 0;
  for (; delta > (base - least_threshold) * greatest_threshold / 2; k += base) {
    delta /= base - least_threshold;
  }
  return k + static_cast<std::uint32_t>((base - least_threshold + 1) * delta / (delta + skew));
}

constexpr std::uint32_t threshold(std::uint32_t k, std::uint32_t bias) noexcept {
  if (k <= bias + least_threshold) return least_threshold;
  return k >= bias + greatest_threshold ? greatest_threshold : k - bias;
}

// Reads one number of variable length (RFC 3492, section 3.3) at `at` and adds it to `index`.
bool read_delta(std::string_view text, std::size_t& at, std::uint32_t bias,
                std::uint64_t& index) noexcept {
  std::uint64_t weight = 1;
  for (std::uint32_t k = base;; k += base) {
    if (at == text.size()) return false;
    const std::uint32_t digit = digit_value(text[at++]);
    if (digit >= base) return false;
    index += digit * weight;
    const std::uint32_t limit = threshold(k, bias);
    if (digit < limit) return index < too_large;
    weight *= base - limit;
    if (weight > too_large || index > too_large) return false;
  }
}

// Whether `text` encodes at least one code point beyond ASCII. Only their number matters to the
// decoding of the next, so none is kept.
bool is_punycode(std::string_view text) noexcept {
  const std::size_t hyphen = text.rfind('-');
  std::uint64_t points = hyphen == std::string_view::npos ? 0 : hyphen;
  std::size_t at = points > 0 ? hyphen + 1 : 0;
  if (at == text.size()) return false;
  std::uint64_t code_point = first_code_point;
  std::uint64_t index = 0;
  std::uint32_t bias = first_bias;
  for (bool is_first = true; at < text.size(); is_first = false) {
    const std::uint64_t before = index;
    if (!read_delta(text, at, bias, index)) return false;
    ++points;
    bias = adapted_bias(index - before, points, is_first);
    code_point += index / points;
    if (code_point > 0x10ffff || (code_point >= 0xd800 && code_point <= 0xdfff)) return false;
    index = index % points + 1;
  }
  return true;
}

bool is_label(std::string_view label) noexcept {
  if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') {
    return false;
  }
  for (const char byte : label) {
    if (!is_ascii_alnum(byte) && byte != '-') return false;
  }
  const bool is_encoded = label.size() >= 4 && (label[0] | 0x20) == 'x' &&
                          (label[1] | 0x20) == 'n' && label[2] == '-' && label[3] == '-';
  return !is_encoded || is_punycode(label.substr(4));
}

}  // namespace

bool is_hostname(std::string_view text) noexcept {
  // RFC 1035, section 2.3.4: 255 octets of the wire's form, in which the text is two shorter.
  if (text.size() > 253) return false;
  while (true) {
    const std::size_t dot = text.find('.');
    if (!is_label(text.substr(0, dot))) return false;
    if (dot == std::string_view::npos) return true;
    text.remove_prefix(dot + 1);
  }
}

}  // namespace zefir::schema::detail
