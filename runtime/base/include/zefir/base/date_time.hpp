// SPDX-License-Identifier: Apache-2.0
// DateTime: an instant, or a local time without an offset, that is written back as it came.
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

/// A date-time of RFC 3339, section 5.6, from the year 0000 to 9999; the offset may be absent, and
/// a space may stand for the "T". Kept and written back as it came: the separator, "Z", "z" or the
/// offset's digits and sign, a leap second, and up to nine digits of the fraction; further digits
/// are dropped. 16 bytes.
///
/// A leap second (23:59:60 UTC) counts as the second before it wherever std::chrono's system time
/// is asked for, which has none; compared with others, it lies between its neighbours.
class DateTime {
 public:
  /// How many bytes `write` writes at most.
  static constexpr std::size_t max_text = 35;

  /// 1970-01-01T00:00:00Z.
  DateTime() noexcept = default;
  /// Throws UsageError when `text` is not a date-time.
  explicit DateTime(std::string_view text);
  /// Written with "Z" and 0, 3, 6 or 9 digits of a fraction, as many as needed. Throws UsageError
  /// outside the years 0000 to 9999.
  template <class Precision>
  DateTime(std::chrono::sys_time<Precision> time)  // NOLINT(google-explicit-constructor)
      : DateTime(split(time.time_since_epoch())) {}
  /// The same instant, written with `offset`. Throws UsageError also when that is beyond 23:59.
  template <class Precision>
  DateTime(std::chrono::sys_time<Precision> time, std::chrono::minutes offset)
      : DateTime(split(time.time_since_epoch()), offset) {}
  /// A time without an offset.
  template <class Precision>
  explicit DateTime(std::chrono::local_time<Precision> time)
      : DateTime(split(time.time_since_epoch())) {
    drop_offset();
  }

  /// None when `text` is not a date-time.
  static std::optional<DateTime> parse(std::string_view text) noexcept;

  /// Whether this is an instant. "-00:00" is an offset too.
  bool has_offset() const noexcept;
  /// East of UTC; zero without an offset.
  std::chrono::minutes offset() const noexcept { return std::chrono::minutes(offset_); }
  bool is_leap_second() const noexcept;

  /// The instant in whole seconds; without an offset, the local time as if it were UTC.
  std::chrono::sys_seconds seconds() const noexcept {
    return std::chrono::sys_seconds(std::chrono::seconds(seconds_));
  }
  /// What `seconds` leaves out, below one second.
  std::chrono::nanoseconds subsecond() const noexcept {
    return std::chrono::nanoseconds(nanoseconds_);
  }
  /// `seconds` and `subsecond` together; throws UsageError where sys_time<nanoseconds> does not
  /// reach: before 1677-09-21T00:12:44Z or from 2262-04-11T23:47:16Z on.
  std::chrono::sys_time<std::chrono::nanoseconds> time() const;

  std::string to_string() const;
  void append_to(std::string& out) const;
  /// Writes at most `max_text` bytes, no NUL after them, and returns their end.
  char* write(char* out) const noexcept;

  /// The same instant, whatever the offsets; or, where neither has an offset, the same local time.
  /// One with an offset never equals one without.
  friend bool operator==(const DateTime& left, const DateTime& right) noexcept;
  /// In time; those without an offset come before all that have one, so that any can be sorted.
  friend std::weak_ordering operator<=>(const DateTime& left, const DateTime& right) noexcept;

 private:
  struct Split {
    std::int64_t seconds;
    std::uint32_t nanoseconds;
  };
  explicit DateTime(Split since_epoch);
  DateTime(Split since_epoch, std::chrono::minutes offset);
  template <class Since>
  static Split split(Since since_epoch) {
    // First, for the duration of hours or years may be beyond what seconds hold.
    check_range(std::chrono::duration<long double>(since_epoch).count());
    const auto seconds = std::chrono::floor<std::chrono::seconds>(since_epoch);
    const auto rest = std::chrono::floor<std::chrono::nanoseconds>(since_epoch - seconds).count();
    // A floating-point rest may round up to a whole second.
    return {static_cast<std::int64_t>(seconds.count()),
            rest < 999'999'999 ? static_cast<std::uint32_t>(rest) : 999'999'999};
  }
  static void check_range(long double seconds_since_epoch);
  void drop_offset() noexcept;

  std::int64_t seconds_ = 0;
  std::uint32_t nanoseconds_ = 0;
  std::int16_t offset_ = 0;
  std::uint8_t digits_ = 0;
  std::uint8_t style_ = 0;
};

bool operator==(const DateTime& left, const DateTime& right) noexcept;
std::weak_ordering operator<=>(const DateTime& left, const DateTime& right) noexcept;

}  // namespace zefir
