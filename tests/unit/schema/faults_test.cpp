// SPDX-License-Identifier: Apache-2.0
// Each rule a row can hold, broken: the fault, its path, its place, its words.
#include <gtest/gtest.h>

#include "support.hpp"

namespace models {
namespace {

using zefir::Fault;
using zefir::LoadOptions;
using zefir::ValidationItem;
using zefir::schema::Unknown;

struct Broken {
  const char* text;
  Fault fault;
  const char* message;
};

class Bound : public testing::TestWithParam<Broken> {};

TEST_P(Bound, is_reported_at_its_member_in_marshmallows_words) {
  const auto [text, fault, message] = GetParam();
  const auto errors = faults<Bounded>(text);
  ASSERT_EQ(errors.size(), 1u) << errors.text();
  const ValidationItem& item = errors.items()[0];
  EXPECT_EQ(item.fault(), fault);
  EXPECT_EQ(item.message(), message);
  ASSERT_EQ(item.path().size(), 1u);
  EXPECT_EQ(item.place(), "#/Bounded/properties/" + item.path()[0]);
  EXPECT_FALSE(item.at_schema());
}

INSTANTIATE_TEST_SUITE_P(
    Each, Bound,
    testing::Values(
        Broken{R"({"from_1_to_5":0})", Fault::minimum,
               "Must be greater than or equal to 1 and less than or equal to 5."},
        Broken{R"({"from_1_to_5":6.0})", Fault::maximum,
               "Must be greater than or equal to 1 and less than or equal to 5."},
        Broken{R"({"at_least_1":-3})", Fault::minimum, "Must be greater than or equal to 1."},
        Broken{R"({"at_most_9":10})", Fault::maximum, "Must be less than or equal to 9."},
        Broken{R"({"even":-3})", Fault::multiple_of, "Must be a multiple of 2."},
        Broken{R"({"natural":1})", Fault::minimum,
               "Must be greater than or equal to 2 and less than or equal to "
               "18000000000000000000."},
        Broken{R"({"natural":18000000000000000001})", Fault::maximum,
               "Must be greater than or equal to 2 and less than or equal to "
               "18000000000000000000."},
        Broken{R"({"above_0":0})", Fault::exclusive_minimum, "Must be greater than 0."},
        Broken{R"({"below_1":1.0})", Fault::exclusive_maximum, "Must be less than 1."},
        Broken{R"({"unit":-0.75})", Fault::minimum,
               "Must be greater than or equal to -0.5 and less than or equal to 0.5."},
        Broken{R"({"unit":0.75})", Fault::maximum,
               "Must be greater than or equal to -0.5 and less than or equal to 0.5."},
        Broken{R"({"cents":0.015})", Fault::multiple_of, "Must be a multiple of 0.01."},
        Broken{R"({"short_name":"я"})", Fault::min_length, "Shorter than minimum length 2."},
        Broken{R"({"long_name":"пятёрка"})", Fault::max_length, "Longer than maximum length 4."},
        Broken{R"({"code":"a1"})", Fault::pattern, "String does not match expected pattern."},
        Broken{R"({"code":"A123456"})", Fault::max_length, "Length must be between 2 and 6."},
        Broken{R"({"exact":"ab"})", Fault::min_length, "Length must be 3."},
        Broken{R"({"two_to_three":[1]})", Fault::min_items, "Length must be between 2 and 3."},
        Broken{R"({"two_to_three":[1,2,3,4]})", Fault::max_items,
               "Length must be between 2 and 3."},
        Broken{R"({"different":[1,{"a":1,"b":[]},"x",{"b":[],"a":1.0}]})", Fault::unique_items,
               "Items must be unique."},
        Broken{R"({"one_or_more":{}})", Fault::min_properties, "Shorter than minimum length 1."},
        Broken{R"({"color":"mauve"})", Fault::enumeration, "Must be one of: red, green, blue."},
        Broken{R"({"color":1})", Fault::type, "Not a valid string."},
        Broken{R"({"color":null})", Fault::null_value, "Field may not be null."},
        Broken{R"({"secret":"s"})", Fault::min_length, "Shorter than minimum length 2."},
        Broken{R"({"even":true})", Fault::type, "Not a valid integer."},
        Broken{R"({"even":1e30})", Fault::out_of_range, "Number too large."},
        Broken{R"({"even":-1e30})", Fault::out_of_range, "Number too small."},
        Broken{R"({"unit":"0"})", Fault::type, "Not a valid number."},
        Broken{R"({"two_to_three":{}})", Fault::type, "Not a valid list."},
        Broken{R"({"one_or_more":[]})", Fault::type, "Not a valid mapping type."}),
    [](const auto& tested) {
      return std::string(to_string(tested.param.fault)) + "_" + std::to_string(tested.index);
    });

TEST(Faults, are_none_for_values_at_their_bounds) {
  EXPECT_EQ(faults<Bounded>(R"({"from_1_to_5":5,"at_least_1":1,"at_most_9":9,"even":-4,
      "natural":18000000000000000000,"above_0":1e-300,"below_1":0.999,"unit":-0.5,
      "cents":123456789.01,"short_name":"яя","long_name":"пять","code":"A12345","exact":"abc",
      "two_to_three":[1,2,3],"different":[1,"1",[1],{"a":1},{"a":2},true,null],
      "one_or_more":{"a":1},"color":"blue","secret":"ss"})")
                .text(),
            "");
}

TEST(Faults, of_one_string_are_all_told) {
  EXPECT_EQ(fault_kinds<Bounded>(R"({"code":"x"})"), "/code: min_length; /code: pattern");
}

TEST(Faults, of_types_skip_the_value_and_go_on) {
  EXPECT_EQ(fault_kinds<Everything>(
                R"({"boolean":"true","int32":[1,{"a":"]"}],"object":7,"list":"x","string":{},)"
                R"("color":[],"bits":[true,1,null],"boxed_object":[],"optional_object":"x",)"
                R"("number":false,"int64":"\u0022","maybe_object":1,"optional_string":5})"),
            "/boolean: type; /int32: type; /object: type; /list: type; /string: type; "
            "/color: type; /bits/1: type; /bits/2: null_value; /boxed_object: type; "
            "/optional_object: type; /number: type; /int64: type; /maybe_object: type; "
            "/optional_string: type");
}

