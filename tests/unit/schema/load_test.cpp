// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/load.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "support.hpp"
#include "zefir/base/json.hpp"

namespace models {
namespace {

using zefir::dump;
using zefir::Json;
using zefir::load;
using zefir::LoadOptions;
using zefir::Maybe;
using zefir::Open;
using zefir::ValidationError;
using zefir::schema::Unknown;
using Strings = std::vector<std::string>;

TEST(Load, reads_each_kind_as_it_stands) {
  const auto value = loaded<Everything>(R"({
    "boolean": true, "int32": -2147483648, "int64": 9223372036854775807,
    "uint64": 18446744073709551615, "number": -1.5e-3, "string": "word", "color": "green",
    "open_color": "mauve", "level": 2, "open_level": -5, "json": {"a": [1, null, "b"]},
    "object": {"x": 1, "y": 2}, "list": ["a", "b"], "map": {"k": 1, "l": 2}})");
  EXPECT_TRUE(value.boolean);
  EXPECT_EQ(value.int32, std::numeric_limits<std::int32_t>::min());
  EXPECT_EQ(value.int64, std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(value.uint64, std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(value.number, -1.5e-3);
  EXPECT_EQ(value.string, "word");
  EXPECT_EQ(value.color, Color::green);
  EXPECT_EQ(value.open_color, Open<Color>::unlisted("mauve"));
  EXPECT_EQ(value.level, Level::high);
  EXPECT_EQ(value.open_level, Level::below);
  EXPECT_EQ(value.json.dump(), R"({"a":[1,null,"b"]})");
  EXPECT_EQ(value.object, (Point{1, 2}));
  EXPECT_EQ(value.list, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(value.map, (std::map<std::string, std::int64_t>{{"k", 1}, {"l", 2}}));
}

TEST(Load, fills_each_optional) {
  const auto value = loaded<Everything>(R"({
    "optional_boolean": false, "optional_int32": 1, "optional_int64": 2, "optional_uint64": 3,
    "optional_number": 4.5, "optional_string": "a string longer than any buffer of its own",
    "optional_color": "blue", "optional_open_color": "green", "optional_json": 5,
    "optional_list": ["x"], "optional_map": {"m": 6}, "optional_object": {"x": 7},
    "boxed_object": {"x": 8, "y": 9}})");
  EXPECT_EQ(value.optional_boolean, false);
  EXPECT_EQ(value.optional_int32, 1);
  EXPECT_EQ(value.optional_int64, 2);
  EXPECT_EQ(value.optional_uint64, 3u);
  EXPECT_EQ(value.optional_number, 4.5);
  EXPECT_EQ(value.optional_string, "a string longer than any buffer of its own");
  EXPECT_EQ(value.optional_color, Color::blue);
  EXPECT_EQ(value.optional_open_color, Open<Color>(Color::green));
  EXPECT_EQ(value.optional_json->dump(), "5");
  EXPECT_EQ(value.optional_list, std::vector<std::string>{"x"});
  EXPECT_EQ(value.optional_map, (std::map<std::string, std::int64_t>{{"m", 6}}));
  EXPECT_EQ(value.optional_object, (Point{7, std::nullopt}));
  EXPECT_EQ(*value.boxed_object, (Point{8, 9}));
}

TEST(Load, leaves_what_is_absent_as_it_was_made) {
  EXPECT_EQ(loaded<Everything>("{}"), Everything());
}

TEST(Load, keeps_null_and_absent_apart) {
  const auto value = loaded<Everything>(R"({
    "maybe_boolean": null, "maybe_int32": null, "maybe_int64": null, "maybe_uint64": null,
    "maybe_number": null, "maybe_string": null, "maybe_color": null, "maybe_open_color": null,
    "maybe_json": null, "maybe_list": null, "maybe_map": null, "maybe_object": null,
    "optional_json": null})");
  EXPECT_TRUE(value.maybe_boolean.is_null());
  EXPECT_TRUE(value.maybe_int32.is_null());
  EXPECT_TRUE(value.maybe_int64.is_null());
  EXPECT_TRUE(value.maybe_uint64.is_null());
  EXPECT_TRUE(value.maybe_number.is_null());
  EXPECT_TRUE(value.maybe_string.is_null());
  EXPECT_TRUE(value.maybe_color.is_null());
  EXPECT_TRUE(value.maybe_open_color.is_null());
  EXPECT_TRUE(value.maybe_json.is_null());
  EXPECT_TRUE(value.maybe_list.is_null());
  EXPECT_TRUE(value.maybe_map.is_null());
  EXPECT_TRUE(value.maybe_object.is_null());
  ASSERT_TRUE(value.optional_json.has_value());
  EXPECT_TRUE(value.optional_json->is_null());
  EXPECT_TRUE(loaded<Everything>("{}").maybe_object.is_absent());
}

TEST(Load, fills_each_maybe) {
  const auto value = loaded<Everything>(R"({
    "maybe_boolean": true, "maybe_int32": 1, "maybe_int64": 2, "maybe_uint64": 3,
    "maybe_number": 4, "maybe_string": "s", "maybe_color": "red", "maybe_open_color": "grey",
    "maybe_json": [], "maybe_list": [], "maybe_map": {}, "maybe_object": {"x": 1}})");
  EXPECT_EQ(value.maybe_boolean, Maybe<bool>(true));
  EXPECT_EQ(value.maybe_int32, Maybe<std::int32_t>(1));
  EXPECT_EQ(value.maybe_int64, Maybe<std::int64_t>(2));
  EXPECT_EQ(value.maybe_uint64, Maybe<std::uint64_t>(3u));
  EXPECT_EQ(value.maybe_number, Maybe<double>(4.0));
  EXPECT_EQ(value.maybe_string, Maybe<std::string>("s"));
  EXPECT_EQ(value.maybe_color, Maybe<Color>(Color::red));
  EXPECT_EQ(value.maybe_open_color.value().word(), "grey");
  EXPECT_EQ(value.maybe_json.value().dump(), "[]");
  EXPECT_EQ(value.maybe_list, Maybe<Strings>(Strings()));
  EXPECT_TRUE(value.maybe_map.has_value());
  EXPECT_EQ(value.maybe_object, Maybe<Point>(Point{1, std::nullopt}));
}

TEST(Load, reads_lists_of_bits_gaps_and_structs) {
  const auto value = loaded<Everything>(R"({"bits": [true, false, true], "gaps": [1, null, 3],
    "points": [{"x": 1}, {"x": 2, "y": 3}], "groups": {"a": [], "b": [{"x": 4}]}})");
  EXPECT_EQ(value.bits, (std::vector<bool>{true, false, true}));
  ASSERT_EQ(value.gaps.size(), 3u);
  EXPECT_EQ(value.gaps[1], std::nullopt);
  EXPECT_EQ(value.gaps[2], 3);
  EXPECT_EQ(value.points, (std::vector<Point>{{1, std::nullopt}, {2, 3}}));
  EXPECT_EQ(value.groups.at("b").front().x, 4);
}

