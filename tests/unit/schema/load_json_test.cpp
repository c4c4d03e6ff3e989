// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

#include "support.hpp"
#include "zefir/base/json.hpp"
#include "zefir/schema/json.hpp"

namespace models {
namespace {

using nlohmann::json;
using zefir::load_json;
using zefir::LoadOptions;
using zefir::ValidationError;

template <class T>
std::string tree_faults(const json& document, const LoadOptions& options = {}) {
  T value{};
  const auto errors =
      zefir::schema::load_json_into(document, zefir::schema::type_of<T>(), &value, options);
  EXPECT_EQ(zefir::validate_json<T>(document, options).json(), errors.json());
  return kinds(errors);
}

template <class T>
constexpr bool loads_from = requires(const T& value) {
  load_json<std::string>(value);
};

TEST(LoadJson, takes_trees_alone) {
  EXPECT_TRUE(loads_from<json>);
  EXPECT_FALSE(loads_from<std::string>) << "JSON text would be taken for a JSON string";
  EXPECT_FALSE(loads_from<char[3]>);
  EXPECT_FALSE(loads_from<int>);
}

TEST(LoadJson, gives_what_the_text_gives) {
  const std::string_view text = R"({
    "boolean": true, "int32": -2147483648, "int64": -9223372036854775808,
    "uint64": 18446744073709551615, "number": -1.5e-3, "string": "a\n\"é\u0000", "color": "green",
    "open_color": "mauve", "level": 2, "json": {"a": [1, null, "b", 1.5, {}, []]},
    "object": {"x": 1, "y": 2}, "list": ["a", "b"], "map": {"k": 1, "l": 2}, "maybe_bool": null,
    "bits": [true], "gaps": [1, null], "points": [{"x": 1}], "groups": {"g": []}})";
  EXPECT_EQ(load_json<Everything>(json::parse(text)), zefir::load<Everything>(text));
  EXPECT_EQ(load_json<std::string>(json("text")), "text");
  const zefir::Json free_form = zefir::Json::parse("{\"x\": 4}");
  EXPECT_EQ(load_json<Point>(*free_form), (Point{4, {}}));
}

TEST(LoadJson, keeps_integers_and_doubles_apart) {
  const auto round = [](const json& number) {
    const zefir::Json value = load_json<zefir::Json>(number);
    EXPECT_EQ(*value, number);
    return value->type();
  };
  EXPECT_EQ(round(1), json::value_t::number_integer);
  EXPECT_EQ(round(-1), json::value_t::number_integer);
  EXPECT_EQ(round(std::numeric_limits<std::int64_t>::min()), json::value_t::number_integer);
  EXPECT_EQ(round(std::numeric_limits<std::uint64_t>::max()), json::value_t::number_unsigned);
  for (const double number : {1.0, 0.0, -0.0, 1e20, 1e300, 5e-324, 0.1, 123456789012345678.0}) {
    EXPECT_EQ(round(number), json::value_t::number_float) << number;
  }
  EXPECT_TRUE(std::signbit(load_json<double>(json(-0.0))));
  EXPECT_EQ(load_json<std::int64_t>(json(1.0)), 1) << "JSON knows no difference";
  EXPECT_EQ(tree_faults<std::int64_t>(1.5), ": type");
}

TEST(LoadJson, tells_each_fault_at_its_path) {
  EXPECT_EQ(tree_faults<Point>(json::parse(R"({"x": "a", "y": []})")), "/x: type; /y: type");
  EXPECT_EQ(tree_faults<Point>(json::array()), ": type");
  try {
    load_json<Point>(json::object());
    FAIL() << "x is required";
  } catch (const ValidationError& error) {
    EXPECT_EQ(std::string_view(error.what()).substr(0, 9), "Point: /x");
  }
}

TEST(LoadJson, refuses_what_has_no_text) {
  const double infinity = std::numeric_limits<double>::infinity();
  json document = json::parse(R"({"a": [1, 2, 3], "b": {}, "c": "x"})");
  document["a"][0] = std::nan("");
  document["a"][2] = -infinity;
  document["b"]["binary"] = json::binary({1, 2, 3});
  document["b"]["discarded"] = json(json::value_t::discarded);
  document["c"] = "\xC3(";
  document["d"]["\xFF"] = "\xFF";
  EXPECT_EQ(tree_faults<zefir::Json>(document),
            "/a/0: syntax; /a/2: syntax; /b/binary: syntax; /b/discarded: syntax; /c: syntax; "
            "/d: syntax");
  EXPECT_EQ(zefir::validate_json<zefir::Json>(document).text(),
            "/a/0: Not valid JSON: not a number.\n"
            "/a/2: Not valid JSON: an infinite number.\n"
            "/b/binary: Not valid JSON: a binary value.\n"
            "/b/discarded: Not valid JSON: a discarded value.\n"
            "/c: Not valid JSON: a string that is not UTF-8.\n"
            "/d: Not valid JSON: a member's name that is not UTF-8.\n");
  EXPECT_THROW(load_json<zefir::Json>(document), ValidationError);
  const auto errors = zefir::validate_json<zefir::Json>(document, LoadOptions().max_errors(2));
  EXPECT_EQ(errors.size(), 2u);
  EXPECT_TRUE(errors.truncated());
}

TEST(LoadJson, keeps_to_depth_and_size) {
  json deep = 1;
  for (int i = 0; i < 3; ++i) deep = json::array({deep});
  EXPECT_EQ(tree_faults<zefir::Json>(deep, LoadOptions().max_depth(3)), "");
  EXPECT_EQ(tree_faults<zefir::Json>(deep, LoadOptions().max_depth(2)), "/0/0: too_deep");
  for (int i = 0; i < 100'000; ++i) deep = json::object({{"a", std::move(deep)}});
  EXPECT_EQ(zefir::validate_json<zefir::Json>(deep).items()[0].fault(), zefir::Fault::too_deep);
  EXPECT_EQ(tree_faults<zefir::Json>(json("abc"), LoadOptions().max_size(5)), "");
  EXPECT_EQ(tree_faults<zefir::Json>(json("abc"), LoadOptions().max_size(4)), ": too_large");
}

}  // namespace
}  // namespace models
