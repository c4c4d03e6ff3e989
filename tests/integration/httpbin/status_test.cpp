// SPDX-License-Identifier: Apache-2.0
// Statuses: successes return, all else is thrown with what is documented of it.
#include <gtest/gtest.h>

#include "server.hpp"

namespace httpbin_test {
namespace {

TEST(Status, successes_return) {
  for (const char* code : {"200", "201", "202", "204", "206"}) {
    EXPECT_NO_THROW(call([code](auto& client) { return client.status(code); })) << code;
  }
}

TEST(Status, others_are_thrown_as_documented) {
  for (const unsigned code : {301u, 304u, 404u, 401u, 429u, 500u, 503u}) {
    const httpbin::Error error =
        error_of([code](auto& client) { return client.status(std::to_string(code)); });
    EXPECT_EQ(error.status(), code);
    EXPECT_TRUE(error.documented()) << code;
  }
}

TEST(Status, every_method_gets_the_status_asked_for) {
  EXPECT_NO_THROW(call([](auto& client) { return client.post_status("201"); }));
  EXPECT_EQ(error_of([](auto& client) { return client.put_status("409"); }).status(), 409u);
  EXPECT_EQ(error_of([](auto& client) { return client.patch_status("410"); }).status(), 410u);
  EXPECT_EQ(error_of([](auto& client) { return client.delete_status("502"); }).status(), 502u);
  const httpbin::Error traced = error_of([](auto& client) { return client.trace_status("501"); });
  EXPECT_EQ(traced.status(), 501u);
  EXPECT_EQ(traced.method(), "TRACE");
}

TEST(Status, a_documented_error_has_its_typed_body) {
  const httpbin::Error error = error_of([](auto& client) { return client.status("406"); });
  const auto body = error.body_as<httpbin::NotAcceptable>();
  ASSERT_TRUE(body.has_value()) << error.what();
  EXPECT_FALSE(body->message.empty());
  EXPECT_EQ(body->accept.front(), "image/webp");
  // Another type's description it does not fit.
  EXPECT_FALSE(error.body_as<httpbin::Uuid>().has_value());
}

TEST(Status, the_body_of_an_error_is_kept_as_text) {
  const httpbin::Error error = error_of([](auto& client) { return client.status("418"); });
  EXPECT_EQ(error.status(), 418u);
  EXPECT_NE(error.body().find("teapot"), std::string::npos);
  EXPECT_FALSE(error.body_cut());
  EXPECT_FALSE(error.body_as<httpbin::NotAcceptable>().has_value());
}

TEST(Status, arguments_are_checked_unless_the_caller_asks_not_to) {
  EXPECT_NE(refusal_of([](auto& client) { return client.status("teapot"); }).find("/codes: "),
            std::string::npos);
  const httpbin::Error error = error_of(
      [](auto& client) { return client.status("teapot", zefir::CallOptions().validate(false)); });
  EXPECT_EQ(error.status(), 400u);
  EXPECT_EQ(error.body(), "Invalid status code");
}

TEST(Status, one_of_several_is_picked) {
  const httpbin::Error error =
      error_of([](auto& client) { return client.status("500:1,503:2.5"); });
  EXPECT_TRUE(error.status() == 500u || error.status() == 503u) << error.status();
}

}  // namespace
}  // namespace httpbin_test
