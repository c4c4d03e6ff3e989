// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/date.hpp"

#include "src/clock_text.hpp"
#include "src/refusal.hpp"
#include "zefir/base/error.hpp"

namespace zefir {

namespace chrono = std::chrono;

Date::Date(std::string_view text) {
  const std::optional<Date> parsed = parse(text);
  if (!parsed) {
    detail::refuse_text("Date", text, "a date as in 2026-11-27 (RFC 3339, section 5.6)");
  }
  *this = *parsed;
}

Date::Date(chrono::year_month_day date) : date_(date) {
  const int year = static_cast<int>(date.year());
  if (!date.ok() || year < 0 || year > 9999) {
    throw UsageError("Date: there is no such day in the years 0000 to 9999");
  }
}

// The range is checked in days, for a year_month_day holds fewer years than a sys_days.
Date::Date(chrono::sys_days days) {
  constexpr chrono::sys_days first = chrono::year(0) / 1 / 1;
  constexpr chrono::sys_days last = chrono::year(9999) / 12 / 31;
  if (days < first || days > last) {
    throw UsageError("Date: the day lies outside the years 0000 to 9999");
  }
  date_ = days;
}

std::optional<Date> Date::parse(std::string_view text) noexcept {
  Date result;
  if (text.size() != max_text || !detail::read_date(text.data(), result.date_)) return {};
  return result;
}

std::string Date::to_string() const {
  std::string text;
  append_to(text);
  return text;
}

void Date::append_to(std::string& out) const {
  char text[max_text];
  out.append(text, write(text));
}

char* Date::write(char* out) const noexcept { return detail::write_date(out, date_); }

}  // namespace zefir
