// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/duration.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <type_traits>

#include "zefir/base/error.hpp"

namespace zefir {
namespace {

using namespace std::chrono_literals;

static_assert(sizeof(Duration) == 40);
static_assert(std::is_trivially_copyable_v<Duration>);
static_assert(!std::is_aggregate_v<Duration>);

std::string again(std::string_view text) { return Duration(text).to_string(); }

TEST(Duration, is_zero_when_new) {
  EXPECT_EQ(Duration().to_string(), "PT0S");
  EXPECT_EQ(Duration(), Duration("PT0S"));
  EXPECT_EQ(Duration().to_nanoseconds(), 0ns);
}

TEST(Duration, keeps_the_units_it_came_with) {
  for (const char* text : {"P1Y",
                           "P2M",
                           "P3W",
                           "P4D",
                           "PT5H",
                           "PT6M",
                           "PT7S",
                           "P1Y2M3W4DT5H6M7S",
                           "P1Y2D",
                           "PT1H2S",
                           "P0D",
                           "P0Y",
                           "PT0M",
                           "PT60M",
                           "PT86400S",
                           "P1W2D",
                           "PT0.5S",
                           "PT1.000000001S",
                           "-P1D",
                           "-PT0S",
                           "P4294967295Y4294967295M4294967295W4294967295DT4294967295H4294967295M",
                           "PT9223372036854775807S"}) {
    EXPECT_EQ(again(text), text);
  }
  const std::string longest =
      "-P4294967295Y4294967295M4294967295W4294967295DT4294967295H4294967295M"
      "9223372036854775807.999999999S";
  EXPECT_EQ(again(longest), longest);
  EXPECT_EQ(longest.size(), Duration::max_text);
}

TEST(Duration, is_written_canonically) {
  EXPECT_EQ(again("P01Y002M"), "P1Y2M");
  EXPECT_EQ(again("PT1.50S"), "PT1.5S");
  EXPECT_EQ(again("PT1.0S"), "PT1S");
  EXPECT_EQ(again("PT1,5S"), "PT1.5S");
  EXPECT_EQ(again("PT1.1234567899S"), "PT1.123456789S");
  EXPECT_EQ(again("PT0." + std::string(1'000'000, '0') + "S"), "PT0S");
  EXPECT_EQ(again("P" + std::string(1'000'000, '0') + "7D"), "P7D");
}

TEST(Duration, refuses_what_is_none) {
  using namespace std::string_view_literals;
  for (const std::string_view text :
       {""sv,        "-"sv,           "P"sv,         "PT"sv,      "P1"sv,       "P1YT"sv,
        "P1DT"sv,    "1Y"sv,          "T1S"sv,       "p1Y"sv,     "P1y"sv,      "P1H"sv,
        "P1S"sv,     "PT1Y"sv,        "PT1D"sv,      "PT1W"sv,    "P2D1Y"sv,    "P1D1W"sv,
        "PT1S1M"sv,  "PT1M1H"sv,      "P1Y1Y"sv,     "PT1ST1S"sv, "PTT1S"sv,    "P1M1M"sv,
        "+P1D"sv,    "--P1D"sv,       "P-1D"sv,      "P+1D"sv,    "P1.5D"sv,    "PT1.5H"sv,
        "PT1.5M"sv,  "PT1.S"sv,       "PT.5S"sv,     "PT1.5"sv,   "PT1.5.5S"sv, "P1D "sv,
        " P1D"sv,    "P 1D"sv,        "P1D\0"sv,     "P1\0D"sv,   "P1DT\0"sv,   "P1T1H"sv,
        "PT1HP1D"sv, "P2026-11-27"sv, "P\xd9\xa1Y"sv}) {
    EXPECT_FALSE(Duration::parse(text)) << text;
    EXPECT_THROW(Duration{text}, UsageError) << text;
  }
}

TEST(Duration, refuses_every_text_that_is_cut_inside_a_unit) {
  const std::string_view text = "P1Y2M3W4DT5H6M7.5S";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const std::string_view cut = text.substr(0, size);
    const bool is_whole = size > 1 && std::string_view("YMWDHS").find(cut.back()) != cut.npos;
    EXPECT_EQ(Duration::parse(cut).has_value(), is_whole) << cut;
  }
}

TEST(Duration, refuses_numbers_it_cannot_hold) {
  EXPECT_FALSE(Duration::parse("P4294967296Y"));
  EXPECT_FALSE(Duration::parse("PT4294967296M"));
  EXPECT_FALSE(Duration::parse("PT9223372036854775808S"));
  EXPECT_FALSE(Duration::parse("PT18446744073709551616S"));
  EXPECT_FALSE(Duration::parse("PT" + std::string(1'000'000, '9') + "S"));
  EXPECT_THROW(Duration().seconds(Duration::max_seconds + 1), UsageError);
  EXPECT_THROW(Duration().seconds(0, 1'000'000'000), UsageError);
}

TEST(Duration, tells_its_parts) {
  const Duration duration("-P1Y2M3W4DT5H6M7.25S");
  EXPECT_TRUE(duration.is_negative());
  EXPECT_EQ(duration.years(), 1u);
  EXPECT_EQ(duration.months(), 2u);
  EXPECT_EQ(duration.weeks(), 3u);
  EXPECT_EQ(duration.days(), 4u);
  EXPECT_EQ(duration.hours(), 5u);
  EXPECT_EQ(duration.minutes(), 6u);
  EXPECT_EQ(duration.seconds(), 7u);
  EXPECT_EQ(duration.nanoseconds(), 250'000'000u);
}

TEST(Duration, is_made_unit_by_unit) {
  EXPECT_EQ(Duration().days(3).hours(4).to_string(), "P3DT4H");
  EXPECT_EQ(Duration().months(0).to_string(), "P0M");
  EXPECT_EQ(Duration().years(1).weeks(2).minutes(0).negative(true).to_string(), "-P1Y2WT0M");
  EXPECT_EQ(Duration().seconds(1, 1'000).to_string(), "PT1.000001S");
}

TEST(Duration, is_made_from_a_chrono_duration) {
  EXPECT_EQ(Duration(90min).to_string(), "PT1H30M");
  EXPECT_EQ(Duration(24h).to_string(), "PT24H");
  EXPECT_EQ(Duration(3600s + 1ms).to_string(), "PT1H0.001S");
  EXPECT_EQ(Duration(-1ns).to_string(), "-PT0.000000001S");
  EXPECT_EQ(Duration(0ns).to_string(), "PT0S");
  const Duration least(std::chrono::nanoseconds::min());
  EXPECT_EQ(least.to_string(), "-PT2562047H47M16.854775808S");
  EXPECT_EQ(least.to_nanoseconds(), std::chrono::nanoseconds::min());
  const Duration most(std::chrono::nanoseconds::max());
  EXPECT_EQ(most.to_nanoseconds(), std::chrono::nanoseconds::max());
}

TEST(Duration, is_a_length_without_years_and_months) {
  EXPECT_EQ(Duration("P1W2DT3H4M5.5S").to_nanoseconds(),
            std::chrono::days(9) + 3h + 4min + 5s + 500ms);
  EXPECT_EQ(Duration("-PT1.5S").to_nanoseconds(), -1500ms);
  EXPECT_EQ(Duration("P0Y0MT1S").to_nanoseconds(), 1s);
  EXPECT_THROW(Duration("P1Y").to_nanoseconds(), UsageError);
  EXPECT_THROW(Duration("P1M").to_nanoseconds(), UsageError);
  EXPECT_EQ(Duration("PT9223372036.854775807S").to_nanoseconds(), std::chrono::nanoseconds::max());
  EXPECT_THROW(Duration("PT9223372036.854775808S").to_nanoseconds(), UsageError);
  EXPECT_EQ(Duration("-PT9223372036.854775808S").to_nanoseconds(), std::chrono::nanoseconds::min());
  EXPECT_THROW(Duration("-PT9223372036.854775809S").to_nanoseconds(), UsageError);
  EXPECT_THROW(Duration("P4294967295W").to_nanoseconds(), UsageError);
  EXPECT_THROW(Duration("PT9223372036854775807S").to_nanoseconds(), UsageError);
}

TEST(Duration, compares_months_days_and_time_apart) {
  EXPECT_EQ(Duration("PT60M"), Duration("PT1H"));
  EXPECT_EQ(Duration("P1Y"), Duration("P12M"));
  EXPECT_EQ(Duration("P1W"), Duration("P7D"));
  EXPECT_EQ(Duration("PT1.5S"), Duration("PT1.50S"));
  EXPECT_NE(Duration("P1D"), Duration("PT24H"));
  EXPECT_NE(Duration("P1M"), Duration("P30D"));
  EXPECT_NE(Duration("P1D"), Duration("-P1D"));
  EXPECT_EQ(Duration("P0D"), Duration("-PT0S"));
  EXPECT_NE(Duration("PT1S"), Duration("PT1.000000001S"));
}

TEST(Duration, appends_its_text) {
  std::string text = "for ";
  Duration("P1D").append_to(text);
  EXPECT_EQ(text, "for P1D");
}

}  // namespace
}  // namespace zefir
