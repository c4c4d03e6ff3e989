// SPDX-License-Identifier: Apache-2.0
#include "commands/list.hpp"

#include <gtest/gtest.h>

#include "program.hpp"

namespace zefir {
namespace {

TEST(List, shows_tables) {
  support::MemoryFileSystem files;
  files.files["s.yaml"] = small_spec;
  const Result result = call(files, {"list", "s.yaml"});
  EXPECT_EQ(result.exit, 0);
  EXPECT_EQ(result.err, "");
  EXPECT_EQ(result.out, R"(Small API 1

operations (1)
  get_user  GET  /users/{id}  Gives a user.

types (2)
  User    object
  Colour  enumeration

security (1)
  key  api key  header  X-Key

servers (1)
  https://example.org  The server.
)");
}

TEST(List, shows_json) {
  support::MemoryFileSystem files;
  files.files["s.yaml"] = small_spec;
  const Result result = call(files, {"list", "s.yaml", "--json"});
  EXPECT_EQ(result.exit, 0);
  EXPECT_EQ(result.out, R"({
  "title": "Small API",
  "version": "1",
  "operations": [
    {"id": "get_user", "method": "GET", "path": "/users/{id}", "summary": "Gives a user.", "deprecated": false}
  ],
  "types": [
    {"name": "User", "kind": "object", "title": ""},
    {"name": "Colour", "kind": "enumeration", "title": ""}
  ],
  "security": [
    {"name": "key", "kind": "api key", "in": "header", "parameter": "X-Key"}
  ],
  "servers": [
    {"url": "https://example.org", "description": "The server."}
  ]
}
)");
}

TEST(List, keeps_texts_of_many_lines_on_theirs) {
  support::MemoryFileSystem files;
  files.files["s.yaml"] = R"(openapi: 3.1.0
info: {title: "A\e[31m", version: "1"}
paths:
  /a: {get: {operationId: a, deprecated: true, summary: "One\ntwo", responses: {"204": {description: ok}}}}
)";
  EXPECT_EQ(call(files, {"list", "s.yaml"}).out.substr(0, 66),
            "A\\u001B[31m 1\n\noperations (1)\n  a  GET  /a  One  (deprecated)\n");
}

TEST(List, tells_what_is_wrong_instead) {
  support::MemoryFileSystem files;
  files.files["s.yaml"] = "$schema: a";
  const Result result = call(files, {"list", "s.yaml"});
  EXPECT_EQ(result.exit, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err.find("s.yaml:1:1: error[unsupported-dialect]"), std::string::npos);
}

}  // namespace
}  // namespace zefir
