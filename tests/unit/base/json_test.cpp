// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/json.hpp"

#include <gtest/gtest.h>

#include "zefir/base/error.hpp"

namespace zefir {
namespace {

static_assert(sizeof(Json) == sizeof(void*));

TEST(Json, is_null_when_new) {
  const Json json;
  EXPECT_TRUE(json.is_null());
  EXPECT_EQ(json.dump(), "null");
  EXPECT_EQ(json, Json(nlohmann::json()));
}

TEST(Json, opens_as_nlohmann_json) {
  Json json;
  (*json)["a"] = 1;
  json->push_back({"b", true});
  EXPECT_EQ(json.dump(), R"({"a":1,"b":true})");
  EXPECT_FALSE(json.is_null());
}

TEST(Json, copies_deeply) {
  Json json = Json::parse(R"([1,2])");
  Json copy = json;
  copy->push_back(3);
  EXPECT_EQ(json.dump(), "[1,2]");
  json = copy;
  EXPECT_EQ(json, copy);
}

TEST(Json, is_null_again_when_moved_from_or_assigned_null) {
  Json json = Json::parse("1");
  const Json taken = std::move(json);
  EXPECT_EQ(taken.dump(), "1");
  EXPECT_EQ(json.dump(), "null");
  json = Json::parse("[]");
  json = Json();
  EXPECT_TRUE(json.is_null());
}

TEST(Json, refuses_text_that_is_not_json) { EXPECT_THROW(Json::parse("{"), UsageError); }

TEST(Json, compares_numbers_by_value) { EXPECT_EQ(Json::parse("1"), Json::parse("1.0")); }

}  // namespace
}  // namespace zefir
