// SPDX-License-Identifier: Apache-2.0
// Security schemes and requirements.
#include "dialects/openapi/security.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace zefir::dialects::openapi::test {
namespace {

using SchemeKind = api::SecurityScheme::Kind;

Reading secured(const std::string& schemes, const std::string& top = "",
                const std::string& operation = "operationId: op") {
  return paths("  /a: {get: {" + operation + "}}\n",
               "components: {securitySchemes: {" + schemes + "}}\n" + top);
}

constexpr const char* both =
    "basic: {type: http, scheme: Basic}, token: {type: http, scheme: bearer, description: Words.}, "
    "key: {type: apiKey, in: query, name: k}, head: {type: apiKey, in: header, name: X-K}";

TEST(Security, reads_each_scheme) {
  const Reading reading = secured(both);
  EXPECT_EQ(reading.codes(), "");
  const auto& schemes = reading.model.security_schemes;
  ASSERT_EQ(schemes.size(), 4u);
  EXPECT_EQ(schemes[0].kind, SchemeKind::basic);
  EXPECT_EQ(schemes[0].name, "basic");
  EXPECT_EQ(schemes[1].kind, SchemeKind::bearer);
  EXPECT_EQ(schemes[1].description, "Words.");
  EXPECT_EQ(schemes[2].kind, SchemeKind::api_key);
  EXPECT_EQ(schemes[2].in, api::In::query);
  EXPECT_EQ(schemes[2].parameter, "k");
  EXPECT_EQ(schemes[3].in, api::In::header);
}

TEST(Security, of_the_document_holds_where_an_operation_says_nothing) {
  using Sets = std::vector<api::SecurityRequirement>;
  EXPECT_EQ(
      secured(both, "security: [{token: []}, {basic: [], key: []}]\n").model.operations[0].security,
      (Sets{{1}, {0, 2}}));
  EXPECT_EQ(secured(both, "security: [{token: []}]\n", "security: [{key: []}, {}]")
                .model.operations[0]
                .security,
            (Sets{{2}, {}}));
  EXPECT_EQ(secured(both, "security: [{token: []}]\n", "security: []").model.operations[0].security,
            Sets{});
  EXPECT_EQ(secured(both).model.operations[0].security, Sets{});
}

TEST(Security, takes_tokens_of_flows_from_the_caller) {
  const Reading reading =
      secured("o: {type: oauth2, flows: {}}, c: {type: openIdConnect, openIdConnectUrl: /x}",
              "security: [{o: [read]}]\n");
  EXPECT_EQ(reading.codes(),
            "warning security-flow-unsupported\nwarning security-flow-unsupported");
  EXPECT_EQ(reading.model.security_schemes[0].kind, SchemeKind::bearer);
  EXPECT_EQ(reading.model.security_schemes[1].kind, SchemeKind::bearer);
}

TEST(Security, leaves_to_the_caller_what_it_cannot_send) {
  for (const char* scheme : {"s: {type: http, scheme: digest}", "s: {type: mutualTLS}",
                             "s: {type: apiKey, in: cookie, name: sid}"}) {
    const Reading reading =
        secured(std::string(scheme) + ", " + both, "security: [{s: [], token: []}]\n");
    EXPECT_EQ(reading.codes(), "warning security-scheme-unsupported") << scheme;
    EXPECT_EQ(reading.model.security_schemes.size(), 4u) << scheme;
    EXPECT_EQ(reading.model.operations[0].security, (std::vector<api::SecurityRequirement>{{1}}))
        << scheme;
  }
}

TEST(Security, knows_thirty_two_schemes) {
  std::string schemes;
  for (int i = 0; i < 33; ++i) {
    schemes.append("s").append(std::to_string(i)).append(": {type: http, scheme: bearer}, ");
  }
  const Reading reading = secured(schemes, "security: [{s31: [], s32: []}]\n");
  EXPECT_EQ(reading.codes(), "warning security-scheme-unsupported");
  EXPECT_EQ(reading.model.security_schemes.size(), 32u);
  EXPECT_EQ(reading.model.operations[0].security, (std::vector<api::SecurityRequirement>{{31}}));
}

TEST(Security, finds_schemes_that_do_not_exist) {
  const Reading reading = secured(both, "security: [{tokne: []}]\n");
  EXPECT_EQ(reading.codes(), "error security-scheme-not-found");
  EXPECT_EQ(reading.message(), "no security scheme is called 'tokne'; did you mean 'token'?");
}

TEST(Security, may_be_references) {
  const Reading reading =
      secured("a: {$ref: '#/components/securitySchemes/b'}, b: {type: http, scheme: basic}");
  EXPECT_EQ(reading.codes(), "");
  EXPECT_EQ(reading.model.security_schemes.at(0).name, "a");
  EXPECT_EQ(reading.model.security_schemes.at(0).kind, SchemeKind::basic);
}

TEST(Security, needs_its_keywords) {
  EXPECT_EQ(secured("s: {scheme: basic}").codes(), "error missing-keyword");
  EXPECT_EQ(secured("s: {type: http}").codes(), "error missing-keyword");
  EXPECT_EQ(secured("s: {type: apiKey, in: query}").codes(), "error missing-keyword");
  EXPECT_EQ(secured("s: {type: apiKey, name: k}").codes(), "error missing-keyword");
  EXPECT_EQ(secured("s: {type: apikey, in: query, name: k}").codes(), "error unknown-value");
  EXPECT_EQ(secured("s: {type: apiKey, in: body, name: k}").codes(), "error unknown-value");
  EXPECT_EQ(secured("s: 3").codes(), "error not-an-object");
  EXPECT_EQ(secured(both, "security: [token]\n").codes(), "error not-an-object");
  EXPECT_EQ(secured(both, "security: {token: []}\n").codes(), "error not-an-array");
}

}  // namespace
}  // namespace zefir::dialects::openapi::test
