// SPDX-License-Identifier: Apache-2.0
#include "zefir/client/settings.hpp"

#include <gtest/gtest.h>

#include "zefir/base/error.hpp"

namespace zefir {
namespace {

TEST(CallOptions, refuse_headers_that_cannot_be_sent) {
  EXPECT_THROW(CallOptions().header("X-A", "b\r\nX-C: d"), UsageError);
  EXPECT_THROW(CallOptions().header("X A", "b"), UsageError);
}

TEST(CallOptions, keep_repeated_headers) {
  const CallOptions options = CallOptions().header("X-A", "1").header("X-A", "2");
  EXPECT_EQ(options.headers().get_all("x-a").size(), 2u);
}

TEST(CallOptions, validate_unless_told_otherwise) {
  EXPECT_TRUE(CallOptions().validate());
  EXPECT_FALSE(CallOptions().validate(false).validate());
  EXPECT_FALSE(CallOptions().timeout().has_value());
}

TEST(Settings, know_which_credentials_are_set) {
  client::Settings settings;
  settings.set_credentials(2, "key");
  EXPECT_EQ(settings.credentials(0), nullptr);
  EXPECT_EQ(settings.credentials(3), nullptr);
  ASSERT_NE(settings.credentials(2), nullptr);
  EXPECT_EQ(*settings.credentials(2), "key");
}

}  // namespace
}  // namespace zefir
