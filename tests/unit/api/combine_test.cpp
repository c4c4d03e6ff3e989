// SPDX-License-Identifier: Apache-2.0
#include "api/combine.hpp"

#include <gtest/gtest.h>

#include "models.hpp"

namespace zefir::api::test {
namespace {

class Combine : public testing::Test {
 protected:
  TypeId kind(Kind kind, std::string name = "T") { return build.add(kind, std::move(name)); }
  TypeId enumeration(const Values& values) {
    const TypeId id = build.add(Kind::enumeration, "E");
    build.model.types[id].values = values.all();
    return id;
  }
  bool covered(TypeId general, TypeId specific) {
    return covers(build.model, build.model.types[general], build.model.types[specific]);
  }
  std::optional<Kind> common(TypeId left, TypeId right) {
    const auto kind = common_kind(build.model.types[left], build.model.types[right]);
    EXPECT_EQ(kind, common_kind(build.model.types[right], build.model.types[left]));
    return kind;
  }
  Builder build;
  Values words{R"(["a", "b"])"}, word{R"(["a"])"}, numbers{"[1, 2]"};
};

TEST_F(Combine, knows_which_type_says_less) {
  const TypeId any = kind(Kind::any), text = kind(Kind::string), number = kind(Kind::number),
               integer = kind(Kind::integer), map = kind(Kind::map), object = kind(Kind::object);
  EXPECT_TRUE(covered(any, object));
  EXPECT_FALSE(covered(object, any));
  EXPECT_TRUE(covered(number, integer));
  EXPECT_FALSE(covered(integer, number));
  EXPECT_TRUE(covered(text, kind(Kind::string)));
  EXPECT_FALSE(covered(text, integer));
  EXPECT_TRUE(covered(map, object));
  EXPECT_FALSE(covered(object, map));
  EXPECT_FALSE(covered(object, kind(Kind::object)));
  EXPECT_TRUE(covered(object, object));
}

TEST_F(Combine, looks_at_bounds_formats_and_names) {
  const TypeId text = kind(Kind::string), shorter = kind(Kind::string), date = kind(Kind::string);
  build.model.types[shorter].bounds.max_length = 3;
  build.model.types[date].format = "date";
  EXPECT_TRUE(covered(text, shorter));
  EXPECT_FALSE(covered(shorter, text));
  EXPECT_TRUE(covered(text, date));
  EXPECT_FALSE(covered(date, text));
  const TypeId map = kind(Kind::map);
  build.model.types[map].required_elsewhere = word.all();
  EXPECT_FALSE(covered(map, kind(Kind::object)));
}

TEST_F(Combine, looks_at_words_and_items) {
  const TypeId two = enumeration(words), one = enumeration(word), counts = enumeration(numbers);
  EXPECT_TRUE(covered(two, one));
  EXPECT_FALSE(covered(one, two));
  EXPECT_TRUE(covered(kind(Kind::string), two));
  EXPECT_FALSE(covered(kind(Kind::string), counts));
  EXPECT_TRUE(covered(kind(Kind::integer), counts));
  const TypeId free = kind(Kind::array), typed = kind(Kind::array), other = kind(Kind::array);
  build.model.types[typed].item = Use{one, false};
  build.model.types[other].item = Use{two, false};
  EXPECT_TRUE(covered(free, typed));
  EXPECT_FALSE(covered(typed, free));
  EXPECT_FALSE(covered(typed, other));
}

TEST_F(Combine, finds_the_kind_of_both) {
  const TypeId any = kind(Kind::any), text = kind(Kind::string), number = kind(Kind::number),
               integer = kind(Kind::integer), map = kind(Kind::map), object = kind(Kind::object),
               two = enumeration(words), counts = enumeration(numbers);
  EXPECT_EQ(common(any, text), Kind::string);
  EXPECT_EQ(common(number, integer), Kind::integer);
  EXPECT_EQ(common(map, object), Kind::object);
  EXPECT_EQ(common(two, text), Kind::enumeration);
  EXPECT_EQ(common(counts, integer), Kind::enumeration);
  EXPECT_EQ(common(counts, number), Kind::enumeration);
  EXPECT_EQ(common(counts, text), std::nullopt);
  EXPECT_EQ(common(text, object), std::nullopt);
  EXPECT_EQ(common(text, integer), std::nullopt);
}

TEST_F(Combine, keeps_the_stricter_bound) {
  const Values values("[1, 2, 0.5, 10, 1e1]");
  Bounds bounds, more;
  bounds.minimum = values[0];
  bounds.maximum = values[3];
  bounds.min_length = 1;
  more.minimum = values[2];
  more.maximum = values[1];
  more.exclusive_minimum = values[2];
  more.min_length = 2;
  more.max_length = 9;
  more.max_items = 4;
  more.min_properties = 1;
  more.unique_items = true;
  EXPECT_TRUE(add_bounds(bounds, more));
  EXPECT_EQ(bounds.minimum, values[0]);
  EXPECT_EQ(bounds.maximum, values[1]);
  EXPECT_EQ(bounds.exclusive_minimum, values[2]);
  EXPECT_EQ(bounds.min_length, 2u);
  EXPECT_EQ(bounds.max_length, 9u);
  EXPECT_EQ(bounds.max_items, 4u);
  EXPECT_EQ(bounds.min_properties, 1u);
  EXPECT_TRUE(bounds.unique_items);
}

TEST_F(Combine, tells_when_two_patterns_or_steps_meet) {
  const Values values(R"(["^a", "b$", "^a", 2, 3])");
  Bounds bounds, more;
  bounds.pattern = values[0];
  more.pattern = values[2];
  EXPECT_TRUE(add_bounds(bounds, more));
  more.pattern = values[1];
  EXPECT_FALSE(add_bounds(bounds, more));
  EXPECT_EQ(bounds.pattern, values[1]);
  Bounds step, other_step;
  step.multiple_of = values[3];
  EXPECT_TRUE(add_bounds(other_step, step));
  step.multiple_of = values[4];
  EXPECT_FALSE(add_bounds(other_step, step));
}

TEST_F(Combine, intersects_lists) {
  std::vector<const Node*> values = words.all();
  intersect(values, word.all());
  ASSERT_EQ(values.size(), 1u);
  EXPECT_EQ(values[0]->text(), "a");
  intersect(values, numbers.all());
  EXPECT_TRUE(values.empty());
}

}  // namespace
}  // namespace zefir::api::test
