// SPDX-License-Identifier: Apache-2.0
// allOf, and what becomes of anyOf and oneOf.
#include <gtest/gtest.h>

#include <string>

#include "reading.hpp"

namespace zefir::dialects::openapi::test {
namespace {

constexpr const char* base = R"(
    Base: {type: object, required: [id], properties: {id: {type: integer}}}
    Other: {type: object, properties: {o: {type: string}}}
)";

TEST(Compositions, keep_the_parts_of_all_of_in_order) {
  const Reading reading = schemas(std::string(base) + R"(
    T: {allOf: [{$ref: "#/components/schemas/Base"}, {type: object, properties: {x: {type: string}}}]}
)");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(reading.show("T"), "all_of('Base' & 'T part 1')");
}

TEST(Compositions, put_own_members_where_they_stand) {
  const Reading behind = merged(std::string(base) + R"(
    T: {type: object, allOf: [{$ref: "#/components/schemas/Base"}], properties: {x: {type: string}}}
)");
  EXPECT_EQ(behind.show("T"), "object(id!: integer, x: string)");
  const Reading before = merged(std::string(base) + R"(
    T: {type: object, properties: {x: {type: string}}, allOf: [{$ref: "#/components/schemas/Base"}]}
)");
  EXPECT_EQ(before.show("T"), "object(x: string, id!: integer)");
}

TEST(Compositions, let_a_part_require_members_of_another) {
  const Reading reading = merged(std::string(base) + R"(
    T: {allOf: [{$ref: "#/components/schemas/Other"}, {required: [o]}]}
    U: {required: [o], allOf: [{$ref: "#/components/schemas/Other"}]}
)");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(reading.show("T"), "object(o!: string)");
  EXPECT_EQ(reading.show("U"), "object(o!: string)");
  EXPECT_EQ(reading.show("Other"), "object(o: string)");
}

TEST(Compositions, take_parts_that_only_annotate_as_annotations) {
  const Reading reading = merged(std::string(base) + R"(
    T: {allOf: [{$ref: "#/components/schemas/Base"}, {$ref: "#/components/schemas/Other"}, {description: Words.}, {nullable: true}]}
)",
                                 "3.0.3");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(reading.show("T"), "object(id!: integer, o: string)?");
  EXPECT_EQ(reading.find("T")->description, "Words.");
}

TEST(Compositions, treat_a_union_of_one_as_a_part) {
  const Reading reading = merged(std::string(base) + R"(
    T: {properties: {x: {type: string}}, oneOf: [{$ref: "#/components/schemas/Base"}]}
    U: {properties: {x: {type: string}}, anyOf: [{$ref: "#/components/schemas/Base"}, {type: "null"}]}
)");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(reading.show("T"), "object(x: string, id!: integer)");
  EXPECT_EQ(reading.show("U"), "object(x: string, id!: integer)?");
}

TEST(Compositions, make_raw_json_of_a_union) {
  const Reading reading = schemas(std::string(base) + R"(
    T: {oneOf: [{$ref: "#/components/schemas/Base"}, {$ref: "#/components/schemas/Other"}]}
)");
  EXPECT_EQ(reading.codes(), "warning union-unsupported");
  EXPECT_EQ(reading.became(), "raw JSON");
  EXPECT_EQ(reading.show("T"), "any");
}

TEST(Compositions, keep_the_members_named_beside_a_union) {
  const Reading reading = merged(std::string(base) + R"(
    T: {properties: {x: {type: string}}, oneOf: [{$ref: "#/components/schemas/Base"}, {$ref: "#/components/schemas/Other"}]}
    U: {allOf: [{$ref: "#/components/schemas/Base"}, {anyOf: [{type: array, items: {}}, {$ref: "#/components/schemas/Other"}]}]}
)");
  EXPECT_EQ(reading.codes(), "warning union-unsupported\nwarning union-unsupported");
  EXPECT_EQ(reading.show("T"), "object(x: string, *: any)");
  EXPECT_EQ(reading.show("U"), "object(id!: integer, *: any)");
}

TEST(Compositions, ignore_a_union_that_only_constrains) {
  const Reading reading = schemas(R"(
    T: {type: object, properties: {a: {}, b: {}}, anyOf: [{required: [a]}, {required: [b]}]}
)");
  EXPECT_EQ(reading.codes(), "warning union-unsupported");
  EXPECT_EQ(reading.became(), "ignored");
  EXPECT_EQ(reading.show("T"), "object(a: any, b: any)");
}

TEST(Compositions, make_a_plain_scalar_of_a_union_of_one_type) {
  const Reading reading = schemas(R"(
    T: {anyOf: [{type: string, format: uri}, {type: string, maxLength: 0}, {type: "null"}]}
    U: {oneOf: [{type: integer}, {type: number}]}
)");
  EXPECT_EQ(reading.codes(), "warning union-unsupported\nwarning union-unsupported");
  EXPECT_EQ(reading.became(), "a string");
  EXPECT_EQ(reading.show("T"), "string?");
  EXPECT_EQ(reading.show("U"), "number");
}

TEST(Compositions, find_broken_references_in_unions) {
  const Reading reading =
      schemas("    T: {oneOf: [{$ref: '#/components/schemas/A'}, {type: object}]}\n");
  EXPECT_EQ(reading.codes(), "error ref-not-found\nwarning union-unsupported");
}

TEST(Compositions, refuse_lists_of_the_wrong_type) {
  EXPECT_EQ(schemas("    T: {allOf: {}}\n").codes(), "error not-an-array");
  EXPECT_EQ(schemas("    T: {oneOf: a}\n").codes(), "error not-an-array");
  EXPECT_EQ(schemas("    T: {allOf: [3, {type: object}]}\n").codes(), "error not-an-object");
}

TEST(Compositions, find_a_composition_of_itself) {
  const Reading reading = merged(R"(
    A: {allOf: [{$ref: "#/components/schemas/B"}, {properties: {a: {}}}]}
    B: {allOf: [{$ref: "#/components/schemas/A"}, {properties: {b: {}}}]}
)");
  EXPECT_EQ(reading.codes(), "error all-of-cycle");
}

}  // namespace
}  // namespace zefir::dialects::openapi::test
