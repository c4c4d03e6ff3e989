// SPDX-License-Identifier: Apache-2.0
// OpenAPI 2.0 as the model has it.
#include "dialects/openapi/raise_swagger.hpp"

#include <gtest/gtest.h>

#include <string>

#include "reading.hpp"

namespace zefir::dialects::openapi::test {
namespace {

Reading swagger(const std::string& rest) {
  return openapi("swagger: '2.0'\ninfo: {title: T, version: '1'}\n" + rest);
}

// One operation, POST /a, with these parameters.
Reading with_parameters(const std::string& parameters, const std::string& rest = "") {
  return swagger("paths: {/a: {post: {operationId: a, parameters: [" + parameters +
                 "], responses: {'204': {description: Done.}}}}}\n" + rest);
}

const api::Operation& operation_of(const Reading& reading) {
  return reading.model.operations.at(0);
}

// "query q!: string form explode"
std::string parameters_of(const Reading& reading) {
  std::string out;
  for (const api::Parameter& parameter : operation_of(reading).parameters) {
    if (!out.empty()) out += ", ";
    out.append(api::to_string(parameter.in)).append(" ").append(parameter.name);
    out +=
        (parameter.required ? "!: " : ": ") + reading.show(parameter.use) + " " + parameter.style;
    if (parameter.explode) out += " explode";
  }
  return out;
}

// "application/json!: 'Pet'"
std::string body_of(const Reading& reading) {
  const auto& body = operation_of(reading).body;
  if (!body) return "";
  const std::string required = body->required ? "!: " : ": ";
  return body->content.media_type + required + reading.show(body->content.use);
}

std::string answer_of(const Reading& reading) {
  const api::Answer& answer = operation_of(reading).answers.at(0);
  const std::string status = std::to_string(answer.first_status);
  if (!answer.content) return status;
  return status + " " + answer.content->media_type + ": " + reading.show(answer.content->use);
}

TEST(Swagger, is_known_by_its_version) {
  support::Diagnostics diagnostics;
  const auto is = [&](const char* text) {
    return is_swagger(document::parse_yaml("s.yaml", text, diagnostics)->root());
  };
  EXPECT_TRUE(is("swagger: '2.0'"));
  EXPECT_FALSE(is("openapi: 3.0.0"));
  EXPECT_FALSE(is("[swagger]"));
  EXPECT_EQ(swagger("paths: {}").codes(), "");
  EXPECT_EQ(openapi("swagger: 2.0\ninfo: {title: T, version: '1'}\npaths: {}\n").codes(), "");
  for (const char* version : {"'1.2'", "'2.1'", "{}"}) {
    EXPECT_EQ(openapi("swagger: " + std::string(version)).codes(), "error unsupported-version");
  }
  EXPECT_EQ(swagger("pathz: {}\npaths: {}").codes(), "warning unknown-keyword");
}

TEST(Swagger, beside_openapi_is_no_keyword_and_changes_nothing) {
  const Reading reading = openapi(
      "openapi: 3.1.0\nswagger: '1.2'\ninfo: {title: T, version: '1'}\npaths: {}\n"
      "components: {schemas: {Pet: {type: object}}}\n");
  EXPECT_EQ(reading.codes(), "warning unknown-keyword");
  ASSERT_NE(reading.find("Pet"), nullptr);
  EXPECT_EQ(reading.find("Pet")->pointer, "#/components/schemas/Pet");
}

TEST(Swagger, definitions_are_types) {
  const Reading reading = swagger(
      "paths: {}\n"
      "definitions:\n"
      "  Pet: {type: object, required: [id], properties: {id: {type: integer}, "
      "friend: {$ref: '#/definitions/Pet'}, level: {type: integer, minimum: 1, "
      "exclusiveMinimum: true}}}\n");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(reading.show("Pet"), "object(id!: integer, friend: 'Pet', level: integer)");
  EXPECT_EQ(reading.find("Pet")->pointer, "#/definitions/Pet");
}

TEST(Swagger, host_path_and_schemes_are_servers) {
  const auto urls = [](const std::string& text) {
    const Reading reading = swagger(text + "paths: {}\n");
    EXPECT_EQ(reading.codes(), "");
    std::string out;
    for (const api::Server& server : reading.model.servers) {
      out += (out.empty() ? "" : " ") + server.url;
    }
    return out;
  };
  EXPECT_EQ(urls("host: a.example\nbasePath: /v1\nschemes: [http, https, ws]\n"),
            "https://a.example/v1 http://a.example/v1");
  EXPECT_EQ(urls("host: a.example:8080\nschemes: [http]\n"), "http://a.example:8080");
  EXPECT_EQ(urls("host: a.example\nbasePath: /\n"), "https://a.example");
  EXPECT_EQ(urls("host: a.example\nbasePath: v1\n"), "https://a.example/v1");
  EXPECT_EQ(urls("basePath: /v1\n"), "/v1");
  EXPECT_EQ(urls(""), "");
}

TEST(Swagger, parameters_have_their_schema_in_them) {
  const Reading reading = with_parameters(
      "{name: q, in: query, required: true, type: string, enum: [a, b], description: Words., "
      "x-zefir-name: ask}, {name: X-N, in: header, type: integer, format: int64}");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(parameters_of(reading), "query q!: enum(a|b) form explode, header X-N: integer simple");
  EXPECT_EQ(operation_of(reading).parameters[0].description, "Words.");
  EXPECT_EQ(operation_of(reading).parameters[0].cpp_name, "ask");
}

TEST(Swagger, lists_are_joined_as_they_say) {
  const auto of = [](const std::string& format, const std::string& in = "query") {
    return with_parameters("{name: q, in: " + in + ", type: array, items: {type: string}" + format +
                           "}");
  };
  EXPECT_EQ(parameters_of(of("")), "query q: [string] form");
  EXPECT_EQ(parameters_of(of(", collectionFormat: csv")), "query q: [string] form");
  EXPECT_EQ(parameters_of(of(", collectionFormat: multi")), "query q: [string] form explode");
  EXPECT_EQ(parameters_of(of("", "header")), "header q: [string] simple");
  for (const char* format : {"ssv", "pipes", "tsv"}) {
    const Reading reading = of(", collectionFormat: " + std::string(format));
    EXPECT_EQ(reading.codes(), "warning parameter-style-unsupported") << format;
    EXPECT_EQ(reading.became(), "string sent as given") << format;
    EXPECT_EQ(reading.show(operation_of(reading).parameters[0].use), "string") << format;
  }
  EXPECT_EQ(of(", collectionFormat: multi", "header").codes(),
            "warning parameter-style-unsupported");
  // Items that say how lists in a list are joined are no unknown keyword.
  EXPECT_EQ(with_parameters("{name: q, in: query, type: array, items: {type: array, "
                            "collectionFormat: pipes, items: {type: string}}}")
                .codes(),
            "");
}

TEST(Swagger, a_body_parameter_is_the_body) {
  const std::string pet = "definitions: {Pet: {type: object, properties: {n: {type: string}}}}\n";
  const Reading reading = with_parameters(
      "{name: pet, in: body, required: true, description: The pet., schema: {$ref: "
      "'#/definitions/Pet'}}, {name: q, in: query, type: string}",
      pet);
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(body_of(reading), "application/json!: 'Pet'");
  EXPECT_EQ(operation_of(reading).body->description, "The pet.");
  EXPECT_FALSE(operation_of(reading).body->flatten);
  EXPECT_EQ(parameters_of(reading), "query q: string form explode");
  EXPECT_EQ(body_of(with_parameters("{name: b, in: body, schema: {type: string}}",
                                    "consumes: [text/plain]\n")),
            "text/plain: string");
}

TEST(Swagger, form_parameters_are_a_form) {
  const Reading reading = with_parameters(
      "{name: a, in: formData, type: string, required: true, description: Words.}, "
      "{name: b, in: formData, type: array, items: {type: integer}, collectionFormat: multi}");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(body_of(reading), "application/x-www-form-urlencoded!: 'a body'");
  EXPECT_TRUE(operation_of(reading).body->flatten);
  EXPECT_EQ(reading.show("a body"), "object(a!: string, b: [integer])");
  EXPECT_EQ(parameters_of(reading), "");
  const Reading joined =
      with_parameters("{name: b, in: formData, type: array, items: {type: string}}");
  EXPECT_EQ(joined.codes(), "warning parameter-style-unsupported");
  EXPECT_EQ(joined.show("a body"), "object(b: string)");
  const Reading file = with_parameters("{name: f, in: formData, type: file}");
  EXPECT_EQ(file.codes(), "warning multipart-unsupported");
  EXPECT_EQ(operation_of(file).body->content.media_type, "multipart/form-data");
}

TEST(Swagger, parameters_are_found_through_references_and_at_the_path) {
  const Reading reading = swagger(
      "parameters:\n"
      "  limit: {name: limit, in: query, type: integer}\n"
      "  pet: {name: pet, in: body, required: true, schema: {type: object, properties: {n: {type: "
      "string}}}}\n"
      "paths:\n"
      "  /a/{id}:\n"
      "    parameters: [{name: id, in: path, required: true, type: string}, {$ref: "
      "'#/parameters/pet'}]\n"
      "    put: {operationId: put, parameters: [{$ref: '#/parameters/limit'}], responses: {'204': "
      "{description: Done.}}}\n");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(parameters_of(reading), "path id!: string simple, query limit: integer form explode");
  EXPECT_EQ(body_of(reading), "application/json!: 'put body'");
}

TEST(Swagger, parameters_are_found_under_names_that_pointers_escape) {
  const Reading reading = with_parameters(
      "{$ref: '#/parameters/a~1b'}",
      "parameters: {'a/b': {name: b, in: body, required: true, schema: {type: string}}}\n");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(body_of(reading), "application/json!: string");
}

TEST(Swagger, answers_are_of_what_is_produced) {
  const auto with_answer = [](const std::string& answer, const std::string& produces = "") {
    return swagger(produces + "paths: {/a: {get: {operationId: a, responses: {'200': " + answer +
                   "}}}}\n");
  };
  const std::string text = "{description: D, schema: {type: string}, examples: {text/plain: a}}";
  EXPECT_EQ(answer_of(with_answer(text)), "200 application/json: string");
  EXPECT_EQ(answer_of(with_answer(text, "produces: [text/plain]\n")), "200 text/plain: string");
  EXPECT_EQ(answer_of(with_answer("{description: D}")), "200");
  EXPECT_EQ(answer_of(with_answer("{description: D, schema: {type: file}}")),
            "200 application/octet-stream: string");
  const Reading shared = swagger(
      "paths: {/a: {get: {operationId: a, responses: {'404': {$ref: '#/responses/NotFound'}}}}}\n"
      "responses: {NotFound: {description: D, schema: {type: object, properties: {m: {type: "
      "string}}}}}\n");
  EXPECT_EQ(shared.codes(), "");
  EXPECT_EQ(answer_of(shared), "404 application/json: 'NotFound response'");
}

TEST(Swagger, an_operation_s_media_types_replace_those_of_the_description) {
  const Reading reading = swagger(
      "consumes: [application/xml]\nproduces: [application/xml]\n"
      "paths: {/a: {post: {operationId: a, consumes: [application/json], produces: "
      "[application/json], parameters: [{name: b, in: body, schema: {type: integer}}], responses: "
      "{'200': {description: D, schema: {type: boolean}}}}}}\n");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(body_of(reading), "application/json: integer");
  EXPECT_EQ(answer_of(reading), "200 application/json: boolean");
}

TEST(Swagger, security_definitions_are_schemes) {
  const Reading reading = swagger(
      "paths: {/a: {get: {operationId: a, responses: {}}}}\n"
      "security: [{login: []}, {key: []}, {token: [read]}]\n"
      "securityDefinitions:\n"
      "  login: {type: basic, description: A name.}\n"
      "  key: {type: apiKey, in: header, name: X-Key}\n"
      "  token: {type: oauth2, flow: accessCode, authorizationUrl: 'https://a.example/a', "
      "tokenUrl: "
      "'https://a.example/t', scopes: {read: Reads.}}\n");
  EXPECT_EQ(reading.codes(), "warning security-flow-unsupported");
  ASSERT_EQ(reading.model.security_schemes.size(), 3u);
  using Kind = api::SecurityScheme::Kind;
  EXPECT_EQ(reading.model.security_schemes[0].kind, Kind::basic);
  EXPECT_EQ(reading.model.security_schemes[0].description, "A name.");
  EXPECT_EQ(reading.model.security_schemes[1].parameter, "X-Key");
  EXPECT_EQ(reading.model.security_schemes[2].kind, Kind::bearer);
  EXPECT_EQ(operation_of(reading).security.size(), 3u);
}

// Whatever stands where something else should is left for the reader to tell of.
TEST(Swagger, faults_are_told_at_their_place) {
  EXPECT_EQ(swagger("paths: 1").codes(), "error not-an-object");
  EXPECT_EQ(swagger("paths: {/a: 1}").codes(), "error not-an-object");
  EXPECT_EQ(swagger("paths: {/a: {get: 1}}").codes(), "error not-an-object");
  EXPECT_EQ(swagger("paths: {/a: {get: {parameters: 1}}}").codes(), "error not-an-array");
  EXPECT_EQ(swagger("paths: {/a: {get: {parameters: [1]}}}").codes(), "error not-an-object");
  EXPECT_EQ(swagger("paths: {/a: {get: {responses: 1}}}").codes(), "error not-an-object");
  EXPECT_EQ(swagger("paths: {}\ndefinitions: 1").codes(), "error not-an-object");
  EXPECT_EQ(swagger("paths: {}\nsecurityDefinitions: {a: 1}").codes(), "error not-an-object");
  const Reading reading = swagger("paths: {/a: {get: {parameters: [{$ref: '#/parameters/b'}]}}}");
  EXPECT_EQ(reading.codes(), "error ref-not-found");
  EXPECT_EQ(reading.place(), "3:40");
}

}  // namespace
}  // namespace zefir::dialects::openapi::test