TEST(Load, takes_members_in_any_order) {
  const auto value = loaded<Everything>(R"({"string":"s","boolean":true,"uint64":4,"int32":3})");
  EXPECT_EQ(value.string, "s");
  EXPECT_TRUE(value.boolean);
  EXPECT_EQ(value.uint64, 4u);
  EXPECT_EQ(value.int32, 3);
}

TEST(Load, takes_keys_however_they_are_spelt) {
  const auto odd =
      loaded<Odd>("{\"a\\\"b\":1,\"a/b~c\":2,\"\":3,\"\xD0\xB8\xD0\xBC\xD1\x8F\":4,\"a\\nb\":5}");
  EXPECT_EQ(odd.quote, 1);
  EXPECT_EQ(odd.slash, 2);
  EXPECT_EQ(odd.empty, 3);
  EXPECT_EQ(odd.cyrillic, 4);
  EXPECT_EQ(odd.line_feed, 5);
  const auto escaped = loaded<Odd>(
      R"({"a\u0022b" : 1, "a\/b\u007ec" :2,"":3, "\u0438\u043c\u044f":4,"\u0061\u000ab":5})");
  EXPECT_EQ(dump(escaped), dump(odd));
}

TEST(Load, lets_the_last_of_equal_keys_win) {
  const auto value = loaded<Everything>(R"({
    "string": "first and long enough to be on the heap", "string": "second",
    "list": ["a", "b"], "list": ["c"], "map": {"a": 1}, "map": {"b": 2, "b": 3},
    "object": {"x": 1, "y": 2}, "object": {"x": 3}, "boxed_object": {"x": 1, "y": 2},
    "boxed_object": {"x": 3}, "optional_object": {"x": 1, "y": 2}, "optional_object": {"x": 3},
    "optional_string": "a", "optional_string": "b", "optional_list": ["a"], "optional_list": [],
    "maybe_object": {"x": 1, "y": 2}, "maybe_object": {"x": 3}, "maybe_int64": null,
    "maybe_int64": 1, "json": {"a": 1}, "json": {"b": 1, "b": 2}, "bits": [true], "bits": [false],
    "groups": {"a": [{"x": 1}], "a": [{"x": 2}]}})");
  EXPECT_EQ(value.string, "second");
  EXPECT_EQ(value.list, Strings{"c"});
  EXPECT_EQ(value.map, (std::map<std::string, std::int64_t>{{"b", 3}}));
  EXPECT_EQ(value.object, (Point{3, std::nullopt}));
  EXPECT_EQ(*value.boxed_object, (Point{3, std::nullopt}));
  EXPECT_EQ(value.optional_object, (Point{3, std::nullopt}));
  EXPECT_EQ(value.optional_string, "b");
  EXPECT_EQ(value.optional_list, Strings());
  EXPECT_EQ(value.maybe_object, Maybe<Point>(Point{3, std::nullopt}));
  EXPECT_EQ(value.maybe_int64, Maybe<std::int64_t>(1));
  EXPECT_EQ(value.json.dump(), R"({"b":2})");
  EXPECT_EQ(value.bits, std::vector<bool>{false});
  EXPECT_EQ(value.groups.at("a"), (std::vector<Point>{{2, std::nullopt}}));
}

