// SPDX-License-Identifier: Apache-2.0
// Time: a time of day, with or without an offset, that is written back as it came.
// Includes <chrono>, so <zefir/base.hpp> leaves it out; headers that hold one include it.
#pragma once

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zefir {

/// A full-time or partial-time of RFC 3339, section 5.6. Kept and written back as it came: "Z", "z"
/// or the offset's digits and sign, a leap second, and up to nine digits of the fraction; further
/// digits are dropped. 12 bytes.
class Time {
 public:
  /// How many bytes `write` writes at most.
  static constexpr std::size_t max_text = 24;

  /// 00:00:00 without an offset.
  Time() noexcept;
  /// Throws UsageError when `text` is not a time.
  explicit Time(std::string_view text);
  /// Without an offset, and with 0, 3, 6 or 9 digits of a fraction, as many as needed. Throws
  /// UsageError unless it is at least zero and less than a day.
  explicit Time(std::chrono::nanoseconds since_midnight);
  /// Local time of day, and how far east of UTC that is. Throws UsageError also when `offset` is
  /// beyond 23:59.
  Time(std::chrono::nanoseconds since_midnight, std::chrono::minutes offset);

  /// None when `text` is not a time.
  static std::optional<Time> parse(std::string_view text) noexcept;

  /// "-00:00" is an offset too.
  bool has_offset() const noexcept;
  /// East of UTC; zero without an offset.
  std::chrono::minutes offset() const noexcept { return std::chrono::minutes(offset_); }
  /// 23:59:60 in UTC, which `since_midnight` counts as the second before it.
  bool is_leap_second() const noexcept;
  /// In local time.
  std::chrono::nanoseconds since_midnight() const noexcept {
    return std::chrono::seconds(seconds_) + std::chrono::nanoseconds(nanoseconds_);
  }

  std::string to_string() const;
  void append_to(std::string& out) const;
  /// Writes at most `max_text` bytes, no NUL after them, and returns their end.
  char* write(char* out) const noexcept;

  /// Equal where, on any one day, they would be the same DateTime: 10:00:00+02:00 is 08:00:00Z, but
  /// 23:30:00-01:00 is half past midnight of the day after. A time with an offset never equals one
  /// without.
  friend bool operator==(const Time& left, const Time& right) noexcept;
  /// As of DateTimes on one day; those without an offset come before all that have one.
  friend std::weak_ordering operator<=>(const Time& left, const Time& right) noexcept;

 private:
  std::uint32_t seconds_ = 0;
  std::uint32_t nanoseconds_ = 0;
  std::int16_t offset_ = 0;
  std::uint8_t digits_ = 0;
  std::uint8_t style_ = 0;
};

bool operator==(const Time& left, const Time& right) noexcept;
std::weak_ordering operator<=>(const Time& left, const Time& right) noexcept;

}  // namespace zefir
