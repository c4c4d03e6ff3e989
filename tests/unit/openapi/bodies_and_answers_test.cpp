// SPDX-License-Identifier: Apache-2.0
// Request bodies and responses.
#include "dialects/openapi/bodies_and_answers.hpp"

#include <gtest/gtest.h>

#include <string>

#include "reading.hpp"

namespace zefir::dialects::openapi::test {
namespace {

using api::Encoding;

std::string show(const Reading& reading, const api::Content& content) {
  constexpr const char* encodings[] = {"json", "form", "text", "bytes"};
  return content.media_type + " " + encodings[static_cast<int>(content.encoding)] + " " +
         reading.show(content.use);
}

// "application/json json string", with what was said.
std::string body_of(const std::string& content) {
  const Reading reading = operation("requestBody: {content: {" + content + "}}");
  const auto& body = reading.model.operations.at(0).body;
  return (body ? show(reading, body->content) : "none") +
         (reading.codes().empty() ? "" : "; " + reading.codes());
}

// "200: application/json json string, 404", with what was said.
std::string answers_of(const std::string& responses, const std::string& components = "{}") {
  const Reading reading = operation("responses: {" + responses + "}", components);
  std::string out;
  for (const api::Answer& answer : reading.model.operations.at(0).answers) {
    if (!out.empty()) out += ", ";
    out += std::to_string(answer.first_status);
    if (answer.last_status != answer.first_status)
      out.append("-").append(std::to_string(answer.last_status));
    if (answer.content) out += ": " + show(reading, *answer.content);
  }
  return out + (reading.codes().empty() ? "" : "; " + reading.codes());
}

TEST(Bodies, travel_as_their_media_type_says) {
  EXPECT_EQ(body_of("application/json: {schema: {type: integer}}"),
            "application/json json integer");
  EXPECT_EQ(body_of("application/json: {}"), "application/json json any");
  EXPECT_EQ(body_of("application/x-www-form-urlencoded: {schema: {properties: {a: {}}}}"),
            "application/x-www-form-urlencoded form 'op body'");
  EXPECT_EQ(body_of("text/plain: {schema: {type: string}}"), "text/plain text string");
  EXPECT_EQ(body_of("image/png: {schema: {type: string, format: binary}}"),
            "image/png bytes string");
  EXPECT_EQ(body_of("image/png: {}"), "image/png bytes string");
}

TEST(Bodies, take_json_of_several_and_name_the_others) {
  EXPECT_EQ(body_of("text/plain: {}, application/json: {schema: {type: integer}}"),
            "application/json json integer; warning body-media-type-ignored");
  const Reading reading = operation(
      "requestBody: {content: {multipart/form-data: {}, text/plain: {}, "
      "application/x-www-form-urlencoded: {}}}");
  EXPECT_EQ(reading.message(),
            "the body is sent as 'application/x-www-form-urlencoded'; 'multipart/form-data', "
            "'text/plain' are not offered yet");
}

TEST(Bodies, that_zefir_cannot_make_are_bytes) {
  EXPECT_EQ(body_of("multipart/form-data: {schema: {properties: {a: {}}}}"),
            "multipart/form-data bytes string; warning multipart-unsupported");
  EXPECT_EQ(body_of("application/xml: {schema: {properties: {a: {}}}}"),
            "application/xml bytes string; warning content-unsupported");
  EXPECT_EQ(body_of("text/csv: {schema: {type: array}}"),
            "text/csv text string; warning content-unsupported");
  EXPECT_EQ(body_of("application/x-www-form-urlencoded: {schema: {type: array}}"),
            "application/x-www-form-urlencoded bytes string; warning content-unsupported");
}

TEST(Bodies, of_a_range_take_one_type_of_it) {
  EXPECT_EQ(body_of("'*/*': {schema: {type: integer}}"), "application/json json integer");
  EXPECT_EQ(body_of("'*/*': {schema: {type: string}}"), "application/octet-stream bytes string");
  EXPECT_EQ(body_of("'*/*': {}"), "application/octet-stream bytes string");
  EXPECT_EQ(body_of("'text/*': {}"), "text/plain text string");
}

TEST(Bodies, say_whether_they_are_required_and_why) {
  const Reading reading = operation(
      "requestBody: {required: true, description: Words., content: {application/json: {}}}");
  EXPECT_TRUE(reading.model.operations[0].body->required);
  EXPECT_EQ(reading.model.operations[0].body->description, "Words.");
  EXPECT_FALSE(operation("requestBody: {content: {application/json: {}}}")
                   .model.operations[0]
                   .body->required);
}

TEST(Bodies, are_flattened_where_their_object_stands_in_place) {
  const auto flatten = [](const std::string& schema, const std::string& more = "") {
    return operation(
               "requestBody: {content: {application/json: {schema: " + schema + "}}" + more + "}",
               "{schemas: {O: {type: object, properties: {a: {}}}}}")
        .model.operations[0]
        .body->flatten;
  };
  EXPECT_TRUE(flatten("{properties: {a: {}}}"));
  EXPECT_FALSE(flatten("{$ref: '#/components/schemas/O'}"));
  EXPECT_FALSE(flatten("{allOf: [{$ref: '#/components/schemas/O'}]}"));
  EXPECT_FALSE(flatten("{type: integer}"));
  EXPECT_FALSE(flatten("{type: object}"));
  EXPECT_FALSE(flatten("{type: [object, 'null'], properties: {a: {}}}"));
  EXPECT_TRUE(flatten("{$ref: '#/components/schemas/O'}", ", x-zefir-flatten: true"));
  EXPECT_FALSE(flatten("{properties: {a: {}}, x-zefir-flatten: false}"));
}

TEST(Bodies, may_be_references) {
  const Reading reading = operation(
      "requestBody: {$ref: '#/components/requestBodies/Pet'}",
      "{requestBodies: {Pet: {content: {application/json: {schema: {properties: {a: {}}}}}}}}");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(reading.show(reading.model.operations[0].body->content.use), "'Pet body'");
}

TEST(Bodies, need_content) {
  EXPECT_EQ(operation("requestBody: {}").codes(), "error missing-keyword");
  EXPECT_EQ(operation("requestBody: {content: []}").codes(), "error not-an-object");
  EXPECT_EQ(operation("requestBody: []").codes(), "error not-an-object");
  EXPECT_EQ(operation("requestBody: {content: {application/json: 3}}").codes(),
            "error not-an-object");
}

TEST(Answers, stand_by_status_then_range_then_default) {
  EXPECT_EQ(answers_of("default: {description: D}, 4XX: {description: D}, '404': {description: D}, "
                       "'200': {description: D}, 2xx: {description: D}"),
            "200, 404, 200-299, 400-499, 0-999");
}

TEST(Answers, take_json_of_several_without_a_word) {
  EXPECT_EQ(answers_of("'200': {description: D, content: {text/html: {}, application/json: "
                       "{schema: {type: string}}}}"),
            "200: application/json json string");
  EXPECT_EQ(answers_of("'200': {description: D, content: {'*/*': {schema: {type: integer}}}}"),
            "200: application/json json integer");
  EXPECT_EQ(answers_of("'200': {description: D, content: {multipart/mixed: {}}}"),
            "200: multipart/mixed bytes string");
}

TEST(Answers, that_cannot_have_a_body_have_none) {
  EXPECT_EQ(answers_of("'204': {description: D, content: {application/json: {}}}, '304': "
                       "{description: D, content: {application/json: {}}}"),
            "204, 304");
  const Reading head = paths(
      "  /a: {head: {responses: {'200': {description: D, content: {application/json: {}}}}}}\n");
  EXPECT_FALSE(head.model.operations[0].answers[0].content);
}

TEST(Answers, name_their_inline_types) {
  const Reading reading = operation(
      "responses: {'200': {description: D, content: {application/json: {schema: {properties: {a: "
      "{}}}}}}, '404': {description: D, content: {application/json: {schema: {properties: {a: "
      "{}}}}}}, default: {$ref: '#/components/responses/Fault'}}",
      "{responses: {Fault: {description: F, content: {application/json: {schema: {properties: {f: "
      "{}}}}}}}}");
  EXPECT_EQ(reading.codes(), "");
  for (const char* name : {"op response", "op response 404", "Fault response"}) {
    EXPECT_NE(reading.find(name), nullptr) << name;
  }
}

TEST(Answers, refuse_what_is_no_status) {
  for (const char* key : {"abc", "20", "2000", "600", "0XX", "2X0", "'099'"}) {
    EXPECT_EQ(answers_of(std::string(key) + ": {description: D}"), "; error answer-status-invalid")
        << key;
  }
  EXPECT_EQ(answers_of("x-extra: 3, '200': {description: D}"), "200");
}

TEST(Answers, refuse_what_is_no_response) {
  EXPECT_EQ(answers_of("'200': null"), "; error not-an-object");
  EXPECT_EQ(operation("responses: []").codes(), "error not-an-object");
}

}  // namespace
}  // namespace zefir::dialects::openapi::test
