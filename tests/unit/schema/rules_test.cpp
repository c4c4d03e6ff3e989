// SPDX-License-Identifier: Apache-2.0
// Rules: `enum` and `const` of any JSON.
#include <gtest/gtest.h>

#include "holding.hpp"
#include "support.hpp"
#include "zefir/base/bytes.hpp"
#include "zefir/base/date.hpp"
#include "zefir/base/decimal.hpp"
#include "zefir/base/json.hpp"
#include "zefir/base/uuid.hpp"

namespace models {
namespace {

using zefir::Json;
using zefir::schema::NumberBounds;
using zefir::schema::Rules;

template <class T>
std::string value_faults(const std::string& value) {
  return fault_kinds<T>("{\"value\":" + value + "}");
}
template <class T, class Value>
std::string memory_kinds(Value value) {
  T holder;
  holder.value = std::move(value);
  return kinds(memory_faults(holder));
}

constexpr std::string_view word_choices[] = {"\"a\"", R"("b\u00e9")", "\"\""};
constexpr Rules words{.choices = word_choices};
constexpr std::string_view five_choice[] = {"5"};
constexpr Rules five{.choices = five_choice};
constexpr std::string_view word_or_null_choices[] = {"\"a\"", "null"};
constexpr Rules word_or_null{.choices = word_or_null_choices};
constexpr std::string_view mixed_choices[] = {"1", R"([1,{"a":null,"b":2}])", R"("x")", "null",
                                              "true"};
constexpr Rules mixed{.choices = mixed_choices};
constexpr std::string_view point_choice[] = {R"({"x":1,"y":2})"};
constexpr Rules one_point{.choices = point_choice};
constexpr std::string_view list_choices[] = {"[1,2]", "[]"};
constexpr Rules lists{.choices = list_choices};
constexpr std::string_view true_choice[] = {"true"};
constexpr Rules only_true{.choices = true_choice};
constexpr std::string_view date_choices[] = {R"("2024-01-01")", R"("2024-06-01")"};
constexpr Rules dates{.choices = date_choices};
constexpr Rules no_rule{};

TEST(Choices, of_strings_are_compared_by_content) {
  using Word = Limited<std::string, words>;
  for (const char* good : {R"("a")", R"("\u0061")", R"("bé")", R"("")"}) {
    EXPECT_EQ(value_faults<Word>(good), "") << good;
  }
  const auto errors = faults<Word>(R"({"value":"c"})");
  ASSERT_EQ(kinds(errors), "/value: enumeration");
  EXPECT_EQ(errors.items()[0].message(), R"(Must be one of: "a", "b\u00e9", "".)");
  EXPECT_EQ(errors.items()[0].value(), R"("c")");
  EXPECT_EQ(memory_kinds<Word>("A"), "/value: enumeration");
  EXPECT_EQ(memory_kinds<Word>("b\xC3\xA9"), "");
}

TEST(Choices, of_numbers_are_compared_by_value) {
  using Number = Limited<double, five>;
  for (const char* good : {"5", "5.0", "0.5e1", "50E-1"}) {
    EXPECT_EQ(value_faults<Number>(good), "") << good;
    EXPECT_EQ((value_faults<Limited<std::int64_t, five>>(good)), "") << good;
    EXPECT_EQ((value_faults<Limited<zefir::Decimal, five>>(good)), "") << good;
  }
  EXPECT_EQ(value_faults<Number>("5.000000000001"), "/value: enumeration");
  EXPECT_EQ(value_faults<Number>("-5"), "/value: enumeration");
  EXPECT_EQ(faults<Number>(R"({"value":4})").text(), "/value: Must be equal to 5. Got 4.\n");
  EXPECT_EQ((memory_kinds<Limited<std::int64_t, five>>(6)), "/value: enumeration");
  EXPECT_EQ((memory_kinds<Limited<zefir::Decimal, five>>(zefir::Decimal("5.00"))), "");
}

TEST(Choices, of_null_are_met_by_null_alone) {
  using Nullable = Limited<std::optional<std::string>, word_or_null>;
  EXPECT_EQ(value_faults<Nullable>("null"), "");
  EXPECT_EQ(value_faults<Nullable>("\"a\""), "");
  EXPECT_EQ(value_faults<Nullable>("\"null\""), "/value: enumeration");
  using Word = Limited<std::optional<std::string>, words>;
  EXPECT_EQ(value_faults<Word>("null"), "/value: enumeration");
  EXPECT_EQ(value_faults<Word>("\"a\""), "");
  EXPECT_EQ((value_faults<Limited<std::string, word_or_null>>("null")), "/value: null_value");
  using Maybe = Limited<zefir::Maybe<std::string>, words>;
  EXPECT_EQ(value_faults<Maybe>("null"), "/value: enumeration");
  EXPECT_EQ(memory_kinds<Maybe>(zefir::null), "/value: enumeration");
  EXPECT_EQ(zefir::check(Maybe()).text(), "");
  EXPECT_EQ((memory_kinds<Limited<zefir::Maybe<std::string>, word_or_null>>(zefir::null)), "");
}

TEST(Choices, of_anything_hold_for_free_form_values) {
  using Any = Limited<Json, mixed>;
  for (const char* good : {"1", "1.0", R"([1,{"b":2.0,"a":null}])", "\"x\"", "null", "true"}) {
    EXPECT_EQ(value_faults<Any>(good), "") << good;
  }
  for (const char* bad : {"2", "\"1\"", "false", "[]", R"([1,{"a":null}])", "{}"}) {
    EXPECT_EQ(value_faults<Any>(bad), "/value: enumeration") << bad;
    EXPECT_EQ(memory_kinds<Any>(Json::parse(bad)), "/value: enumeration") << bad;
  }
  EXPECT_EQ((value_faults<Limited<Json, five>>("null")), "/value: enumeration");
  EXPECT_EQ((memory_kinds<Limited<Json, five>>(Json())), "/value: enumeration");
  EXPECT_EQ(faults<Any>(R"({"value":[1,2,3]})").items()[0].value(), "[...]");
}

TEST(Choices, of_objects_and_lists_are_compared_part_by_part) {
  using Only = Limited<Point, one_point>;
  EXPECT_EQ(value_faults<Only>(R"({ "y" : 2.0, "x" : 1 })"), "");
  EXPECT_EQ(value_faults<Only>(R"({"x":1})"), "/value: enumeration");
  EXPECT_EQ(value_faults<Only>(R"({"x":"a","y":2})"), "/value/x: type; /value: enumeration");
  EXPECT_EQ(memory_kinds<Only>(Point{1, 2}), "");
  EXPECT_EQ(memory_kinds<Only>(Point{2, 2}), "/value: enumeration");
  using Lists = Limited<std::vector<std::int64_t>, lists>;
  EXPECT_EQ(value_faults<Lists>("[ ]"), "");
  EXPECT_EQ(value_faults<Lists>("[1,2]"), "");
  EXPECT_EQ(value_faults<Lists>("[2,1]"), "/value: enumeration");
  EXPECT_EQ(memory_kinds<Lists>(std::vector<std::int64_t>{1}), "/value: enumeration");
}

TEST(Choices, hold_for_dates_in_lists_and_optionals) {
  using Date = Limited<zefir::Date, dates>;
  EXPECT_EQ(value_faults<Date>(R"("2024-06-01")"), "");
  EXPECT_EQ(value_faults<Date>(R"("2024-06-02")"), "/value: enumeration");
  EXPECT_EQ(value_faults<Date>(R"("June")"), "/value: format; /value: enumeration");
  EXPECT_EQ(memory_kinds<Date>(zefir::Date("2024-06-02")), "/value: enumeration");
  EXPECT_EQ((value_faults<Limited<zefir::Maybe<zefir::Date>, dates>>(R"("2024-06-02")")),
            "/value: enumeration");
}

TEST(Choices, hold_for_each_item_of_a_list_of_bits) {
  using namespace zefir::schema;
  Type bit = type_of<bool>();
  bit.rules = &only_true;
  const List list = list_of<bool>(bit);
  const Type type{.kind = Kind::list, .detail = {.list = &list}};
  std::vector<bool> bits;
  EXPECT_EQ(kinds(load_into("[true,false,null]", type, &bits, {})),
            "/1: enumeration; /2: null_value");
  EXPECT_EQ(kinds(validate_text("[true,false,null]", type, {})), "/1: enumeration; /2: null_value");
  bits = {true, false};
  EXPECT_EQ(kinds(validate_value(&bits, type)), "/1: enumeration");
}

constexpr NumberBounds small{.maximum = 3};

TEST(Choices, are_told_behind_the_values_own_faults) {
  using namespace zefir::schema;
  Type type = type_of<double>();
  type.bounds = &small;
  type.rules = &five;
  double value = 0;
  EXPECT_EQ(kinds(load_into("4", type, &value, {})), ": maximum; : enumeration");
  EXPECT_EQ(kinds(validate_text("4", type, {})), ": maximum; : enumeration");
  EXPECT_EQ(kinds(validate_value(&value, type)), ": maximum; : enumeration");
}

TEST(Choices, that_are_none_let_everything_pass) {
  EXPECT_EQ((value_faults<Limited<std::string, no_rule>>("\"x\"")), "");
}

TEST(Choices, do_not_show_a_secret) {
  using namespace zefir::schema;
  Type type = type_of<std::string>();
  type.secret = true;
  type.rules = &words;
  std::string value;
  EXPECT_EQ(load_into("\"password\"", type, &value, {}).items()[0].value(), "***");
  EXPECT_EQ(validate_value(&value, type).items()[0].value(), "***");
}

}  // namespace
}  // namespace models
