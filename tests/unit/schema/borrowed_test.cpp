// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/borrowed.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <utility>

#include "holding.hpp"
#include "support.hpp"

namespace models {
namespace {

using zefir::Borrowed;
using zefir::load_borrowed;
using zefir::schema::StringBounds;
using View = std::string_view;
using Views = Holding<View>;

bool lies_in(View part, View text) {
  return std::less_equal<>()(text.data(), part.data()) &&
         std::less_equal<>()(part.data() + part.size(), text.data() + text.size());
}

TEST(Borrowed, views_the_text_it_was_loaded_from) {
  const ExactText exact(
      R"({"plain":"a","optional":"bc","nullable":null,"maybe":"d","list":["","e"],)"
      R"("gaps":[null,"f"],"map":{"k":"g"},"tuple":[1,"h",null],"variant":["i"],)"
      R"("boxed":{"value":"j"}})");
  const View text = exact.view();
  const Borrowed<Views> views = load_borrowed<Views>(text);
  EXPECT_EQ(views->plain, "a");
  EXPECT_EQ(views->optional, "bc");
  EXPECT_EQ(views->nullable, std::nullopt);
  EXPECT_EQ(views->maybe.value(), "d");
  EXPECT_EQ(views->list, (std::vector<View>{"", "e"}));
  EXPECT_EQ(views->gaps[1], "f");
  EXPECT_EQ(views->map.at("k"), "g");
  EXPECT_EQ(std::get<1>(views->tuple), "h");
  EXPECT_EQ(std::get<1>(views->variant.value), std::vector<View>{"i"});
  EXPECT_EQ(views->boxed->value, "j");
  for (const View part :
       {views->plain, *views->optional, *views->maybe, views->list[0], views->list[1],
        *views->gaps[1], views->map.at("k"), std::get<1>(views->tuple), views->boxed->value}) {
    EXPECT_TRUE(lies_in(part, text)) << part;
  }
  EXPECT_EQ(views.arena().capacity(), 0u);
}

TEST(Borrowed, keeps_strings_with_escapes_in_its_arena) {
  const ExactText exact(R"({"plain":"a\n","list":["\u00e9","plain","\\"],"map":{"k":"\/"}})");
  Borrowed<Views> views = load_borrowed<Views>(exact.view());
  EXPECT_EQ(views->plain, "a\n");
  EXPECT_EQ(views->list, (std::vector<View>{"\xC3\xA9", "plain", "\\"}));
  EXPECT_EQ(views->map.at("k"), "/");
  EXPECT_FALSE(lies_in(views->plain, exact.view()));
  EXPECT_TRUE(lies_in(views->list[1], exact.view()));
  EXPECT_GT(views.arena().capacity(), 0u);
}

TEST(Borrowed, stays_valid_when_it_is_moved) {
  const ExactText exact(R"({"plain":"\u0061 string with an escape","optional":"without"})");
  Borrowed<Views> first = load_borrowed<Views>(exact.view());
  const View before = first->plain;
  Borrowed<Views> second = std::move(first);
  EXPECT_EQ(second->plain, "a string with an escape");
  EXPECT_EQ(second->plain.data(), before.data());
  Borrowed<Views> third = load_borrowed<Views>("{}");
  third = std::move(second);
  EXPECT_EQ((*third).plain, "a string with an escape");
  EXPECT_EQ(third->optional, "without");
}

TEST(Borrowed, has_map_keys_that_are_views_too) {
  using Map = std::map<View, View>;
  const ExactText exact(R"({"k":"v","\u006b2":"w","":"x"})");
  const Borrowed<Map> map = load_borrowed<Map>(exact.view());
  EXPECT_EQ(*map, (Map{{"", "x"}, {"k", "v"}, {"k2", "w"}}));
  EXPECT_TRUE(lies_in(map->find("k")->first, exact.view()));
  EXPECT_FALSE(lies_in(map->find("k2")->first, exact.view()));
  EXPECT_EQ(load_borrowed<Map>(R"({"k":"v","\u006b":"w"})")->at("k"), "w");
  using Nested = std::map<View, std::map<View, std::int64_t>>;
  EXPECT_EQ(load_borrowed<Nested>(R"({"\u0061":{"\u0062":1,"c":2}})")->at("a").at("b"), 1);
}

TEST(Borrowed, of_a_top_level_string_is_kept) {
  for (const char* text : {R"("plain")", R"("pl\u0061in")", R"( "plain" )"}) {
    const ExactText exact(text);
    const Borrowed<View> view = load_borrowed<View>(exact.view());
    EXPECT_EQ(*view, "plain") << text;
  }
  EXPECT_EQ(*load_borrowed<View>(R"("")"), "");
  EXPECT_EQ(*load_borrowed<View>(R"("}")"), "}");
}

TEST(Borrowed, keeps_many_and_long_strings) {
  std::string text = "[";
  for (int i = 0; i < 3000; ++i) {
    text += (i == 0 ? "\"\\n" : ",\"\\n") + std::string(static_cast<std::size_t>(i), 'x') + "\"";
  }
  text += "]";
  const auto views = load_borrowed<std::vector<View>>(text);
  ASSERT_EQ(views->size(), 3000u);
  for (std::size_t i = 0; i < 3000; ++i) {
    ASSERT_EQ((*views)[i].size(), i + 1);
    ASSERT_EQ((*views)[i].back(), i == 0 ? '\n' : 'x');
  }
  EXPECT_LT(views.arena().capacity(), text.size() * 2);
}

TEST(Borrowed, tells_the_same_faults_as_a_load) {
  const std::string text =
      R"({"plain":1,"list":["a",null],"map":{"k":2},"variant":true,"boxed":{}})";
  try {
    load_borrowed<Views>(text);
    FAIL() << "nothing was thrown";
  } catch (const zefir::ValidationError& error) {
    EXPECT_EQ(listed(error.errors()), listed(zefir::validate<Views>(text)));
    EXPECT_EQ(kinds(error.errors()),
              "/plain: type; /list/1: null_value; /map/k: type; /variant: variant; "
              "/boxed/value: required");
  }
  EXPECT_THROW(load_borrowed<Views>(View("{")), zefir::ValidationError);
}

constexpr StringBounds two_bounds{.min_length = 2};

TEST(Borrowed, checks_bounds_on_load_and_in_memory) {
  using Two = Limited<View, two_bounds>;
  EXPECT_THROW(load_borrowed<Two>(View(R"({"value":"\u0061"})")), zefir::ValidationError);
  EXPECT_EQ(load_borrowed<Two>(View(R"({"value":"ab"})"))->value, "ab");
  Two two;
  two.value = "a";
  EXPECT_EQ(kinds(zefir::check(two)), "/value: min_length");
  two.value = "\xFF\xFF";
  EXPECT_EQ(kinds(zefir::check(two)), "/value: type");
}

TEST(Borrowed, is_dumped_and_compared_like_any_value) {
  const std::string text = R"({"plain":"a\"","optional":"b","list":["c"],"map":{"\n":"d"}})";
  const auto one = load_borrowed<Views>(View(text));
  const std::string dumped = zefir::dump(*one);
  EXPECT_NE(dumped.find(R"("plain":"a\"","optional":"b")"), std::string::npos);
  EXPECT_NE(dumped.find(R"("map":{"\n":"d"})"), std::string::npos);
  const std::string other_text = text;
  auto other = load_borrowed<Views>(View(other_text));
  const auto& type = zefir::schema::type_of<Views>();
  EXPECT_TRUE(zefir::schema::equal_values(&*one, &*other, type));
  other->map["\n"] = "e";
  EXPECT_FALSE(zefir::schema::equal_values(&*one, &*other, type));
}

