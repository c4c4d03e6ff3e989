// SPDX-License-Identifier: Apache-2.0
// Properties, required, additional members.
#include <gtest/gtest.h>

#include "reading.hpp"

namespace zefir::dialects::openapi::test {
namespace {

TEST(Objects, keep_their_properties_in_order) {
  const Reading reading = schemas(R"(
    T: {type: object, required: [b], properties: {z: {type: string}, b: {type: integer}, a: {}}}
)");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(reading.show("T"), "object(z: string, b!: integer, a: any)");
}

TEST(Objects, read_what_is_said_of_a_property) {
  const Reading reading = schemas(R"(
    T: {properties: {a: {type: string, description: Words., deprecated: true, writeOnly: true, x-zefir-name: first, default: x}}}
)");
  const api::Property& a = reading.find("T")->properties[0];
  EXPECT_EQ(a.name, "a");
  EXPECT_EQ(a.description, "Words.");
  EXPECT_TRUE(a.deprecated);
  EXPECT_TRUE(a.write_only);
  EXPECT_FALSE(a.read_only);
  EXPECT_EQ(a.cpp_name, "first");
  EXPECT_EQ(a.default_value->text(), "x");
  EXPECT_EQ(a.place.line, 7u);
}

TEST(Objects, name_the_member_and_not_its_type) {
  const Reading reading = schemas(R"(
    T: {x-zefir-name: Thing, properties: {a: {x-zefir-name: first, properties: {b: {}}}, c: {items: {x-zefir-name: Item, properties: {d: {}}}}}}
)");
  EXPECT_EQ(reading.find("T")->cpp_name, "Thing");
  EXPECT_EQ(reading.find("T")->properties[0].cpp_name, "first");
  EXPECT_EQ(reading.find("T a")->cpp_name, "");
  EXPECT_EQ(reading.find("T c item")->cpp_name, "Item");
}

TEST(Objects, ignore_both_directions_at_once) {
  const Reading reading =
      schemas("    T: {properties: {a: {type: string, readOnly: true, writeOnly: true}}}\n");
  EXPECT_EQ(reading.codes(), "warning access-conflict");
  EXPECT_FALSE(reading.find("T")->properties[0].read_only);
  EXPECT_FALSE(reading.find("T")->properties[0].write_only);
}

TEST(Objects, say_what_members_they_do_not_name) {
  const Reading reading = schemas(R"(
    A: {properties: {a: {type: string}}, additionalProperties: false}
    B: {properties: {a: {type: string}}, additionalProperties: true}
    C: {properties: {a: {type: string}}, additionalProperties: {}}
    D: {properties: {a: {type: string}}, additionalProperties: {type: integer}}
    E: {properties: {a: {type: string}}}
    F: {properties: {a: {type: string}}, unevaluatedProperties: false}
)");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(reading.show("A"), "object(a: string; no others)");
  EXPECT_EQ(reading.show("B"), "object(a: string, *: any)");
  EXPECT_EQ(reading.show("C"), "object(a: string, *: any)");
  EXPECT_EQ(reading.show("D"), "object(a: string, *: integer)");
  EXPECT_EQ(reading.show("E"), "object(a: string)");
  EXPECT_EQ(reading.show("F"), "object(a: string; no others)");
}

TEST(Objects, without_properties_are_maps) {
  const Reading reading = schemas(R"(
    A: {type: object}
    B: {type: object, additionalProperties: {type: integer}}
    C: {type: object, properties: {}}
    D: {type: object, additionalProperties: false}
)");
  EXPECT_EQ(reading.show("A"), "{any}");
  EXPECT_EQ(reading.show("B"), "{integer}");
  EXPECT_EQ(reading.show("C"), "{any}");
  EXPECT_EQ(reading.show("D"), "object(; no others)");
}

TEST(Objects, do_not_check_required_names_that_are_no_property) {
  const Reading reading =
      merged("    T: {type: object, required: [naem, a], properties: {name: {}, a: {}}}\n");
  EXPECT_EQ(reading.codes(), "warning required-undeclared");
  EXPECT_EQ(reading.message(),
            "'naem' is required, but 'T' has no such property; this is not checked; did you mean "
            "'name'?");
  EXPECT_EQ(reading.show("T"), "object(name: any, a!: any)");
}

TEST(Objects, explain_a_boolean_required) {
  const Reading reading = schemas("    T: {properties: {a: {type: string, required: true}}}\n");
  EXPECT_EQ(reading.codes(), "warning wrong-type");
  EXPECT_EQ(reading.show("T"), "object(a: string)");
}

TEST(Objects, refuse_properties_and_required_of_the_wrong_type) {
  EXPECT_EQ(schemas("    T: {type: object, properties: [a]}\n").codes(), "error not-an-object");
  EXPECT_EQ(schemas("    T: {type: object, required: a}\n").codes(), "error not-an-array");
  EXPECT_EQ(schemas("    T: {type: object, required: [1]}\n").codes(), "warning wrong-type");
  EXPECT_EQ(schemas("    T: {type: object, properties: {a: text}}\n").codes(),
            "error not-an-object");
  EXPECT_EQ(schemas("    T: {type: object, properties: null}\n").codes(), "warning wrong-type");
}

TEST(Objects, take_the_last_of_repeated_properties) {
  const Reading reading =
      schemas("    T: {properties: {a: {type: string}, b: {}, a: {type: integer}}}\n");
  EXPECT_EQ(reading.codes(), "warning duplicate-key");
  EXPECT_EQ(reading.show("T"), "object(b: any, a: integer)");
}

}  // namespace
}  // namespace zefir::dialects::openapi::test
