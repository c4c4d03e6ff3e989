// SPDX-License-Identifier: Apache-2.0
// The formats whose values have types of their own in zefir::base, where these are looser than
// JSON Schema demands, with the difference; and regex.
#include "src/formats/characters.hpp"
#include "src/formats/formats.hpp"
#include "zefir/base/base64.hpp"
#include "zefir/base/date.hpp"
#include "zefir/base/date_time.hpp"
#include "zefir/base/time.hpp"
#include "zefir/base/uuid.hpp"
#include "zefir/schema/pattern.hpp"

namespace zefir::schema::detail {
namespace {

// Reads units of `letters` from `at` on, each the one after the last; false when there is none, or
// one is out of its order.
bool read_units(std::string_view text, std::size_t& at, std::string_view letters) noexcept {
  std::size_t next = std::string_view::npos;
  while (at < text.size() && is_ascii_digit(text[at])) {
    while (at < text.size() && is_ascii_digit(text[at])) ++at;
    if (at == text.size()) return false;
    const std::size_t unit = letters.find(text[at++]);
    if (unit == std::string_view::npos) return false;
    if (next != std::string_view::npos && unit != next) return false;
    next = unit + 1;
  }
  return next != std::string_view::npos;
}

}  // namespace

bool is_date_time(std::string_view text) noexcept {
  const auto time = DateTime::parse(text);
  return time && time->has_offset() && text[10] != ' ';
}

bool is_date(std::string_view text) noexcept { return Date::parse(text).has_value(); }

bool is_time(std::string_view text) noexcept {
  const auto time = Time::parse(text);
  return time && time->has_offset();
}

bool is_duration(std::string_view text) noexcept {
  if (!text.starts_with('P')) return false;
  std::size_t at = 1;
  if (text.ends_with('W')) return read_units(text, at, "W") && at == text.size();
  const bool is_time_only = text.substr(1).starts_with('T');
  if (!is_time_only && !read_units(text, at, "YMD")) return false;
  if (at < text.size() && text[at] == 'T') {
    ++at;
    if (!read_units(text, at, "HMS")) return false;
  }
  return at == text.size();
}

bool is_uuid(std::string_view text) noexcept { return Uuid::parse(text).has_value(); }

bool is_byte(std::string_view text) noexcept { return is_base64(text); }

bool is_regex(std::string_view text) noexcept {
  try {
    return pattern_fault(text).empty();
  } catch (...) {
    return false;  // out of memory
  }
}

}  // namespace zefir::schema::detail
