// SPDX-License-Identifier: Apache-2.0
#include "src/holders.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <tuple>

#include "support.hpp"
#include "zefir/base/date_time.hpp"
#include "zefir/base/decimal.hpp"
#include "zefir/base/json.hpp"

namespace models {
namespace {

TEST(Reset, makes_every_kind_in_every_holder_as_new) {
  auto value = loaded<Everything>(R"({
    "boolean": true, "int32": 1, "int64": 1, "uint64": 1, "number": 1, "string": "s",
    "color": "blue", "open_color": "mauve", "level": 2, "open_level": 7, "json": 1,
    "object": {"x": 1, "y": 1}, "list": ["a"], "map": {"a": 1}, "optional_boolean": true,
    "optional_int32": 1, "optional_int64": 1, "optional_uint64": 1, "optional_number": 1,
    "optional_string": "s", "optional_color": "red", "optional_open_color": "red",
    "optional_json": 1, "optional_list": [], "optional_map": {}, "optional_object": {"x": 1},
    "boxed_object": {"x": 1, "y": 1}, "maybe_boolean": null, "maybe_object": {"x": 1},
    "bits": [true], "gaps": [1], "points": [{"x": 1}], "groups": {"a": []}})");
  ASSERT_NE(value, Everything());
  zefir::schema::detail::reset(&value, zefir::schema::type_of<Everything>());
  EXPECT_EQ(value, Everything());
}

struct Defaulted {
  std::int32_t count = 7;
  std::string word = "word";
  std::vector<std::int64_t> numbers = {1, 2};
};
struct Outer {
  Defaulted inner;
};
constexpr zefir::schema::Type type_of_int{.kind = zefir::schema::Kind::int32};
constexpr zefir::schema::Type type_of_string{.kind = zefir::schema::Kind::string};
constexpr zefir::schema::Type type_of_number{.kind = zefir::schema::Kind::int64};
constexpr zefir::schema::List list_of_numbers =
    zefir::schema::list_of<std::int64_t>(type_of_number);
constexpr zefir::schema::Member defaulted_members[] = {
    {.key = "count", .offset = offsetof(Defaulted, count), .type = type_of_int},
    {.key = "word", .offset = offsetof(Defaulted, word), .type = type_of_string},
    {.key = "numbers",
     .offset = offsetof(Defaulted, numbers),
     .type = {.kind = zefir::schema::Kind::list, .detail = {.list = &list_of_numbers}}}};
constexpr zefir::schema::Object defaulted_object{.name = "Defaulted",
                                                 .members = defaulted_members,
                                                 .lifetime = zefir::schema::lifetime_of<Defaulted>};
constexpr zefir::schema::Member outer_members[] = {
    {.key = "inner",
     .offset = offsetof(Outer, inner),
     .type = {.kind = zefir::schema::Kind::object, .detail = {.object = &defaulted_object}}}};
constexpr zefir::schema::Object outer_object{.name = "Outer", .members = outer_members};

TEST(Reset, gives_members_their_defaults) {
  Outer outer;
  const zefir::schema::Type type{.kind = zefir::schema::Kind::object,
                                 .detail = {.object = &outer_object}};
  const auto errors = zefir::schema::load_into(
      R"({"inner": {"count": 1, "word": "x", "numbers": []}, "inner": {"count": 2}})", type, &outer,
      zefir::LoadOptions());
  EXPECT_TRUE(errors.empty());
  EXPECT_EQ(outer.inner.count, 2);
  EXPECT_EQ(outer.inner.word, "word");
  EXPECT_EQ(outer.inner.numbers, (std::vector<std::int64_t>{1, 2}));
}

TEST(Reset, empties_additional_members) {
  auto account = loaded<Account>(R"({"id":1,"name":"n","nickname":"k","extra":2})");
  ASSERT_FALSE(account.additional_properties.empty());
  zefir::schema::detail::reset(&account, zefir::schema::type_of<Account>());
  EXPECT_EQ(account, Account());
}

// The runtime asks an optional of any type by its bytes.
template <class T>
void expect_flag_behind_the_value(T value) {
  std::optional<T> optional;
  const auto flag = [&] {
    return reinterpret_cast<const unsigned char*>(&optional)[zefir::schema::optional_flag<T>];
  };
  EXPECT_EQ(flag(), 0);
  optional = std::move(value);
  EXPECT_EQ(flag(), 1);
  EXPECT_EQ(static_cast<const void*>(&*optional), static_cast<const void*>(&optional));
  optional.reset();
  EXPECT_EQ(flag(), 0);
}

TEST(Optional, keeps_its_flag_behind_its_value) {
  expect_flag_behind_the_value(false);
  expect_flag_behind_the_value<std::uint8_t>(0);
  expect_flag_behind_the_value<std::uint16_t>(0);
  expect_flag_behind_the_value<std::int32_t>(0);
  expect_flag_behind_the_value<std::int64_t>(0);
  expect_flag_behind_the_value(0.0);
  expect_flag_behind_the_value(std::string());
  expect_flag_behind_the_value(std::string_view());
  expect_flag_behind_the_value(std::vector<Point>());
  expect_flag_behind_the_value(std::vector<bool>());
  expect_flag_behind_the_value(std::map<std::string, int>());
  expect_flag_behind_the_value(zefir::Json());
  expect_flag_behind_the_value(zefir::Open<Color>());
  expect_flag_behind_the_value(zefir::DateTime());
  expect_flag_behind_the_value(zefir::Decimal());
  expect_flag_behind_the_value(std::tuple<std::int64_t, bool>());
}

TEST(Enumerators, are_stored_in_two_bytes_where_one_does_not_do) {
  std::vector<std::string> texts;
  for (int i = 0; i < 300; ++i) texts.push_back(std::to_string(i) + "th");
  const std::vector<std::string_view> words(texts.begin(), texts.end());
  const zefir::schema::Enum enumeration{.name = "Many", .words = words, .width = 2};
  const zefir::schema::Type type{.kind = zefir::schema::Kind::enumeration,
                                 .detail = {.enumeration = &enumeration}};
  std::uint16_t value = 0xffff;
  const auto errors = zefir::schema::load_into("\"299th\"", type, &value, zefir::LoadOptions());
  EXPECT_TRUE(errors.empty());
  EXPECT_EQ(value, 299u);
  std::string text;
  zefir::schema::dump_to(&value, type, text);
  EXPECT_EQ(text, "\"299th\"");
  value = 300;
  EXPECT_EQ(kinds(zefir::schema::validate_value(&value, type)), ": enumeration");
}

}  // namespace
}  // namespace models
