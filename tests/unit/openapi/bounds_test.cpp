// SPDX-License-Identifier: Apache-2.0
// Bounds, in both versions' spellings.
#include <gtest/gtest.h>

#include <string>

#include "reading.hpp"

namespace zefir::dialects::openapi::test {
namespace {

Reading bounds_of(const std::string& schema) { return schemas("    T: " + schema + "\n"); }

std::string text(const document::Node* node) { return node ? std::string(node->text()) : "none"; }

TEST(Bounds, of_numbers_keep_their_digits) {
  const Reading reading = bounds_of(
      "{type: number, minimum: 0.10, maximum: 1e3, multipleOf: 0.01, exclusiveMaximum: 9}");
  EXPECT_EQ(reading.codes(), "");
  const api::Bounds& bounds = reading.find("T")->bounds;
  EXPECT_EQ(text(bounds.minimum), "0.10");
  EXPECT_EQ(text(bounds.maximum), "1e3");
  EXPECT_EQ(text(bounds.multiple_of), "0.01");
  EXPECT_EQ(text(bounds.exclusive_maximum), "9");
  EXPECT_EQ(text(bounds.exclusive_minimum), "none");
}

TEST(Bounds, of_3_0_are_raised) {
  const Reading reading = schemas(
      "    T: {type: integer, minimum: 1, exclusiveMinimum: true, maximum: 9, exclusiveMaximum: "
      "false}\n",
      "3.0.3");
  EXPECT_EQ(reading.codes(), "");
  const api::Bounds& bounds = reading.find("T")->bounds;
  EXPECT_EQ(text(bounds.minimum), "none");
  EXPECT_EQ(text(bounds.exclusive_minimum), "1");
  EXPECT_EQ(text(bounds.maximum), "9");
  EXPECT_EQ(text(bounds.exclusive_maximum), "none");
}

TEST(Bounds, of_strings_arrays_and_objects) {
  const Reading reading = schemas(R"(
    S: {type: string, minLength: 1, maxLength: 5.0, pattern: "^a+$"}
    A: {type: array, minItems: 1, maxItems: 2, uniqueItems: true}
    M: {type: object, minProperties: 1, maxProperties: 3}
    O: {properties: {a: {}}, maxProperties: 3}
)");
  EXPECT_EQ(reading.codes(), "");
  const api::Bounds& string = reading.find("S")->bounds;
  EXPECT_EQ(string.min_length, 1u);
  EXPECT_EQ(string.max_length, 5u);
  EXPECT_EQ(text(string.pattern), "^a+$");
  const api::Bounds& array = reading.find("A")->bounds;
  EXPECT_EQ(array.min_items, 1u);
  EXPECT_EQ(array.max_items, 2u);
  EXPECT_TRUE(array.unique_items);
  EXPECT_EQ(reading.find("M")->bounds.min_properties, 1u);
  EXPECT_EQ(reading.find("M")->bounds.max_properties, 3u);
  EXPECT_EQ(reading.find("O")->bounds.max_properties, 3u);
}

TEST(Bounds, of_the_wrong_type_are_ignored) {
  for (const char* schema : {"{type: string, minLength: '3'}", "{type: string, minLength: -1}",
                             "{type: string, maxLength: 1.5}", "{type: integer, minimum: a}",
                             "{type: integer, multipleOf: 0}", "{type: integer, multipleOf: -2}",
                             "{type: string, pattern: 3}", "{type: array, uniqueItems: 1}"}) {
    const Reading reading = bounds_of(schema);
    EXPECT_EQ(reading.codes(), "warning wrong-type") << schema;
    const api::Bounds& bounds = reading.find("T")->bounds;
    EXPECT_FALSE(bounds.min_length || bounds.max_length || bounds.minimum || bounds.multiple_of ||
                 bounds.pattern || bounds.unique_items)
        << schema;
  }
}

TEST(Bounds, that_speak_of_another_type_are_named) {
  const Reading reading = bounds_of("{type: integer, maxLength: 3}");
  EXPECT_EQ(reading.codes(), "warning keyword-without-effect");
  EXPECT_EQ(reading.message(),
            "'maxLength' says nothing of a value of type 'integer'; it is ignored");
  EXPECT_EQ(bounds_of("{type: object, minItems: 3}").codes(), "warning keyword-without-effect");
  EXPECT_EQ(bounds_of("{type: string, enum: [a], maxLength: 3}").codes(), "");
}

TEST(Bounds, that_contradict_each_other_are_dropped) {
  for (const char* schema :
       {"{type: integer, minimum: 5, maximum: 4}",
        "{type: number, exclusiveMinimum: 5, maximum: 4}",
        "{type: string, minLength: 5, maxLength: 4}", "{type: array, minItems: 5, maxItems: 4}",
        "{type: object, minProperties: 5, maxProperties: 4}"}) {
    const Reading reading = bounds_of(schema);
    EXPECT_EQ(reading.codes(), "warning bounds-conflict") << schema;
    const api::Bounds& bounds = reading.find("T")->bounds;
    EXPECT_FALSE(bounds.minimum || bounds.maximum || bounds.exclusive_minimum ||
                 bounds.max_length || bounds.max_items || bounds.max_properties)
        << schema;
  }
  EXPECT_EQ(bounds_of("{type: integer, minimum: 4, maximum: 4}").codes(), "");
}

TEST(Bounds, drop_a_pattern_that_does_not_compile) {
  const Reading reading = bounds_of("{type: string, pattern: '(a'}");
  EXPECT_EQ(reading.codes(), "warning pattern-invalid");
  EXPECT_EQ(reading.became(), "ignored");
  EXPECT_EQ(reading.find("T")->bounds.pattern, nullptr);
}

}  // namespace
}  // namespace zefir::dialects::openapi::test
