// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/date_time.hpp"

#include <tuple>

#include "src/clock_text.hpp"
#include "src/refusal.hpp"
#include "zefir/base/error.hpp"

namespace zefir {
namespace {

namespace chrono = std::chrono;

constexpr std::int64_t first_second = -62'167'219'200;  // 0000-01-01T00:00:00Z
constexpr std::int64_t last_second = 253'402'300'799;   // 9999-12-31T23:59:59Z
// The whole seconds whose every nanosecond fits sys_time<nanoseconds>.
constexpr std::int64_t nanosecond_range = 9'223'372'036;

[[noreturn]] void refuse_range() {
  throw UsageError("DateTime: the time lies outside the years 0000 to 9999");
}

}  // namespace

DateTime::DateTime(std::string_view text) {
  const std::optional<DateTime> parsed = parse(text);
  if (!parsed) {
    detail::refuse_text("DateTime", text,
                        "a date-time as in 2026-11-27T08:30:00Z (RFC 3339, section 5.6)");
  }
  *this = *parsed;
}

DateTime::DateTime(Split since_epoch)
    : seconds_(since_epoch.seconds),
      nanoseconds_(since_epoch.nanoseconds),
      digits_(detail::digits_for(since_epoch.nanoseconds)) {}

DateTime::DateTime(Split since_epoch, chrono::minutes offset) : DateTime(since_epoch) {
  style_ = detail::style_for_offset("DateTime", offset);
  offset_ = static_cast<std::int16_t>(offset.count());
  const std::int64_t local = seconds_ + offset.count() * 60;
  if (local < first_second || local > last_second) refuse_range();
}

void DateTime::check_range(long double seconds_since_epoch) {
  const bool inside = seconds_since_epoch >= static_cast<long double>(first_second) &&
                      seconds_since_epoch < static_cast<long double>(last_second + 1);
  if (!inside) refuse_range();  // NaN too
}

void DateTime::drop_offset() noexcept { style_ = detail::zone_style(detail::Zone::none); }

std::optional<DateTime> DateTime::parse(std::string_view text) noexcept {
  if (text.size() < 19) return {};
  const char* const p = text.data();
  chrono::year_month_day date;
  detail::ClockTime time;
  if (!detail::read_date(p, date) || !detail::read_time(p + 11, p + text.size(), time)) return {};
  DateTime result;
  switch (p[10]) {
    case 'T':
      break;
    case 't':
      time.style |= detail::lower_separator_style;
      break;
    case ' ':
      time.style |= detail::space_separator_style;
      break;
    default:
      return {};
  }
  const std::int64_t days = chrono::sys_days(date).time_since_epoch().count();
  result.seconds_ = days * detail::seconds_of_day + time.seconds - time.offset * 60;
  result.nanoseconds_ = time.nanoseconds;
  result.offset_ = time.offset;
  result.digits_ = time.digits;
  result.style_ = time.style;
  return result;
}

bool DateTime::has_offset() const noexcept { return detail::zone_of(style_) != detail::Zone::none; }

bool DateTime::is_leap_second() const noexcept { return detail::is_leap(style_); }

chrono::sys_time<chrono::nanoseconds> DateTime::time() const {
  if (seconds_ < -nanosecond_range || seconds_ >= nanosecond_range) {
    throw UsageError("DateTime: " + to_string() +
                     " is beyond what std::chrono counts in nanoseconds; use seconds()");
  }
  return seconds() + subsecond();
}

std::string DateTime::to_string() const {
  std::string text;
  append_to(text);
  return text;
}

void DateTime::append_to(std::string& out) const {
  char text[max_text];
  out.append(text, write(text));
}

char* DateTime::write(char* out) const noexcept {
  const chrono::sys_seconds local = seconds() + offset();
  const auto days = chrono::floor<chrono::days>(local);
  out = detail::write_date(out, days);
  *out++ = detail::separator_of(style_);
  const auto of_day = static_cast<std::uint32_t>((local - days).count());
  return detail::write_time(out, {of_day, nanoseconds_, offset_, digits_, style_});
}

bool operator==(const DateTime& left, const DateTime& right) noexcept {
  return (left <=> right) == 0;
}

std::weak_ordering operator<=>(const DateTime& left, const DateTime& right) noexcept {
  const auto key = [](const DateTime& value) {
    return std::tuple(value.has_offset(), value.seconds_, value.is_leap_second(),
                      value.nanoseconds_);
  };
  return key(left) <=> key(right);
}

}  // namespace zefir
