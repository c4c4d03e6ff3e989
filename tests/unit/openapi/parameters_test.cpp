// SPDX-License-Identifier: Apache-2.0
// Parameters of paths and operations, merged.
#include "dialects/openapi/parameters.hpp"

#include <gtest/gtest.h>

#include <string>

#include "reading.hpp"

namespace zefir::dialects::openapi::test {
namespace {

// "path id!: integer, query q: string"
std::string parameters_of(const Reading& reading) {
  std::string out;
  for (const api::Parameter& parameter : reading.model.operations.at(0).parameters) {
    if (!out.empty()) out += ", ";
    out.append(api::to_string(parameter.in)).append(" ").append(parameter.name);
    out += (parameter.required ? "!: " : ": ") + reading.show(parameter.use);
  }
  return out;
}

TEST(Parameters, are_read_from_each_place) {
  const Reading reading = operation(
      "parameters: [{name: q, in: query, description: Words., deprecated: true, x-zefir-name: ask, "
      "schema: {type: string}}, "
      "{name: X-Id, in: header, required: true, schema: {type: integer}}]");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(parameters_of(reading), "query q: string, header X-Id!: integer");
  const api::Parameter& q = reading.model.operations[0].parameters[0];
  EXPECT_EQ(q.description, "Words.");
  EXPECT_TRUE(q.deprecated);
  EXPECT_EQ(q.cpp_name, "ask");
  EXPECT_EQ(q.style, "form");
  EXPECT_TRUE(q.explode);
  EXPECT_EQ(reading.model.operations[0].parameters[1].style, "simple");
  EXPECT_FALSE(reading.model.operations[0].parameters[1].explode);
}

TEST(Parameters, of_the_path_stand_first_in_the_template_s_order) {
  const Reading reading = operation(
      "parameters: [{name: q, in: query, schema: {}}, {name: b, in: path, required: true, schema: "
      "{type: string}}, {name: a, in: path, required: true, schema: {type: string}}]",
      "{}", "/{a}/{b}");
  EXPECT_EQ(parameters_of(reading), "path a!: string, path b!: string, query q: any");
}

TEST(Parameters, of_the_operation_replace_those_of_its_path) {
  const Reading reading = paths(R"(
  /a/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string}}
      - {name: q, in: query, schema: {type: string}}
      - {name: r, in: query, schema: {type: string}}
    get:
      parameters:
        - {name: q, in: query, schema: {type: integer}}
        - {name: s, in: query, schema: {type: string}}
)");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(parameters_of(reading),
            "path id!: string, query q: integer, query r: string, query s: string");
}

TEST(Parameters, may_be_references) {
  const Reading reading = operation("parameters: [{$ref: '#/components/parameters/Limit'}]",
                                    "{parameters: {Limit: {name: limit, in: query, schema: {type: "
                                    "object, properties: {a: {}}}}}}");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(parameters_of(reading), "query limit: 'Limit parameter'");
  EXPECT_EQ(reading.find("Limit parameter")->pointer, "#/components/parameters/Limit/schema");
}

TEST(Parameters, that_the_path_names_must_be_declared) {
  const Reading reading = paths("  /users/{id}:\n    get: {operationId: getUser}\n");
  EXPECT_EQ(reading.codes(), "error path-parameter-undeclared");
  EXPECT_EQ(reading.message(), "GET /users/{id} declares no path parameter 'id'");
  EXPECT_EQ(reading.place(), "5:5");
}

TEST(Parameters, that_the_path_does_not_name_are_dropped) {
  const Reading reading =
      operation("parameters: [{name: id, in: path, required: true, schema: {type: string}}]");
  EXPECT_EQ(reading.codes(), "warning path-parameter-unused");
  EXPECT_EQ(parameters_of(reading), "");
}

TEST(Parameters, of_paths_are_always_required) {
  const Reading reading =
      operation("parameters: [{name: id, in: path, schema: {type: string}}]", "{}", "/{id}");
  EXPECT_EQ(reading.codes(), "warning path-parameter-optional");
  EXPECT_EQ(parameters_of(reading), "path id!: string");
}

