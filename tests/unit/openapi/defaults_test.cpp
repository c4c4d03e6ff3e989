// SPDX-License-Identifier: Apache-2.0
// Defaults, checked against their types.
#include <gtest/gtest.h>

#include <string>

#include "reading.hpp"

namespace zefir::dialects::openapi::test {
namespace {

// The default's spelling, or what was said of it.
std::string default_of(const std::string& schema) {
  const Reading reading =
      schemas("    E: {type: string, enum: [a, b]}\n    T: {properties: {p: " + schema + "}}\n");
  if (!reading.codes().empty()) return reading.codes();
  const document::Node* value = reading.find("T")->properties[0].default_value;
  if (!value) return "none";
  if (value->is_boolean()) return value->boolean() ? "true" : "false";
  return value->is_array() ? "[]" : std::string(value->text());
}

TEST(Defaults, of_the_right_type_are_kept) {
  EXPECT_EQ(default_of("{type: string, default: x}"), "x");
  EXPECT_EQ(default_of("{type: integer, default: -3}"), "-3");
  EXPECT_EQ(default_of("{type: integer, default: 3.0}"), "3.0");
  EXPECT_EQ(default_of("{type: number, default: 3}"), "3");
  EXPECT_EQ(default_of("{type: boolean, default: false}"), "false");
  EXPECT_EQ(default_of("{type: array, default: []}"), "[]");
  EXPECT_EQ(default_of("{$ref: '#/components/schemas/E', default: b}"), "b");
  EXPECT_EQ(default_of("{type: integer, format: uint64, default: 18446744073709551615}"),
            "18446744073709551615");
  EXPECT_EQ(default_of("{type: string, format: date-time, default: '2026-02-01T00:00:00Z'}"),
            "2026-02-01T00:00:00Z");
  EXPECT_EQ(default_of("{type: string, contentEncoding: base64, default: aGk=}"), "aGk=");
  EXPECT_EQ(default_of("{type: number, format: decimal, default: 1.10}"), "1.10");
  EXPECT_EQ(default_of("{type: string, format: decimal, default: '1.10'}"), "1.10");
}

TEST(Defaults, of_another_type_are_dropped) {
  for (const char* schema :
       {"{type: string, default: 3}", "{type: integer, default: '3'}",
        "{type: integer, default: 3.5}", "{type: integer, default: 9223372036854775808}",
        "{type: integer, format: int32, default: 3000000000}", "{type: boolean, default: 'true'}",
        "{type: array, default: a}", "{type: object, default: a}", "{type: string, default: null}",
        "{$ref: '#/components/schemas/E', default: c}", "{type: number, default: true}",
        "{type: string, format: date-time, default: yesterday}",
        "{type: string, format: date, default: '2026-02-30'}",
        "{type: string, format: time, default: '25:00:00'}",
        "{type: string, format: duration, default: 5m}",
        "{type: string, format: uuid, default: '7'}", "{type: string, format: byte, default: '?'}",
        "{type: string, format: decimal, default: much}",
        "{type: string, format: decimal, default: 1.5}"}) {
    EXPECT_EQ(default_of(schema), "warning default-mismatch") << schema;
  }
}

TEST(Defaults, that_are_no_plain_values_are_dropped) {
  for (const char* schema : {"{type: array, default: [1]}", "{type: object, default: {}}",
                             "{default: 3}", "{properties: {a: {}}, default: {a: 1}}"}) {
    EXPECT_EQ(default_of(schema), "warning default-unsupported") << schema;
  }
}

TEST(Defaults, of_null_say_nothing_where_null_is_allowed) {
  EXPECT_EQ(default_of("{type: [string, 'null'], default: null}"), "none");
  EXPECT_EQ(default_of("{default: null}"), "none");
}

TEST(Defaults, of_parameters_are_checked_too) {
  const Reading good =
      operation("parameters: [{name: p, in: query, schema: {type: integer, default: 3}}]");
  EXPECT_EQ(good.model.operations[0].parameters[0].default_value->text(), "3");
  const Reading bad =
      operation("parameters: [{name: p, in: query, schema: {type: integer, default: x}}]");
  EXPECT_EQ(bad.codes(), "warning default-mismatch");
  EXPECT_EQ(bad.model.operations[0].parameters[0].default_value, nullptr);
}

}  // namespace
}  // namespace zefir::dialects::openapi::test