TEST(Faults, of_nulls_stand_where_no_null_may) {
  EXPECT_EQ(fault_kinds<Everything>(
                R"({"boolean":null,"string":null,"object":null,"list":null,"map":{"a":null},)"
                R"("optional_int64":null,"optional_object":null,"boxed_object":null,)"
                R"("optional_color":null,"points":[null]})"),
            "/boolean: null_value; /string: null_value; /object: null_value; /list: null_value; "
            "/map/a: null_value; /optional_int64: null_value; /optional_object: null_value; "
            "/boxed_object: null_value; /optional_color: null_value; /points/0: null_value");
}

TEST(Faults, have_paths_through_lists_maps_and_structs) {
  const auto errors = faults<Tree>(
      R"({"name":"","children":[{"name":""},{"name":"","named":{"a/b~c":{"name":1}}}]})");
  ASSERT_EQ(errors.size(), 1u);
  const ValidationItem& item = errors.items()[0];
  EXPECT_EQ(item.path(), (std::vector<std::string>{"children", "1", "named", "a/b~c", "name"}));
  EXPECT_EQ(item.pointer(), "/children/1/named/a~1b~0c/name");
  EXPECT_EQ(item.place(), "#/Tree/properties/name");
}

std::string place_of(const zefir::ValidationErrors& errors) {
  return errors.size() == 1 ? errors.items()[0].place() : errors.text();
}

TEST(Faults, have_places_in_the_description) {
  EXPECT_EQ(place_of(faults<Everything>(R"({"list":["a",1]})")),
            "#/Everything/properties/list/items");
  EXPECT_EQ(place_of(faults<Everything>(R"({"map":{"a":""}})")),
            "#/Everything/properties/map/additionalProperties");
  EXPECT_EQ(place_of(faults<Everything>(R"({"groups":{"a":[1]}})")),
            "#/Everything/properties/groups/additionalProperties/items");
  EXPECT_EQ(place_of(faults<Everything>(R"({"object":{}})")), "#/Point/properties/x");
  EXPECT_EQ(place_of(faults<Everything>(R"({"json":[1e999]})")), "#/Everything/properties/json");
  EXPECT_EQ(place_of(faults<Account>(R"({"id":1,"name":"","nickname":null,"a":""})")),
            "#/components/schemas/Account/additionalProperties");
  EXPECT_EQ(place_of(faults<Odd>(R"({"a\"b":1,"":1,"имя":1,"a\nb":1})")),
            "#/Odd/properties/a~1b~0c");
  // Narrow has no place, nor has what stands in no struct.
  EXPECT_EQ(place_of(faults<Narrow>(R"({"a":""})")), "");
  EXPECT_EQ(place_of(faults<std::vector<std::int64_t>>(R"([""])")), "");
}

