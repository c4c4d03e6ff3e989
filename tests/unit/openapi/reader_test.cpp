// SPDX-License-Identifier: Apache-2.0
// The whole description: versions, info, what must be there.
#include "dialects/openapi/reader.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace zefir::dialects::openapi::test {
namespace {

std::string codes_of(const std::string& text) { return openapi(text).codes(); }

constexpr const char* rest = "info: {title: T, version: '1'}\npaths: {}\n";

TEST(Reader, takes_versions_3_0_and_3_1) {
  for (const char* version : {"3.0.0", "3.0.4", "3.1.0", "3.1.1", "'3.0'", "3.1", "3.0.3-beta"}) {
    EXPECT_EQ(codes_of("openapi: " + std::string(version) + "\n" + rest), "") << version;
  }
  for (const char* version : {"2.0", "3.2.0", "4.0.0", "3", "30.0.0", "3.01", "latest", "{}"}) {
    EXPECT_EQ(codes_of("openapi: " + std::string(version) + "\n" + rest),
              "error unsupported-version")
        << version;
  }
  EXPECT_EQ(codes_of(rest), "error missing-keyword");
}

TEST(Reader, knows_a_description_by_its_version) {
  EXPECT_TRUE(is_openapi(openapi("openapi: 3.0.0").document->root()));
  EXPECT_FALSE(is_openapi(openapi("[openapi]").document->root()));
}

TEST(Reader, reads_info) {
  const Reading reading =
      openapi("openapi: 3.1.0\ninfo: {title: T, version: '1', description: Words.}\npaths: {}\n");
  EXPECT_EQ(reading.model.title, "T");
  EXPECT_EQ(reading.model.version, "1");
  EXPECT_EQ(reading.model.description, "Words.");
}

TEST(Reader, goes_on_without_info_or_paths) {
  EXPECT_EQ(codes_of("openapi: 3.1.0\npaths: {}\n"), "warning incomplete-description");
  EXPECT_EQ(codes_of("openapi: 3.1.0\ninfo: {}\npaths: {}\n"),
            "warning incomplete-description\nwarning incomplete-description");
  const std::string types = "info: {title: T, version: '1'}\ncomponents: {}\n";
  EXPECT_EQ(codes_of("openapi: 3.0.3\n" + types), "warning incomplete-description");
  EXPECT_EQ(codes_of("openapi: 3.1.0\n" + types), "");
}

TEST(Reader, refuses_a_description_of_nothing) {
  EXPECT_EQ(codes_of("openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"), "error missing-keyword");
  EXPECT_EQ(codes_of("[]"), "error not-an-object");
}

TEST(Reader, refuses_parts_of_the_wrong_type) {
  const std::string head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n";
  EXPECT_EQ(codes_of(head + "paths: []\n"), "error not-an-object");
  EXPECT_EQ(codes_of(head + "paths: {}\ncomponents: []\n"), "error not-an-object");
  EXPECT_EQ(codes_of(head + "paths: {}\ncomponents: {schemas: []}\n"), "error not-an-object");
  EXPECT_EQ(codes_of(head + "paths: {}\nservers: {}\n"), "error not-an-array");
  EXPECT_EQ(codes_of("openapi: 3.1.0\ninfo: T\npaths: {}\n"), "error not-an-object");
}

TEST(Reader, says_that_webhooks_are_left_out) {
  EXPECT_EQ(codes_of("openapi: 3.1.0\ninfo: {title: T, version: '1'}\nwebhooks: {a: {}}\n"),
            "warning keyword-unsupported");
}

TEST(Reader, finds_all_errors_in_one_run) {
  const Reading reading = openapi(R"(openapi: 3.1.0
info: {title: T, version: "1"}
paths:
  /a/{id}: {get: {responses: {"2": {}}}}
components:
  schemas:
    A: {$ref: "#/components/schemas/B"}
    C: {properties: []}
)");
  EXPECT_EQ(reading.diagnostics.error_count(), 4u) << reading.diagnostics.text(false);
}

}  // namespace
}  // namespace zefir::dialects::openapi::test
