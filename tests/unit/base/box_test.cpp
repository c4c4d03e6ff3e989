// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/box.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace zefir {
namespace {

struct Node {
  std::string name;
  OptionalBox<Node> next;
  std::vector<Box<Node>> children;
  friend bool operator==(const Node&, const Node&) = default;
};

Node named(std::string name) {
  Node node;
  node.name = std::move(name);
  return node;
}

static_assert(sizeof(Box<Node>) == sizeof(void*));
static_assert(sizeof(OptionalBox<Node>) == sizeof(void*));

TEST(Box, is_never_empty) {
  Box<std::string> box;
  EXPECT_EQ(*box, "");
  box->append("word");
  EXPECT_EQ(*box, "word");
}

TEST(Box, copies_deeply) {
  Box<std::string> box(std::string("first"));
  Box<std::string> copy = box;
  *copy = "second";
  EXPECT_EQ(*box, "first");
  copy = box;
  EXPECT_EQ(copy, box);
  EXPECT_NE(&*copy, &*box);
}

TEST(Box, moves_by_handing_the_pointer_over) {
  Box<std::string> box(std::string("value"));
  const std::string* const held = &*box;
  Box<std::string> taken = std::move(box);
  EXPECT_EQ(&*taken, held);
  box = taken;  // a moved-from box may be assigned to
  EXPECT_EQ(*box, "value");
}

TEST(Box, gives_its_value_away_as_an_rvalue) {
  Box<std::string> box(std::string(40, 'x'));
  const std::string value = *std::move(box);
  EXPECT_EQ(value, std::string(40, 'x'));
}

TEST(Box, lets_a_struct_contain_itself) {
  Node root = named("root");
  root.children.emplace_back(named("leaf"));
  root.next = named("next");
  const Node copy = root;
  EXPECT_EQ(copy, root);
  root.children[0]->name = "changed";
  EXPECT_NE(copy, root);
}

TEST(OptionalBox, starts_empty) {
  OptionalBox<Node> box;
  EXPECT_FALSE(box.has_value());
  EXPECT_FALSE(box);
  EXPECT_EQ(box, std::nullopt);
  EXPECT_THROW(box.value(), std::bad_optional_access);
}

TEST(OptionalBox, holds_replaces_and_drops_a_value) {
  OptionalBox<std::string> box(std::string("first"));
  EXPECT_EQ(box, std::string("first"));
  EXPECT_EQ(box.emplace(3u, 'x'), "xxx");
  EXPECT_EQ(box.value(), "xxx");
  box = std::nullopt;
  EXPECT_FALSE(box);
  box = std::string("again");
  box.reset();
  EXPECT_FALSE(box);
}

TEST(OptionalBox, copies_deeply_and_moves_cheaply) {
  OptionalBox<std::string> box(std::string("value"));
  OptionalBox<std::string> copy = box;
  EXPECT_EQ(copy, box);
  EXPECT_NE(&*copy, &*box);
  const std::string* const held = &*box;
  const OptionalBox<std::string> taken = std::move(box);
  EXPECT_EQ(&*taken, held);
  copy = OptionalBox<std::string>();
  EXPECT_FALSE(copy);
}

TEST(OptionalBox, survives_assignment_to_itself) {
  OptionalBox<std::string> box(std::string("value"));
  OptionalBox<std::string>& same = box;
  box = same;
  EXPECT_EQ(box, std::string("value"));
  box = std::move(same);
  EXPECT_EQ(box, std::string("value"));
}

TEST(OptionalBox, compares_empty_and_full) {
  const OptionalBox<std::string> empty;
  const OptionalBox<std::string> full(std::string(""));
  EXPECT_NE(empty, full);
  EXPECT_EQ(empty, OptionalBox<std::string>());
  EXPECT_FALSE(empty == std::string(""));
}

TEST(OptionalBox, answers_with_a_substitute_when_empty) {
  const OptionalBox<std::string> empty;
  EXPECT_EQ(empty.value_or("none"), "none");
  EXPECT_EQ(OptionalBox<std::string>(std::string("some")).value_or("none"), "some");
}

}  // namespace
}  // namespace zefir
