// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/date_time.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <type_traits>
#include <vector>

#include "zefir/base/error.hpp"

namespace zefir {
namespace {

using namespace std::chrono_literals;
namespace chrono = std::chrono;

static_assert(sizeof(DateTime) == 16);
static_assert(std::is_trivially_copyable_v<DateTime>);
static_assert(!std::is_aggregate_v<DateTime>);

constexpr chrono::sys_seconds at(int year, unsigned month, unsigned day) {
  return chrono::sys_days(chrono::year(year) / chrono::month(month) / chrono::day(day));
}

TEST(DateTime, is_the_epoch_when_new) {
  const DateTime time;
  EXPECT_EQ(time.to_string(), "1970-01-01T00:00:00Z");
  EXPECT_EQ(time.seconds(), chrono::sys_seconds());
  EXPECT_TRUE(time.has_offset());
  EXPECT_EQ(time, DateTime("1970-01-01T00:00:00Z"));
}

TEST(DateTime, is_written_back_as_it_came) {
  for (const char* text : {
           "2026-11-27T08:30:00Z",
           "2026-11-27t08:30:00z",
           "2026-11-27 08:30:00Z",
           "2026-11-27T08:30:00",
           "2026-11-27 08:30:00.5",
           "2026-11-27T08:30:00+00:00",
           "2026-11-27T08:30:00-00:00",
           "2026-11-27T08:30:00.0Z",
           "2026-11-27T08:30:00.120+05:45",
           "2026-11-27T08:30:00.123456789-23:59",
           "2026-11-27T08:30:00.000000001+23:59",
           "0000-01-01T00:00:00Z",
           "0000-01-01T00:00:00+23:59",
           "0001-01-01T00:00:00Z",
           "9999-12-31T23:59:59.999999999Z",
           "9999-12-31T23:59:59-23:59",
           "1969-12-31T23:59:59.999Z",
           "2024-02-29T12:00:00Z",
           "1998-12-31T23:59:60Z",
           "1998-12-31T15:59:60.123-08:00",
           "1999-01-01T08:59:60+09:00",
           "1998-12-31T23:59:60",
       }) {
    const auto time = DateTime::parse(text);
    ASSERT_TRUE(time) << text;
    EXPECT_EQ(time->to_string(), text);
    EXPECT_LE(std::string_view(text).size(), DateTime::max_text);
  }
  EXPECT_EQ(std::string_view("2026-11-27T08:30:00.123456789-23:59").size(), DateTime::max_text);
}

TEST(DateTime, refuses_what_is_none) {
  using namespace std::string_view_literals;
  for (const std::string_view text : {
           ""sv,
           "2026"sv,
           "2026-11-27"sv,
           "2026-11-27T08:30Z"sv,
           "2026-11-27T08:30:00ZZ"sv,
           "2026-11-27T08:30:00Z "sv,
           " 2026-11-27T08:30:00Z"sv,
           "2026-11-27T08:30:00Z\n"sv,
           "2026-11-27T08:30:00Z\0"sv,
           "2026-11-27T08:30:00\0"sv,
           "2026-11-27\0"
           "08:30:00Z"sv,
           "2026-11-27_08:30:00Z"sv,
           "2026-11-27T08:30:00,5Z"sv,
           "2026-11-27T08:30:00.Z"sv,
           "2026-11-27T08:30:00."sv,
           "2026-11-27T08:30:00+1:00"sv,
           "2026-11-27T08:30:00+01"sv,
           "2026-11-27T08:30:00+0100"sv,
           "2026-11-27T08:30:00+01:0"sv,
           "2026-11-27T08:30:00+01:00Z"sv,
           "2026-11-27T08:30:00+24:00"sv,
           "2026-11-27T08:30:00-24:00"sv,
           "2026-11-27T08:30:00+23:60"sv,
           "2026-11-27T08:30:00+-1:00"sv,
           "2026-11-27T24:00:00Z"sv,
           "2026-11-27T08:60:00Z"sv,
           "2026-11-27T08:30:61Z"sv,
           "2026-11-27T08:30:60Z"sv,
           "1998-12-31T23:58:60Z"sv,
           "1998-12-31T23:59:60+01:00"sv,
           "2026-00-27T08:30:00Z"sv,
           "2026-13-27T08:30:00Z"sv,
           "2026-11-00T08:30:00Z"sv,
           "2026-11-31T08:30:00Z"sv,
           "2026-02-29T08:30:00Z"sv,
           "2100-02-29T08:30:00Z"sv,
           "12026-11-27T08:30:00Z"sv,
           "-026-11-27T08:30:00Z"sv,
           "+026-11-27T08:30:00Z"sv,
           "2026/11/27T08:30:00Z"sv,
           "2026-11-27T08.30.00Z"sv,
           "2026-11-2/T08:30:00Z"sv,
           "2026-11-2:T08:30:00Z"sv,
           "\xd9\xa2"
           "26-11-27T08:30:00Z"sv,
       }) {
    EXPECT_FALSE(DateTime::parse(text)) << text;
    EXPECT_THROW(DateTime{text}, UsageError) << text;
  }
}

TEST(DateTime, refuses_every_text_that_is_cut_short) {
  const std::string_view text = "2026-11-27T08:30:00.125+05:45";
  for (std::size_t size = 0; size < text.size(); ++size) {
    // A local time, with a fraction or not, is whole.
    const bool is_whole = size == 19 || (size >= 21 && size <= 23);
    EXPECT_EQ(DateTime::parse(text.substr(0, size)).has_value(), is_whole) << size;
  }
}

TEST(DateTime, refuses_a_wrong_byte_anywhere) {
  const std::string good = "2026-11-27T08:30:00.125+05:45";
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (const char wrong : {'\0', '\x7f', '\xff', 'x', '/', ';'}) {
      std::string text = good;
      text[i] = wrong;
      EXPECT_FALSE(DateTime::parse(text)) << text;
    }
  }
}

TEST(DateTime, drops_the_digits_after_the_ninth) {
  EXPECT_EQ(DateTime("1985-04-12T00:59:59.1234567899Z").to_string(),
            "1985-04-12T00:59:59.123456789Z");
  const std::string nines(1'000'000, '9');
  EXPECT_EQ(DateTime("1985-04-12T00:59:59." + nines + "+01:00").to_string(),
            "1985-04-12T00:59:59.999999999+01:00");
  EXPECT_FALSE(DateTime::parse("1985-04-12T00:59:59." + nines + "x"));
}

TEST(DateTime, tells_its_parts) {
  const DateTime time("2026-11-27T08:30:00.25+05:45");
  EXPECT_EQ(time.seconds(), at(2026, 11, 27) + 2h + 45min);
  EXPECT_EQ(time.subsecond(), 250ms);
  EXPECT_EQ(time.time(), at(2026, 11, 27) + 2h + 45min + 250ms);
  EXPECT_EQ(time.offset(), 345min);
  EXPECT_TRUE(time.has_offset());
  EXPECT_EQ(DateTime("2026-11-27T08:30:00-23:59").offset(), -1439min);

  const DateTime local("2026-11-27T08:30:00");
  EXPECT_FALSE(local.has_offset());
  EXPECT_EQ(local.offset(), 0min);
  EXPECT_EQ(local.seconds(), at(2026, 11, 27) + 8h + 30min);
  EXPECT_TRUE(DateTime("2026-11-27T08:30:00-00:00").has_offset());
}

TEST(DateTime, counts_a_leap_second_as_the_one_before_it) {
  const DateTime leap("1998-12-31T23:59:60.5Z");
  EXPECT_TRUE(leap.is_leap_second());
  EXPECT_EQ(leap.seconds(), at(1999, 1, 1) - 1s);
  EXPECT_EQ(leap.subsecond(), 500ms);
  EXPECT_GT(leap, DateTime("1998-12-31T23:59:59.999Z"));
  EXPECT_LT(leap, DateTime("1999-01-01T00:00:00Z"));
  EXPECT_EQ(leap, DateTime("1998-12-31T15:59:60.50-08:00"));
  EXPECT_NE(leap, DateTime("1998-12-31T23:59:59.5Z"));
  EXPECT_FALSE(DateTime("1998-12-31T23:59:59Z").is_leap_second());
}

TEST(DateTime, is_made_from_any_system_time) {
  const chrono::sys_seconds seconds = at(2026, 11, 27) + 8h;
  EXPECT_EQ(DateTime(seconds).to_string(), "2026-11-27T08:00:00Z");
  EXPECT_EQ(DateTime(chrono::sys_days(2026y / 11 / 27)).to_string(), "2026-11-27T00:00:00Z");
  EXPECT_EQ(DateTime(seconds + 120ms).to_string(), "2026-11-27T08:00:00.120Z");
  EXPECT_EQ(DateTime(seconds + 120us).to_string(), "2026-11-27T08:00:00.000120Z");
  EXPECT_EQ(DateTime(seconds + 120ns).to_string(), "2026-11-27T08:00:00.000000120Z");
  EXPECT_EQ(DateTime(seconds + 0ns).to_string(), "2026-11-27T08:00:00Z");
  EXPECT_EQ(DateTime(chrono::sys_seconds() - 1ns).to_string(), "1969-12-31T23:59:59.999999999Z");
  const DateTime now = chrono::system_clock::now();
  EXPECT_EQ(now, DateTime(now.to_string()));

  using Halves = chrono::duration<double>;
  EXPECT_EQ(DateTime(chrono::sys_time<Halves>(Halves(-0.5))).to_string(),
            "1969-12-31T23:59:59.500Z");
  using Picoseconds = chrono::duration<std::int64_t, std::pico>;
  EXPECT_EQ(DateTime(chrono::sys_time<Picoseconds>(Picoseconds(-1))).to_string(),
            "1969-12-31T23:59:59.999999999Z");
}

TEST(DateTime, is_made_with_an_offset_or_without_one) {
  const chrono::sys_seconds seconds = at(2026, 11, 27) + 23h;
  EXPECT_EQ(DateTime(seconds, 90min).to_string(), "2026-11-28T00:30:00+01:30");
  EXPECT_EQ(DateTime(seconds, -90min).to_string(), "2026-11-27T21:30:00-01:30");
  EXPECT_EQ(DateTime(seconds, 0min).to_string(), "2026-11-27T23:00:00+00:00");
  EXPECT_EQ(DateTime(seconds, 90min), DateTime(seconds));
  EXPECT_NO_THROW(DateTime(seconds, 1439min));
  EXPECT_THROW(DateTime(seconds, 1440min), UsageError);
  EXPECT_THROW(DateTime(seconds, -1440min), UsageError);
  EXPECT_THROW(DateTime(seconds, chrono::minutes::max()), UsageError);
  EXPECT_THROW(DateTime(seconds, chrono::minutes::min()), UsageError);

  const DateTime local(chrono::local_days(2026y / 11 / 27) + 8h + 1ms);
  EXPECT_EQ(local.to_string(), "2026-11-27T08:00:00.001");
  EXPECT_FALSE(local.has_offset());
}

TEST(DateTime, is_made_of_the_years_0000_to_9999_only) {
  EXPECT_EQ(DateTime(at(0, 1, 1)).to_string(), "0000-01-01T00:00:00Z");
  EXPECT_EQ(DateTime(at(10000, 1, 1) - 1s).to_string(), "9999-12-31T23:59:59Z");
  EXPECT_THROW(DateTime(at(0, 1, 1) - 1s), UsageError);
  EXPECT_THROW(DateTime(at(10000, 1, 1)), UsageError);
  EXPECT_THROW(DateTime(at(0, 1, 1), -1min), UsageError);
  EXPECT_THROW(DateTime(at(10000, 1, 1) - 1s, 1min), UsageError);
  EXPECT_THROW(DateTime(chrono::sys_time<chrono::hours>::max()), UsageError);
  EXPECT_THROW(DateTime(chrono::sys_seconds::min()), UsageError);
  using Real = chrono::duration<double>;
  EXPECT_THROW(DateTime(chrono::sys_time<Real>(Real(std::numeric_limits<double>::quiet_NaN()))),
               UsageError);
}

TEST(DateTime, gives_nanoseconds_where_they_reach) {
  EXPECT_EQ(DateTime("2262-04-11T23:47:15.999999999Z").time().time_since_epoch().count(),
            9'223'372'035'999'999'999);
  EXPECT_EQ(DateTime("1677-09-21T00:12:44Z").time().time_since_epoch().count(),
            -9'223'372'036'000'000'000);
  EXPECT_THROW(DateTime("2262-04-11T23:47:16Z").time(), UsageError);
  EXPECT_THROW(DateTime("1677-09-21T00:12:43.999Z").time(), UsageError);
  EXPECT_THROW(DateTime("0001-01-01T00:00:00Z").time(), UsageError);
  EXPECT_THROW(DateTime("9999-12-31T23:59:59Z").time(), UsageError);
  EXPECT_EQ(DateTime("0001-01-01T00:00:00Z").seconds(), at(1, 1, 1));
}

TEST(DateTime, compares_instants) {
  const DateTime time("2026-11-27T08:30:00Z");
  EXPECT_EQ(time, DateTime("2026-11-27 09:30:00.000+01:00"));
  EXPECT_EQ(time, DateTime("2026-11-27t08:30:00-00:00"));
  EXPECT_LT(time, DateTime("2026-11-27T08:30:00.000000001Z"));
  EXPECT_GT(time, DateTime("2026-11-27T08:30:00+00:01"));
  EXPECT_LT(DateTime("0000-01-01T00:00:00+23:59"), DateTime("9999-12-31T23:59:59-23:59"));
}

TEST(DateTime, sorts_local_times_before_instants) {
  const DateTime instant("2026-11-27T08:30:00Z");
  const DateTime local("2026-11-27T08:30:00");
  EXPECT_NE(instant, local);
  EXPECT_EQ(local, DateTime("2026-11-27 08:30:00.0"));
  EXPECT_LT(local, instant);
  EXPECT_LT(DateTime("9999-01-01T00:00:00"), DateTime("0001-01-01T00:00:00Z"));
  std::vector<DateTime> times = {instant, local, DateTime(), DateTime("1999-01-01T00:00:00")};
  std::sort(times.begin(), times.end());
  EXPECT_EQ(times[1], local);
  EXPECT_EQ(times[3], instant);
}

TEST(DateTime, appends_and_writes_its_text) {
  const DateTime time("2026-11-27T08:30:00.5+01:00");
  std::string text = "at ";
  time.append_to(text);
  EXPECT_EQ(text, "at 2026-11-27T08:30:00.5+01:00");
  char buffer[DateTime::max_text + 1] = {};
  buffer[27] = '#';
  EXPECT_EQ(time.write(buffer) - buffer, 27);
  EXPECT_EQ(buffer[27], '#');
}

TEST(DateTime, names_the_text_it_refuses) {
  try {
    const DateTime time("2026-11-27\n" + std::string(100, 'x'));
    FAIL();
  } catch (const UsageError& error) {
    const std::string shown = "2026-11-27\\x0a" + std::string(53, 'x') + "...";
    EXPECT_EQ(std::string(error.what()), "DateTime: \"" + shown +
                                             "\" is not a date-time as in 2026-11-27T08:30:00Z "
                                             "(RFC 3339, section 5.6)");
  }
}

TEST(DateTime, survives_every_day_of_its_years) {
  for (auto day = chrono::sys_days(0y / 1 / 1); day <= chrono::sys_days(9999y / 12 / 31);
       day += chrono::days(1)) {
    const DateTime time(day + 1s);
    char text[DateTime::max_text];
    const auto back = DateTime::parse({text, static_cast<std::size_t>(time.write(text) - text)});
    ASSERT_TRUE(back);
    ASSERT_EQ(back->seconds(), day + 1s);
  }
}

}  // namespace
}  // namespace zefir
