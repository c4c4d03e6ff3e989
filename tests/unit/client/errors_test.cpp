// SPDX-License-Identifier: Apache-2.0
#include "zefir/client/errors.hpp"

#include <gtest/gtest.h>

#include "sample.hpp"

namespace zefir {
namespace {

ResponseFacts facts(std::string body = "", std::string content_type = "application/json") {
  ResponseFacts facts;
  facts.method = "GET";
  facts.url = "http://api.example/users/1";
  facts.status = 404;
  facts.cause = "404 Not Found";
  facts.body = std::move(body);
  if (!content_type.empty()) facts.headers.add("Content-Type", std::move(content_type));
  return facts;
}

TEST(ResponseError, says_what_was_asked_and_what_came) {
  EXPECT_STREQ(ResponseError(facts("{\"detail\":\n\"no such user\"}")).what(),
               "GET http://api.example/users/1: 404 Not Found: {\"detail\": \"no such user\"}");
  EXPECT_STREQ(ResponseError(facts()).what(), "GET http://api.example/users/1: 404 Not Found");
}

TEST(ResponseError, shows_the_excerpt_in_place_of_the_body) {
  ResponseFacts cleaned = facts("token=t0psecret");
  cleaned.excerpt = "token=***";
  const ResponseError error(cleaned);
  EXPECT_STREQ(error.what(), "GET http://api.example/users/1: 404 Not Found: token=***");
  EXPECT_EQ(error.body(), "token=t0psecret");
}

TEST(ResponseError, lists_the_first_faults_of_a_body) {
  ResponseFacts broken = facts("{}");
  broken.cause = "200 OK, but the body is not the expected User";
  for (int i = 0; i < 7; ++i) {
    broken.validation.add(
        ValidationItem({"items", std::to_string(i)}, Fault::type, "Not a valid integer.", ""));
  }
  EXPECT_STREQ(ResponseError(broken).what(),
               "GET http://api.example/users/1: 200 OK, but the body is not the expected User:\n"
               "  /items/0: Not a valid integer.\n"
               "  /items/1: Not a valid integer.\n"
               "  /items/2: Not a valid integer.\n"
               "  /items/3: Not a valid integer.\n"
               "  /items/4: Not a valid integer.\n"
               "  and 2 more");
}

TEST(ResponseError, gives_the_body_as_what_is_documented) {
  const std::optional<sample::Problem> problem =
      ResponseError(facts(R"({"detail": "no"})", "application/problem+json"))
          .body_as<sample::Problem>();
  ASSERT_TRUE(problem.has_value());
  EXPECT_EQ(problem->detail, "no");
  EXPECT_TRUE(
      ResponseError(facts(R"({"detail": "no"})", "")).body_as<sample::Problem>().has_value());
}

TEST(ResponseError, gives_no_body_that_is_another_one) {
  EXPECT_FALSE(ResponseError(facts(R"({"detail": 1})")).body_as<sample::Problem>().has_value());
  EXPECT_FALSE(ResponseError(facts("<p>")).body_as<sample::Problem>().has_value());
  EXPECT_FALSE(ResponseError(facts("")).body_as<sample::Problem>().has_value());
  EXPECT_FALSE(ResponseError(facts(R"({"detail": "no"})", "text/html"))
                   .body_as<sample::Problem>()
                   .has_value());
  ResponseFacts cut = facts(R"({"detail": "no"})");
  cut.body_cut = true;
  EXPECT_FALSE(ResponseError(cut).body_as<sample::Problem>().has_value());
}

}  // namespace
}  // namespace zefir
