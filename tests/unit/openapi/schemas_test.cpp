// SPDX-License-Identifier: Apache-2.0
// Which type a use of a schema means: references, wrappers, recursion, names.
#include "dialects/openapi/schemas.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace zefir::dialects::openapi::test {
namespace {

TEST(Schemas, makes_one_type_of_a_schema_however_often_it_is_used) {
  const Reading reading = schemas(R"(
    User: {type: object, properties: {a: {$ref: "#/components/schemas/Id"}, b: {$ref: "#/components/schemas/Id"}}}
    Id: {type: integer}
)");
  EXPECT_EQ(reading.codes(), "");
  const Type& user = *reading.find("User");
  EXPECT_EQ(user.properties[0].use.type, user.properties[1].use.type);
  EXPECT_EQ(reading.model.type(user.properties[0].use).pointer, "#/components/schemas/Id");
  EXPECT_EQ(reading.model.types.size(), 2u);
}

TEST(Schemas, reads_a_schema_that_contains_itself) {
  const Reading reading = schemas(R"(
    Node: {type: object, properties: {next: {$ref: "#/components/schemas/Node"}, all: {type: array, items: {$ref: "#/components/schemas/Node"}}}}
)");
  EXPECT_EQ(reading.show("Node"), "object(next: 'Node', all: ['Node'])");
}

TEST(Schemas, follows_a_pointer_into_another_schema) {
  const Reading reading = schemas(R"(
    First: {type: object, properties: {at: {$ref: "#/components/schemas/Second/properties/place"}}}
    Second: {type: object, properties: {place: {type: object, properties: {x: {type: number}}}}}
)");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(reading.show("First"), "object(at: 'Second place')");
  EXPECT_EQ(reading.show("Second"), "object(place: 'Second place')");
  EXPECT_EQ(reading.find("Second place")->pointer, "#/components/schemas/Second/properties/place");
}

TEST(Schemas, makes_an_alias_of_a_component_that_is_a_reference) {
  const Reading reading = schemas(R"(
    A: {$ref: "#/components/schemas/B"}
    B: {$ref: "#/components/schemas/C"}
    C: {type: string}
    User: {type: object, properties: {a: {$ref: "#/components/schemas/A"}}}
)");
  EXPECT_EQ(reading.show("A"), "alias('B')");
  EXPECT_EQ(reading.show("B"), "alias(string)");
  EXPECT_EQ(reading.show("User"), "object(a: 'A')");
  EXPECT_TRUE(reading.find("A")->component);
}

TEST(Schemas, knows_components_by_name_and_inline_schemas_by_where_they_stand) {
  const Reading reading = schemas(R"(
    User:
      type: object
      properties:
        address: {type: object, properties: {lines: {type: array, items: {type: object, properties: {n: {type: string}}}}}}
        extra: {type: object, additionalProperties: {type: object, properties: {v: {type: string}}}}
)");
  EXPECT_TRUE(reading.find("User")->component);
  for (const char* name : {"User address", "User address lines item", "User extra value"}) {
    ASSERT_NE(reading.find(name), nullptr) << name;
    EXPECT_FALSE(reading.find(name)->component);
  }
  EXPECT_EQ(reading.find("User extra value")->pointer,
            "#/components/schemas/User/properties/extra/additionalProperties");
}

TEST(Schemas, takes_the_reference_itself_from_an_all_of_with_annotations) {
  const Reading reading = schemas(R"(
    Id: {type: integer}
    User:
      type: object
      properties:
        id: {description: Mine., readOnly: true, nullable: true, default: 3, allOf: [{$ref: "#/components/schemas/Id"}]}
)",
                                  "3.0.3");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(reading.show("User"), "object(id: integer?)");
  const api::Property& id = reading.find("User")->properties[0];
  EXPECT_EQ(reading.model.type(id.use).name, "Id");
  EXPECT_EQ(id.description, "Mine.");
  EXPECT_TRUE(id.read_only);
  EXPECT_EQ(id.default_value->text(), "3");
}

TEST(Schemas, takes_the_reference_itself_where_the_same_type_is_said_again) {
  const Reading reading = schemas(R"(
    Owner: {type: object, properties: {n: {type: string}}}
    Pet: {type: object, properties: {owner: {type: object, allOf: [{$ref: "#/components/schemas/Owner"}]}}}
)");
  EXPECT_EQ(reading.show("Pet"), "object(owner: 'Owner')");
}

TEST(Schemas, reads_or_null_as_nullable) {
  const Reading reading = schemas(R"(
    P: {type: object, properties: {x: {type: number}}}
    U:
      type: object
      properties:
        a: {anyOf: [{$ref: "#/components/schemas/P"}, {type: "null"}]}
        b: {oneOf: [{type: "null"}, {type: string, maxLength: 3}]}
        c: {type: [integer, "null"]}
        d: {$ref: "#/components/schemas/P", nullable: true}
        e: {anyOf: [{$ref: "#/components/schemas/P"}]}
        f: {oneOf: [{type: string}, {enum: [null]}]}
)");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(reading.show("U"),
            "object(a: 'P'?, b: string?, c: integer?, d: 'P'?, e: 'P', f: string?)");
  EXPECT_EQ(reading.model.type(reading.find("U")->properties[1].use).bounds.max_length, 3u);
}