TEST(Load, resets_every_kind_that_stands_twice) {
  Everything full = loaded<Everything>(R"({
    "boolean": true, "int32": 1, "int64": 1, "uint64": 1, "number": 1, "string": "s",
    "color": "blue", "open_color": "mauve", "level": 2, "open_level": 7, "json": 1,
    "object": {"x": 1, "y": 1}, "list": ["a"], "map": {"a": 1}, "optional_boolean": true,
    "optional_int32": 1, "optional_int64": 1, "optional_uint64": 1, "optional_number": 1,
    "optional_string": "s", "optional_color": "red", "optional_open_color": "red",
    "optional_json": 1, "optional_list": [], "optional_map": {}, "optional_object": {"x": 1},
    "boxed_object": {"x": 1, "y": 1}, "maybe_boolean": null, "maybe_object": {"x": 1},
    "bits": [true], "gaps": [1], "points": [{"x": 1}], "groups": {"a": []}})");
  EXPECT_NE(full, Everything());
  std::vector<Everything> list = {full};
  // A struct that stands twice in its parent is emptied member by member.
  const std::string twice = R"({"k":)" + dump(full) + R"(,"k":{}})";
  const auto map = loaded<std::map<std::string, Everything>>(twice);
  EXPECT_EQ(map.at("k"), Everything());
}

TEST(Load, reads_values_that_are_no_structs) {
  EXPECT_EQ(loaded<std::int64_t>(" 12 "), 12);
  EXPECT_EQ(loaded<bool>("true"), true);
  EXPECT_EQ(loaded<double>("1e2"), 100.0);
  EXPECT_EQ(loaded<std::string>("\"text\"\n"), "text");
  EXPECT_EQ(loaded<Color>("\"blue\""), Color::blue);
  EXPECT_EQ(loaded<Open<Color>>("\"beige\"").word(), "beige");
  EXPECT_EQ(loaded<std::vector<std::int32_t>>("[1,2]"), (std::vector<std::int32_t>{1, 2}));
  EXPECT_EQ(loaded<std::optional<std::int64_t>>("null"), std::nullopt);
  EXPECT_EQ(loaded<std::optional<Color>>("\"red\""), Color::red);
  EXPECT_EQ(loaded<Json>(" null").dump(), "null");
  EXPECT_EQ(loaded<zefir::OptionalBox<Point>>("null"), std::nullopt);
  EXPECT_EQ(loaded<zefir::Box<Point>>(R"({"x":1})")->x, 1);
}

