// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/date.hpp"

#include <gtest/gtest.h>

#include <type_traits>

#include "zefir/base/error.hpp"

namespace zefir {
namespace {

using namespace std::chrono_literals;
namespace chrono = std::chrono;

static_assert(sizeof(Date) == 4);
static_assert(std::is_trivially_copyable_v<Date>);
static_assert(!std::is_aggregate_v<Date>);

TEST(Date, is_the_epoch_when_new) {
  EXPECT_EQ(Date().to_string(), "1970-01-01");
  EXPECT_EQ(Date().days(), chrono::sys_days());
}

TEST(Date, is_read_and_written) {
  for (const char* text : {"2026-11-27", "0000-01-01", "0000-02-29", "9999-12-31", "2024-02-29",
                           "2000-02-29", "0400-02-29", "1582-10-10"}) {
    const auto date = Date::parse(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(date->to_string(), text);
    EXPECT_EQ(Date(date->days()), *date);
    EXPECT_EQ(Date(date->year_month_day()), *date);
  }
  EXPECT_EQ(Date("2026-11-27").year_month_day(), 2026y / 11 / 27);
}

TEST(Date, refuses_what_is_none) {
  using namespace std::string_view_literals;
  for (const std::string_view text : {""sv,
                                      "2026"sv,
                                      "2026-11"sv,
                                      "2026-11-2"sv,
                                      "2026-11-271"sv,
                                      "2026-11-27Z"sv,
                                      " 2026-11-27"sv,
                                      "2026-11-27 "sv,
                                      "2026-11-27\0"sv,
                                      "2026-11-2\0"sv,
                                      "2026-1-027"sv,
                                      "2026-00-01"sv,
                                      "2026-13-01"sv,
                                      "2026-01-00"sv,
                                      "2026-01-32"sv,
                                      "2026-04-31"sv,
                                      "2026-02-29"sv,
                                      "1900-02-29"sv,
                                      "0100-02-29"sv,
                                      "2024-02-30"sv,
                                      "20261127"sv,
                                      "2026/11/27"sv,
                                      "2026.11.27"sv,
                                      "-026-11-27"sv,
                                      "+026-11-27"sv,
                                      "2026-+1-27"sv,
                                      "2026-W48-5"sv,
                                      "2026-331"sv,
                                      "2026-11-27T00:00:00Z"sv}) {
    EXPECT_FALSE(Date::parse(text)) << text;
    EXPECT_THROW(Date{text}, UsageError) << text;
  }
  EXPECT_FALSE(Date::parse(std::string(1'000'000, '0')));
}

TEST(Date, is_made_of_real_days_only) {
  EXPECT_EQ(Date(2026y / 11 / 27).to_string(), "2026-11-27");
  EXPECT_EQ(Date(2024y / 2 / chrono::last).to_string(), "2024-02-29");
  EXPECT_THROW(Date(2026y / 2 / 29), UsageError);
  EXPECT_THROW(Date(chrono::year(-1) / 12 / 31), UsageError);
  EXPECT_THROW(Date(chrono::year(10000) / 1 / 1), UsageError);
  EXPECT_THROW(Date(chrono::year_month_day()), UsageError);
  EXPECT_EQ(Date(chrono::sys_days(0y / 1 / 1)).to_string(), "0000-01-01");
  EXPECT_THROW(Date(chrono::sys_days(0y / 1 / 1) - chrono::days(1)), UsageError);
  EXPECT_THROW(Date(chrono::sys_days(chrono::year(10000) / 1 / 1)), UsageError);
  EXPECT_THROW(Date(chrono::sys_days::max()), UsageError);
}

TEST(Date, is_ordered) {
  EXPECT_LT(Date("2026-11-27"), Date("2026-11-28"));
  EXPECT_LT(Date("2026-11-30"), Date("2026-12-01"));
  EXPECT_GT(Date("2027-01-01"), Date("2026-12-31"));
  EXPECT_EQ(Date("2026-11-27"), Date(2026y / 11 / 27));
}

TEST(Date, appends_its_text) {
  std::string text = "on ";
  Date("2026-11-27").append_to(text);
  EXPECT_EQ(text, "on 2026-11-27");
}

TEST(Date, says_what_is_wrong) {
  try {
    const Date date("27.11.2026");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_STREQ(error.what(),
                 "Date: \"27.11.2026\" is not a date as in 2026-11-27 (RFC 3339, section 5.6)");
  }
}

}  // namespace
}  // namespace zefir