TEST(Schemas, reads_a_component_that_is_x_or_null) {
  const Reading reading = schemas(R"(
    P: {anyOf: [{type: object, properties: {x: {type: number}}}, {type: "null"}]}
    Q: {anyOf: [{$ref: "#/components/schemas/P"}, {type: "null"}]}
    S: {$ref: "#/components/schemas/P", description: Another.}
)");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(reading.show("P"), "object(x: number)?");
  EXPECT_EQ(reading.show("Q"), "alias('P'?)?");
  EXPECT_EQ(reading.show("S"), "alias('P'?)");
  EXPECT_EQ(reading.find("S")->description, "Another.");
}

TEST(Schemas, says_that_3_0_ignores_what_stands_beside_a_reference) {
  const std::string text = R"(
    Id: {type: integer}
    U: {type: object, properties: {id: {$ref: "#/components/schemas/Id", maximum: 3}}}
)";
  const Reading old = schemas(text, "3.0.3");
  EXPECT_EQ(old.codes(), "warning ref-siblings-ignored");
  EXPECT_EQ(old.show("U"), "object(id: integer)");
  const Reading current = merged(text);
  EXPECT_EQ(current.codes(), "");
  const Use use = current.find("U")->properties[0].use;
  EXPECT_EQ(current.model.type(use).bounds.maximum->text(), "3");
  EXPECT_EQ(current.find("Id")->bounds.maximum, nullptr);
}

TEST(Schemas, takes_annotations_from_the_schema_referred_to) {
  const Reading reading = schemas(R"(
    Limit: {type: integer, default: 10, readOnly: true}
    U: {type: object, properties: {limit: {$ref: "#/components/schemas/Limit"}}}
)");
  const api::Property& limit = reading.find("U")->properties[0];
  EXPECT_EQ(limit.default_value->text(), "10");
  EXPECT_TRUE(limit.read_only);
}

TEST(Schemas, finds_a_circle_of_aliases) {
  const Reading reading = merged(R"(
    A: {$ref: "#/components/schemas/B"}
    B: {$ref: "#/components/schemas/A"}
    C: {anyOf: [{$ref: "#/components/schemas/C"}, {type: "null"}]}
)");
  EXPECT_EQ(reading.codes(), "error alias-cycle\nerror alias-cycle");
  EXPECT_EQ(reading.place(), "7:5");
}

TEST(Schemas, finds_a_circle_outside_the_components) {
  const Reading reading = schemas(R"(
    A: {type: object, properties: {x: {$ref: "#/x-shared/B"}}}
x-shared:
  B: {anyOf: [{$ref: "#/x-shared/B"}, {type: "null"}]}
)");
  EXPECT_EQ(reading.codes(), "error alias-cycle");
}

TEST(Schemas, says_where_a_reference_leads_nowhere_and_goes_on) {
  const Reading reading = schemas(R"(
    A: {type: object, properties: {x: {$ref: "#/components/schemas/Nope"}, y: {type: string}}}
    B: {$ref: "#/components/schemas/Neither"}
)");
  EXPECT_EQ(reading.codes(), "error ref-not-found\nerror ref-not-found");
  EXPECT_EQ(reading.show("A"), "object(x: any, y: string)");
}

TEST(Schemas, follows_ten_thousand_references_in_a_row) {
  std::string text;
  constexpr int count = 10'000;
  for (int i = 0; i < count; ++i) {
    text += "    T" + std::to_string(i) +
            ": {type: object, properties: {n: {$ref: '#/components/schemas/T" +
            std::to_string(i + 1) + "'}}}\n";
  }
  const Reading reading = merged(text + "    T10000: {type: string}\n");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(reading.model.types.size(), 10'001u);
}

TEST(Schemas, share_types_where_yaml_shares_nodes) {
  const Reading reading = schemas(R"(
    A: {type: object, properties: {x: &x {type: object, properties: {v: {type: string}}}, y: *x}}
)");
  const Type& a = *reading.find("A");
  EXPECT_EQ(a.properties[0].use.type, a.properties[1].use.type);
}

TEST(TypeOrder, is_that_of_the_document_components_first) {
  const Reading reading = openapi(R"(
openapi: 3.1.0
info: {title: T, version: "1"}
paths:
  /a: {get: {operationId: op, responses: {"200": {description: D, content: {application/json: {schema: {type: object, properties: {z: {type: string}}}}}}}}}
components:
  schemas:
    B: {type: object, properties: {inner: {type: object, properties: {c: {$ref: "#/components/schemas/C"}}}}}
    C: {type: object, properties: {b: {$ref: "#/components/schemas/B"}}}
)");
  std::string names;
  for (const Type& type : reading.model.types) names += type.name + "; ";
  EXPECT_EQ(names, "B; B inner; C; op response; op response z; ");
  EXPECT_EQ(reading.show("B"), "object(inner: 'B inner')");
  EXPECT_EQ(reading.show("B inner"), "object(c: 'C')");
  EXPECT_EQ(reading.show(reading.model.operations[0].answers[0].content->use), "'op response'");
}

}  // namespace
}  // namespace zefir::dialects::openapi::test
