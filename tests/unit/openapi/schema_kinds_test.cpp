// SPDX-License-Identifier: Apache-2.0
// A schema's keywords: what kind of type it is.
#include <gtest/gtest.h>

#include <string>

#include "reading.hpp"

namespace zefir::dialects::openapi::test {
namespace {

std::string kind_of(const std::string& schema, const std::string& version = "3.1.0") {
  const Reading reading = schemas("    T: " + schema + "\n", version);
  return reading.show("T") + (reading.codes().empty() ? "" : " " + reading.codes());
}

TEST(SchemaKinds, reads_each_type) {
  EXPECT_EQ(kind_of("{type: boolean}"), "boolean");
  EXPECT_EQ(kind_of("{type: integer}"), "integer");
  EXPECT_EQ(kind_of("{type: number}"), "number");
  EXPECT_EQ(kind_of("{type: string}"), "string");
  EXPECT_EQ(kind_of("{type: array, items: {type: string}}"), "[string]");
  EXPECT_EQ(kind_of("{type: array}"), "[any]");
  EXPECT_EQ(kind_of("{type: object}"), "{any}");
  EXPECT_EQ(kind_of("{}"), "any");
  EXPECT_EQ(kind_of("true"), "any");
}

TEST(SchemaKinds, reads_nullable_of_3_0_and_types_of_3_1) {
  EXPECT_EQ(kind_of("{type: string, nullable: true}", "3.0.3"), "string?");
  EXPECT_EQ(kind_of("{type: string, nullable: false}", "3.0.3"), "string");
  EXPECT_EQ(kind_of("{type: [string, 'null']}"), "string?");
  EXPECT_EQ(kind_of("{type: [string, null]}"), "string?");
  EXPECT_EQ(kind_of("{type: [string]}"), "string");
  EXPECT_EQ(kind_of("{type: [integer, number]}"), "number");
}

TEST(SchemaKinds, infers_a_missing_type_from_what_is_said) {
  EXPECT_EQ(kind_of("{properties: {a: {type: string}}}"), "object(a: string)");
  EXPECT_EQ(kind_of("{additionalProperties: {type: string}}"), "{string}");
  EXPECT_EQ(kind_of("{items: {type: string}}"), "[string]");
  EXPECT_EQ(kind_of("{enum: [a, b]}"), "enum(a|b)");
  EXPECT_EQ(kind_of("{maxLength: 3}"), "string");
  EXPECT_EQ(kind_of("{minimum: 3}"), "number");
  EXPECT_EQ(kind_of("{format: date-time}"), "string");
  EXPECT_EQ(kind_of("{format: int64}"), "integer");
  EXPECT_EQ(kind_of("{format: float}"), "number");
  EXPECT_EQ(kind_of("{format: whatever}"), "any");
}

TEST(SchemaKinds, takes_the_encoding_of_content_for_a_format) {
  EXPECT_EQ(schemas("    T: {type: string, contentEncoding: base64}\n").find("T")->format, "byte");
  EXPECT_EQ(schemas("    T: {type: string, contentEncoding: base32}\n").find("T")->format, "");
  EXPECT_EQ(
      schemas("    T: {type: string, format: x, contentEncoding: base64}\n").find("T")->format,
      "x");
}

TEST(SchemaKinds, makes_raw_json_of_several_types) {
  EXPECT_EQ(kind_of("{type: [string, integer]}"), "any warning union-unsupported");
  EXPECT_EQ(kind_of("{type: [string, integer, 'null']}"), "any? warning union-unsupported");
  EXPECT_EQ(kind_of("{type: 'null'}"), "any? warning keyword-unsupported");
}

TEST(SchemaKinds, makes_raw_json_of_an_unknown_type) {
  const Reading reading = schemas("    T: {type: Integer}\n");
  EXPECT_EQ(reading.codes(), "warning unknown-type");
  EXPECT_EQ(reading.message(),
            "'Integer' is no type; the value becomes raw JSON; did you mean 'integer'?");
  EXPECT_EQ(reading.became(), "raw JSON");
  EXPECT_EQ(reading.show("T"), "any");
  EXPECT_EQ(kind_of("{type: 3}"), "any warning wrong-type");
}

TEST(SchemaKinds, says_which_keywords_it_does_not_support) {
  for (const char* keyword : {"not: {type: string}", "if: {type: string}", "contains: {}",
                              "dependentRequired: {a: [b]}", "propertyNames: {}"}) {
    const Reading reading = schemas("    T: {type: object, " + std::string(keyword) + "}\n");
    EXPECT_EQ(reading.codes(), "warning keyword-unsupported") << keyword;
    EXPECT_EQ(reading.became(), "ignored") << keyword;
    EXPECT_EQ(reading.show("T"), "{any}") << keyword;
  }
}

TEST(SchemaKinds, keeps_what_it_cannot_type_as_raw_json) {
  EXPECT_EQ(kind_of("{type: array, prefixItems: [{type: string}], items: {type: integer}}"),
            "[any] warning keyword-unsupported");
  EXPECT_EQ(kind_of("{type: array, items: [{type: string}]}"), "[any] warning keyword-unsupported");
  EXPECT_EQ(kind_of("{type: object, patternProperties: {'^x': {type: string}}}"),
            "{any} warning keyword-unsupported");
  EXPECT_EQ(kind_of("{properties: {a: {type: string}}, patternProperties: {'^x': {type: string}}}"),
            "object(a: string, *: any) warning keyword-unsupported");
  EXPECT_EQ(kind_of("false"), "any warning keyword-unsupported");
}

TEST(SchemaKinds, reads_annotations) {
  const Reading reading = schemas(
      "    T: {type: string, title: A title, description: Words., deprecated: true, format: "
      "password, x-zefir-name: Secret}\n");
  const Type& type = *reading.find("T");
  EXPECT_EQ(type.title, "A title");
  EXPECT_EQ(type.description, "Words.");
  EXPECT_TRUE(type.deprecated);
  EXPECT_TRUE(type.secret);
  EXPECT_EQ(type.format, "password");
  EXPECT_EQ(type.cpp_name, "Secret");
  EXPECT_TRUE(schemas("    T: {type: string, x-zefir-secret: true}\n").find("T")->secret);
}

TEST(SchemaKinds, goes_on_past_annotations_of_the_wrong_type) {
  const Reading reading =
      schemas("    T: {type: string, description: 5, deprecated: maybe, title: [a]}\n");
  EXPECT_EQ(reading.codes(), "warning wrong-type\nwarning wrong-type\nwarning wrong-type");
  EXPECT_EQ(reading.find("T")->description, "5");
  EXPECT_EQ(reading.find("T")->title, "");
  EXPECT_FALSE(reading.find("T")->deprecated);
}

TEST(SchemaKinds, refuses_what_is_no_schema) {
  EXPECT_EQ(kind_of("string"), "any error not-an-object");
  EXPECT_EQ(kind_of("[]"), "any error not-an-object");
}

}  // namespace
}  // namespace zefir::dialects::openapi::test
