// SPDX-License-Identifier: Apache-2.0
// Arrays of which each item has a type of its own.
#include <gtest/gtest.h>

#include "holding.hpp"
#include "support.hpp"
#include "zefir/base/date.hpp"
#include "zefir/base/decimal.hpp"
#include "zefir/base/json.hpp"

namespace models {
namespace {

using Mixed = std::tuple<std::int64_t, std::string, std::optional<bool>, zefir::Decimal>;

/// A tuple of which one item must be there, with a struct and another tuple in it.
struct Entry {
  std::tuple<std::int64_t, Point, std::tuple<zefir::Date, std::vector<Point>>> value;
  friend bool operator==(const Entry&, const Entry&) = default;
};
const zefir::schema::Type& zefir_type(std::type_identity<Entry>) {
  using namespace zefir::schema;
  using Inner = std::tuple<zefir::Date, std::vector<Point>>;
  static const Type items[] = {type_of<std::int64_t>(), type_of<Point>(), type_of<Inner>()};
  static const Tuple tuple = tuple_of<std::int64_t, Point, Inner>(items, 1);
  static const Member members[] = {rows::required(rows::member("value", 0, rows::of(tuple)))};
  static const Object object{
      .name = "Entry", .place = "#/Entry", .members = members, .lifetime = lifetime_of<Entry>};
  static const Type type = rows::of(object);
  return type;
}

TEST(Tuples, are_loaded_and_dumped_item_by_item) {
  EXPECT_EQ(redumped<Mixed>(R"([1,"a",true,1.10])"), R"([1,"a",true,1.10])");
  EXPECT_EQ(redumped<Mixed>(R"( [ -1 , "" , null , 0 ] )"), R"([-1,"",null,0])");
  EXPECT_EQ(redumped<std::tuple<zefir::Json>>(R"([{"a":[null]}])"), R"([{"a":[null]}])");
  EXPECT_EQ(redumped<std::vector<std::tuple<bool>>>("[[true],[false]]"), "[[true],[false]]");
}

TEST(Tuples, that_are_too_short_or_too_long_say_so) {
  EXPECT_EQ(fault_kinds<Mixed>(R"([1,"a",true])"), ": min_items");
  EXPECT_EQ(fault_kinds<Mixed>("[]"), ": min_items");
  EXPECT_EQ(fault_kinds<Mixed>(R"([1,"a",true,2,3])"), ": max_items");
  EXPECT_EQ(faults<Mixed>("[]").items()[0].message(), "Length must be 4.");
}

TEST(Tuples, read_what_is_too_many_only_for_its_grammar) {
  EXPECT_EQ(fault_kinds<std::tuple<bool>>(R"([true,{"a":[1,{}]},"x"])"), ": max_items");
  EXPECT_EQ(fault_kinds<std::tuple<bool>>("[true,tru]"), "/1: syntax");
  EXPECT_EQ(fault_kinds<std::tuple<bool>>("[true,]"), "/1: syntax");
  EXPECT_EQ(fault_kinds<std::tuple<bool>>("[true 1]"), ": syntax");
  EXPECT_EQ(fault_kinds<std::tuple<bool>>("[true"), ": syntax");
}

TEST(Tuples, may_lack_the_items_behind_the_required_ones) {
  EXPECT_EQ(loaded<Entry>(R"({"value":[7]})"), (Entry{{7, Point{}, {}}}));
  EXPECT_EQ(fault_kinds<Entry>(R"({"value":[]})"), "/value: min_items");
  const auto errors = faults<Entry>(R"({"value":[]})");
  EXPECT_EQ(errors.items()[0].message(), "Length must be between 1 and 3.");
  EXPECT_EQ(errors.items()[0].place(), "#/Entry/properties/value");
  const std::string text = R"({"value":[1,{"x":2},["2024-01-01",[{"x":3,"y":4}]]]})";
  EXPECT_EQ(redumped<Entry>(text), text);
}

TEST(Tuples, tell_faults_of_items_by_their_index) {
  EXPECT_EQ(fault_kinds<Mixed>(R"(["1",2,3,"4"])"), "/0: type; /1: type; /2: type; /3: type");
  EXPECT_EQ(fault_kinds<Mixed>("[null,null,null,null]"),
            "/0: null_value; /1: null_value; /3: null_value");
  const auto errors = faults<Entry>(R"({"value":[1,{},["June",[{"x":3},{"x":"y"}]]]})");
  EXPECT_EQ(kinds(errors), "/value/1/x: required; /value/2/0: format; /value/2/1/1/x: type");
  EXPECT_EQ(errors.items()[1].place(), "#/Entry/properties/value/prefixItems/2/prefixItems/0");
  EXPECT_EQ(errors.items()[2].place(), "#/Point/properties/x");
  EXPECT_EQ(errors.json(),
            R"({"value":{"1":{"x":["Missing data for required field."]},)"
            R"("2":{"0":["Not a valid date."],"1":{"1":{"x":["Not a valid integer."]}}}}})");
}

TEST(Tuples, are_no_other_type) {
  for (const char* text : {"{}", "1", "\"a\"", "true"}) {
    const auto errors = faults<Mixed>(text);
    ASSERT_EQ(kinds(errors), ": type") << text;
    EXPECT_EQ(errors.items()[0].message(), "Not a valid tuple.");
  }
  EXPECT_EQ(fault_kinds<Mixed>("null"), ": null_value");
  EXPECT_EQ(fault_kinds<Mixed>("[1,\"a\",true,2", zefir::LoadOptions().max_depth(0)), ": too_deep");
}

TEST(Tuples, are_checked_in_memory) {
  EXPECT_EQ(kinds(memory_faults(Mixed{1, "a", true, 1})), "");
  EXPECT_EQ(kinds(zefir::check(Mixed{1, "\xFF", true, 1})), "/1: type");
  EXPECT_EQ(kinds(zefir::check(std::tuple<std::vector<Color>>{{static_cast<Color>(9)}})),
            "/0/0: enumeration");
}

TEST(Tuples, that_stand_twice_are_the_last_one) {
  EXPECT_EQ(loaded<Entry>(R"({"value":[1,{"x":2,"y":3},["2024-01-01",[{"x":3}]]],"value":[7]})"),
            (Entry{{7, Point{}, {}}}));
}

TEST(Tuples, are_equal_item_by_item) {
  using zefir::schema::equal_values;
  const zefir::schema::Type& type = zefir::schema::type_of<Mixed>();
  const Mixed one{1, "a", true, zefir::Decimal("1.0")};
  EXPECT_TRUE(equal_values(&one, &one, type));
  for (const Mixed& other :
       {Mixed{2, "a", true, 1}, Mixed{1, "b", true, 1}, Mixed{1, "a", false, 1},
        Mixed{1, "a", std::nullopt, 1}, Mixed{1, "a", true, 2}}) {
    EXPECT_FALSE(equal_values(&one, &other, type));
  }
  const Mixed same{1, "a", true, 1};
  EXPECT_TRUE(equal_values(&one, &same, type));
}

}  // namespace
}  // namespace models
