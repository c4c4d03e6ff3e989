// SPDX-License-Identifier: Apache-2.0
#include "api/formats.hpp"

#include <gtest/gtest.h>

namespace zefir::api {
namespace {

Type type_of(Kind kind, std::string format) {
  Type type;
  type.kind = kind;
  type.format = std::move(format);
  return type;
}

TEST(Formats, give_strings_a_meaning) {
  EXPECT_EQ(meaning(type_of(Kind::string, "date-time")), Meaning::date_time);
  EXPECT_EQ(meaning(type_of(Kind::string, "date")), Meaning::date);
  EXPECT_EQ(meaning(type_of(Kind::string, "time")), Meaning::time);
  EXPECT_EQ(meaning(type_of(Kind::string, "duration")), Meaning::duration);
  EXPECT_EQ(meaning(type_of(Kind::string, "uuid")), Meaning::uuid);
  EXPECT_EQ(meaning(type_of(Kind::string, "byte")), Meaning::bytes);
  EXPECT_EQ(meaning(type_of(Kind::string, "decimal")), Meaning::decimal);
  for (const char* other : {"", "binary", "password", "email", "Date"}) {
    EXPECT_EQ(meaning(type_of(Kind::string, other)), Meaning::plain) << other;
  }
}

TEST(Formats, of_another_kind_mean_nothing) {
  EXPECT_EQ(meaning(type_of(Kind::number, "decimal")), Meaning::decimal);
  EXPECT_EQ(meaning(type_of(Kind::number, "date")), Meaning::plain);
  EXPECT_EQ(meaning(type_of(Kind::integer, "decimal")), Meaning::plain);
  EXPECT_EQ(meaning(type_of(Kind::enumeration, "date")), Meaning::plain);
}

TEST(Formats, that_stay_strings_are_checked_when_known) {
  EXPECT_EQ(checked_format(type_of(Kind::string, "email")), "email");
  EXPECT_EQ(checked_format(type_of(Kind::string, "uri-reference")), "uri-reference");
  EXPECT_EQ(checked_format(type_of(Kind::string, "date")), "");
  EXPECT_EQ(checked_format(type_of(Kind::string, "colour")), "");
  EXPECT_EQ(checked_format(type_of(Kind::string, "")), "");
  EXPECT_EQ(checked_format(type_of(Kind::array, "email")), "");
}

TEST(Formats, tell_values_by_their_text) {
  EXPECT_TRUE(is_value("2024-02-29", Meaning::date));
  EXPECT_FALSE(is_value("2023-02-29", Meaning::date));
  EXPECT_TRUE(is_value("2024-02-29T12:00:00Z", Meaning::date_time));
  EXPECT_FALSE(is_value("2024-02-29", Meaning::date_time));
  EXPECT_TRUE(is_value("12:00:00", Meaning::time));
  EXPECT_FALSE(is_value("noon", Meaning::time));
  EXPECT_TRUE(is_value("P1M", Meaning::duration));
  EXPECT_FALSE(is_value("1 month", Meaning::duration));
  EXPECT_TRUE(is_value("f81d4fae-7dec-11d0-a765-00a0c91e6bf6", Meaning::uuid));
  EXPECT_FALSE(is_value("f81d4fae", Meaning::uuid));
  EXPECT_TRUE(is_value("aGk=", Meaning::bytes));
  EXPECT_FALSE(is_value("a", Meaning::bytes));
  EXPECT_TRUE(is_value("-1.10", Meaning::decimal));
  EXPECT_FALSE(is_value("1,10", Meaning::decimal));
  EXPECT_TRUE(is_value("anything", Meaning::plain));
}

}  // namespace
}  // namespace zefir::api