TEST(Parameters, are_declared_once) {
  const Reading reading = operation(
      "parameters: [{name: q, in: query, schema: {}}, {name: q, in: query, schema: {}}, {name: q, "
      "in: header, schema: {}}]");
  EXPECT_EQ(reading.codes(), "error parameter-duplicate\nnote parameter-duplicate");
  const Reading headers = operation(
      "parameters: [{name: X-A, in: header, schema: {}}, {name: x-a, in: header, schema: {}}]");
  EXPECT_EQ(headers.codes(), "error parameter-duplicate\nnote parameter-duplicate");
}

TEST(Parameters, in_cookies_are_left_out) {
  const Reading reading =
      operation("parameters: [{name: c, in: cookie, required: true, schema: {type: string}}]");
  EXPECT_EQ(reading.codes(), "warning cookie-parameter-unsupported");
  EXPECT_EQ(reading.became(), "left out");
  EXPECT_EQ(parameters_of(reading), "");
}

TEST(Parameters, that_the_call_itself_sets_are_ignored) {
  for (const char* name : {"Accept", "content-type", "AUTHORIZATION"}) {
    const Reading reading = operation("parameters: [{name: " + std::string(name) +
                                      ", in: header, schema: {type: string}}]");
    EXPECT_EQ(reading.codes(), "warning header-parameter-ignored") << name;
    EXPECT_EQ(parameters_of(reading), "") << name;
  }
}

TEST(Parameters, of_other_styles_become_strings) {
  const Reading reading = operation(
      "parameters: [{name: q, in: query, style: deepObject, explode: true, schema: {type: "
      "object}}]");
  EXPECT_EQ(reading.codes(), "warning parameter-style-unsupported");
  EXPECT_EQ(reading.became(), "string sent as given");
  EXPECT_EQ(parameters_of(reading), "query q: string");
  EXPECT_EQ(reading.model.operations[0].parameters[0].style, "form");
}

TEST(Parameters, with_content_become_strings) {
  const Reading reading = operation(
      "parameters: [{name: q, in: query, content: {application/json: {schema: {type: object}}}}]");
  EXPECT_EQ(reading.codes(), "warning parameter-style-unsupported");
  EXPECT_EQ(parameters_of(reading), "query q: string");
}

TEST(Parameters, say_whether_they_explode) {
  const Reading reading = operation(
      "parameters: [{name: q, in: query, style: form, explode: false, schema: {type: array}}, "
      "{name: h, in: header, explode: true, schema: {type: object}}]");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_FALSE(reading.model.operations[0].parameters[0].explode);
  EXPECT_TRUE(reading.model.operations[0].parameters[1].explode);
}

TEST(Parameters, are_always_percent_encoded) {
  const Reading reading =
      operation("parameters: [{name: q, in: query, allowReserved: true, schema: {type: string}}]");
  EXPECT_EQ(reading.codes(), "warning parameter-style-unsupported");
  EXPECT_EQ(reading.became(), "percent-encoded");
}

TEST(Parameters, without_schema_are_strings) {
  const Reading reading = operation("parameters: [{name: q, in: query}]");
  EXPECT_EQ(reading.codes(), "warning parameter-without-schema");
  EXPECT_EQ(parameters_of(reading), "query q: string");
}

TEST(Parameters, need_a_name_and_a_known_place) {
  EXPECT_EQ(operation("parameters: [{in: query, schema: {}}]").codes(), "error missing-keyword");
  EXPECT_EQ(operation("parameters: [{name: q, schema: {}}]").codes(), "error missing-keyword");
  const Reading reading = operation("parameters: [{name: q, in: qeury, schema: {}}]");
  EXPECT_EQ(reading.codes(), "error unknown-value");
  EXPECT_EQ(reading.message(),
            "'qeury' is no value of 'in', which is 'path', 'query', 'header' or 'cookie'; did you "
            "mean 'query'?");
  EXPECT_EQ(operation("parameters: [{name: q, in: query, style: wild, schema: {}}]").codes(),
            "error unknown-value");
  EXPECT_EQ(operation("parameters: [q]").codes(), "error not-an-object");
  EXPECT_EQ(operation("parameters: {q: {}}").codes(), "error not-an-array");
}

TEST(TemplateNames, are_those_in_braces_once) {
  EXPECT_EQ(template_names("/a/{b}/{c}.{d}/{b}"), (std::vector<std::string>{"b", "c", "d"}));
  EXPECT_TRUE(template_names("/a").empty());
}

}  // namespace
}  // namespace zefir::dialects::openapi::test
