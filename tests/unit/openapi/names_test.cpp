// SPDX-License-Identifier: Apache-2.0
// Words from paths and pointers.
#include "dialects/openapi/names.hpp"

#include <gtest/gtest.h>

namespace zefir::dialects::openapi {
namespace {

TEST(Names, say_a_path_in_words) {
  EXPECT_EQ(path_words("/users"), "users");
  EXPECT_EQ(path_words("/users/{id}"), "users by id");
  EXPECT_EQ(path_words("/users/{id}/posts"), "users by id posts");
  EXPECT_EQ(path_words("/a/{b}/{c}/d"), "a by b c d");
  EXPECT_EQ(path_words("/range/{from}-{to}"), "range by from - by to");
  EXPECT_EQ(path_words("/{id}"), "by id");
  EXPECT_EQ(path_words("/"), "root");
  EXPECT_EQ(path_words("/users/"), "users");
}

TEST(Names, say_where_a_pointer_leads) {
  EXPECT_EQ(pointer_words("#/components/schemas/User"), "User");
  EXPECT_EQ(pointer_words("#/components/schemas/User/properties/tags/items"), "User tags item");
  EXPECT_EQ(pointer_words("#/components/schemas/User/additionalProperties"), "User value");
  EXPECT_EQ(pointer_words("#/components/schemas/User/allOf/1"), "User part 1");
  EXPECT_EQ(pointer_words("#/components/schemas/A~1b~0c"), "A/b~c");
  EXPECT_EQ(pointer_words("#/components/schemas/User/$defs/Name"), "User Name");
  EXPECT_EQ(pointer_words("#/components/responses/Missing/content/application~1json/schema"),
            "Missing response");
  EXPECT_EQ(pointer_words("#/components/requestBodies/Pet"), "Pet body");
  EXPECT_EQ(pointer_words("#/components/parameters/Limit/schema"), "Limit parameter");
  EXPECT_EQ(pointer_words("#/paths/~1users~1{id}/get/parameters/0/schema"),
            "users by id get parameters 0");
  EXPECT_EQ(pointer_words("#/definitions/User"), "User");
  EXPECT_EQ(pointer_words("#"), "document");
}

}  // namespace
}  // namespace zefir::dialects::openapi
