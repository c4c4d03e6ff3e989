// SPDX-License-Identifier: Apache-2.0
// Implements yaml_scalar.hpp.
#include "document/yaml_scalar.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

namespace zefir::document {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

YamlScalar beyond_json() {
  YamlScalar result;
  result.beyond_json = true;
  return result;
}

/// 0o17 and 0x1F, without their prefix.
YamlScalar based(std::string_view digits, int base) {
  std::uint64_t value = 0;
  const char* const last = digits.data() + digits.size();
  const auto [end, error] = std::from_chars(digits.data(), last, value, base);
  if (end != last || digits.empty()) return {};
  if (error == std::errc::result_out_of_range) return beyond_json();
  YamlScalar result;
  result.kind = Kind::integer;
  result.respelt = std::to_string(value);
  return result;
}

/// The parts of [-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?
struct Decimal {
  bool negative = false;
  bool has_point = false;
  std::string_view whole, fraction, exponent;  // the exponent with its letter and sign
};

std::string_view take_digits(std::string_view& text) {
  const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
  const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  text.remove_prefix(digits.size());
  return digits;
}

std::optional<Decimal> split(std::string_view text) {
  Decimal parts;
  parts.negative = text.starts_with('-');
  if (parts.negative || text.starts_with('+')) text.remove_prefix(1);
  parts.whole = take_digits(text);
  parts.has_point = text.starts_with('.');
  if (parts.has_point) {
    text.remove_prefix(1);
    parts.fraction = take_digits(text);
  }
  if (parts.whole.empty() && parts.fraction.empty()) return std::nullopt;
  if (text.starts_with('e') || text.starts_with('E')) {
    parts.exponent = text;
    text.remove_prefix(1);
    if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
    if (take_digits(text).empty()) return std::nullopt;
  }
  if (!text.empty()) return std::nullopt;
  return parts;
}

YamlScalar decimal(std::string_view text) {
  const auto parts = split(text);
  if (!parts) return {};
  YamlScalar result;
  result.kind = parts->has_point || !parts->exponent.empty() ? Kind::number : Kind::integer;

  // JSON knows neither '+' nor leading zeros nor a point without digits on both sides.
  std::string_view whole = parts->whole;
  while (whole.starts_with('0')) whole.remove_prefix(1);
  std::string json = parts->negative ? "-" : "";
  json += whole.empty() ? "0" : whole;
  if (parts->has_point) {
    json += '.';
    json += parts->fraction.empty() ? "0" : parts->fraction;
  }
  json += parts->exponent;
  if (json != text) result.respelt = std::move(json);
  return result;
}

bool is_not_finite(std::string_view text) {
  if (is_one_of(text, {".nan", ".NaN", ".NAN"})) return true;
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return is_one_of(text, {".inf", ".Inf", ".INF"});
}

}  // namespace

YamlScalar resolve_plain(std::string_view text) {
  YamlScalar result;
  if (text.empty() || is_one_of(text, {"~", "null", "Null", "NULL"})) {
    result.kind = Kind::null;
    return result;
  }
  const char first = text.front();
  if (is_digit(first) || first == '-' || first == '+' || first == '.') {
    if (text.starts_with("0o")) return based(text.substr(2), 8);
    if (text.starts_with("0x")) return based(text.substr(2), 16);
    return is_not_finite(text) ? beyond_json() : decimal(text);
  }
  const bool truth = is_one_of(text, {"true", "True", "TRUE"});
  if (truth || is_one_of(text, {"false", "False", "FALSE"})) {
    result.kind = Kind::boolean;
    result.boolean = truth;
  }
  return result;
}

}  // namespace zefir::document
