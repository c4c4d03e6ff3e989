// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/decimal.hpp"

#include <charconv>
#include <limits>

#include "src/decimal_parts.hpp"
#include "src/refusal.hpp"

namespace zefir {

Decimal::Decimal() : text_("0") {}

Decimal::Decimal(std::string_view text) {
  if (!detail::is_json_number(text)) {
    detail::refuse_text("Decimal", text, "a number as in JSON (RFC 8259, section 6)");
  }
  text_ = text;
}

Decimal::Decimal(Signed number) : text_(std::to_string(number.number)) {}
Decimal::Decimal(Unsigned number) : text_(std::to_string(number.number)) {}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  if (!detail::is_json_number(text)) return {};
  std::optional<Decimal> result(std::in_place);
  result->text_ = text;
  return result;
}

double Decimal::to_double() const noexcept {
  double value = 0;
  const char* const end = text_.data() + text_.size();
  if (std::from_chars(text_.data(), end, value).ec == std::errc()) return value;
  const detail::DecimalParts parts = detail::take_apart(text_);
  const auto magnitude = parts.magnitude();
  const bool is_small = parts.is_zero() || (magnitude ? *magnitude < 0 : parts.negative_exponent);
  value = is_small ? 0 : std::numeric_limits<double>::infinity();
  return text_.starts_with('-') ? -value : value;
}

std::optional<std::int64_t> Decimal::to_int64() const noexcept {
  constexpr std::int64_t longest = 18;  // 10^18 is the largest power of ten that fits
  const detail::DecimalParts parts = detail::take_apart(text_);
  if (parts.is_zero()) return 0;
  const auto magnitude = parts.magnitude();
  if (!magnitude || *magnitude < 0 || *magnitude > longest) return {};
  std::uint64_t value = 0;
  auto whole_digits = *magnitude + 1;
  for (const std::string_view digits : parts.digits) {
    for (const char digit : digits) {
      if (whole_digits-- > 0) {
        value = value * 10 + static_cast<std::uint64_t>(digit - '0');
      } else if (digit != '0') {
        return {};
      }
    }
  }
  for (; whole_digits > 0; --whole_digits) value *= 10;
  const std::uint64_t most = std::numeric_limits<std::int64_t>::max();
  if (value > most + (parts.negative ? 1 : 0)) return {};
  return static_cast<std::int64_t>(parts.negative ? 0 - value : value);
}

bool operator==(const Decimal& left, const Decimal& right) { return (left <=> right) == 0; }

std::weak_ordering operator<=>(const Decimal& left, const Decimal& right) {
  return detail::compare(detail::take_apart(left.text_), detail::take_apart(right.text_));
}

}  // namespace zefir
