// SPDX-License-Identifier: Apache-2.0
// Date: a day of the calendar.
// Includes <chrono>, so <zefir/base.hpp> leaves it out; headers that hold one include it.
#pragma once

#include <chrono>
#include <compare>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace zefir {

/// A full-date of RFC 3339, section 5.6: a real day of the Gregorian calendar, from the year 0000
/// to 9999. Four bytes.
class Date {
 public:
  /// How many bytes `write` writes.
  static constexpr std::size_t max_text = 10;

  /// 1970-01-01.
  Date() noexcept = default;
  /// Throws UsageError when `text` is not a full-date.
  explicit Date(std::string_view text);
  /// Throws UsageError when there is no such day, or its year is not one from 0000 to 9999.
  Date(std::chrono::year_month_day date);      // NOLINT(google-explicit-constructor)
  Date(std::chrono::year_month_day_last date)  // NOLINT(google-explicit-constructor)
      : Date(std::chrono::year_month_day(date.year(), date.month(), date.day())) {}
  Date(std::chrono::sys_days days);  // NOLINT(google-explicit-constructor)

  /// None when `text` is not a full-date.
  static std::optional<Date> parse(std::string_view text) noexcept;

  std::chrono::year_month_day year_month_day() const noexcept { return date_; }
  /// The day as a point of std::chrono's system time.
  std::chrono::sys_days days() const noexcept { return date_; }

  std::string to_string() const;
  void append_to(std::string& out) const;
  /// Writes `max_text` bytes, no NUL after them, and returns their end.
  char* write(char* out) const noexcept;

  friend bool operator==(const Date& left, const Date& right) noexcept = default;
  friend std::strong_ordering operator<=>(const Date& left, const Date& right) noexcept = default;

 private:
  std::chrono::year_month_day date_{std::chrono::year(1970), std::chrono::month(1),
                                    std::chrono::day(1)};
};

}  // namespace zefir
