// SPDX-License-Identifier: Apache-2.0
#include "src/number.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace zefir::schema::detail {
namespace {

__extension__ using Wide = unsigned __int128;

// Takes digits into the mantissa; how many there were. Leading zeros are not significant.
std::int64_t take_digits(const char*& p, NumberToken& token) noexcept {
  constexpr std::int64_t most = 19;
  const char* const first = p;
  if (token.significant == 0) {
    while (*p == '0') ++p;
  }
  const char* const start = p;
  std::uint64_t mantissa = token.mantissa;
  for (; is_digit(*p); ++p) mantissa = mantissa * 10 + static_cast<std::uint64_t>(*p - '0');
  const std::int64_t before = token.significant;
  token.significant += p - start;
  if (token.significant <= most) {
    token.mantissa = mantissa;
  } else {  // too many, so that it wrapped around
    for (std::int64_t i = 0; before + i < most; ++i) {
      token.mantissa = token.mantissa * 10 + static_cast<std::uint64_t>(start[i] - '0');
    }
  }
  return p - first;
}

// The integer without its sign.
IntegerFit to_magnitude(const Decimal& decimal, std::uint64_t& value) noexcept {
  constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  value = 0;
  if (decimal.digits.empty()) return IntegerFit::exact;
  if (decimal.exponent < 0) return IntegerFit::fraction;
  if (decimal.exponent > 20) return IntegerFit::too_large;
  const auto take = [&value](std::uint64_t digit) {
    if (value > (most - digit) / 10) return false;
    value = value * 10 + digit;
    return true;
  };
  for (const char digit : decimal.digits) {
    if (!take(static_cast<std::uint64_t>(digit - '0'))) return IntegerFit::too_large;
  }
  for (std::int64_t i = 0; i < decimal.exponent; ++i) {
    if (!take(0)) return IntegerFit::too_large;
  }
  return IntegerFit::exact;
}

}  // namespace

const char* scan_number(const char* p, NumberToken& token) noexcept {
  token = NumberToken();
  token.begin = p;
  token.negative = *p == '-';
  if (token.negative) ++p;
  if (!is_digit(*p)) return nullptr;
  if (*p == '0') {
    ++p;
  } else {
    take_digits(p, token);
  }
  if (*p == '.') {
    ++p;
    const std::int64_t decimals = take_digits(p, token);
    if (decimals == 0) return nullptr;
    token.exponent = -decimals;
    token.plain = false;
  }
  if (*p == 'e' || *p == 'E') {
    ++p;
    const bool negative = *p == '-';
    if (*p == '-' || *p == '+') ++p;
    if (!is_digit(*p)) return nullptr;
    std::int64_t exponent = 0;
    for (; is_digit(*p); ++p) {
      // Held far above what any text's digits could make up for.
      exponent = std::min<std::int64_t>(exponent * 10 + (*p - '0'), 1'000'000'000'000'000);
    }
    token.exponent += negative ? -exponent : exponent;
    token.plain = false;
  }
  token.end = p;
  return p;
}

std::optional<double> to_double(const NumberToken& token) noexcept {
  static constexpr double powers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                      1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                      1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
  // Both factors are exact, so that one rounding gives the nearest double (Clinger, 1990).
  if (token.significant <= 19 && token.mantissa <= (std::uint64_t{1} << 53) &&
      token.exponent >= -22 && token.exponent <= 22) {
    auto value = static_cast<double>(token.mantissa);
    if (token.exponent < 0) {
      value /= powers[-token.exponent];
    } else {
      value *= powers[token.exponent];
    }
    return token.negative ? -value : value;
  }
  double value = 0;
  const auto result = std::from_chars(token.begin, token.end, value);
  if (result.ec == std::errc()) return value;
  if (token.significant == 0 || token.significant + token.exponent < 0) {
    return token.negative ? -0.0 : 0.0;
  }
  return std::nullopt;
}

Decimal to_decimal(std::string_view number) {
  // The copy's terminator is the byte that scan_number may look at.
  const std::string text(number);
  NumberToken token;
  Decimal decimal;
  if (!scan_number(text.c_str(), token) || token.significant == 0) return decimal;
  decimal.negative = token.negative;
  decimal.exponent = token.exponent;
  for (const char byte : text) {
    if (byte == 'e' || byte == 'E') break;
    if (is_digit(byte) && !(byte == '0' && decimal.digits.empty())) decimal.digits += byte;
  }
  while (decimal.digits.back() == '0') {
    decimal.digits.pop_back();
    ++decimal.exponent;
  }
  return decimal;
}

Decimal to_decimal(double number) {
  char text[32];
  const auto result =
      std::to_chars(text, text + sizeof text, number, std::chars_format::scientific);
  return to_decimal(std::string_view(text, static_cast<std::size_t>(result.ptr - text)));
}

IntegerFit to_integer(const Decimal& decimal, std::uint64_t& value) noexcept {
  const IntegerFit fit = to_magnitude(decimal, value);
  if (!decimal.negative || fit == IntegerFit::fraction) return fit;
  value = 0;
  return IntegerFit::too_small;
}

IntegerFit to_integer(const Decimal& decimal, std::int64_t& value) noexcept {
  constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  std::uint64_t magnitude = 0;
  value = 0;
  IntegerFit fit = to_magnitude(decimal, magnitude);
  if (fit == IntegerFit::fraction) return fit;
  if (fit == IntegerFit::exact && magnitude > most + (decimal.negative ? 1 : 0)) {
    fit = IntegerFit::too_large;
  }
  if (fit != IntegerFit::exact) return decimal.negative ? IntegerFit::too_small : fit;
  value = static_cast<std::int64_t>(decimal.negative ? 0 - magnitude : magnitude);
  return fit;
}

bool is_multiple(const Decimal& value, const Decimal& step) noexcept {
  if (value.digits.empty()) return true;
  // The last digit is not zero, so that no power of ten can be taken out of `value`.
  if (value.exponent < step.exponent) return false;
  Wide divisor = 0;
  for (const char digit : step.digits) divisor = divisor * 10 + static_cast<unsigned>(digit - '0');
  if (divisor == 0) return false;
  Wide rest = 0;
  for (const char digit : value.digits) {
    rest = (rest * 10 + static_cast<unsigned>(digit - '0')) % divisor;
  }
  // Tens take twos and fives out of the divisor, which has at most 127 of either; what is left of
  // it then stays, however large the exponent.
  const std::int64_t tens = std::min<std::int64_t>(value.exponent - step.exponent, 127);
  for (std::int64_t i = 0; i < tens && rest != 0; ++i) rest = rest * 10 % divisor;
  return rest == 0;
}

}  // namespace zefir::schema::detail
