// SPDX-License-Identifier: Apache-2.0
// redact: which parts of a URL are replaced.
#include <gtest/gtest.h>

#include "zefir/http/request.hpp"
#include "zefir/http/url.hpp"

namespace zefir::http {
namespace {

TEST(Redact, replaces_the_userinfo) {
  EXPECT_EQ(redact("http://me:pw@h/a"), "http://***@h/a");
  EXPECT_EQ(redact("http://a@b@h/a"), "http://***@h/a");
  EXPECT_EQ(redact("http://h/a@b"), "http://h/a@b");
  EXPECT_EQ(redact("http://h?x=a@b"), "http://h?x=a@b");
}

TEST(Redact, replaces_the_values_of_secret_parameters) {
  EXPECT_EQ(redact("http://h/?key=1&x=2", "key"), "http://h/?key=***&x=2");
  EXPECT_EQ(redact("http://h/?x=2&key=1#key=3", "key, token"), "http://h/?x=2&key=***#key=3");
  EXPECT_EQ(redact("http://h/?key=1&key=2&token=", "token,key"),
            "http://h/?key=***&key=***&token=***");
  EXPECT_EQ(redact("http://h/?monkey=1&keys=2", "key"), "http://h/?monkey=1&keys=2");
  EXPECT_EQ(redact("http://h/?key", "key"), "http://h/?key");
}

TEST(Redact, knows_a_secret_parameter_that_is_encoded) {
  EXPECT_EQ(redact("http://h/?%6bey=1", "key"), "http://h/?%6bey=***");
  EXPECT_EQ(redact("http://h/?api+key=1&api%20key=2", "api key"),
            "http://h/?api+key=***&api%20key=***");
}

TEST(Redact, takes_any_text) {
  EXPECT_EQ(redact(""), "");
  EXPECT_EQ(redact("no url"), "no url");
  EXPECT_EQ(redact("://@?", "a"), "://***@?");
  EXPECT_EQ(redact("a?key=1", "key"), "a?key=***");
}

TEST(Redact, is_what_a_request_shows_of_its_url) {
  Request request("GET", Url("http://me:pw@h/a?key=1"));
  request.set_secret_parameters("key");
  EXPECT_EQ(request.redacted_url(), "http://h/a?key=***");
}

}  // namespace
}  // namespace zefir::http
