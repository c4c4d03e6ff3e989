// SPDX-License-Identifier: Apache-2.0
#include "src/security.hpp"

#include <gtest/gtest.h>

#include "sample.hpp"

namespace zefir::client {
namespace {

constexpr SecurityScheme schemes[] = {
    {.name = "login", .kind = SecurityScheme::Kind::basic},
    {.name = "token", .kind = SecurityScheme::Kind::bearer},
    {.name = "key", .kind = SecurityScheme::Kind::api_key, .in = In::header, .parameter = "X-Key"},
    {.name = "sign",
     .kind = SecurityScheme::Kind::api_key,
     .in = In::query,
     .parameter = "api key"},
};
constexpr std::uint32_t login = 1, token = 2, key = 4, sign = 8;

class Security : public ::testing::Test {
 protected:
  Security() { calls.api.schemes = schemes; }
  http::Request request(std::vector<std::uint32_t> sets) {
    calls.operation.security = sets;
    return calls.request();
  }
  static std::string header(const http::Request& request, std::string_view name) {
    return std::string(request.headers().get(name).value_or("(none)"));
  }

  sample::Calls calls;
};

TEST_F(Security, sends_basic_credentials) {
  calls.settings.set_credentials(0, "Aladdin:open sesame");
  EXPECT_EQ(header(request({login}), "Authorization"), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
}

TEST_F(Security, sends_a_bearer_token) {
  calls.settings.set_credentials(1, "mF_9.B5f-4.1JqM");
  EXPECT_EQ(header(request({token}), "Authorization"), "Bearer mF_9.B5f-4.1JqM");
}

TEST_F(Security, sends_a_key_in_a_header) {
  calls.settings.set_credentials(2, "k3y");
  EXPECT_EQ(header(request({key}), "X-Key"), "k3y");
}

TEST_F(Security, sends_a_key_in_the_query) {
  calls.settings.set_credentials(3, "a&b=c");
  EXPECT_EQ(request({sign}).url().target(), "/v1/things?api%20key=a%26b%3Dc");
}

TEST_F(Security, hides_keys_in_urls_that_are_shown) {
  calls.settings.set_credentials(3, "t0psecret");
  const http::Request sent = request({sign});
  EXPECT_NE(sent.url().str().find("t0psecret"), std::string::npos);
  EXPECT_EQ(sent.redacted_url(), "http://api.example/v1/things?api%20key=***");
}

TEST_F(Security, uses_the_first_set_that_is_complete) {
  calls.settings.set_credentials(1, "t");
  calls.settings.set_credentials(2, "k");
  const http::Request sent = request({login | key, token | key, key});
  EXPECT_EQ(header(sent, "Authorization"), "Bearer t");
  EXPECT_EQ(header(sent, "X-Key"), "k");
}

TEST_F(Security, sends_nothing_when_no_set_is_complete) {
  calls.settings.set_credentials(2, "k");
  const http::Request sent = request({login, token | key});
  EXPECT_EQ(header(sent, "Authorization"), "(none)");
  EXPECT_EQ(header(sent, "X-Key"), "(none)");
}

TEST_F(Security, sends_nothing_that_is_not_asked_for) {
  calls.settings.set_credentials(1, "t");
  EXPECT_EQ(header(request({}), "Authorization"), "(none)");
}

TEST_F(Security, uses_credentials_where_they_are_optional) {
  calls.settings.set_credentials(1, "t");
  EXPECT_EQ(header(request({0, token}), "Authorization"), "Bearer t");
}

TEST_F(Security, gives_way_to_a_header_of_the_call) {
  calls.settings.set_credentials(1, "t");
  calls.options.header("Authorization", "Bearer other");
  const http::Request sent = request({token});
  EXPECT_EQ(sent.headers().get_all("Authorization").size(), 1u);
  EXPECT_EQ(header(sent, "Authorization"), "Bearer other");
}

TEST_F(Security, refuses_credentials_with_line_breaks_without_showing_them) {
  for (std::size_t scheme = 1; scheme <= 2; ++scheme) {
    calls.settings = Settings();
    calls.settings.set_credentials(scheme, "t0p\r\nsecret");
    const std::uint32_t set = 1u << scheme;
    const std::string message = sample::thrown<UsageError>([&] { request({set}); }).what();
    EXPECT_EQ(message.find("t0p"), std::string::npos) << message;
    EXPECT_NE(message.find(schemes[scheme].name), std::string::npos) << message;
  }
}

TEST_F(Security, finds_credentials_in_what_a_server_echoes) {
  calls.settings.set_credentials(0, "me:pass word");
  calls.settings.set_credentials(1, "abcdef");
  calls.settings.set_credentials(2, "id");
  EXPECT_EQ(without_credentials("abcdefabcdef", calls.api, calls.settings), "******");
  EXPECT_EQ(without_credentials("u=me:pass word", calls.api, calls.settings), "u=***");
  EXPECT_EQ(without_credentials("p=pass word", calls.api, calls.settings), "p=***");
  EXPECT_EQ(without_credentials("Basic bWU6cGFzcyB3b3Jk", calls.api, calls.settings), "Basic ***");
  calls.settings.set_credentials(3, "k&y value");
  EXPECT_EQ(without_credentials("?key=k%26y%20value", calls.api, calls.settings), "?key=***");
  EXPECT_EQ(without_credentials("valid id", calls.api, calls.settings), "valid id");
}

TEST(Base64, follows_the_examples_of_rfc_4648) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foo"), "Zm9v");
  EXPECT_EQ(base64("foob"), "Zm9vYg==");
  EXPECT_EQ(base64("fooba"), "Zm9vYmE=");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
  EXPECT_EQ(base64("\xFB\xEF\xFF"), "++//");
}

}  // namespace
}  // namespace zefir::client
