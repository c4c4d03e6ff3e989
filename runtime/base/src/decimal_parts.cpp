// SPDX-License-Identifier: Apache-2.0
#include "src/decimal_parts.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace zefir::detail {
namespace {

constexpr bool is_digit(char byte) noexcept { return byte >= '0' && byte <= '9'; }

std::size_t digits_at(std::string_view text, std::size_t at) noexcept {
  const std::size_t begin = at;
  while (at < text.size() && is_digit(text[at])) ++at;
  return at - begin;
}

std::string_view without_leading_zeros(std::string_view digits) noexcept {
  return digits.substr(std::min(digits.find_first_not_of('0'), digits.size()));
}

// A whole number of any size.
struct Whole {
  bool negative = false;
  std::string digits;  // without leading zeros
};

// Adds `summand` to a number that is larger than its magnitude.
void add(std::string& digits, std::int64_t summand) {
  for (std::size_t i = digits.size(); i-- > 0 && summand != 0;) {
    summand += digits[i] - '0';
    const std::int64_t digit = (summand % 10 + 10) % 10;
    digits[i] = static_cast<char>('0' + digit);
    summand = (summand - digit) / 10;
  }
  if (summand > 0) digits.insert(0, std::to_string(summand));
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
}

// shift + exponent, where that is beyond 64 bits or near their end.
Whole large_magnitude(const DecimalParts& parts) {
  if (const auto magnitude = parts.magnitude()) {
    return {*magnitude < 0, std::to_string(*magnitude < 0 ? -*magnitude : *magnitude)};
  }
  Whole whole{parts.negative_exponent, std::string(parts.exponent_digits)};
  add(whole.digits, whole.negative ? -parts.shift : parts.shift);
  return whole;
}

std::strong_ordering reversed(std::strong_ordering order) noexcept { return 0 <=> order; }

std::strong_ordering compare_magnitudes(const DecimalParts& left, const DecimalParts& right) {
  const auto small_left = left.magnitude();
  const auto small_right = right.magnitude();
  if (small_left && small_right) return *small_left <=> *small_right;
  const Whole large_left = large_magnitude(left);
  const Whole large_right = large_magnitude(right);
  if (large_left.negative != large_right.negative) {
    return large_left.negative ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  const auto size = large_left.digits.size() <=> large_right.digits.size();
  const auto order = size != 0 ? size : large_left.digits <=> large_right.digits;
  return large_left.negative ? reversed(order) : order;
}

std::strong_ordering compare_digits(const DecimalParts& left, const DecimalParts& right) noexcept {
  const auto digit = [](const DecimalParts& parts, std::size_t at) {
    const std::size_t first = parts.digits[0].size();
    if (at < first) return parts.digits[0][at];
    return at - first < parts.digits[1].size() ? parts.digits[1][at - first] : '0';
  };
  const std::size_t size = std::max(left.digits[0].size() + left.digits[1].size(),
                                    right.digits[0].size() + right.digits[1].size());
  for (std::size_t i = 0; i < size; ++i) {
    const auto order = digit(left, i) <=> digit(right, i);
    if (order != 0) return order;
  }
  return std::strong_ordering::equal;
}

}  // namespace

bool is_json_number(std::string_view text) noexcept {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const std::size_t whole = digits_at(text, at);
  if (whole == 0 || (whole > 1 && text[at] == '0')) return false;
  at += whole;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = digits_at(text, at + 1);
    if (fraction == 0) return false;
    at += 1 + fraction;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = digits_at(text, at);
    if (exponent == 0) return false;
    at += exponent;
  }
  return at == text.size();
}

std::optional<std::int64_t> DecimalParts::magnitude() const noexcept {
  constexpr std::size_t safe_digits = 18;
  if (exponent_digits.size() > safe_digits) return {};
  std::int64_t exponent = 0;
  std::from_chars(exponent_digits.data(), exponent_digits.data() + exponent_digits.size(),
                  exponent);
  return shift + (negative_exponent ? -exponent : exponent);
}

DecimalParts take_apart(std::string_view number) noexcept {
  DecimalParts parts;
  const bool negative = number.starts_with('-');
  if (negative) number.remove_prefix(1);
  const std::string_view whole = number.substr(0, digits_at(number, 0));
  number.remove_prefix(whole.size());
  std::string_view fraction;
  if (number.starts_with('.')) {
    fraction = number.substr(1, digits_at(number, 1));
    number.remove_prefix(1 + fraction.size());
  }
  if (whole != "0") {
    parts.digits[0] = whole;
    parts.digits[1] = fraction;
    parts.shift = static_cast<std::int64_t>(whole.size()) - 1;
  } else {
    parts.digits[0] = without_leading_zeros(fraction);
    parts.shift = static_cast<std::int64_t>(parts.digits[0].size()) -
                  static_cast<std::int64_t>(fraction.size()) - 1;
  }
  parts.negative = negative && !parts.is_zero();
  if (!number.empty()) {
    number.remove_prefix(1);
    parts.negative_exponent = number.starts_with('-');
    if (!is_digit(number.front())) number.remove_prefix(1);
    parts.exponent_digits = without_leading_zeros(number);
  }
  return parts;
}

std::strong_ordering compare(const DecimalParts& left, const DecimalParts& right) {
  const auto sign = [](const DecimalParts& parts) {
    return parts.is_zero() ? 0 : parts.negative ? -1 : 1;
  };
  if (sign(left) != sign(right) || left.is_zero()) return sign(left) <=> sign(right);
  const auto magnitudes = compare_magnitudes(left, right);
  const auto order = magnitudes != 0 ? magnitudes : compare_digits(left, right);
  return left.negative ? reversed(order) : order;
}

}  // namespace zefir::detail
