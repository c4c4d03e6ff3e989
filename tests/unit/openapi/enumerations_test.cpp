// SPDX-License-Identifier: Apache-2.0
// enum, const, and unions that only list words.
#include <gtest/gtest.h>

#include <string>

#include "reading.hpp"

namespace zefir::dialects::openapi::test {
namespace {

std::string kind_of(const std::string& schema) {
  const Reading reading = schemas("    T: " + schema + "\n");
  return reading.show("T") + (reading.codes().empty() ? "" : " " + reading.codes());
}

TEST(Enumerations, are_of_strings_or_integers) {
  EXPECT_EQ(kind_of("{type: string, enum: [a, b]}"), "enum(a|b)");
  EXPECT_EQ(kind_of("{type: integer, enum: [1, -2]}"), "enum(1|-2)");
  EXPECT_EQ(kind_of("{enum: [a, b]}"), "enum(a|b)");
  EXPECT_EQ(kind_of("{const: a}"), "enum(a)");
  EXPECT_EQ(kind_of("{type: integer, const: 7}"), "enum(7)");
}

TEST(Enumerations, with_null_are_nullable) {
  EXPECT_EQ(kind_of("{type: string, enum: [a, null]}"), "enum(a)?");
  EXPECT_EQ(kind_of("{type: string, enum: [null]}"), "string?");
}

TEST(Enumerations, of_other_values_become_their_plain_type) {
  EXPECT_EQ(kind_of("{enum: [a, 1]}"), "any warning enum-unsupported");
  EXPECT_EQ(kind_of("{type: number, enum: [1.5]}"), "number warning enum-unsupported");
  EXPECT_EQ(kind_of("{enum: [1.5]}"), "number warning enum-unsupported");
  EXPECT_EQ(kind_of("{type: boolean, enum: [true]}"), "boolean warning enum-unsupported");
  EXPECT_EQ(kind_of("{type: boolean, enum: [true, false]}"), "boolean");
  EXPECT_EQ(kind_of("{enum: [true, false]}"), "boolean");
  EXPECT_EQ(kind_of("{enum: [{a: 1}]}"), "any warning enum-unsupported");
  EXPECT_EQ(kind_of("{type: [string, integer], enum: [a, b]}"), "enum(a|b)");
  EXPECT_EQ(kind_of("{type: [string, integer], enum: [a, 1]}"), "any warning enum-unsupported");
}

TEST(Enumerations, drop_values_of_another_type) {
  EXPECT_EQ(kind_of("{type: string, enum: [a, 1]}"), "enum(a) warning enum-type-mismatch");
  EXPECT_EQ(kind_of("{type: string, enum: [1]}"), "string warning enum-type-mismatch");
  EXPECT_EQ(kind_of("{type: integer, enum: ['1', 2]}"), "enum(2) warning enum-type-mismatch");
  EXPECT_EQ(kind_of("{type: integer, enum: [9223372036854775808]}"),
            "integer warning enum-type-mismatch");
}

TEST(Enumerations, drop_repeated_values) {
  const Reading reading = schemas("    T: {type: string, enum: [a, b, a]}\n");
  EXPECT_EQ(reading.codes(), "warning enum-duplicate");
  EXPECT_EQ(reading.message(), "'a' is listed twice; the second one is ignored");
  EXPECT_EQ(reading.show("T"), "enum(a|b)");
}

TEST(Enumerations, that_list_nothing_are_ignored) {
  EXPECT_EQ(kind_of("{type: string, enum: []}"), "string warning enum-empty");
  EXPECT_EQ(kind_of("{type: string, enum: a}"), "string error not-an-array");
}

TEST(Enumerations, say_whether_they_may_grow) {
  const auto open = [](const std::string& more) {
    return schemas("    T: {type: string, enum: [a]" + more + "}\n").find("T")->open;
  };
  EXPECT_EQ(open(""), std::nullopt);
  EXPECT_EQ(open(", x-extensible-enum: true"), true);
  EXPECT_EQ(open(", x-zefir-open: false"), false);
  EXPECT_EQ(open(", x-extensible-enum: true, x-zefir-open: false"), false);
  const Reading listed = schemas("    T: {type: string, x-extensible-enum: [a, b]}\n");
  EXPECT_EQ(listed.show("T"), "enum(a|b)");
  EXPECT_EQ(listed.find("T")->open, true);
}

TEST(Enumerations, may_be_unions_of_words) {
  EXPECT_EQ(kind_of("{oneOf: [{const: a, title: First}, {const: b}]}"), "enum(a|b)");
  EXPECT_EQ(kind_of("{anyOf: [{type: string, enum: [a, b]}, {type: string, enum: [c]}]}"),
            "enum(a|b|c)");
  const Reading open = schemas("    T: {anyOf: [{enum: [a, b]}, {type: string}]}\n");
  EXPECT_EQ(open.codes(), "");
  EXPECT_EQ(open.show("T"), "enum(a|b)");
  EXPECT_EQ(open.find("T")->open, true);
  EXPECT_EQ(kind_of("{anyOf: [{enum: [a, b]}, {type: integer}]}"), "any warning union-unsupported");
}

}  // namespace
}  // namespace zefir::dialects::openapi::test