TEST(Load, passes_over_a_byte_order_mark_and_white_space) {
  EXPECT_EQ(loaded<Point>("\xEF\xBB\xBF\r\n\t {\"x\"\n:\t1 ,\r\"y\" : 2 } \n").y, 2);
}

TEST(Load, accepts_integers_in_every_spelling) {
  EXPECT_EQ(loaded<std::int64_t>("1.0"), 1);
  EXPECT_EQ(loaded<std::int64_t>("1e2"), 100);
  EXPECT_EQ(loaded<std::int64_t>("-1.20E+1"), -12);
  EXPECT_EQ(loaded<std::int64_t>("-0"), 0);
  EXPECT_EQ(loaded<std::int64_t>("0e99999999999999999999"), 0);
  EXPECT_EQ(loaded<std::int64_t>("-9223372036854775808"), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(loaded<std::int64_t>("1234567890123456789"), 1234567890123456789);
  EXPECT_EQ(loaded<std::int32_t>("2147483647.000"), 2147483647);
  EXPECT_EQ(loaded<std::uint64_t>("-0"), 0u);
  EXPECT_EQ(loaded<std::uint64_t>("1.8446744073709551615e19"), 18446744073709551615u);
  EXPECT_EQ(loaded<Level>("2.0"), Level::high);
}

TEST(Load, refuses_numbers_that_are_no_integers_or_too_large) {
  EXPECT_EQ(fault_kinds<std::int64_t>("1.5"), ": type");
  EXPECT_EQ(fault_kinds<std::int64_t>("1e-1"), ": type");
  EXPECT_EQ(fault_kinds<std::int64_t>("\"1\""), ": type");
  EXPECT_EQ(fault_kinds<std::int64_t>("9223372036854775808"), ": out_of_range");
  EXPECT_EQ(fault_kinds<std::int64_t>("-9223372036854775809"), ": out_of_range");
  EXPECT_EQ(fault_kinds<std::int64_t>("1e19"), ": out_of_range");
  EXPECT_EQ(fault_kinds<std::int64_t>("1e999999999999"), ": out_of_range");
  EXPECT_EQ(fault_kinds<std::int32_t>("2147483648"), ": out_of_range");
  EXPECT_EQ(fault_kinds<std::int32_t>("-2147483649"), ": out_of_range");
  EXPECT_EQ(fault_kinds<std::int32_t>("1e10"), ": out_of_range");
  EXPECT_EQ(fault_kinds<std::uint64_t>("18446744073709551616"), ": out_of_range");
  EXPECT_EQ(fault_kinds<std::uint64_t>("-1"), ": out_of_range");
  EXPECT_EQ(fault_kinds<Level>("1.5"), ": type");
  EXPECT_EQ(fault_kinds<Level>("\"1\""), ": type");
  EXPECT_EQ(fault_kinds<Level>("1e30"), ": out_of_range");
  EXPECT_EQ(fault_kinds<Level>("-1e30"), ": out_of_range");
}

TEST(Load, reads_doubles_to_the_last_bit) {
  for (const char* text : {"0.1", "123456.789", "1e22", "1e23", "5e-324", "1.7976931348623157e308",
                           "9007199254740993", "0.30000000000000004", "2.2250738585072014e-308",
                           "123456789012345678901234567890", "-1e-10"}) {
    const double expected = nlohmann::json::parse(text).get<double>();
    EXPECT_EQ(loaded<double>(text), expected) << text;
  }
  EXPECT_TRUE(std::signbit(loaded<double>("-0.0")));
  EXPECT_EQ(loaded<double>("1e-400"), 0.0);
  EXPECT_EQ(fault_kinds<double>("1e400"), ": out_of_range");
  EXPECT_EQ(fault_kinds<double>("-1e99999999999999999999"), ": out_of_range");
  EXPECT_EQ(fault_kinds<double>("\"1\""), ": type");
}

TEST(Load, unescapes_strings) {
  EXPECT_EQ(loaded<std::string>(R"("\"\\\/\b\f\n\r\t")"), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(loaded<std::string>(R"("a\u0000b")"), std::string("a\0b", 3));
  EXPECT_EQ(loaded<std::string>(R"("\u00e9\u20AC\ud83d\ude00!")"),
            "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80!");
  EXPECT_EQ(loaded<std::string>(R"("a long stretch without any escape, then \n and more of it")"),
            "a long stretch without any escape, then \n and more of it");
}

TEST(Load, refuses_strings_that_are_broken) {
  for (const char* text :
       {R"("\x")", R"("\u12")", R"("\u12g4")", R"("\ud800")", R"("\ud800\n")", R"("\ud800\u0041")",
        R"("\udc00")", R"("\udc00\udc00")", R"("\ud800\ue000")", "\"a\nb\"", "\"open", "\"open\\",
        "\"open\\u00", "[\"open]", "\"\\\""}) {
    EXPECT_EQ(fault_kinds<std::string>(text).substr(0, 8), ": syntax") << text;
  }
}

TEST(Load, refuses_text_that_is_not_utf8_where_it_is_not) {
  const auto errors = faults<Point>("{\"x\": 1,\n \"y\": \"\xC3\x28\"}");
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_EQ(errors.items()[0].message(), "Not valid JSON at line 2, column 8: not UTF-8.");
  EXPECT_EQ(errors.items()[0].pointer(), "/y");
  EXPECT_EQ(fault_kinds<Point>("{\"x\":1}\xFF"), ": syntax");
  EXPECT_EQ(fault_kinds<Point>("\xFF"), ": syntax");
  EXPECT_EQ(fault_kinds<Point>("{\"x\":1} \xFF"), ": syntax");
}

TEST(Load, follows_the_policy_for_unknown_members) {
  const std::string text = R"({"x": 1, "z": [1, {"a": "}"}], "w": null})";
  EXPECT_EQ(loaded<Point>(text).x, 1);
  EXPECT_EQ(fault_kinds<Point>(text, LoadOptions().unknown(Unknown::raise)),
            "/z: unknown; /w: unknown");
  // Nothing to keep them in.
  EXPECT_EQ(loaded<Point>(text, LoadOptions().unknown(Unknown::include)).x, 1);
  EXPECT_EQ(fault_kinds<Tree>(R"({"name": "a", "z": 1})"), "/z: unknown");
  EXPECT_EQ(loaded<Tree>(R"({"name":"a","z":1})", LoadOptions().unknown(Unknown::exclude)).name,
            "a");
}

TEST(Load, keeps_unknown_members_where_they_are_included) {
  const std::string text = R"({"id":1,"name":"n","nickname":null,"b\n":2,"a":3,"a":4})";
  const auto account = loaded<Account>(text);
  EXPECT_EQ(account.additional_properties,
            (std::map<std::string, std::int64_t>{{"b\n", 2}, {"a", 4}}));
  EXPECT_TRUE(
      loaded<Account>(text, LoadOptions().unknown(Unknown::exclude)).additional_properties.empty());
  EXPECT_EQ(fault_kinds<Account>(R"({"id":1,"name":"n","nickname":null,"a":"x"})"), "/a: type");
}

TEST(Load, takes_a_member_that_is_only_dumped_for_unknown) {
  const std::string text =
      R"({"id":1,"name":"n","nickname":"k","password":"secret","created":"c"})";
  const auto account = loaded<Account>(text);
  EXPECT_EQ(account.password, std::nullopt);
  EXPECT_TRUE(account.additional_properties.empty());
  EXPECT_EQ(account.created, "c");
  EXPECT_EQ(fault_kinds<Account>(text, LoadOptions().unknown(Unknown::raise)),
            "/password: unknown");
}

TEST(Load, takes_null_for_an_empty_optional_that_may_be_null) {
  EXPECT_EQ(loaded<Account>(R"({"id":1,"name":"n","nickname":null})").nickname, std::nullopt);
  EXPECT_EQ(fault_kinds<Account>(R"({"id":1,"name":"n"})"), "/nickname: required");
}

TEST(Load, handles_more_members_than_a_word_has_bits) {
  std::string text;
  std::string missing;
  for (std::size_t i = 0; i < Wide::count; ++i) {
    const std::string member =
        "\"member_" + std::to_string(i) + "\":" + std::to_string(i) + (i == 129 ? "" : ",");
    text += member;
    if (i != 65 && i != 127 && i != 3) missing += member;
  }
  const auto wide = loaded<Wide>("{" + text + "}");
  for (std::size_t i = 0; i < Wide::count; ++i) {
    EXPECT_EQ(wide.values[i], static_cast<std::int64_t>(i));
  }
  EXPECT_EQ(fault_kinds<Wide>("{" + missing + "}"),
            "/member_3: required; /member_65: required; /member_127: required");
  EXPECT_EQ(loaded<Wide>("{" + text + ",\"member_70\":7,\"member_129\":8}").values[70], 7);
  EXPECT_EQ(faults<Wide>("{}").size(), Wide::count / 2);
}

TEST(Load, skips_only_what_is_json) {
  EXPECT_EQ(loaded<Point>(R"({"z":[{"a":[]},{}],"x":1,"w":{"b":{},"c":[[]]}})").x, 1);
  for (const char* text : {R"({"x":1,"z":[1}})", R"({"x":1,"z":{"a":1]})", R"({"x":1,"z":[1,]})",
                           R"({"x":1,"z":{"a":1,}})", R"({"x":1,"z":[1 2]})",
                           R"({"x":1,"z":{1:2}})", R"({"x":1,"z":tru})", R"({"x":1,"z":"\x"})"}) {
    EXPECT_EQ(fault_kinds<Point>(text).substr(0, 8), ": syntax") << text;
  }
}

TEST(Load, lets_the_last_of_equal_keys_win_in_free_form_values) {
  EXPECT_EQ(loaded<Json>(R"({"a":{"x":1},"a":{"y":2},"b":[1],"b":[2]})").dump(),
            R"({"a":{"y":2},"b":[2]})");
}

TEST(Load, finds_members_without_a_key_table) {
  const auto narrow = loaded<Narrow>(R"({"c":3,"a":1})");
  EXPECT_EQ(narrow.a, 1);
  EXPECT_EQ(narrow.b, std::nullopt);
  EXPECT_EQ(narrow.c, 3);
}

TEST(Load, round_trips_a_whole_value) {
  const std::string text =
      R"({"name":"root","left":{"name":"l","children":[],"named":{}},"children":[{"name":"a",)"
      R"("children":[{"name":"b","children":[],"named":{}}],"named":{}}],"named":{"k":)"
      R"({"name":"c","children":[],"named":{}}}})";
  const auto tree = loaded<Tree>(text);
  EXPECT_EQ(dump(tree), text);
  EXPECT_EQ(loaded<Tree>(dump(tree)), tree);
}

TEST(Load, reads_texts_that_end_anywhere_without_reading_past_them) {
  const std::string text =
      R"({"string":"some text \u00e9 that is longer than one block","int64":12345678901234567,)"
      R"("number":1.25e10,"boolean":false,"optional_object":null,"json":[true,false,null,"x"]})";
  for (std::size_t size = 0; size < text.size(); ++size) {
    const auto errors = faults<Everything>(text.substr(0, size));
    EXPECT_FALSE(errors.empty()) << size;
    // A cut text with a bracket behind it is read in place.
    for (const char* bracket : {"}", "]"}) faults<Everything>(text.substr(0, size) + bracket);
  }
}

TEST(Load, survives_every_single_byte_change) {
  const std::string text = R"({"string":"a\u00e9b","int64":-12,"number":1.5e1,"json":{"k":[1,""]},)"
                           R"("points":[{"x":1}],"map":{"a":1},"color":"red"})";
  std::size_t refused = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    for (int byte = 0; byte < 256; byte += 3) {
      std::string changed = text;
      changed[at] = static_cast<char>(static_cast<unsigned char>(byte));
      if (!faults<Everything>(changed).empty()) ++refused;
    }
  }
  EXPECT_GT(refused, text.size() * 20);
}

