// SPDX-License-Identifier: Apache-2.0
// RequestOptions and SessionOptions: what they make of a request.
#include <gtest/gtest.h>

#include "support.hpp"
#include "zefir/testing/mock_transport.hpp"

namespace zefir {
namespace {

using Values = std::vector<std::string_view>;
using testing::MockTransport;

http::Request sent(RequestOptions options, SessionOptions session = SessionOptions()) {
  const auto mock = std::make_shared<MockTransport>();
  mock->on("POST", "/");
  session.transport(mock);
  test::fetch("http://h/?a=1", std::move(session), "POST", std::move(options));
  return mock->requests().at(0);
}

TEST(RequestOptions, add_parameters_after_those_of_the_url) {
  const http::Request request = sent(RequestOptions().param("b", "x y").param("b", "ü"));
  EXPECT_EQ(request.url().query(), "a=1&b=x%20y&b=%C3%BC");
}

TEST(RequestOptions, make_a_form) {
  const http::Request request = sent(RequestOptions().form("a", "1&2").form("b", "x y"));
  EXPECT_EQ(request.body(), "a=1%262&b=x+y");
  EXPECT_EQ(request.headers().get("Content-Type"), "application/x-www-form-urlencoded");
}

TEST(RequestOptions, make_a_json_body) {
  const http::Request request = sent(RequestOptions().json("{}"));
  EXPECT_EQ(request.body(), "{}");
  EXPECT_EQ(request.headers().get("Content-Type"), "application/json");
}

TEST(RequestOptions, take_the_body_set_last) {
  const http::Request request = sent(RequestOptions().form("a", "1").body("x", "text/plain"));
  EXPECT_EQ(request.body(), "x");
  EXPECT_EQ(request.headers().get_all("Content-Type"), Values{"text/plain"});
  EXPECT_EQ(sent(RequestOptions().json("{}").form("a", "1")).body(), "a=1");
}

TEST(RequestOptions, let_an_explicit_content_type_win) {
  const http::Request request =
      sent(RequestOptions().header("content-type", "application/merge-patch+json").json("{}"));
  EXPECT_EQ(request.headers().get_all("Content-Type"), Values{"application/merge-patch+json"});
}

TEST(RequestOptions, replace_the_session_s_headers_by_name) {
  const http::Request request =
      sent(RequestOptions().header("X-A", "r1").header("x-a", "r2"),
           SessionOptions().header("X-A", "s").header("X-B", "s1").header("X-B", "s2"));
  EXPECT_EQ(request.headers().get_all("X-A"), (Values{"r1", "r2"}));
  EXPECT_EQ(request.headers().get_all("X-B"), (Values{"s1", "s2"}));
}

TEST(RequestOptions, refuse_a_header_that_breaks_its_line) {
  EXPECT_THROW(RequestOptions().header("A", "b\r\nC: d"), UsageError);
  EXPECT_THROW(SessionOptions().header("A", "b\r\nC: d"), UsageError);
}

TEST(RequestOptions, are_values) {
  const RequestOptions one = RequestOptions().form("a", "1");
  RequestOptions two = one;
  two.form("b", "2");
  EXPECT_EQ(sent(one).body(), "a=1");
  EXPECT_EQ(sent(std::move(two)).body(), "a=1&b=2");
}

TEST(SessionOptions, have_the_documented_defaults) {
  const SessionOptions options;
  EXPECT_EQ(options.limit(), 100u);
  EXPECT_EQ(options.limit_per_host(), 0u);
  EXPECT_EQ(options.keepalive_timeout(), std::chrono::seconds(15));
  EXPECT_EQ(options.max_body(), 256'000'000u);
  EXPECT_TRUE(options.verify_tls());
  EXPECT_EQ(options.timeout().total(), std::chrono::minutes(5));
  EXPECT_EQ(options.timeout().sock_connect(), std::chrono::seconds(30));
  EXPECT_EQ(options.timeout().connect(), std::nullopt);
  EXPECT_EQ(options.timeout().sock_read(), std::nullopt);
}

}  // namespace
}  // namespace zefir