TEST(Borrowed, resets_what_stands_twice) {
  const std::string text =
      R"({"value":{"plain":"a","optional":"b","map":{"k":"v"}},"value":{"list":["c"]}})";
  const auto twice = load_borrowed<Single<Views>>(View(text));
  EXPECT_EQ(twice->value.plain, "");
  EXPECT_EQ(twice->value.optional, std::nullopt);
  EXPECT_TRUE(twice->value.map.empty());
  EXPECT_EQ(twice->value.list, std::vector<View>{"c"});
}

TEST(Views, need_an_arena_to_be_loaded) {
  EXPECT_THROW(zefir::load<Views>(R"({"plain":"a"})"), zefir::UsageError);
  EXPECT_THROW(zefir::load<View>(R"("a")"), zefir::UsageError);
  EXPECT_THROW((zefir::load<std::map<View, bool>>(R"({"a":true})")), zefir::UsageError);
  // Checking alone needs none.
  EXPECT_TRUE(zefir::validate<Views>(R"({"plain":"\u0061","map":{"\u0061":"b"}})").empty());
}

TEST(Arena, keeps_copies_where_they_are) {
  zefir::Arena arena;
  std::string source = "first";
  const View first = arena.keep(source);
  source = "other";
  EXPECT_EQ(first, "first");
  EXPECT_EQ(arena.keep(""), "");
  for (int i = 0; i < 1000; ++i) arena.keep("fill the block, and the next one too");
  const View large = arena.keep(std::string(3 << 20, 'x'));
  zefir::Arena moved = std::move(arena);
  EXPECT_EQ(first, "first");
  EXPECT_EQ(large.size(), std::size_t{3} << 20);
  EXPECT_EQ(moved.keep("more"), "more");
  EXPECT_GT(moved.capacity(), std::size_t{3} << 20);
}

}  // namespace
}  // namespace models
