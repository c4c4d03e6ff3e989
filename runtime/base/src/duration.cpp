// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/duration.hpp"

#include <charconv>
#include <limits>
#include <tuple>

#include "src/refusal.hpp"
#include "zefir/base/error.hpp"

namespace zefir {
namespace {

constexpr std::size_t first_time_unit = 4;
constexpr std::size_t seconds_unit = 6;
constexpr std::string_view letters = "YMWDHMS";
constexpr std::uint64_t max_unit = std::numeric_limits<std::uint32_t>::max();

constexpr std::uint8_t bit(std::size_t unit) noexcept {
  return static_cast<std::uint8_t>(1U << unit);
}

constexpr bool is_digit(char byte) noexcept { return byte >= '0' && byte <= '9'; }

// The digits after the point; those after the ninth are passed over.
const char* read_fraction(const char* p, const char* end, std::uint32_t& nanoseconds) noexcept {
  const char* const begin = p;
  std::uint32_t place = 100'000'000;
  for (; p != end && is_digit(*p); ++p, place /= 10) {
    nanoseconds += static_cast<std::uint32_t>(*p - '0') * place;
  }
  return p == begin ? nullptr : p;
}

char* write_number(char* out, std::uint64_t value) noexcept {
  return std::to_chars(out, out + std::numeric_limits<std::uint64_t>::digits10 + 1, value).ptr;
}

char* write_fraction(char* out, std::uint32_t nanoseconds) noexcept {
  *out++ = '.';
  for (std::uint32_t place = 100'000'000; nanoseconds > 0; place /= 10) {
    *out++ = static_cast<char>('0' + nanoseconds / place);
    nanoseconds %= place;
  }
  return out;
}

// 64 bits hold both, whatever the units, and the days in seconds too.
std::uint64_t days_of(const Duration& value) noexcept {
  return value.weeks() * std::uint64_t{7} + value.days();
}
std::uint64_t seconds_of(const Duration& value) noexcept {
  return value.hours() * std::uint64_t{3600} + value.minutes() * std::uint64_t{60} +
         value.seconds();
}

}  // namespace

Duration::Duration(std::string_view text) {
  const std::optional<Duration> parsed = parse(text);
  if (!parsed) {
    detail::refuse_text("Duration", text, "a duration as in P3DT4H30M (RFC 3339, appendix A)");
  }
  *this = *parsed;
}

Duration::Duration(std::chrono::nanoseconds length) : negative_(length.count() < 0) {
  // Not `-length`, which the smallest value has none of.
  const auto count = static_cast<std::uint64_t>(length.count());
  const std::uint64_t all = negative_ ? 0 - count : count;
  constexpr std::uint64_t second = 1'000'000'000;
  const std::uint64_t whole = all / second;
  const auto rest = static_cast<std::uint32_t>(all % second);
  if (whole >= 3600) hours(static_cast<std::uint32_t>(whole / 3600));
  if (whole / 60 % 60 > 0) minutes(static_cast<std::uint32_t>(whole / 60 % 60));
  if (whole % 60 > 0 || rest > 0) seconds(whole % 60, rest);
}

std::optional<Duration> Duration::parse(std::string_view text) noexcept {
  const char* p = text.data();
  const char* const end = p + text.size();
  Duration result;
  if (p != end && *p == '-') {
    result.negative_ = true;
    ++p;
  }
  if (p == end || *p != 'P') return {};
  p = result.read_units(p + 1, end, 0, first_time_unit);
  if (p && p != end) {
    if (*p != 'T' || p + 1 == end) return {};
    p = result.read_units(p + 1, end, first_time_unit, letters.size());
  }
  if (p != end || result.written_units_ == 0) return {};
  return result;
}

const char* Duration::read_units(const char* p, const char* end, std::size_t unit,
                                 std::size_t last) noexcept {
  while (p != end && is_digit(*p)) {
    std::uint64_t number = 0;
    const auto read = std::from_chars(p, end, number);
    p = read.ptr;
    if (read.ec != std::errc() || p == end) return nullptr;
    const bool has_fraction = *p == '.' || *p == ',';
    if (has_fraction) p = read_fraction(p + 1, end, nanoseconds_);
    if (!p || p == end) return nullptr;
    while (unit < last && letters[unit] != *p) ++unit;
    if (unit == last || (has_fraction && unit != seconds_unit)) return nullptr;
    if (number > (unit == seconds_unit ? max_seconds : max_unit)) return nullptr;
    if (unit == seconds_unit) {
      seconds_ = number;
      written_units_ |= bit(seconds_unit);
    } else {
      set(unit, static_cast<std::uint32_t>(number));
    }
    ++unit;
    ++p;
  }
  return p;
}

Duration& Duration::negative(bool negative) noexcept {
  negative_ = negative;
  return *this;
}

Duration& Duration::set(std::size_t unit, std::uint32_t value) noexcept {
  units_[unit] = value;
  written_units_ |= bit(unit);
  return *this;
}

Duration& Duration::seconds(std::uint64_t seconds, std::uint32_t nanoseconds) {
  if (seconds > max_seconds || nanoseconds > 999'999'999) {
    throw UsageError("Duration: at most 9223372036854775807 seconds and 999999999 nanoseconds");
  }
  seconds_ = seconds;
  nanoseconds_ = nanoseconds;
  written_units_ |= bit(seconds_unit);
  return *this;
}

std::chrono::nanoseconds Duration::to_nanoseconds() const {
  if (years() != 0 || months() != 0) {
    throw UsageError("Duration: " + to_string() +
                     " has years or months, which are no fixed number of nanoseconds");
  }
  const std::uint64_t whole = days_of(*this) * 86'400 + seconds_of(*this);
  constexpr std::uint64_t second = 1'000'000'000;
  const std::uint64_t most =
      static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) + (negative_ ? 1 : 0);
  if (whole > most / second || whole * second + nanoseconds_ > most) {
    throw UsageError("Duration: " + to_string() + " is longer than std::chrono::nanoseconds hold");
  }
  const std::uint64_t count = whole * second + nanoseconds_;
  return std::chrono::nanoseconds(static_cast<std::int64_t>(negative_ ? 0 - count : count));
}

std::string Duration::to_string() const {
  std::string text;
  append_to(text);
  return text;
}

void Duration::append_to(std::string& out) const {
  char text[max_text];
  out.append(text, write(text));
}

char* Duration::write(char* out) const noexcept {
  if (negative_) *out++ = '-';
  *out++ = 'P';
  const std::uint8_t written = written_units_ ? written_units_ : bit(seconds_unit);
  for (std::size_t unit = 0; unit < letters.size(); ++unit) {
    if (unit == first_time_unit && written >= bit(first_time_unit)) *out++ = 'T';
    if (!(written & bit(unit))) continue;
    out = write_number(out, unit == seconds_unit ? seconds_ : units_[unit]);
    if (unit == seconds_unit && nanoseconds_ > 0) out = write_fraction(out, nanoseconds_);
    *out++ = letters[unit];
  }
  return out;
}

bool operator==(const Duration& left, const Duration& right) noexcept {
  const auto key = [](const Duration& value) {
    return std::tuple(value.years() * std::uint64_t{12} + value.months(), days_of(value),
                      seconds_of(value), value.nanoseconds());
  };
  const auto magnitude = key(left);
  if (magnitude != key(right)) return false;
  return left.is_negative() == right.is_negative() || magnitude == key(Duration());
}

}  // namespace zefir
