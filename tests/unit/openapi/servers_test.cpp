// SPDX-License-Identifier: Apache-2.0
// Servers and their variables.
#include "dialects/openapi/servers.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace zefir::dialects::openapi::test {
namespace {

Reading servers(const std::string& text) { return paths("  {}\n", "servers: " + text + "\n"); }

TEST(Servers, are_read_with_their_variables) {
  const Reading reading = servers(
      "[{url: 'https://{host}:{port}/v1', description: Main., variables: {host: {default: "
      "a.example, "
      "enum: [a.example, b.example]}, port: {default: '443'}}}, {url: /v2}]");
  EXPECT_EQ(reading.codes(), "");
  ASSERT_EQ(reading.model.servers.size(), 2u);
  const api::Server& server = reading.model.servers[0];
  EXPECT_EQ(server.url, "https://{host}:{port}/v1");
  EXPECT_EQ(server.description, "Main.");
  EXPECT_EQ(server.resolved(), "https://a.example:443/v1");
  EXPECT_EQ(server.variables[0].values, (std::vector<std::string>{"a.example", "b.example"}));
  EXPECT_EQ(reading.model.servers[1].resolved(), "/v2");
}

TEST(Servers, name_variables_that_are_not_declared) {
  const Reading reading = servers("[{url: 'https://{host}/'}]");
  EXPECT_EQ(reading.codes(), "warning server-variable-undeclared");
  EXPECT_EQ(reading.model.servers[0].resolved(), "https://{host}/");
}

TEST(Servers, name_defaults_that_are_not_listed) {
  EXPECT_EQ(servers("[{url: 'https://{h}/', variables: {h: {default: c, enum: [a, b]}}}]").codes(),
            "warning server-variable-default");
}

TEST(Servers, need_a_url_and_variables_a_default) {
  EXPECT_EQ(servers("[{description: D}]").codes(), "error missing-keyword");
  EXPECT_EQ(servers("[{url: '/{a}', variables: {a: {}}}]").codes(), "error missing-keyword");
  EXPECT_EQ(servers("[/v1]").codes(), "error not-an-object");
  EXPECT_EQ(servers("{url: /}").codes(), "error not-an-array");
  const Reading number = servers("[{url: 'http://h:{p}', variables: {p: {default: 443}}}]");
  EXPECT_EQ(number.codes(), "warning wrong-type");
  EXPECT_EQ(number.model.servers[0].resolved(), "http://h:443");
}

}  // namespace
}  // namespace zefir::dialects::openapi::test
