// SPDX-License-Identifier: Apache-2.0
// The core schema of YAML 1.2: what plain scalars mean.
#include "document/yaml_scalar.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace zefir::document {
namespace {

/// "kind:spelling"
std::string meaning(std::string_view text) {
  const YamlScalar scalar = resolve_plain(text);
  std::string result(to_string(scalar.kind));
  if (scalar.kind == Kind::boolean) return result + (scalar.boolean ? ":true" : ":false");
  if (scalar.kind == Kind::null) return result;
  return result + ':' + scalar.respelt.value_or(std::string(text)) +
         (scalar.beyond_json ? " beyond JSON" : "");
}

TEST(YamlScalar, knows_null) {
  for (const char* text : {"", "~", "null", "Null", "NULL"}) EXPECT_EQ(meaning(text), "null");
  for (const char* text : {"nULL", "nil", "none", "~~"}) {
    EXPECT_EQ(meaning(text), std::string("string:") + text);
  }
}

TEST(YamlScalar, knows_only_true_and_false_as_booleans) {
  for (const char* text : {"true", "True", "TRUE"}) EXPECT_EQ(meaning(text), "boolean:true");
  for (const char* text : {"false", "False", "FALSE"}) EXPECT_EQ(meaning(text), "boolean:false");
  for (const char* text : {"yes", "no", "on", "off", "y", "n", "Yes", "NO", "tRUE"}) {
    EXPECT_EQ(meaning(text), std::string("string:") + text);
  }
}

TEST(YamlScalar, knows_decimal_integers) {
  EXPECT_EQ(meaning("0"), "integer:0");
  EXPECT_EQ(meaning("-12"), "integer:-12");
  EXPECT_EQ(meaning("+12"), "integer:12");
  EXPECT_EQ(meaning("007"), "integer:7");
  EXPECT_EQ(meaning("-000"), "integer:-0");
  EXPECT_EQ(meaning("123456789012345678901234567890"), "integer:123456789012345678901234567890");
}

TEST(YamlScalar, knows_octal_and_hexadecimal_integers) {
  EXPECT_EQ(meaning("0o17"), "integer:15");
  EXPECT_EQ(meaning("0x1f"), "integer:31");
  EXPECT_EQ(meaning("0xFFFFFFFFFFFFFFFF"), "integer:18446744073709551615");
  EXPECT_EQ(meaning("0x10000000000000000"), "string:0x10000000000000000 beyond JSON");
  EXPECT_EQ(meaning("0o7777777777777777777777777"),
            "string:0o7777777777777777777777777 beyond JSON");
  for (const char* text :
       {"0o", "0x", "0o8", "0xg", "0b1", "-0x1", "0X1F", "0x-1", "0x+1", "0xFFFFFFFFFFFFFFFFFFg"}) {
    EXPECT_EQ(meaning(text), std::string("string:") + text);
  }
}

TEST(YamlScalar, knows_floats_and_spells_them_as_json_does) {
  EXPECT_EQ(meaning("1.50"), "number:1.50");
  EXPECT_EQ(meaning(".5"), "number:0.5");
  EXPECT_EQ(meaning("-.5"), "number:-0.5");
  EXPECT_EQ(meaning("5."), "number:5.0");
  EXPECT_EQ(meaning("+5.e3"), "number:5.0e3");
  EXPECT_EQ(meaning("1e3"), "number:1e3");
  EXPECT_EQ(meaning("1E-03"), "number:1E-03");
  EXPECT_EQ(meaning("00.5"), "number:0.5");
  EXPECT_EQ(meaning("010e1"), "number:10e1");
}

TEST(YamlScalar, takes_what_only_resembles_a_number_for_text) {
  for (const char* text :
       {"-",   "+",     ".",         "-.",    "e3",       ".e3",        "1e",
        "1e+", "1.2.3", "3.0.0-rc1", "1_000", "12:30:45", "2001-12-14", "2001-12-14T21:59:43Z",
        "1 2", "0.1f",  "++1",       "1-",    "<<",       "="}) {
    EXPECT_EQ(meaning(text), std::string("string:") + text);
  }
}

TEST(YamlScalar, takes_numbers_that_are_not_finite_for_text) {
  for (const char* text : {".inf", "-.Inf", "+.INF", ".nan", ".NaN", ".NAN"}) {
    EXPECT_EQ(meaning(text), std::string("string:") + text + " beyond JSON");
  }
  for (const char* text : {"-.nan", ".iNf", "inf", "nan", ".infinity"}) {
    EXPECT_EQ(meaning(text), std::string("string:") + text);
  }
}

}  // namespace
}  // namespace zefir::document
