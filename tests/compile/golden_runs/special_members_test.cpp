// SPDX-License-Identifier: Apache-2.0
// Copies, moves and comparisons of generated structs, which walk rows or are made of one another.
#include <gtest/gtest.h>

#include <containers/models.hpp>
#include <formats/models.hpp>
#include <presence/models.hpp>
#include <recursion/models.hpp>
#include <type_traits>
#include <zefir/schema.hpp>

namespace {

static_assert(std::is_nothrow_move_constructible_v<formats::Visit>);
static_assert(std::is_nothrow_move_assignable_v<formats::Visit>);
static_assert(std::is_copy_assignable_v<formats::Visit>);

const std::string presence_text =
    R"({"required":"r","required_nullable":null,"optional":"a text that is no short string",)"
    R"("optional_nullable":null,"with_default":3,"text_default":"t","flag_default":false,)"
    R"("required_point":{"x":1},"optional_point":{"x":2},"nullable_point":null,)"
    R"("created":"now","anything":{"a":[1,"b"]}})";

const std::string holder_text =
    R"({"id":7,"tags":["a","b"],"matrix":[[1,2],[],[3]],"flags":[true,false,true],)"
    R"("gaps":[1,null],"by_name":{"k":["v"]},"free":{"x":{"y":null}},"more":"kept"})";

const std::string visit_text =
    R"({"id":"f81d4fae-7dec-11d0-a765-00a0c91e6bf6","at":"2026-02-01T10:00:00Z",)"
    R"("price":10.10,"day":"2026-02-01","fee":"1.50","opens":"10:00:00","takes":"PT1H",)"
    R"("photo":"aGk=","cancelled":"2026-02-01T09:00:00Z","holidays":["2026-05-01"]})";

// A copy is written as the original was, stays so when the original goes, and equals it.
template <class T>
void copies(const std::string& text) {
  auto original = zefir::load<T>(text);
  const std::string written = zefir::dump(original);
  T copy = original;
  EXPECT_EQ(copy, original);
  T assigned = zefir::load<T>(text);
  assigned = copy;
  original = T();
  EXPECT_EQ(zefir::dump(copy), written);
  EXPECT_EQ(assigned, copy);
  EXPECT_NE(original, copy);

  const T moved = std::move(copy);
  EXPECT_EQ(moved, assigned);
  copy = std::move(assigned);
  EXPECT_EQ(copy, moved);
}

TEST(SpecialMembers, copy_members_of_every_holder) { copies<presence::Record>(presence_text); }
TEST(SpecialMembers, copy_containers) { copies<containers::Holder>(holder_text); }
TEST(SpecialMembers, copy_values_of_formats) { copies<formats::Visit>(visit_text); }

TEST(SpecialMembers, copy_what_a_load_does_not_fill) {
  presence::Record record;
  record.password = "secret";
  record.optional_nullable = zefir::null;
  const presence::Record copy = record;
  EXPECT_EQ(copy.password, "secret");
  EXPECT_TRUE(copy.optional_nullable.is_null());
  EXPECT_EQ(copy.text_default, "none");
}

TEST(SpecialMembers, compare_every_member) {
  const auto record = zefir::load<presence::Record>(presence_text);
  auto other = record;
  other.optional_nullable.reset();
  EXPECT_NE(record, other);
  other = record;
  other.optional_point->x = 3;
  EXPECT_NE(record, other);
  auto holder = zefir::load<containers::Holder>(holder_text);
  const containers::Holder same = holder;
  holder.additional_properties["more"] = "lost";
  EXPECT_NE(holder, same);
  holder.additional_properties = same.additional_properties;
  EXPECT_EQ(holder, same);
}

recursion::Node chain(std::int64_t depth) {
  recursion::Node node(depth);
  node.children.emplace().emplace_back(-depth);
  if (depth > 0) node.parent = chain(depth - 1);
  return node;
}

TEST(SpecialMembers, assign_from_a_part_of_the_target) {
  recursion::Node node = chain(3);
  node = *node.parent;
  EXPECT_EQ(node, chain(2));
  node = std::move(*node.parent);
  EXPECT_EQ(node, chain(1));
  node = std::move(node.children->front());
  EXPECT_EQ(node, recursion::Node(-1));
}

TEST(SpecialMembers, assign_to_the_target_itself) {
  recursion::Node node = chain(2);
  recursion::Node& same = node;
  node = same;
  EXPECT_EQ(node, chain(2));
  node = std::move(same);
  EXPECT_EQ(node, chain(2));
}

}  // namespace
