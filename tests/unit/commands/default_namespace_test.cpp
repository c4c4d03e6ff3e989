// SPDX-License-Identifier: Apache-2.0
#include "default_namespace.hpp"

#include <gtest/gtest.h>

namespace zefir {
namespace {

TEST(DefaultNamespace, is_the_title_in_snake_case) {
  EXPECT_EQ(default_namespace("Telegram Bot API", "a.yaml"), "telegram_bot_api");
  EXPECT_EQ(default_namespace("PetStore, v2!", "a.yaml"), "pet_store_v2");
  EXPECT_EQ(default_namespace("  httpbin.org  ", "a.yaml"), "httpbin_org");
  EXPECT_EQ(default_namespace("HTTPBin", "a.yaml"), "httpbin");
}

TEST(DefaultNamespace, is_the_files_name_when_the_title_gives_none) {
  EXPECT_EQ(default_namespace("", "api/My-Users.v2.yaml"), "my_users_v2");
  EXPECT_EQ(default_namespace("Зефир", "sweets.yaml"), "sweets");
  EXPECT_EQ(default_namespace("!!!", "users"), "users");
}

TEST(DefaultNamespace, is_api_when_nothing_gives_one) {
  EXPECT_EQ(default_namespace("", "-"), "api");
  EXPECT_EQ(default_namespace("", "данные.yaml"), "api");
}

TEST(DefaultNamespace, is_always_a_name) {
  EXPECT_EQ(default_namespace("2checkout", "a"), "api_2checkout");
  EXPECT_EQ(default_namespace("class", "a"), "class_");
  EXPECT_EQ(default_namespace("New", "a"), "new_");
}

}  // namespace
}  // namespace zefir
