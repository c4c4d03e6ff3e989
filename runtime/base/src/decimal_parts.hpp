// SPDX-License-Identifier: Apache-2.0
// A JSON number's text taken apart, for its value to be compared without being computed.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace zefir::detail {

/// Whether `text` is a JSON number (RFC 8259, section 6).
bool is_json_number(std::string_view text) noexcept;

/// The value is zero, or, with the digits' point behind the first one, digits * 10^(shift +
/// exponent), where `exponent` is the number written as `exponent_digits`. Views the text.
struct DecimalParts {
  std::string_view digits[2];        ///< read one after the other; the first one is no zero
  std::string_view exponent_digits;  ///< without leading zeros
  std::int64_t shift = 0;
  bool negative_exponent = false;
  bool negative = false;  ///< never of zero

  bool is_zero() const noexcept { return digits[0].empty(); }
  /// shift + exponent; none where only a text of about 10^18 digits could use it.
  std::optional<std::int64_t> magnitude() const noexcept;
};

/// `number` is a JSON number.
DecimalParts take_apart(std::string_view number) noexcept;

/// By value.
std::strong_ordering compare(const DecimalParts& left, const DecimalParts& right);

}  // namespace zefir::detail
