// SPDX-License-Identifier: Apache-2.0
// Implements node.hpp: finding a key, and the numeric value behind a spelling.
#include "document/node.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <system_error>

#include "document/builder.hpp"

namespace zefir::document {
namespace {

/// A JSON number that is whole: sign and magnitude.
struct Whole {
  bool negative = false;
  std::uint64_t magnitude = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// What follows 'e' or 'E', kept within bounds that no real number reaches.
std::int64_t exponent(std::string_view text) {
  constexpr std::int64_t far = std::int64_t{1} << 40;
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  std::int64_t value = 0;
  for (const char c : text) value = std::min(far, value * 10 + (c - '0'));
  return negative ? -value : value;
}

/// Nothing when the number is not whole or its magnitude exceeds 64 bits.
std::optional<Whole> whole(std::string_view text) {
  Whole result;
  result.negative = text.starts_with('-');
  if (result.negative) text.remove_prefix(1);
  const std::size_t mark = text.find_first_of("eE");
  std::int64_t shift = mark == std::string_view::npos ? 0 : exponent(text.substr(mark + 1));
  text = text.substr(0, mark);
  if (const std::size_t point = text.find('.'); point != std::string_view::npos) {
    shift -= static_cast<std::int64_t>(text.size() - point - 1);
  }
  // The value is the digits times ten to the power `shift`. Trailing zeros belong to the power.
  while (!text.empty() && (text.back() == '0' || text.back() == '.')) {
    if (text.back() == '0') ++shift;
    text.remove_suffix(1);
  }
  if (text.empty()) return result;
  if (shift < 0 || shift > 19) return std::nullopt;
  constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();
  const auto push = [&result](unsigned digit) {
    if (result.magnitude > (largest - digit) / 10) return false;
    result.magnitude = result.magnitude * 10 + digit;
    return true;
  };
  for (const char c : text) {
    if (is_digit(c) && !push(static_cast<unsigned>(c - '0'))) return std::nullopt;
  }
  for (; shift > 0; --shift) {
    if (!push(0)) return std::nullopt;
  }
  return result;
}

}  // namespace

std::string_view to_string(Kind kind) noexcept {
  switch (kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "boolean";
    case Kind::integer:
      return "integer";
    case Kind::number:
      return "number";
    case Kind::string:
      return "string";
    case Kind::array:
      return "array";
    case Kind::object:
      break;
  }
  return "object";
}

std::optional<std::int64_t> Node::as_int64() const noexcept {
  if (!is_number()) return std::nullopt;
  const auto value = whole(text_);
  constexpr std::uint64_t largest = std::numeric_limits<std::int64_t>::max();
  if (!value || value->magnitude > largest + (value->negative ? 1U : 0U)) return std::nullopt;
  // Unsigned negation wraps to the two's complement, also of the smallest value.
  return static_cast<std::int64_t>(value->negative ? 0U - value->magnitude : value->magnitude);
}

std::optional<std::uint64_t> Node::as_uint64() const noexcept {
  if (!is_number()) return std::nullopt;
  const auto value = whole(text_);
  if (!value || (value->negative && value->magnitude != 0)) return std::nullopt;
  return value->magnitude;
}

std::optional<double> Node::as_double() const noexcept {
  if (!is_number()) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), value);
  if (error == std::errc()) return value;
  // Too large or too small: from_chars does not say which.
  const std::size_t digit = text_.find_first_of("123456789");
  const std::size_t mark = std::min(text_.find_first_of("eE"), text_.size());
  if (digit >= mark) return 0.0;
  const std::int64_t power = mark < text_.size() ? exponent(text_.substr(mark + 1)) : 0;
  const std::size_t point = std::min(text_.find('.'), mark);
  const auto lead = static_cast<std::int64_t>(point) - static_cast<std::int64_t>(digit);
  if (power + lead > 0) return std::nullopt;
  return text_.starts_with('-') ? -0.0 : 0.0;
}

const Entry* Node::find_entry(std::string_view key) const noexcept {
  if (index_ == nullptr) {
    const auto found = std::find_if(entries_.begin(), entries_.end(),
                                    [key](const Entry& entry) { return entry.key == key; });
    return found == entries_.end() ? nullptr : &*found;
  }
  const std::span index(static_cast<const std::uint32_t*>(index_), entries_.size());
  const auto found = std::lower_bound(index.begin(), index.end(), key,
                                      [this](std::uint32_t at, std::string_view wanted) {
                                        return key_less(entries_[at].key, wanted);
                                      });
  if (found == index.end() || entries_[*found].key != key) return nullptr;
  return &entries_[*found];
}

const Node* Node::find(std::string_view key) const noexcept {
  const Entry* entry = find_entry(key);
  return entry == nullptr ? nullptr : entry->value;
}

}  // namespace zefir::document