TEST(Load, throws_every_fault_at_once) {
  try {
    load<Tree>(R"({"name": 1, "left": {}, "z": 2})");
    FAIL() << "nothing was thrown";
  } catch (const ValidationError& error) {
    EXPECT_EQ(kinds(error.errors()), "/name: type; /left/name: required; /z: unknown");
    EXPECT_STREQ(error.what(),
                 "Tree: 3 faults\n"
                 "  /name: Not a valid string. Got 1.\n"
                 "  /left/name: Missing data for required field.\n"
                 "  /z: Unknown field.");
  }
}

TEST(LoadOptions, are_set_in_a_chain) {
  const LoadOptions options = LoadOptions().unknown(Unknown::raise).max_errors(0).max_depth(9999);
  EXPECT_EQ(options.unknown(), Unknown::raise);
  EXPECT_EQ(options.max_errors(), 1u);
  EXPECT_EQ(options.max_depth(), 2048u);
  LoadOptions changed;
  EXPECT_EQ(changed.max_errors(), 1000u);
  EXPECT_EQ(changed.max_depth(), 512u);
  changed.max_errors(2).max_depth(3).unknown(Unknown::include);
  EXPECT_EQ(changed.max_errors(), 2u);
  EXPECT_EQ(changed.max_depth(), 3u);
}

