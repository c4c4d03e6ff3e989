// SPDX-License-Identifier: Apache-2.0
// Paths and operations.
#include "dialects/openapi/operations.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace zefir::dialects::openapi::test {
namespace {

TEST(Operations, are_read_in_order_with_every_method) {
  const Reading reading = paths(R"(
  /a:
    trace: {}
    get: {}
    put: {}
    post: {}
    delete: {}
    options: {}
    head: {}
    patch: {}
  /b: {get: {}}
)");
  EXPECT_EQ(reading.codes(), "");
  std::string out;
  for (const api::Operation& operation : reading.model.operations) {
    out += operation.method + " " + operation.path + "; ";
  }
  EXPECT_EQ(
      out, "TRACE /a; GET /a; PUT /a; POST /a; DELETE /a; OPTIONS /a; HEAD /a; PATCH /a; GET /b; ");
}

TEST(Operations, say_what_they_are) {
  const Reading reading = operation(
      "summary: Short., description: Long., deprecated: true, tags: [x, y], x-zefir-name: other");
  const api::Operation& op = reading.model.operations[0];
  EXPECT_EQ(op.id, "op");
  EXPECT_EQ(op.name, "op");
  EXPECT_EQ(op.cpp_name, "other");
  EXPECT_EQ(op.summary, "Short.");
  EXPECT_EQ(op.description, "Long.");
  EXPECT_TRUE(op.deprecated);
  EXPECT_EQ(op.tags, (std::vector<std::string>{"x", "y"}));
  EXPECT_EQ(op.pointer, "#/paths/~1a/get");
}

TEST(Operations, without_an_id_are_named_by_method_and_path) {
  const Reading reading = paths(
      "  /users/{id}: {get: {parameters: [{name: id, in: path, required: true, schema: {}}]}}\n");
  EXPECT_EQ(reading.model.operations[0].id, "");
  EXPECT_EQ(reading.model.operations[0].name, "get users by id");
}

TEST(Operations, have_ids_of_their_own) {
  const Reading reading =
      paths("  /a: {get: {operationId: x}}\n  /b:\n    get:\n      operationId: x\n");
  EXPECT_EQ(reading.codes(), "error duplicate-operation-id\nnote duplicate-operation-id");
  EXPECT_EQ(reading.place(), "7:20");
  EXPECT_EQ(reading.diagnostics.all()[1].place.line, 4u);
}

TEST(Operations, may_stand_behind_a_reference_of_their_path) {
  const Reading reading = paths("  /a: {$ref: '#/components/pathItems/A'}\n",
                                "components: {pathItems: {A: {get: {operationId: getA}}}}\n");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(reading.model.operations.at(0).id, "getA");
  EXPECT_EQ(reading.model.operations.at(0).pointer, "#/components/pathItems/A/get");
}

TEST(Operations, beside_a_reference_of_their_path_are_ignored) {
  const Reading reading = paths("  /a: {$ref: '#/components/pathItems/A', post: {}}\n",
                                "components: {pathItems: {A: {get: {operationId: getA}}}}\n");
  EXPECT_EQ(reading.codes(), "warning ref-siblings-ignored");
  EXPECT_EQ(reading.model.operations.size(), 1u);
}

TEST(Operations, need_a_path_that_can_be_called) {
  for (const char* path : {"a", "'/a/{b'", "'/a/b}'", "'/a/{}'", "'/a/{b{c}}'"}) {
    const Reading reading = paths("  " + std::string(path) + ": {get: {}}\n");
    EXPECT_EQ(reading.codes(), "error path-invalid") << path;
    EXPECT_TRUE(reading.model.operations.empty()) << path;
  }
}

TEST(Operations, say_that_their_own_servers_and_callbacks_are_left_out) {
  EXPECT_EQ(operation("servers: [{url: /x}]").codes(), "warning server-override-ignored");
  EXPECT_EQ(paths("  /a: {servers: [{url: /x}], get: {}}\n").codes(),
            "warning server-override-ignored");
  EXPECT_EQ(operation("callbacks: {c: {}}").codes(), "warning keyword-unsupported");
}

TEST(Operations, refuse_what_is_no_operation) {
  EXPECT_EQ(paths("  /a: {get: []}\n").codes(), "error not-an-object");
  EXPECT_EQ(paths("  /a: 3\n").codes(), "error not-an-object");
  EXPECT_EQ(paths("  /a: {$ref: other.yaml}\n").codes(), "error ref-external");
  EXPECT_EQ(paths("  /a: {get: {$ref: other.yaml}}\n").codes(), "error ref-external");
}

}  // namespace
}  // namespace zefir::dialects::openapi::test
