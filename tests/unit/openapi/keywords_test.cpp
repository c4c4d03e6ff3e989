// SPDX-License-Identifier: Apache-2.0
// Misspelt keywords of every object.
#include "dialects/openapi/keywords.hpp"

#include <gtest/gtest.h>

#include <string>

#include "reading.hpp"

namespace zefir::dialects::openapi::test {
namespace {

TEST(Keywords, name_the_one_that_was_probably_meant) {
  const Reading reading = schemas("    T: {type: object, propertys: {}}\n");
  EXPECT_EQ(reading.codes(), "warning unknown-keyword");
  EXPECT_EQ(reading.message(),
            "'propertys' is no keyword of a schema; it is ignored; did you mean 'properties'?");
  EXPECT_EQ(reading.place(), "6:23");
}

TEST(Keywords, are_checked_in_every_object) {
  const std::string head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n";
  const std::string get = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {";
  for (const std::string& text : {
           head + "tgas: []\n",
           std::string("openapi: 3.1.0\ninfo: {title: T, version: '1', licence: {}}\npaths: {}\n"),
           head + "components: {schema: {}}\n",
           head + "servers: [{url: /, name: a}]\n",
           head + "servers: [{url: '/{a}', variables: {a: {default: b, values: [b]}}}]\n",
           head + "components: {securitySchemes: {a: {type: http, scheme: basic, flow: b}}}\n",
           std::string("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {gte: {}}}\n"),
           get + "operationID: a}}}\n",
           get + "parameters: [{name: a, in: query, type: string, schema: {}}]}}}\n",
           get + "requestBody: {contents: {}, content: {}}}}}\n",
           get + "requestBody: {content: {application/json: {schemas: {}}}}}}}\n",
           get + "responses: {'200': {desc: a}}}}}\n",
       }) {
    EXPECT_EQ(openapi(text).codes(), "warning unknown-keyword") << text;
  }
}

TEST(Keywords, that_are_extensions_are_never_looked_at) {
  EXPECT_EQ(schemas("    T: {type: object, x-anything: {}, X-Other: 1}\nx-top: 1\n").codes(), "");
}

TEST(Keywords, of_annotation_say_nothing_of_values) {
  EXPECT_TRUE(is_annotation("description"));
  EXPECT_TRUE(is_annotation("x-anything"));
  EXPECT_TRUE(is_annotation("mystery"));
  EXPECT_FALSE(is_annotation("type"));
  EXPECT_FALSE(is_annotation("$ref"));
  EXPECT_FALSE(is_annotation("required"));
}

}  // namespace
}  // namespace zefir::dialects::openapi::test