TEST(LoadOptions, bound_how_many_faults_are_kept) {
  const auto errors =
      faults<std::vector<std::int64_t>>(R"(["a","b","c","d"])", LoadOptions().max_errors(2));
  EXPECT_EQ(kinds(errors), "/0: type; /1: type");
  EXPECT_TRUE(errors.truncated());
  EXPECT_FALSE(
      faults<std::vector<std::int64_t>>(R"(["a","b"])", LoadOptions().max_errors(2)).truncated());
}

std::string nested(std::string_view open, std::string_view close, std::size_t depth,
                   std::string_view inner) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i) text += open;
  text += inner;
  for (std::size_t i = 0; i < depth; ++i) text += close;
  return text;
}

TEST(LoadOptions, bound_how_deep_texts_nest) {
  const LoadOptions three = LoadOptions().max_depth(3);
  EXPECT_EQ(loaded<Json>(nested("[", "]", 3, "1"), three).dump(), "[[[1]]]");
  EXPECT_EQ(fault_kinds<Json>(nested("[", "]", 4, "1"), three).substr(0, 8), "/0/0/0: ");
  EXPECT_EQ(
      fault_kinds<Tree>(R"({"name":"","left":{"name":"","left":{"name":"","left":{}}}})", three),
      "/left/left/left: too_deep");
  EXPECT_EQ(fault_kinds<Point>(R"({"x":1,"z":[[[1]]]})", three), ": too_deep");
  EXPECT_EQ(fault_kinds<Point>(R"({"x":1,"z":[[1],[2]]})", three), "");
  EXPECT_EQ(faults<Tree>(R"({"name":"","children":[[[1]]]})", three).items()[0].message(),
            "Nested deeper than 3.");
}

