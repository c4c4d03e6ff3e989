// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/dump.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <tuple>

#include "support.hpp"
#include "zefir/base/json.hpp"

namespace models {
namespace {

using zefir::dump;
using zefir::dump_to;
using zefir::Json;
using zefir::load;
using zefir::Maybe;
using zefir::Open;

TEST(Dump, writes_each_kind) {
  Everything value;
  value.boolean = true;
  value.int32 = std::numeric_limits<std::int32_t>::min();
  value.int64 = std::numeric_limits<std::int64_t>::min();
  value.uint64 = std::numeric_limits<std::uint64_t>::max();
  value.number = 0.1;
  value.string = "text";
  value.color = Color::blue;
  value.open_color = Open<Color>::unlisted("mauve");
  value.level = Level::below;
  value.open_level = Open<Level>::unlisted("17");
  value.json = Json::parse(R"({"a": [1, 2.5, null]})");
  value.object = {1, 2};
  value.list = {"a", "b"};
  value.map = {{"k", 1}, {"l", 2}};
  value.bits = {true, false};
  value.gaps = {1, std::nullopt};
  value.points = {{1, std::nullopt}};
  value.groups = {{"g", {{2, 3}}}};
  EXPECT_EQ(dump(value),
            R"({"boolean":true,"int32":-2147483648,"int64":-9223372036854775808,)"
            R"("uint64":18446744073709551615,"number":0.1,"string":"text","color":"blue",)"
            R"("open_color":"mauve","level":-5,"open_level":17,"json":{"a":[1,2.5,null]},)"
            R"("object":{"x":1,"y":2},"list":["a","b"],"map":{"k":1,"l":2},)"
            R"("boxed_object":{"x":0},"bits":[true,false],"gaps":[1,null],"points":[{"x":1}],)"
            R"("groups":{"g":[{"x":2,"y":3}]}})");
}

TEST(Dump, leaves_out_what_is_absent_and_writes_nulls) {
  Everything value;
  const std::string bare = dump(value);
  EXPECT_EQ(bare.find("optional"), std::string::npos);
  EXPECT_EQ(bare.find("maybe"), std::string::npos);
  value.maybe_int64 = zefir::null;
  value.maybe_object = zefir::null;
  value.maybe_string = "s";
  value.optional_json = Json();
  value.optional_boolean = false;
  const nlohmann::json dumped = nlohmann::json::parse(dump(value));
  EXPECT_TRUE(dumped.at("maybe_int64").is_null());
  EXPECT_TRUE(dumped.at("maybe_object").is_null());
  EXPECT_TRUE(dumped.at("optional_json").is_null());
  EXPECT_EQ(dumped.at("maybe_string"), "s");
  EXPECT_EQ(dumped.at("optional_boolean"), false);
  EXPECT_EQ(dumped.count("maybe_boolean"), 0u);
}

TEST(Dump, round_trips_every_holder) {
  const std::string text =
      R"({"boolean":true,"int32":1,"int64":2,"uint64":3,"number":4.5,"string":"s",)"
      R"("color":"green","open_color":"x","level":2,"open_level":9,"json":[],"object":{"x":1},)"
      R"("list":[],"map":{},"optional_boolean":true,"optional_int32":1,"optional_int64":2,)"
      R"("optional_uint64":3,"optional_number":4.5,"optional_string":"s",)"
      R"("optional_color":"blue","optional_open_color":"y","optional_json":{},)"
      R"("optional_list":["a"],"optional_map":{"k":1},"optional_object":{"x":2},)"
      R"("boxed_object":{"x":3},"maybe_boolean":false,"maybe_int32":null,"maybe_int64":2,)"
      R"("maybe_uint64":3,"maybe_number":4.5,"maybe_string":"s","maybe_color":"red",)"
      R"("maybe_open_color":"z","maybe_json":1,"maybe_list":[],"maybe_map":{},)"
      R"("maybe_object":{"x":4,"y":5},"bits":[true],"gaps":[null],"points":[],"groups":{}})";
  EXPECT_EQ(dump(loaded<Everything>(text)), text);
}

TEST(Dump, observes_which_way_members_travel) {
  Account account;
  account.id = 1;
  account.name = "n";
  account.created = "never dumped";
  account.password = "secret";
  account.additional_properties = {{"z", 1}, {"a", 2}};
  // Required and nullable, so that empty is null; additional members come last.
  EXPECT_EQ(dump(account),
            R"({"id":1,"name":"n","nickname":null,"password":"secret","a":2,"z":1})");
}

TEST(Dump, writes_maps_in_the_order_of_their_keys) {
  std::map<std::string, std::int64_t> map = {{"b", 2}, {"a", 1}};
  EXPECT_EQ(dump(map), R"({"a":1,"b":2})");
  EXPECT_EQ(dump(std::map<std::string, std::int64_t>()), "{}");
}

TEST(Dump, escapes_strings) {
  std::string every;
  for (int byte = 0; byte < 0x80; ++byte) every += static_cast<char>(byte);
  const std::string text = dump(every);
  EXPECT_EQ(nlohmann::json::parse(text).get<std::string>(), every);
  EXPECT_EQ(dump(std::string("\"\\/\b\f\n\r\t\x01\x1f\x7f")),
            "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\"");
  EXPECT_EQ(load<std::string>(text), every);
}

TEST(Dump, escapes_wherever_in_a_block_it_must) {
  for (std::size_t size = 0; size < 70; ++size) {
    for (std::size_t at = 0; at < size; ++at) {
      std::string value(size, 'x');
      value[at] = '\n';
      ASSERT_EQ(load<std::string>(dump(value)), value);
    }
  }
  const std::string controls(10'000, '\x02');
  EXPECT_EQ(load<std::string>(dump(controls)), controls);
}

TEST(Dump, replaces_what_is_not_utf8) {
  EXPECT_EQ(dump(std::string("a\xFF\xC3")), "\"a\xEF\xBF\xBD\xEF\xBF\xBD\"");
  EXPECT_EQ(dump(std::string("\xD0\xB8\x80\n")), "\"\xD0\xB8\xEF\xBF\xBD\\n\"");
  EXPECT_EQ(dump(std::map<std::string, std::string>{{"\xED\xA0\x80", "й"}}),
            "{\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\":\"й\"}");
  std::string out = "\xFF before ";
  dump_to(std::string("\xFF"), out);
  EXPECT_EQ(out, "\xFF before \"\xEF\xBF\xBD\"");
}

TEST(Dump, writes_the_shortest_number_that_reads_back) {
  EXPECT_EQ(dump(1.0), "1");
  EXPECT_EQ(dump(-5.0), "-5");
  EXPECT_EQ(dump(-0.0), "-0");
  EXPECT_EQ(dump(100000.0), "100000");
  EXPECT_EQ(dump(0.00001), "0.00001");
  EXPECT_EQ(dump(1e16), "10000000000000000");
  EXPECT_EQ(dump(1e17), "1e+17");
  EXPECT_EQ(dump(1e300), "1e+300");
  EXPECT_EQ(dump(0.30000000000000004), "0.30000000000000004");
  EXPECT_EQ(dump(std::nan("")), "null");
  EXPECT_EQ(dump(std::vector<double>{INFINITY, -INFINITY}), "[null,null]");
  for (const double value : {1.0 / 3, 2.0 / 3e-9, 123456789.125, 9007199254740993.0, 1e17, 5e-324,
                             1.7976931348623157e308, -99999.99999, 1e-5, 9.999e-6}) {
    EXPECT_EQ(load<double>(dump(value)), value);
  }
}

TEST(Dump, writes_every_length_of_number) {
  std::vector<std::int64_t> numbers{0, std::numeric_limits<std::int64_t>::min(),
                                    std::numeric_limits<std::int64_t>::max()};
  std::string text = "[0,-9223372036854775808,9223372036854775807";
  for (std::int64_t power = 1; power <= 1'000'000'000'000'000'000; power *= 10) {
    for (const std::int64_t number : {power - 1, power, power + 1, power * 9 + 7, -power}) {
      numbers.push_back(number);
      text += ',' + std::to_string(number);
    }
    if (power == 1'000'000'000'000'000'000) break;
  }
  EXPECT_EQ(zefir::dump(numbers), text + ']');
  EXPECT_EQ(zefir::dump(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615");
}

// Text is written by blocks of some kilobytes: strings of every length end at every place in them,
// and no character is cut.
TEST(Dump, writes_strings_across_its_blocks) {
  std::vector<std::string> strings;
  std::string expected = "[";
  for (std::size_t length = 0; length < 3000; length += 1 + length / 40) {
    std::string text;
    for (std::size_t i = 0; i < length; ++i) text += i % 7 == 3 ? "\u6771" : "a";
    strings.push_back(text);
    expected += (expected.size() == 1 ? "\"" : ",\"") + text + '"';
  }
  EXPECT_EQ(zefir::dump(strings), expected + ']');
  std::vector<std::string> broken = strings;
  broken.back() += "\xff";
  expected.pop_back();
  EXPECT_EQ(zefir::dump(broken), expected + "\xEF\xBF\xBD\"]");
}

TEST(Dump, writes_long_keys_and_free_form_values_across_its_blocks) {
  std::map<std::string, zefir::Json> values;
  std::string expected = "{";
  for (int i = 100; i < 140; ++i) {
    const std::string text(static_cast<std::size_t>(i) * 30, 'z');
    values[text] = zefir::Json(nlohmann::json(text));
    expected += (expected.size() == 1 ? "\"" : ",\"") + text + "\":\"" + text + '"';
  }
  EXPECT_EQ(zefir::dump(values), expected + '}');
}

TEST(Dump, appends_to_what_is_there) {
  std::string out = "[";
  out.reserve(1 << 16);
  const char* const place = out.data();
  dump_to(Point{1, 2}, out);
  EXPECT_EQ(out, R"([{"x":1,"y":2})");
  EXPECT_EQ(out.data(), place);
  const std::string large(300'000, 'x');
  dump_to(large, out);
  EXPECT_EQ(out.size(), 14 + large.size() + 2);
}

TEST(Dump, writes_keys_escaped) {
  EXPECT_EQ(dump(Odd{1, 2, 3, 4, 5}), "{\"a\\\"b\":1,\"a/b~c\":2,\"\":3,\"имя\":4,\"a\\nb\":5}");
}

TEST(Dump, writes_null_for_what_has_no_word) {
  EXPECT_EQ(dump(static_cast<Color>(7)), "null");
  EXPECT_EQ(dump(Open<Level>::unlisted("no number")), "\"no number\"");
  EXPECT_EQ(dump(Open<Level>::unlisted("1.5")), "\"1.5\"");
  EXPECT_EQ(dump(std::optional<std::int64_t>()), "null");
  EXPECT_EQ(dump(zefir::OptionalBox<Point>()), "null");
}

TEST(Dump, writes_free_form_values_that_are_not_utf8) {
  EXPECT_EQ(dump(Json(nlohmann::json("\xFF"))), "\"\xEF\xBF\xBD\"");
}

TEST(DumpPartial, finds_parts_inside_lists_of_lists_and_tuples) {
  const auto dumped = [](auto partial) { return zefir::dump(partial); };
  using Grid = std::vector<std::vector<Point>>;
  EXPECT_EQ(dumped(zefir::load_partial<Grid>(R"([[{"y":1}],[],[{"x":2},{}]])")),
            R"([[{"y":1}],[],[{"x":2},{}]])");
  using Pair = std::tuple<Point, std::string, std::vector<std::map<std::string, Point>>>;
  EXPECT_EQ(dumped(zefir::load_partial<Pair>(R"([{"y":1},"a",[{"b":{"y":2}}]])")),
            R"([{"y":1},"a",[{"b":{"y":2}}]])");
}

}  // namespace
}  // namespace models
