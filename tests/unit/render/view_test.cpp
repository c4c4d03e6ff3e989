// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "render/templates.hpp"

namespace zefir::render {
namespace {

TEST(View, gives_back_what_was_set_last) {
  View view;
  view.text("a", "1").text("a", "2").flag("b", true);
  EXPECT_EQ(std::get<std::string>(*view.find("a")), "2");
  EXPECT_TRUE(std::get<bool>(*view.find("b")));
  EXPECT_EQ(view.find("c"), nullptr);
}

TEST(View, tells_of_a_list_whether_it_is_empty) {
  View view;
  view.list("none", {}).list("some", {View()});
  EXPECT_FALSE(std::get<bool>(*view.find("has_none")));
  EXPECT_TRUE(std::get<bool>(*view.find("has_some")));
}

TEST(View, marks_the_first_and_the_last_item) {
  View view;
  view.list("items", {View(), View(), View()});
  const auto& items = std::get<std::vector<View>>(*view.find("items"));
  const auto flag = [&](std::size_t i, const char* key) {
    return std::get<bool>(*items[i].find(key));
  };
  EXPECT_TRUE(flag(0, "first"));
  EXPECT_FALSE(flag(0, "last"));
  EXPECT_FALSE(flag(1, "first"));
  EXPECT_FALSE(flag(1, "last"));
  EXPECT_TRUE(flag(2, "last"));
}

}  // namespace
}  // namespace zefir::render
