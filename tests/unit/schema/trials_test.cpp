// SPDX-License-Identifier: Apache-2.0
#include "src/trials.hpp"

#include <gtest/gtest.h>

#include "src/json_types.hpp"

namespace zefir::schema::detail {
namespace {

constexpr Object circle{.name = "Circle"};
constexpr Type circle_type{.kind = Kind::object, .detail = {.object = &circle}};
constexpr Alternative alternatives[] = {
    {.name = "Circle", .type = circle_type, .distinguished_by = "radius"},
    {.name = "Square", .type = circle_type, .distinguished_by = "side"},
    {.name = "name", .type = {.kind = Kind::string}},
};
constexpr Variant shape{.name = "Shape", .alternatives = alternatives};

TEST(Candidates, are_those_of_the_json_type) {
  const Candidates objects(shape, json_object);
  EXPECT_TRUE(objects.several());
  EXPECT_FALSE(objects.has(2));
  EXPECT_EQ(Candidates(shape, json_string).first(), 2u);
  EXPECT_TRUE(Candidates(shape, json_number).none());
}

TEST(Candidates, are_distinguished_by_their_own_members_alone) {
  Candidates found = Candidates(shape, json_object).nobody();
  // No alternative is distinguished by a member without a name, though one has none to name.
  found.add_distinguished("");
  found.add_distinguished("other");
  EXPECT_TRUE(found.none());
  found.add_distinguished("side");
  EXPECT_FALSE(found.several());
  EXPECT_EQ(found.first(), 1u);
}

TEST(Trials, remember_by_place_and_variant) {
  const Variant other = shape;
  const char text[] = "[]";
  Trials trials;
  EXPECT_EQ(trials.find(text, shape), nullptr);
  trials.keep(text, shape, {.behind = text + 2, .matching = 1, .alternative = 2});
  ASSERT_NE(trials.find(text, shape), nullptr);
  EXPECT_EQ(trials.find(text, shape)->alternative, 2u);
  EXPECT_EQ(trials.find(text + 1, shape), nullptr);
  EXPECT_EQ(trials.find(text, other), nullptr);
  trials.clear();
  EXPECT_EQ(trials.find(text, shape), nullptr);
}

}  // namespace
}  // namespace zefir::schema::detail
