// SPDX-License-Identifier: Apache-2.0
// The texts of RFC 3339, section 5.6, that DateTime, Date and Time are made of: full-date,
// partial-time and time-offset, read from and written to plain memory.
#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

namespace zefir::detail {

inline constexpr std::int64_t seconds_of_day = 86'400;
inline constexpr int largest_offset = 23 * 60 + 59;

/// How a time's offset was spelled.
enum class Zone : std::uint8_t { upper_z, lower_z, plus, minus, none };

/// What a time of day keeps of its text. `style` packs the rest: see zone_of, is_leap,
/// separator_of; zero is a "T", no leap second, "Z".
struct ClockTime {
  std::uint32_t seconds = 0;  ///< since local midnight; of a leap second, the one before it
  std::uint32_t nanoseconds = 0;
  std::int16_t offset = 0;  ///< minutes east of UTC
  std::uint8_t digits = 0;  ///< of the fraction, at most nine
  std::uint8_t style = 0;
};

constexpr Zone zone_of(std::uint8_t style) noexcept { return static_cast<Zone>(style & 7); }
constexpr bool is_leap(std::uint8_t style) noexcept { return (style & 8) != 0; }
constexpr char separator_of(std::uint8_t style) noexcept { return "Tt  "[style >> 4 & 3]; }
constexpr std::uint8_t zone_style(Zone zone) noexcept { return static_cast<std::uint8_t>(zone); }
inline constexpr std::uint8_t leap_style = 8;
inline constexpr std::uint8_t lower_separator_style = 1 << 4;
inline constexpr std::uint8_t space_separator_style = 2 << 4;

/// Reads the ten bytes of a full-date at `p`; false when they are not the date of a real day.
bool read_date(const char* p, std::chrono::year_month_day& date) noexcept;

/// Reads a partial-time with or without a time-offset, which must end at `end`. A 60th second is
/// taken only where it is 23:59:60 in UTC, or without an offset, locally.
bool read_time(const char* p, const char* end, ClockTime& time) noexcept;

/// Both write what the readers read, and return the end of it: ten bytes, and at most 24.
char* write_date(char* out, std::chrono::year_month_day date) noexcept;
char* write_time(char* out, const ClockTime& time) noexcept;

/// The digits of a fraction that `nanoseconds` needs: 0, 3, 6 or 9.
std::uint8_t digits_for(std::uint32_t nanoseconds) noexcept;

/// The style and range of an offset; throws UsageError beyond a day less a minute.
std::uint8_t style_for_offset(std::string_view type, std::chrono::minutes offset);

}  // namespace zefir::detail
