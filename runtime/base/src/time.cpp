// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/time.hpp"

#include <tuple>

#include "src/clock_text.hpp"
#include "src/refusal.hpp"
#include "zefir/base/error.hpp"

namespace zefir {

namespace chrono = std::chrono;

Time::Time() noexcept : style_(detail::zone_style(detail::Zone::none)) {}

Time::Time(std::string_view text) {
  const std::optional<Time> parsed = parse(text);
  if (!parsed) {
    detail::refuse_text("Time", text,
                        "a time of day as in 08:30:00 or 08:30:00Z (RFC 3339, section 5.6)");
  }
  *this = *parsed;
}

Time::Time(chrono::nanoseconds since_midnight) : Time() {
  if (since_midnight < chrono::nanoseconds::zero() || since_midnight >= chrono::days(1)) {
    throw UsageError("Time: a time of day is at least 0 and less than 24 hours");
  }
  const auto seconds = chrono::floor<chrono::seconds>(since_midnight);
  seconds_ = static_cast<std::uint32_t>(seconds.count());
  nanoseconds_ = static_cast<std::uint32_t>((since_midnight - seconds).count());
  digits_ = detail::digits_for(nanoseconds_);
}

Time::Time(chrono::nanoseconds since_midnight, chrono::minutes offset) : Time(since_midnight) {
  style_ = detail::style_for_offset("Time", offset);
  offset_ = static_cast<std::int16_t>(offset.count());
}

std::optional<Time> Time::parse(std::string_view text) noexcept {
  detail::ClockTime time;
  if (!detail::read_time(text.data(), text.data() + text.size(), time)) return {};
  Time result;
  result.seconds_ = time.seconds;
  result.nanoseconds_ = time.nanoseconds;
  result.offset_ = time.offset;
  result.digits_ = time.digits;
  result.style_ = time.style;
  return result;
}

bool Time::has_offset() const noexcept { return detail::zone_of(style_) != detail::Zone::none; }

bool Time::is_leap_second() const noexcept { return detail::is_leap(style_); }

std::string Time::to_string() const {
  std::string text;
  append_to(text);
  return text;
}

void Time::append_to(std::string& out) const {
  char text[max_text];
  out.append(text, write(text));
}

char* Time::write(char* out) const noexcept {
  return detail::write_time(out, {seconds_, nanoseconds_, offset_, digits_, style_});
}

bool operator==(const Time& left, const Time& right) noexcept { return (left <=> right) == 0; }

std::weak_ordering operator<=>(const Time& left, const Time& right) noexcept {
  const auto key = [](const Time& value) {
    const std::int64_t utc = std::int64_t{value.seconds_} - value.offset_ * 60;
    return std::tuple(value.has_offset(), utc, value.is_leap_second(), value.nanoseconds_);
  };
  return key(left) <=> key(right);
}

}  // namespace zefir
