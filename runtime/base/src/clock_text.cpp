// SPDX-License-Identifier: Apache-2.0
#include "src/clock_text.hpp"

#include <string>

#include "zefir/base/error.hpp"

namespace zefir::detail {
namespace {

constexpr unsigned digit(char byte) noexcept {
  return static_cast<unsigned>(static_cast<unsigned char>(byte)) - unsigned{'0'};
}

// At least 100 when the two bytes are not digits.
constexpr unsigned two_digits(const char* p) noexcept {
  const unsigned tens = digit(p[0]);
  const unsigned ones = digit(p[1]);
  return tens <= 9 && ones <= 9 ? tens * 10 + ones : 100;
}

char* put_two(char* out, unsigned value) noexcept {
  out[0] = static_cast<char>('0' + value / 10);
  out[1] = static_cast<char>('0' + value % 10);
  return out + 2;
}

// Digits after the ninth are passed over.
const char* read_fraction(const char* p, const char* end, ClockTime& time) noexcept {
  const char* const begin = p;
  std::uint32_t value = 0;
  for (; p != end && digit(*p) <= 9; ++p) {
    if (time.digits == 9) continue;
    value = value * 10 + digit(*p);
    ++time.digits;
  }
  for (unsigned count = time.digits; count < 9; ++count) value *= 10;
  time.nanoseconds = value;
  return p == begin ? nullptr : p;
}

bool read_zone(const char* p, const char* end, ClockTime& time, Zone& zone) noexcept {
  if (p == end) {
    zone = Zone::none;
    return true;
  }
  if (*p == 'Z' || *p == 'z') {
    zone = *p == 'Z' ? Zone::upper_z : Zone::lower_z;
    return p + 1 == end;
  }
  if ((*p != '+' && *p != '-') || end - p != 6 || p[3] != ':') return false;
  zone = *p == '+' ? Zone::plus : Zone::minus;
  const unsigned hours = two_digits(p + 1);
  const unsigned minutes = two_digits(p + 4);
  if (hours > 23 || minutes > 59) return false;
  const int offset = static_cast<int>(hours * 60 + minutes);
  time.offset = static_cast<std::int16_t>(zone == Zone::plus ? offset : -offset);
  return true;
}

}  // namespace

bool read_date(const char* p, std::chrono::year_month_day& date) noexcept {
  const unsigned century = two_digits(p);
  const unsigned year = two_digits(p + 2);
  const unsigned month = two_digits(p + 5);
  const unsigned day = two_digits(p + 8);
  if (century > 99 || year > 99 || month > 12 || day > 31 || p[4] != '-' || p[7] != '-') {
    return false;
  }
  date = {std::chrono::year(static_cast<int>(century * 100 + year)), std::chrono::month(month),
          std::chrono::day(day)};
  return date.ok();
}

bool read_time(const char* p, const char* end, ClockTime& time) noexcept {
  if (end - p < 8 || p[2] != ':' || p[5] != ':') return false;
  const unsigned hours = two_digits(p);
  const unsigned minutes = two_digits(p + 3);
  const unsigned seconds = two_digits(p + 6);
  if (hours > 23 || minutes > 59 || seconds > 60) return false;
  p += 8;
  if (p != end && *p == '.') {
    p = read_fraction(p + 1, end, time);
    if (!p) return false;
  }
  Zone zone{};
  if (!read_zone(p, end, time, zone)) return false;
  const bool leap = seconds == 60;
  if (leap) {
    constexpr int day = 24 * 60;
    const int minute = static_cast<int>(hours * 60 + minutes) - time.offset;
    if ((minute + day) % day != day - 1) return false;
  }
  time.seconds = hours * 3600 + minutes * 60 + (leap ? 59 : seconds);
  time.style = static_cast<std::uint8_t>(zone_style(zone) | (leap ? leap_style : 0));
  return true;
}

char* write_date(char* out, std::chrono::year_month_day date) noexcept {
  const auto year = static_cast<unsigned>(static_cast<int>(date.year()));
  out = put_two(out, year / 100);
  out = put_two(out, year % 100);
  *out++ = '-';
  out = put_two(out, static_cast<unsigned>(date.month()));
  *out++ = '-';
  return put_two(out, static_cast<unsigned>(date.day()));
}

char* write_time(char* out, const ClockTime& time) noexcept {
  out = put_two(out, time.seconds / 3600);
  *out++ = ':';
  out = put_two(out, time.seconds / 60 % 60);
  *out++ = ':';
  out = put_two(out, is_leap(time.style) ? 60 : time.seconds % 60);
  if (time.digits > 0) {
    *out++ = '.';
    std::uint32_t rest = time.nanoseconds;
    for (std::uint32_t place = 100'000'000, count = time.digits; count > 0; --count, place /= 10) {
      *out++ = static_cast<char>('0' + rest / place);
      rest %= place;
    }
  }
  switch (zone_of(time.style)) {
    case Zone::none:
      return out;
    case Zone::upper_z:
      *out = 'Z';
      return out + 1;
    case Zone::lower_z:
      *out = 'z';
      return out + 1;
    case Zone::plus:
      *out++ = '+';
      break;
    case Zone::minus:
      *out++ = '-';
      break;
  }
  const auto offset = static_cast<unsigned>(time.offset < 0 ? -time.offset : time.offset);
  out = put_two(out, offset / 60);
  *out++ = ':';
  return put_two(out, offset % 60);
}

std::uint8_t digits_for(std::uint32_t nanoseconds) noexcept {
  if (nanoseconds == 0) return 0;
  if (nanoseconds % 1'000'000 == 0) return 3;
  return nanoseconds % 1'000 == 0 ? 6 : 9;
}

std::uint8_t style_for_offset(std::string_view type, std::chrono::minutes offset) {
  if (offset.count() < -largest_offset || offset.count() > largest_offset) {
    throw UsageError(std::string(type) + ": an offset is at most 23:59, not " +
                     std::to_string(offset.count()) + " minutes");
  }
  return zone_style(offset.count() < 0 ? Zone::minus : Zone::plus);
}

}  // namespace zefir::detail
