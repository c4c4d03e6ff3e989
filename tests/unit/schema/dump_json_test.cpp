// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <tuple>

#include "support.hpp"
#include "zefir/base/date.hpp"
#include "zefir/base/decimal.hpp"
#include "zefir/base/json.hpp"
#include "zefir/schema/json.hpp"

namespace models {
namespace {

using nlohmann::json;
using zefir::dump;
using zefir::dump_json;
using zefir::load_json;
using zefir::Open;

TEST(DumpJson, gives_the_tree_of_the_text) {
  Everything value = zefir::load<Everything>(R"({
    "boolean": true, "int32": -1, "int64": 2, "uint64": 18446744073709551615, "number": 0.5,
    "string": "s", "color": "green", "open_color": "mauve", "level": 2, "open_level": 17,
    "json": {"a": [1, null]}, "object": {"x": 1}, "list": ["a"], "map": {"k": 1},
    "optional_string": "o", "optional_object": {"x": 2}, "boxed_object": {"x": 3},
    "maybe_int64": null, "maybe_object": {"x": 4}, "bits": [true, false], "gaps": [1, null],
    "points": [{"x": 0}], "groups": {"g": [{"x": 1}]}})");
  EXPECT_EQ(dump_json(value), json::parse(dump(value)));
  EXPECT_EQ(load_json<Everything>(dump_json(value)), value);
}

TEST(DumpJson, keeps_additional_members_and_leaves_out_what_is_load_only) {
  const auto account = zefir::load<Account>(
      R"({"id": 1, "name": "n", "nickname": null, "created": "c", "more": 5})");
  EXPECT_EQ(dump_json(account), json::parse(dump(account)));
  EXPECT_EQ(dump_json(account)["more"], 5);
  EXPECT_FALSE(dump_json(account).contains("created"));
}

TEST(DumpJson, keeps_integers_and_doubles_apart) {
  EXPECT_EQ(dump_json(1.0).type(), json::value_t::number_float);
  EXPECT_EQ(dump_json(std::int32_t{1}).type(), json::value_t::number_integer);
  EXPECT_EQ(dump_json(std::int64_t{-1}).type(), json::value_t::number_integer);
  EXPECT_EQ(dump_json(std::uint64_t{1}).type(), json::value_t::number_unsigned);
}

TEST(DumpJson, repairs_as_dump_does) {
  EXPECT_TRUE(dump_json(std::nan("")).is_null());
  EXPECT_TRUE(dump_json(-std::numeric_limits<double>::infinity()).is_null());
  const std::string broken = "a\xFF\xC3(\xE2\x82z";
  EXPECT_EQ(dump_json(broken).dump(), dump(broken));
  const std::map<std::string, std::string> map = {{broken, broken}};
  EXPECT_EQ(dump_json(map).dump(), dump(map));
}

TEST(DumpJson, makes_numbers_of_decimals_and_strings_of_dates) {
  const auto decimal = [](std::string_view text) {
    return dump_json(zefir::load<zefir::Decimal>(text));
  };
  EXPECT_EQ(decimal("1.50").dump(), "1.5");
  EXPECT_EQ(decimal("7").type(), json::value_t::number_integer);
  EXPECT_EQ(decimal("18446744073709551616").type(), json::value_t::number_float);
  EXPECT_TRUE(decimal("1e400").is_null());
  EXPECT_EQ(dump_json(zefir::load<zefir::Date>("\"2026-11-28\"")), json("2026-11-28"));
}

TEST(DumpJson, writes_tuples_and_empty_values) {
  EXPECT_EQ(dump_json(std::tuple<std::string, std::int64_t>("a", 1)).dump(), "[\"a\",1]");
  EXPECT_EQ(dump_json(std::vector<Point>()).dump(), "[]");
  EXPECT_EQ(dump_json(std::map<std::string, bool>()).dump(), "{}");
  EXPECT_EQ(dump_json(std::optional<bool>()).dump(), "null");
  EXPECT_EQ(dump_json(zefir::Json()).dump(), "null");
  EXPECT_EQ(dump_json(Open<Level>::unlisted("word")), json("word"));
}

}  // namespace
}  // namespace models