template <class T>
class Deep : public testing::Test {};
using DeepTypes = testing::Types<Json, Tree, std::int64_t, std::vector<Json>>;
TYPED_TEST_SUITE(Deep, DeepTypes);

TYPED_TEST(Deep, texts_never_overflow_the_stack) {
  const LoadOptions deepest = LoadOptions().max_depth(1'000'000);
  for (const auto& [open, close] :
       {std::pair("[", "]"), std::pair("{\"left\":", "}"), std::pair("{\"children\":[", "]}")}) {
    for (const LoadOptions& options : {LoadOptions(), deepest}) {
      EXPECT_FALSE(faults<TypeParam>(nested(open, close, 100'000, "1"), options).empty());
      EXPECT_FALSE(faults<TypeParam>(nested(open, "", 100'000, ""), options).empty());
      faults<TypeParam>(nested(open, close, 2000, "1"), options);
    }
  }
}

TEST(Load, loads_as_deep_as_it_is_allowed_to) {
  const LoadOptions deepest = LoadOptions().max_depth(2048);
  const auto tree =
      loaded<Tree>(nested("{\"name\":\"\",\"left\":", "}", 2047, "{\"name\":\"end\"}"), deepest);
  const Tree* at = &tree;
  while (at->left) at = &*at->left;
  EXPECT_EQ(at->name, "end");
  const auto named = loaded<Tree>(
      nested("{\"name\":\"\",\"named\":{\"k\":", "}}", 1023, "{\"name\":\"end\"}"), deepest);
  EXPECT_EQ(named.named.size(), 1u);
  const auto json = loaded<Json>(nested("{\"a\":", "}", 2048, "1"), deepest);
  EXPECT_TRUE(json->is_object());
}

TEST(Describe, names_types_for_messages) {
  using zefir::schema::describe;
  using zefir::schema::type_of;
  EXPECT_EQ(describe(type_of<Tree>()), "Tree");
  EXPECT_EQ(describe(type_of<Color>()), "Color");
  EXPECT_EQ(describe(type_of<std::vector<Tree>>()), "list of Tree");
  EXPECT_EQ(describe(type_of<std::map<std::string, std::vector<std::string>>>()),
            "map of list of string");
  EXPECT_EQ(describe(type_of<std::int32_t>()), "integer");
  EXPECT_EQ(describe(type_of<double>()), "number");
  EXPECT_EQ(describe(type_of<bool>()), "boolean");
  EXPECT_EQ(describe(type_of<Json>()), "value");
}

TEST(Load, puts_lists_and_maps_in_place_of_their_defaults) {
  const auto bounded =
      loaded<Bounded>(R"({"two_to_three": [7, 8, 9], "one_or_more": {"a": 2, "b": 3}})",
                      zefir::LoadOptions().duplicates(zefir::Duplicates::error));
  EXPECT_EQ(bounded.two_to_three, (std::vector<std::int64_t>{7, 8, 9}));
  EXPECT_EQ(bounded.one_or_more, (std::map<std::string, std::int64_t>{{"a", 2}, {"b", 3}}));
}

TEST(Load, of_the_first_duplicate_reads_the_others_for_their_grammar_alone) {
  const LoadOptions first = LoadOptions().duplicates(zefir::Duplicates::first);
  EXPECT_EQ(loaded<Everything>(R"({"int32":1,"int32":""})", first).int32, 1);
  EXPECT_EQ(loaded<Everything>(R"({"map":{"a":1,"a":""}})", first).map.at("a"), 1);
  EXPECT_EQ(fault_kinds<Everything>(R"({"map":{"a":"","a":1}})", first), "/map/a: type");
  EXPECT_EQ(fault_kinds<Everything>(R"({"map":{"a":1,"a":x}})", first), "/map/a: syntax");
  const auto account =
      loaded<Account>(R"({"id":1,"name":"","nickname":null,"more":1,"more":""})", first);
  EXPECT_EQ(account.additional_properties.at("more"), 1);
}

TEST(Load, null_is_held_against_the_choices_of_a_free_form_value) {
  static constexpr std::string_view choices[] = {"1", "\"one\""};
  static constexpr zefir::schema::Rules rules{.choices = choices};
  zefir::schema::Type type = zefir::schema::type_of<zefir::Json>();
  type.rules = &rules;
  const auto kinds_of = [&type](std::string_view text) {
    zefir::Json value;
    const auto errors = zefir::schema::load_into(text, type, &value, {});
    EXPECT_EQ(zefir::schema::validate_text(text, type, {}).text(), errors.text());
    return kinds(errors);
  };
  EXPECT_EQ(kinds_of("1.0"), "");
  EXPECT_EQ(kinds_of("2"), ": enumeration");
  EXPECT_EQ(kinds_of("null"), ": enumeration");
}

}  // namespace
}  // namespace models
