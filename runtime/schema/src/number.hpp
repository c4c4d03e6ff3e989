// SPDX-License-Identifier: Apache-2.0
// JSON numbers (RFC 8259, section 6): their grammar, and their value as a double, an integer or an
// exact decimal.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "src/scan.hpp"

namespace zefir::schema::detail {

constexpr bool is_digit(char byte) noexcept {
  return static_cast<unsigned char>(static_cast<unsigned char>(byte) - '0') <= 9;
}

/// A number token, taken apart: mantissa * 10^exponent.
struct NumberToken {
  const char* begin = nullptr;
  const char* end = nullptr;
  /// The significant digits, up to the first nineteen; all of them where `significant` <= 19.
  std::uint64_t mantissa = 0;
  std::int64_t exponent = 0;  ///< for a mantissa of all `significant` digits
  std::int64_t significant = 0;
  bool negative = false;
  bool plain = true;  ///< neither fraction nor exponent part

  std::string_view text() const noexcept { return {begin, static_cast<std::size_t>(end - begin)}; }
};

/// Reads the longest number at `p` and returns its end, or null when none stands there. Reads no
/// further than the first byte that cannot belong to it, which must be readable.
const char* scan_number(const char* p, NumberToken& token) noexcept;

/// Reads the usual number: up to seven digits, and up to seven more behind a point. Returns its
/// end, or null for any other text, and near `limit`, behind which nothing is read.
inline const char* read_short_number(const char* p, const char* limit, double& value) noexcept {
  const bool negative = *p == '-';
  const char* const start = p + (negative ? 1 : 0);
  if (std::endian::native != std::endian::little || limit - start < 17) return nullptr;
  const std::uint64_t digits = digits_at(start);
  const int count = leading_digits(digits);
  if (count == 0 || count == 8 || (*start == '0' && count != 1)) return nullptr;
  const char* behind = start + count;
  std::uint64_t magnitude = to_number(digits, count);
  std::uint64_t divisor = 1;
  if (*behind == '.') {
    const std::uint64_t decimals = digits_at(++behind);
    const int more = leading_digits(decimals);
    if (more == 0 || more == 8) return nullptr;
    divisor = powers_of_ten[more];
    magnitude = magnitude * divisor + to_number(decimals, more);
    behind += more;
  }
  if ((*behind | 0x20) == 'e') return nullptr;
  // Both are integers that a double holds, so that the quotient is the nearest (Clinger, 1990).
  value = static_cast<double>(magnitude) / static_cast<double>(divisor);
  if (negative) value = -value;
  return behind;
}

/// The nearest double; none when the number is too large for one. Too small a number gives zero.
std::optional<double> to_double(const NumberToken& token) noexcept;

/// A decimal number without rounding: digits * 10^exponent.
struct Decimal {
  std::string digits;  ///< neither leading nor trailing zeros; empty is zero
  std::int64_t exponent = 0;
  bool negative = false;
};

/// `number` is a number token.
Decimal to_decimal(std::string_view number);

/// The shortest decimal that reads back as `number`, which must be finite.
Decimal to_decimal(double number);

/// How a decimal fits an integer type.
enum class IntegerFit : std::uint8_t { exact, fraction, too_small, too_large };

IntegerFit to_integer(const Decimal& decimal, std::int64_t& value) noexcept;
IntegerFit to_integer(const Decimal& decimal, std::uint64_t& value) noexcept;

/// Whether `value` is a whole number of steps; `step` is above zero, of at most 37 digits.
bool is_multiple(const Decimal& value, const Decimal& step) noexcept;

}  // namespace zefir::schema::detail
