// SPDX-License-Identifier: Apache-2.0
// Duration: an amount of time in calendar units, in which a month is not a number of seconds.
// Includes <chrono>, so <zefir/base.hpp> leaves it out; headers that hold one include it.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zefir {

/// A duration of ISO 8601 (RFC 3339, appendix A), such as P1Y2M10DT2H30M: any of its seven units in
/// their order, weeks beside others too; a fraction on the seconds; a leading "-". Written back
/// with the units it came with, without leading zeros and without zeros that end a fraction; a
/// fraction's digits after the ninth are dropped. 40 bytes.
///
/// A setter makes its unit a written one, even at zero: `Duration().days(3).hours(4)` is P3DT4H.
class Duration {
 public:
  /// How many bytes `write` writes at most.
  static constexpr std::size_t max_text = 99;
  static constexpr std::uint64_t max_seconds = 9'223'372'036'854'775'807;

  /// PT0S.
  Duration() noexcept = default;
  /// Throws UsageError when `text` is not a duration, or a unit's number is beyond 32 bits (the
  /// seconds': `max_seconds`).
  explicit Duration(std::string_view text);
  /// Hours, minutes and seconds, without those that are zero: 90 minutes are PT1H30M. Takes every
  /// std::chrono duration that converts to nanoseconds without loss.
  Duration(std::chrono::nanoseconds length);  // NOLINT(google-explicit-constructor)

  /// None where the constructor would throw.
  static std::optional<Duration> parse(std::string_view text) noexcept;

  bool is_negative() const noexcept { return negative_; }
  std::uint32_t years() const noexcept { return units_[0]; }
  std::uint32_t months() const noexcept { return units_[1]; }
  std::uint32_t weeks() const noexcept { return units_[2]; }
  std::uint32_t days() const noexcept { return units_[3]; }
  std::uint32_t hours() const noexcept { return units_[4]; }
  std::uint32_t minutes() const noexcept { return units_[5]; }
  std::uint64_t seconds() const noexcept { return seconds_; }
  /// Below one second.
  std::uint32_t nanoseconds() const noexcept { return nanoseconds_; }

  Duration& negative(bool negative) noexcept;
  Duration& years(std::uint32_t years) noexcept { return set(0, years); }
  Duration& months(std::uint32_t months) noexcept { return set(1, months); }
  Duration& weeks(std::uint32_t weeks) noexcept { return set(2, weeks); }
  Duration& days(std::uint32_t days) noexcept { return set(3, days); }
  Duration& hours(std::uint32_t hours) noexcept { return set(4, hours); }
  Duration& minutes(std::uint32_t minutes) noexcept { return set(5, minutes); }
  /// Throws UsageError when `seconds` is above `max_seconds` or `nanoseconds` is not below one
  /// second.
  Duration& seconds(std::uint64_t seconds, std::uint32_t nanoseconds = 0);

  /// The length, with a day as 24 hours and a week as seven days. Throws UsageError when there are
  /// years or months, which have no length of their own, and beyond the type's 292 years.
  std::chrono::nanoseconds to_nanoseconds() const;

  std::string to_string() const;
  void append_to(std::string& out) const;
  /// Writes at most `max_text` bytes, no NUL after them, and returns their end.
  char* write(char* out) const noexcept;

  /// The same months (a year is twelve), days (a week is seven) and time: PT60M is PT1H, but PT24H
  /// is not P1D. There is no order, for P1M is neither more nor less than P30D.
  friend bool operator==(const Duration& left, const Duration& right) noexcept;

 private:
  // Reads units from number `unit` on and below `last`; returns where they end, null at a fault.
  const char* read_units(const char* p, const char* end, std::size_t unit,
                         std::size_t last) noexcept;
  Duration& set(std::size_t unit, std::uint32_t value) noexcept;

  std::uint64_t seconds_ = 0;
  std::uint32_t nanoseconds_ = 0;
  std::uint32_t units_[6] = {};     // years to minutes
  std::uint8_t written_units_ = 0;  // a bit for each, the seconds' last
  bool negative_ = false;
};

bool operator==(const Duration& left, const Duration& right) noexcept;

}  // namespace zefir
