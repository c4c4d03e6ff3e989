// SPDX-License-Identifier: Apache-2.0
// Decimal: a number that keeps its digits, for amounts that a double would round.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace zefir {

/// The text of a JSON number (RFC 8259, section 6) exactly as it came, such as 1.10 or 1e400. To be
/// compared and handed on; calculate with the arithmetic type of your choice, from `text()`.
class Decimal {
 public:
  /// 0.
  Decimal();
  /// Throws UsageError when `text` is not a JSON number.
  explicit Decimal(std::string_view text);
  template <class Integer>
  requires(std::is_integral_v<Integer> && !std::is_same_v<Integer, bool> &&
           sizeof(Integer) <= sizeof(std::int64_t))
      Decimal(Integer number)  // NOLINT(google-explicit-constructor)
      : Decimal(std::conditional_t<std::is_signed_v<Integer>, Signed, Unsigned>{number}) {}

  /// None when `text` is not a JSON number.
  static std::optional<Decimal> parse(std::string_view text);

  const std::string& text() const noexcept { return text_; }
  /// The nearest double; infinity where it is too large for one, and zero where too small.
  double to_double() const noexcept;
  /// The number, where it is whole (1.0 and 1e2 are) and fits.
  std::optional<std::int64_t> to_int64() const noexcept;

  std::string to_string() const { return text_; }
  void append_to(std::string& out) const { out += text_; }

  /// By value, exactly: 1.10 is 1.1 and 11e-1. Takes time in proportion to the texts, whatever the
  /// exponents are.
  friend bool operator==(const Decimal& left, const Decimal& right);
  friend std::weak_ordering operator<=>(const Decimal& left, const Decimal& right);

 private:
  struct Signed {
    std::int64_t number;
  };
  struct Unsigned {
    std::uint64_t number;
  };
  explicit Decimal(Signed number);
  explicit Decimal(Unsigned number);

  std::string text_;
};

bool operator==(const Decimal& left, const Decimal& right);
std::weak_ordering operator<=>(const Decimal& left, const Decimal& right);

}  // namespace zefir
