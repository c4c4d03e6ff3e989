// SPDX-License-Identifier: Apache-2.0
// Anchors, aliases and merge keys, and how far they may go.
#include <gtest/gtest.h>

#include "document/yaml_merge.hpp"
#include "reading.hpp"

namespace zefir::document {
namespace {

using test::at;
using test::Reading;
using test::shown;
using test::yaml;

std::string refusal(std::string text) {
  const Reading reading = yaml(std::move(text));
  if (reading.document != nullptr) return "read as " + shown(reading.root());
  if (reading.diagnostics.all().size() != 1) return "not one diagnostic:\n" + reading.messages();
  const auto& only = reading.diagnostics.all().front();
  return at(only.place) + ' ' + std::string(only.code) + ": " + only.message;
}

TEST(YamlAliases, share_the_anchored_node) {
  const Reading reading = yaml("a: &x {b: [1]}\nc: *x\nd: [*x, *x]\n");
  EXPECT_EQ(shown(reading), R"({"a":{"b":[1]},"c":{"b":[1]},"d":[{"b":[1]},{"b":[1]}]})");
  EXPECT_EQ(reading.root().find("a"), reading.root().find("c"));
  EXPECT_EQ(reading.root().find("a"), reading.root().find("d")->items()[1]);
}

TEST(YamlAliases, stand_for_scalars_with_their_kind) {
  EXPECT_EQ(shown(yaml("[&a 1, &b 'x', &c true, &d , &e !!str 2, *a, *b, *c, *d, *e]")),
            R"([1,"x",true,null,"2",1,"x",true,null,"2"])");
}

TEST(YamlAliases, mean_the_last_anchor_of_that_name) {
  EXPECT_EQ(shown(yaml("[&a 1, *a, &a 2, *a]")), "[1,1,2,2]");
}

TEST(YamlAliases, may_be_keys_when_they_are_text_or_numbers) {
  EXPECT_EQ(shown(yaml("&a x: 1\n&b 200: 2\nc: {*a : 3, *b : 4}\n")),
            R"({"x":1,"200":2,"c":{"x":3,"200":4}})");
  EXPECT_EQ(refusal("a: &x []\n*x : 1\n"),
            "2:1 yaml-syntax: the alias '*x' cannot be a key, it is array");
}

TEST(YamlAliases, need_an_anchor_before_them) {
  EXPECT_EQ(refusal("a: *x\nb: &x 1\n"),
            "1:4 yaml-syntax: the alias '*x' has no anchor '&x' before it");
}

TEST(YamlAliases, cannot_contain_themselves) {
  EXPECT_EQ(refusal("a: &x\n  b: [*x]\n"),
            "2:7 yaml-syntax: the alias '*x' stands inside the value it refers to");
  EXPECT_EQ(refusal("a: &x\n  <<: *x\n"),
            "2:7 yaml-syntax: the alias '*x' stands inside the value it refers to");
}

std::string bomb(int levels) {
  std::string text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < levels; ++i) {
    const std::string name = 'a' + std::to_string(i);
    text += name + ": &" + name + " [";
    for (int j = 0; j < 9; ++j) text += (j == 0 ? "*a" : ", *a") + std::to_string(i - 1);
    text += "]\n";
  }
  return text;
}

TEST(YamlAliases, may_not_write_out_to_more_than_ten_million_values) {
  // Seven levels are 6,053,444 values; the eighth alone is more than 48 million.
  const Reading reading = yaml(bomb(7));
  EXPECT_NE(reading.document, nullptr) << reading.messages();
  EXPECT_EQ(refusal(bomb(9)),
            "8:10 too-large: with its aliases written out the document has more than 10000000 "
            "values");
}

TEST(YamlAliases, count_in_merges_too) {
  std::string text = "a: &a {";
  for (int i = 0; i < 4000; ++i) text += 'k' + std::to_string(i) + ": 1, ";
  text += "}\nb: {<<: [";
  for (int i = 0; i < 4000; ++i) text += "*a, ";
  const Reading reading = yaml(text + "]}\n");
  EXPECT_EQ(reading.document, nullptr);
  ASSERT_EQ(reading.diagnostics.all().size(), 1U);
  EXPECT_EQ(reading.diagnostics.all()[0].code, "too-large");
}

TEST(YamlAliases, may_not_nest_more_than_512_deep) {
  const auto text = [](std::size_t around) {
    return "a: &a " + std::string(300, '[') + std::string(300, ']') +
           "\nb: " + std::string(around, '[') + "*a" + std::string(around, ']') + '\n';
  };
  EXPECT_NE(yaml(text(211)).document, nullptr);
  EXPECT_EQ(refusal(text(212)), "2:216 too-deep: values are nested more than 512 deep");
}

TEST(YamlAliases, carry_the_depth_of_aliases_inside_them) {
  std::string text = "a: &a " + std::string(200, '[') + std::string(200, ']') + '\n';
  text += "b: &b " + std::string(200, '[') + "*a" + std::string(200, ']') + '\n';
  text += "c: " + std::string(112, '[') + "*b" + std::string(112, ']') + '\n';
  const Reading reading = yaml(text);
  ASSERT_EQ(reading.diagnostics.all().size(), 1U);
  EXPECT_EQ(reading.diagnostics.all()[0].code, "too-deep");
  EXPECT_EQ(reading.diagnostics.all()[0].place.line, 3U);
}

TEST(YamlMerge, adds_the_entries_of_a_mapping_where_it_stands) {
  EXPECT_EQ(shown(yaml("base: &b {x: 1, y: 2}\nuse: {a: 0, <<: *b, z: 3}\n")),
            R"({"base":{"x":1,"y":2},"use":{"a":0,"x":1,"y":2,"z":3}})");
}

TEST(YamlMerge, lets_own_keys_win_wherever_they_stand) {
  EXPECT_EQ(shown(yaml("- &b {x: 1, y: 2}\n- {x: 7, <<: *b}\n- {<<: *b, x: 8}\n")),
            R"([{"x":1,"y":2},{"x":7,"y":2},{"y":2,"x":8}])");
}

TEST(YamlMerge, lets_the_earlier_of_several_mappings_win) {
  EXPECT_EQ(shown(yaml("- &a {x: 1}\n- &b {x: 2, y: 2}\n- {<<: [*a, *b]}\n- {<<: [*b, *a]}\n"
                       "- {<<: *a, <<: *b}\n")),
            R"([{"x":1},{"x":2,"y":2},{"x":1,"y":2},{"x":2,"y":2},{"x":1,"y":2}])");
}

TEST(YamlMerge, takes_mappings_without_an_alias_and_merged_ones) {
  EXPECT_EQ(shown(yaml("- &a {<<: {x: 1}, y: 2}\n- {<<: *a, z: 3}\n")),
            R"([{"x":1,"y":2},{"x":1,"y":2,"z":3}])");
}

TEST(YamlMerge, keeps_the_places_of_what_it_merges) {
  const Reading reading = yaml("a: &a\n  x: 1\nb:\n  <<: *a\n");
  EXPECT_EQ(at(reading.root().find("b")->find_entry("x")->key_place), "2:3");
}

TEST(YamlMerge, still_warns_of_repeated_keys) {
  const Reading reading = yaml("a: &a {x: 1}\nb: {<<: *a, y: 2, y: 3}\n");
  EXPECT_EQ(shown(reading.root()), R"({"a":{"x":1},"b":{"x":1,"y":3}})");
  EXPECT_EQ(reading.diagnostics.warning_count(), 1U);
}

TEST(YamlMerge, is_meant_only_by_a_plain_key) {
  EXPECT_EQ(shown(yaml("'<<': {x: 1}\n")), R"({"<<":{"x":1}})");
  EXPECT_EQ(shown(yaml("[<<]")), R"(["<<"])");
}

TEST(YamlMerge, refuses_what_is_no_mapping) {
  EXPECT_EQ(yaml("a: 1\n<<: text\n").messages(),
            "t.yaml:2:5: error[yaml-syntax]: a merge key '<<' takes a mapping or a list of "
            "mappings, not string\n"
            "    2 | <<: text\n"
            "      |     ^\n");
  const Reading reading = yaml("<<: [{x: 1}, 2, {y: 3}]\n");
  EXPECT_EQ(shown(reading.root()), R"({"x":1,"y":3})");
  EXPECT_EQ(reading.diagnostics.error_count(), 1U);
}

}  // namespace
}  // namespace zefir::document
