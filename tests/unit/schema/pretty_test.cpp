// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/pretty.hpp"

#include <gtest/gtest.h>

#include "support.hpp"

namespace models {
namespace {

using zefir::dump_pretty;

std::string indented(std::string_view text, std::size_t indent = 2) {
  std::string out;
  zefir::schema::indent_to(text, indent, out);
  return out;
}

TEST(DumpPretty, puts_each_member_and_item_on_a_line) {
  Tree tree;
  tree.name = "root";
  tree.children.resize(2);
  tree.children[0].name = "a";
  tree.children[1].name = "b";
  EXPECT_EQ(dump_pretty(tree), R"({
  "name": "root",
  "children": [
    {
      "name": "a",
      "children": [],
      "named": {}
    },
    {
      "name": "b",
      "children": [],
      "named": {}
    }
  ],
  "named": {}
})");
}

TEST(DumpPretty, indents_as_told) {
  const Point point{1, 2};
  EXPECT_EQ(dump_pretty(point, 4), "{\n    \"x\": 1,\n    \"y\": 2\n}");
  EXPECT_EQ(dump_pretty(point, 0), "{\n\"x\": 1,\n\"y\": 2\n}");
  std::string out = "point = ";
  zefir::dump_pretty_to(point, out, 1);
  EXPECT_EQ(out, "point = {\n \"x\": 1,\n \"y\": 2\n}");
}

TEST(DumpPretty, leaves_scalars_and_empty_containers_on_their_line) {
  EXPECT_EQ(dump_pretty(std::string("a: [1, {}] \"b\\")), R"("a: [1, {}] \"b\\")");
  EXPECT_EQ(dump_pretty(-1.5), "-1.5");
  EXPECT_EQ(dump_pretty(std::vector<bool>()), "[]");
  EXPECT_EQ(dump_pretty(std::vector<std::vector<bool>>{{}, {true}}),
            "[\n  [],\n  [\n    true\n  ]\n]");
}

TEST(DumpPretty, writes_what_is_present_of_a_partial) {
  const auto partial = zefir::load_partial<Point>("{\"y\": 5}");
  EXPECT_EQ(dump_pretty(partial), "{\n  \"y\": 5\n}");
}

TEST(DumpPretty, is_read_back_as_it_was) {
  Everything value;
  value.string = "quotes \" and \\ and {[,:]} \n é";
  value.json = zefir::Json::parse(R"({"a": [1, {"b": "\\\""}], "": [], "c": {}})");
  value.groups = {{"g", {{1, 2}, {3, {}}}}};
  const std::string text = dump_pretty(value);
  EXPECT_EQ(loaded<Everything>(text), value);
  EXPECT_EQ(indented(text), text) << "what is indented already stays as it is";
}

TEST(IndentTo, passes_over_white_space_between_tokens_only) {
  EXPECT_EQ(indented(" { \"a b\" :\t[ 1 ,\n2 ] , \"c\" : [ ] } "),
            "{\n  \"a b\": [\n    1,\n    2\n  ],\n  \"c\": []\n}");
}

TEST(IndentTo, ends_with_a_broken_text) {
  const std::string_view text = R"({"a": [1, "b\"c"], "d": {}}]])";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const ExactText exact(text.substr(0, size));
    EXPECT_GE(indented(exact.view()).size() + 3, size);
  }
}

}  // namespace
}  // namespace models
