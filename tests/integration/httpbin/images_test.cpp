// SPDX-License-Identifier: Apache-2.0
// Pictures: bytes as they came, known by their first ones.
#include <gtest/gtest.h>

#include "server.hpp"

namespace httpbin_test {
namespace {

TEST(Images, come_as_bytes) {
  EXPECT_TRUE(call([](auto& client) { return client.image_png(); }).starts_with("\x89PNG\r\n"));
  EXPECT_TRUE(call([](auto& client) { return client.image_jpeg(); }).starts_with("\xFF\xD8\xFF"));
  EXPECT_TRUE(call([](auto& client) { return client.image_webp(); }).starts_with("RIFF"));
  EXPECT_TRUE(call([](auto& client) { return client.image_svg(); }).starts_with("<svg"));
}

TEST(Images, image_is_chosen_by_the_accept_header) {
  // The client asks for what is documented.
  EXPECT_TRUE(call([](auto& client) { return client.image(); }).starts_with("\x89PNG\r\n"));
  EXPECT_TRUE(call([](auto& client) {
                return client.image(zefir::CallOptions().header("Accept", "image/jpeg"));
              }).starts_with("\xFF\xD8\xFF"));
  const httpbin::Error error = error_of([](auto& client) {
    return client.image(zefir::CallOptions().header("Accept", "text/plain"));
  });
  EXPECT_EQ(error.status(), 406u);
  const auto body = error.body_as<httpbin::NotAcceptable>();
  ASSERT_TRUE(body.has_value()) << error.what();
  EXPECT_EQ(body->accept.size(), 5u);
}

}  // namespace
}  // namespace httpbin_test