TEST(Faults, of_unknown_members_end_with_their_key) {
  const auto errors = faults<Tree>(R"({"name":"","left":{"name":"","a\u002fb":1}})");
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_EQ(errors.items()[0].pointer(), "/left/a~1b");
  EXPECT_EQ(errors.items()[0].message(), "Unknown field.");
  EXPECT_EQ(errors.items()[0].place(), "#/Tree/additionalProperties");
}

TEST(Faults, of_objects_as_such_are_marked_so) {
  EXPECT_EQ(faults<Narrow>("{}").json(), R"({"_schema":["Length must be between 1 and 2."]})");
  EXPECT_EQ(fault_kinds<Narrow>(R"({"a":1,"b":2,"unknown":3})"), ": max_properties");
  EXPECT_EQ(faults<Everything>(R"({"object":1})").json(),
            R"({"object":{"_schema":["Invalid input type."]}})");
}

TEST(Faults, of_the_grammar_end_the_load_and_tell_line_and_column) {
  const auto errors =
      faults<Tree>("{\n \"name\": 1,\n \"children\": [{\"name\": \"й\" \"x\"}, 1]}");
  EXPECT_EQ(kinds(errors), "/name: type; /children/0: syntax");
  EXPECT_EQ(errors.items()[1].message(),
            "Not valid JSON at line 3, column 28: expected ',' or '}'.");
}

TEST(Faults, of_the_grammar_say_what_was_expected) {
  const auto message = [](std::string_view text) {
    return std::string(faults<std::vector<Point>>(text).items()[0].message());
  };
  EXPECT_EQ(message(""),
            "Not valid JSON at line 1, column 1: the text ends where there should be "
            "a value.");
  EXPECT_EQ(message("[] []"), "Not valid JSON at line 1, column 4: expected the end of the text.");
  EXPECT_EQ(message("[{x:1}]"),
            "Not valid JSON at line 1, column 3: expected a member's name in quotes.");
  EXPECT_EQ(message("[{\"x\" 1}]"),
            "Not valid JSON at line 1, column 7: expected ':' behind a member's name.");
  EXPECT_EQ(message("[{\"x\":01}]"), "Not valid JSON at line 1, column 8: expected ',' or '}'.");
  EXPECT_EQ(message("[{\"\\q\":1}]"),
            "Not valid JSON at line 1, column 4: expected an escape that JSON knows.");
  EXPECT_EQ(message("[,]"), "Not valid JSON at line 1, column 2: expected a value.");
}

TEST(Faults, show_the_value_but_not_of_a_secret) {
  const auto errors = faults<Bounded>(R"({"secret":"#","code":"a\"b","color":"pink","even":1,
      "above_0":-0.5,"at_most_9":1e400,"two_to_three":{"a":1},"natural":null})");
  EXPECT_EQ(errors.text(),
            "/secret: Shorter than minimum length 2. Got ***.\n"
            "/code: String does not match expected pattern. Got \"a\\\"b\".\n"
            "/color: Must be one of: red, green, blue. Got \"pink\".\n"
            "/even: Must be a multiple of 2. Got 1.\n"
            "/above_0: Must be greater than 0. Got -0.5.\n"
            "/at_most_9: Number too large. Got 1e400.\n"
            "/two_to_three: Not a valid list. Got {...}.\n"
            "/natural: Field may not be null.\n");
}

TEST(Faults, show_a_secret_of_the_wrong_type_neither) {
  EXPECT_EQ(faults<Bounded>(R"({"secret":123456})").text(),
            "/secret: Not a valid string. Got ***.\n");
}

TEST(Faults, show_little_of_a_long_value) {
  std::string cyrillic;
  for (int i = 0; i < 100; ++i) cyrillic += "\xD1\x8F";
  const auto errors = faults<Bounded>("{\"code\":\"" + cyrillic + "\"}");
  ASSERT_FALSE(errors.empty());
  EXPECT_EQ(errors.items()[0].value(), "\"" + cyrillic.substr(0, 80) + "\xE2\x80\xA6\"");
}

}  // namespace
}  // namespace models
