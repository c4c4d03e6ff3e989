// SPDX-License-Identifier: Apache-2.0
// What build() settles, from small descriptions; the look of the result is for the golden cases.
#include "cpp/build.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "api/passes.hpp"
#include "dialects/openapi/reader.hpp"
#include "document/document.hpp"

namespace zefir::cpp {
namespace {

struct Built {
  support::Diagnostics diagnostics;
  std::unique_ptr<document::Document> document;
  api::Model api;
  Model model;

  explicit Built(const std::string& yaml, unsigned shards = 1) {
    document = document::parse_document("spec.yaml", yaml, diagnostics);
    if (!document) return;
    api = dialects::openapi::read(*document, diagnostics);
    api::check_aliases(api, diagnostics);
    api::merge_all_of(api, diagnostics);
    Options options;
    options.cpp_namespace = "acme::api";
    options.shards = shards;
    model = build(api, options, diagnostics);
  }

  const Struct& type(const std::string& name) const {
    const auto found = std::find_if(model.structs.begin(), model.structs.end(),
                                    [&](const Struct& type) { return type.name == name; });
    if (found == model.structs.end()) throw std::runtime_error("no struct " + name);
    return *found;
  }
  const Method& method(const std::string& name) const {
    const auto found = std::find_if(model.methods.begin(), model.methods.end(),
                                    [&](const Method& method) { return method.name == name; });
    if (found == model.methods.end()) throw std::runtime_error("no method " + name);
    return *found;
  }
  std::string field_type(const std::string& type_name, const std::string& field_name) const {
    for (const Field& field : type(type_name).fields) {
      if (field.name == field_name) return field.type;
    }
    return "";
  }
};

std::string with_schemas(const std::string& schemas) {
  return "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" +
         schemas;
}

std::string with_paths(const std::string& paths) {
  return "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n" + paths;
}

TEST(Build, cuts_the_circle_of_two_structs_that_require_each_other) {
  const Built built(with_schemas(
      "    A: {type: object, required: [b], properties: {b: {$ref: '#/components/schemas/B'}}}\n"
      "    B: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}\n"));
  EXPECT_EQ(built.field_type("A", "b"), "B");
  EXPECT_EQ(built.field_type("B", "a"), "zefir::OptionalBox<A>");
  ASSERT_EQ(built.diagnostics.all().size(), 1u);
  EXPECT_EQ(built.diagnostics.all()[0].code, "required-recursion");
  // B is declared first, as A contains it by value.
  EXPECT_EQ(built.model.structs.front().name, "B");
}

TEST(Build, cuts_the_circle_of_a_struct_that_requires_itself) {
  const Built built(with_schemas(
      "    A: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}\n"));
  EXPECT_EQ(built.field_type("A", "a"), "zefir::OptionalBox<A>");
}

TEST(Build, degrades_an_array_of_itself_to_raw_json) {
  const Built built(
      with_schemas("    Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}\n"));
  ASSERT_EQ(built.model.aliases.size(), 1u);
  EXPECT_EQ(built.model.aliases[0].type, "zefir::Json");
  ASSERT_EQ(built.diagnostics.ledger().size(), 1u);
  EXPECT_EQ(built.diagnostics.ledger()[0].code, "recursion-without-object");
}

TEST(Build, declares_an_alias_after_the_raw_json_that_breaks_its_cycle) {
  const Built built(with_schemas(
      "    A: {type: object, additionalProperties: {$ref: '#/components/schemas/B'}}\n"
      "    B: {type: object, additionalProperties: {$ref: '#/components/schemas/A'}}\n"));
  ASSERT_EQ(built.model.aliases.size(), 2u);
  EXPECT_EQ(built.model.aliases[0].name, "A");
  EXPECT_EQ(built.model.aliases[0].type, "zefir::Json");
  EXPECT_EQ(built.model.aliases[1].type, "std::map<std::string, A>");
}

TEST(Build, keeps_client_names_free_of_the_description) {
  const Built built(
      with_schemas("    Error: {type: object, properties: {a: {type: string}}}\n"
                   "    Client: {type: object, properties: {a: {type: string}}}\n"));
  EXPECT_EQ(built.type("ErrorModel").literal, "\"Error\"");
  EXPECT_EQ(built.type("ClientModel").literal, "\"Client\"");
}

TEST(Build, gives_different_names_to_types_that_differ_in_case_only) {
  const Built built(
      with_schemas("    item: {type: object, properties: {a: {type: string}}}\n"
                   "    ITEM: {type: object, properties: {a: {type: string}}}\n"));
  EXPECT_EQ(built.type("Item").literal, "\"item\"");
  EXPECT_EQ(built.type("ITEM2").literal, "\"ITEM\"");
}

TEST(Build, x_zefir_name_wins) {
  const Built built(
      with_schemas("    a1: {type: object, x-zefir-name: Account, properties: {x: {type: string, "
                   "x-zefir-name: label}}}\n"));
  EXPECT_EQ(built.field_type("Account", "label"), "std::optional<std::string>");
}

TEST(Build, adding_a_type_moves_no_other_to_another_shard) {
  const std::string a = "    A: {type: object, properties: {x: {type: string}}}\n";
  const std::string b = "    B: {type: object, properties: {x: {type: string}}}\n";
  const std::string c = "    C: {type: object, properties: {x: {type: string}}}\n";
  const Built before(with_schemas(a + c), 4), after(with_schemas(a + b + c), 4);
  for (const char* name : {"A", "C"}) {
    EXPECT_EQ(before.type(name).shard, after.type(name).shard);
    EXPECT_LT(after.type(name).shard, 4u);
  }
}

TEST(Build, four_required_values_are_arguments_and_five_a_request) {
  const auto parameters = [](int count) {
    std::string text =
        "  /x:\n    get:\n      operationId: find\n      responses: {'204': {description: d}}\n"
        "      parameters:\n";
    for (int i = 0; i < count; ++i) {
      text += "        - {name: p" + std::to_string(i) +
              ", in: query, required: true, schema: {type: integer}}\n";
    }
    return text;
  };
  const Built four(with_paths(parameters(4))), five(with_paths(parameters(5)));
  EXPECT_TRUE(four.method("find").classes.empty());
  ASSERT_EQ(five.method("find").classes.size(), 1u);
  EXPECT_EQ(five.method("find").classes[0].name, "FindRequest");
  EXPECT_EQ(five.method("find").classes[0].fields.size(), 5u);
}

TEST(Build, flattens_an_inline_body_and_takes_a_named_one_whole) {
  const std::string schema =
      "{type: object, required: [name], properties: {name: {type: string}, age: {type: integer}}}";
  const auto paths = [](const std::string& body) {
    return "  /x:\n    post:\n      operationId: add\n      responses: {'204': {description: d}}\n"
           "      requestBody: {required: true, content: {application/json: {schema: " +
           body + "}}}\n";
  };
  const Built inline_body(with_paths(paths(schema)));
  EXPECT_NE(inline_body.method("add").declaration.find("const std::string& name"),
            std::string::npos);
  EXPECT_NE(inline_body.method("add").declaration.find("AddOptions"), std::string::npos);
  const Built named(with_paths(paths("{$ref: '#/components/schemas/Person'}")) +
                    "components: {schemas: {Person: " + schema + "}}\n");
  EXPECT_NE(named.method("add").declaration.find("const Person& body"), std::string::npos);
  EXPECT_EQ(named.method("add").declaration.find("AddOptions"), std::string::npos);
}

TEST(Build, returns_the_lowest_success_and_nothing_for_an_empty_one) {
  const Built built(with_paths(
      "  /x:\n    get:\n      operationId: a\n      responses:\n"
      "        '201': {description: d, content: {application/json: {schema: {type: integer}}}}\n"
      "        '200': {description: d, content: {application/json: {schema: {type: string}}}}\n"
      "    put:\n      operationId: b\n      responses: {'204': {description: d}}\n"
      "    post:\n      operationId: c\n      responses: {default: {description: d, content: "
      "{text/plain: {}}}}\n"));
  EXPECT_TRUE(built.method("a").declaration.starts_with("boost::asio::awaitable<std::string>"));
  EXPECT_TRUE(built.method("b").declaration.starts_with("boost::asio::awaitable<void>"));
  EXPECT_TRUE(built.method("c").declaration.starts_with("boost::asio::awaitable<std::string>"));
}

TEST(Build, models_only_has_no_client) {
  Built built(with_paths("  /x: {get: {operationId: a, responses: {'204': {description: d}}}}\n"));
  Options options;
  options.cpp_namespace = "x";
  options.models_only = true;
  EXPECT_TRUE(build(built.api, options, built.diagnostics).methods.empty());
}

}  // namespace
}  // namespace zefir::cpp
