// SPDX-License-Identifier: Apache-2.0
// Who is let in, and what is thrown to the others.
#include <gtest/gtest.h>

#include "server.hpp"

namespace httpbin_test {
namespace {

httpbin::ClientOptions as_ada() { return at_server().basic("ada", "pass:word"); }

TEST(Auth, basic_lets_in_who_knows_the_password) {
  const httpbin::Authenticated answer =
      call([](auto& client) { return client.basic_auth("ada", "pass:word"); }, as_ada());
  EXPECT_TRUE(answer.authenticated);
  EXPECT_EQ(answer.user, "ada");
}

TEST(Auth, basic_throws_the_clients_own_error_to_others) {
  const httpbin::Error error =
      error_of([](auto& client) { return client.basic_auth("ada", "another"); }, as_ada());
  EXPECT_EQ(error.status(), 401u);
  EXPECT_EQ(error.method(), "GET");
  EXPECT_TRUE(error.documented());
  EXPECT_TRUE(error.headers().get("WWW-Authenticate").has_value());
  EXPECT_EQ(std::string(error.what()).find("pass:word"), std::string::npos) << error.what();
  EXPECT_EQ(error_of([](auto& client) { return client.basic_auth("ada", "pass:word"); }).status(),
            401u);
}

TEST(Auth, hidden_basic_says_that_there_is_nothing) {
  EXPECT_EQ(
      call([](auto& client) { return client.hidden_basic_auth("ada", "pass:word"); }, as_ada())
          .user,
      "ada");
  const httpbin::Error error =
      error_of([](auto& client) { return client.hidden_basic_auth("bob", "pass:word"); }, as_ada());
  EXPECT_EQ(error.status(), 404u);
  EXPECT_TRUE(error.documented());
}

TEST(Auth, bearer_sends_the_token) {
  const httpbin::BearerToken answer =
      call([](auto& client) { return client.bearer(); }, at_server().bearer("soft-and-sweet"));
  EXPECT_TRUE(answer.authenticated);
  EXPECT_EQ(answer.token, "soft-and-sweet");
  EXPECT_EQ(error_of([](auto& client) { return client.bearer(); }).status(), 401u);
}

// Digest authentication is the caller's to compute; without it the server tells its challenge.
TEST(Auth, digest_tells_its_challenge) {
  using httpbin::DigestAlgorithm;
  using httpbin::Qop;
  const httpbin::Error plain =
      error_of([](auto& client) { return client.digest_auth(Qop::auth, "ada", "secret"); });
  EXPECT_EQ(plain.status(), 401u);
  EXPECT_TRUE(plain.documented());
  const std::string challenge(plain.headers().get("WWW-Authenticate").value_or(""));
  EXPECT_TRUE(challenge.starts_with("Digest ")) << challenge;
  EXPECT_NE(challenge.find("algorithm=MD5"), std::string::npos) << challenge;

  const httpbin::Error by_sha = error_of([](auto& client) {
    return client.digest_auth_with_algorithm(Qop::auth_int, "ada", "secret",
                                             DigestAlgorithm::SHA_256);
  });
  EXPECT_NE(by_sha.headers().get("WWW-Authenticate").value_or("").find("algorithm=SHA-256"),
            std::string_view::npos);
}

TEST(Auth, digest_nonces_go_stale) {
  const httpbin::Error error = error_of([](auto& client) {
    return client.digest_auth_with_stale_after(httpbin::DigestAuthWithStaleAfterRequest()
                                                   .qop(httpbin::Qop::auth)
                                                   .user("ada")
                                                   .passwd("secret")
                                                   .algorithm(httpbin::DigestAlgorithm::MD5)
                                                   .stale_after("3"));
  });
  EXPECT_EQ(error.status(), 401u);
  const auto cookies = error.headers().get_all("Set-Cookie");
  ASSERT_FALSE(cookies.empty());
  EXPECT_TRUE(std::string(cookies.front()).starts_with("stale_after=3")) << cookies.front();
}

TEST(Auth, a_digest_without_its_cookie_is_a_documented_error_with_a_typed_body) {
  const httpbin::Error error = error_of([](auto& client) {
    return client.digest_auth_with_stale_after(
        httpbin::DigestAuthWithStaleAfterRequest()
            .qop(httpbin::Qop::auth)
            .user("ada")
            .passwd("secret")
            .algorithm(httpbin::DigestAlgorithm::MD5)
            .stale_after("never"),
        httpbin::DigestAuthWithStaleAfterOptions().require_cookie(true),
        zefir::CallOptions()
            .header("Cookie", "other=1")
            .header(
                "Authorization",
                "Digest username=\"ada\", realm=\"r\", nonce=\"n\", uri=\"/\", response=\"0\""));
  });
  EXPECT_EQ(error.status(), 403u);
  const auto body = error.body_as<httpbin::DigestErrors>();
  ASSERT_TRUE(body.has_value()) << error.what();
  ASSERT_EQ(body->errors.size(), 1u);
  EXPECT_EQ(body->errors.front(), "missing cookie set on challenge");
}

TEST(Auth, a_request_that_lacks_something_is_not_sent) {
  const std::string faults = refusal_of([](auto& client) {
    return client.digest_auth_with_stale_after(
        httpbin::DigestAuthWithStaleAfterRequest().user("ada"));
  });
  for (const char* name : {"qop", "passwd", "algorithm", "stale_after"}) {
    EXPECT_NE(faults.find(std::string("/") + name + ": "), std::string::npos) << faults;
  }
}

}  // namespace
}  // namespace httpbin_test
