// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/time.hpp"

#include <gtest/gtest.h>

#include <type_traits>

#include "zefir/base/error.hpp"

namespace zefir {
namespace {

using namespace std::chrono_literals;

static_assert(sizeof(Time) == 12);
static_assert(std::is_trivially_copyable_v<Time>);
static_assert(!std::is_aggregate_v<Time>);

TEST(Time, is_midnight_when_new) {
  EXPECT_EQ(Time().to_string(), "00:00:00");
  EXPECT_FALSE(Time().has_offset());
  EXPECT_EQ(Time().since_midnight(), 0s);
  EXPECT_EQ(Time(), Time("00:00:00"));
}

TEST(Time, is_written_back_as_it_came) {
  for (const char* text :
       {"08:30:00", "08:30:00Z", "08:30:00z", "08:30:00+00:00", "08:30:00-00:00", "08:30:00.0",
        "08:30:00.120Z", "23:59:59.999999999+23:59", "00:00:00-23:59", "23:59:60Z", "23:59:60",
        "15:59:60-08:00", "08:59:60.5+09:00", "00:29:60+00:30"}) {
    const auto time = Time::parse(text);
    ASSERT_TRUE(time) << text;
    EXPECT_EQ(time->to_string(), text);
    EXPECT_LE(std::string_view(text).size(), Time::max_text);
  }
  EXPECT_EQ(Time("08:30:00.12345678987Z").to_string(), "08:30:00.123456789Z");
}

TEST(Time, refuses_what_is_none) {
  using namespace std::string_view_literals;
  for (const std::string_view text : {""sv,
                                      "08"sv,
                                      "08:30"sv,
                                      "8:30:00"sv,
                                      "08:30:0"sv,
                                      "08:30:00ZZ"sv,
                                      "08:30:00 "sv,
                                      " 08:30:00"sv,
                                      "T08:30:00"sv,
                                      "08:30:00\0"sv,
                                      "24:00:00"sv,
                                      "24:00:00Z"sv,
                                      "08:60:00"sv,
                                      "08:30:60"sv,
                                      "08:30:61Z"sv,
                                      "22:59:60Z"sv,
                                      "23:58:60Z"sv,
                                      "08:30:00."sv,
                                      "08:30:00.Z"sv,
                                      "08:30:00,5"sv,
                                      "08:30:00+1"sv,
                                      "08:30:00+0"sv,
                                      "08:30:00+01"sv,
                                      "08:30:00+0100"sv,
                                      "08:30:00+24:00"sv,
                                      "08.30.00"sv,
                                      "083000"sv,
                                      "-8:30:00"sv,
                                      "08:30:00+01:60"sv,
                                      "08:30:00+01:00:00"sv,
                                      "23:59:60-01:00"sv}) {
    EXPECT_FALSE(Time::parse(text)) << text;
    EXPECT_THROW(Time{text}, UsageError) << text;
  }
}

TEST(Time, refuses_every_text_that_is_cut_short) {
  const std::string_view text = "08:30:00.125-05:45";
  for (std::size_t size = 0; size < text.size(); ++size) {
    const bool is_whole = size == 8 || (size >= 10 && size <= 12);
    EXPECT_EQ(Time::parse(text.substr(0, size)).has_value(), is_whole) << size;
  }
}

TEST(Time, tells_its_parts) {
  const Time time("08:30:01.25-05:45");
  EXPECT_EQ(time.since_midnight(), 8h + 30min + 1s + 250ms);
  EXPECT_EQ(time.offset(), -345min);
  EXPECT_TRUE(time.has_offset());
  EXPECT_FALSE(time.is_leap_second());
  const Time leap("15:59:60.5-08:00");
  EXPECT_TRUE(leap.is_leap_second());
  EXPECT_EQ(leap.since_midnight(), 15h + 59min + 59s + 500ms);
}

TEST(Time, is_made_from_a_duration) {
  EXPECT_EQ(Time(8h + 30min).to_string(), "08:30:00");
  EXPECT_EQ(Time(24h - 1ns).to_string(), "23:59:59.999999999");
  EXPECT_EQ(Time(1us, 90min).to_string(), "00:00:00.000001+01:30");
  EXPECT_EQ(Time(1ms, -1439min).to_string(), "00:00:00.001-23:59");
  EXPECT_EQ(Time(0s, 0min).to_string(), "00:00:00+00:00");
  EXPECT_THROW(Time(24h), UsageError);
  EXPECT_THROW(Time(-1ns), UsageError);
  EXPECT_THROW(Time(0s, 1440min), UsageError);
}

TEST(Time, compares_as_on_one_day) {
  EXPECT_EQ(Time("10:00:00+02:00"), Time("08:00:00.00Z"));
  EXPECT_LT(Time("10:00:00+02:00"), Time("08:00:01Z"));
  EXPECT_NE(Time("23:30:00-01:00"), Time("00:30:00Z"));
  EXPECT_GT(Time("23:30:00-01:00"), Time("23:59:60Z"));
  EXPECT_NE(Time("08:00:00"), Time("08:00:00Z"));
  EXPECT_LT(Time("23:00:00"), Time("08:00:00Z"));
  EXPECT_GT(Time("23:59:60Z"), Time("23:59:59.9Z"));
  EXPECT_LT(Time("08:00:00"), Time("08:00:00.1"));
}

TEST(Time, appends_its_text) {
  std::string text = "at ";
  Time("08:30:00Z").append_to(text);
  EXPECT_EQ(text, "at 08:30:00Z");
}

}  // namespace
}  // namespace zefir
