// SPDX-License-Identifier: Apache-2.0
// Structs with rows written by hand, as a generator would write them: what the tests of
// zefir::schema load, check and dump.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "zefir/base.hpp"
#include "zefir/schema.hpp"

namespace models {

enum class Color : std::uint8_t { red, green, blue };
std::string_view to_string(Color color);
const zefir::schema::Type& zefir_type(std::type_identity<Color>);

/// An enumeration of integers: 1, 2, -5.
enum class Level : std::uint16_t { low, high, below };
std::string_view to_string(Level level);
const zefir::schema::Type& zefir_type(std::type_identity<Level>);

/// One required member.
struct Point {
  std::int64_t x = 0;
  std::optional<std::int64_t> y;
  friend bool operator==(const Point&, const Point&) = default;
};
const zefir::schema::Type& zefir_type(std::type_identity<Point>);

/// Each kind of value in each holder that may hold it; nothing is required.
struct Everything {
  bool boolean = false;
  std::int32_t int32 = 0;
  std::int64_t int64 = 0;
  std::uint64_t uint64 = 0;
  double number = 0;
  std::string string;
  Color color = Color::red;
  zefir::Open<Color> open_color;
  Level level = Level::low;
  zefir::Open<Level> open_level;
  zefir::Json json;
  Point object;
  std::vector<std::string> list;
  std::map<std::string, std::int64_t> map;

  std::optional<bool> optional_boolean;
  std::optional<std::int32_t> optional_int32;
  std::optional<std::int64_t> optional_int64;
  std::optional<std::uint64_t> optional_uint64;
  std::optional<double> optional_number;
  std::optional<std::string> optional_string;
  std::optional<Color> optional_color;
  std::optional<zefir::Open<Color>> optional_open_color;
  std::optional<zefir::Json> optional_json;
  std::optional<std::vector<std::string>> optional_list;
  std::optional<std::map<std::string, std::int64_t>> optional_map;
  zefir::OptionalBox<Point> optional_object;

  zefir::Box<Point> boxed_object;

  zefir::Maybe<bool> maybe_boolean;
  zefir::Maybe<std::int32_t> maybe_int32;
  zefir::Maybe<std::int64_t> maybe_int64;
  zefir::Maybe<std::uint64_t> maybe_uint64;
  zefir::Maybe<double> maybe_number;
  zefir::Maybe<std::string> maybe_string;
  zefir::Maybe<Color> maybe_color;
  zefir::Maybe<zefir::Open<Color>> maybe_open_color;
  zefir::Maybe<zefir::Json> maybe_json;
  zefir::Maybe<std::vector<std::string>> maybe_list;
  zefir::Maybe<std::map<std::string, std::int64_t>> maybe_map;
  zefir::Maybe<Point> maybe_object;

  std::vector<bool> bits;
  std::vector<std::optional<std::int64_t>> gaps;
  std::vector<Point> points;
  std::map<std::string, std::vector<Point>> groups;

  friend bool operator==(const Everything&, const Everything&) = default;
};
const zefir::schema::Type& zefir_type(std::type_identity<Everything>);

/// Each bound, one member each.
struct Bounded {
  std::int64_t from_1_to_5 = 1;
  std::int64_t at_least_1 = 1;
  std::int32_t at_most_9 = 9;
  std::int64_t even = 0;
  std::uint64_t natural = 2;
  double above_0 = 1;
  double below_1 = 0;
  double unit = 0;
  double cents = 0;
  std::string short_name = "ab";
  std::string long_name;
  std::string code = "A1";
  std::string exact = "abc";
  std::vector<std::int64_t> two_to_three = {1, 2};
  std::vector<zefir::Json> different;
  std::map<std::string, std::int64_t> one_or_more = {{"a", 1}};
  Color color = Color::red;
  std::string secret = "ss";
};
const zefir::schema::Type& zefir_type(std::type_identity<Bounded>);

/// Strict: undeclared members are refused. Contains itself, so that paths can be long.
struct Tree {
  std::string name;
  zefir::OptionalBox<Tree> left;
  std::vector<Tree> children;
  std::map<std::string, Tree> named;
  friend bool operator==(const Tree&, const Tree&) = default;
};
const zefir::schema::Type& zefir_type(std::type_identity<Tree>);

/// Keeps undeclared members; has members that travel one way only, and one that may be null.
struct Account {
  std::int64_t id = 0;
  std::string name;
  std::optional<std::string> nickname;  ///< required and nullable
  std::optional<std::string> created;   ///< load only
  std::optional<std::string> password;  ///< dump only, required
  std::map<std::string, std::int64_t> additional_properties;
  friend bool operator==(const Account&, const Account&) = default;
};
const zefir::schema::Type& zefir_type(std::type_identity<Account>);

/// More members than a machine word has bits; those with an odd index are required.
struct Wide {
  static constexpr std::size_t count = 130;
  std::array<std::int64_t, count> values{};
};
const zefir::schema::Type& zefir_type(std::type_identity<Wide>);

/// At most two members in a text, whatever they are called.
struct Narrow {
  std::optional<std::int64_t> a;
  std::optional<std::int64_t> b;
  std::optional<std::int64_t> c;
};
const zefir::schema::Type& zefir_type(std::type_identity<Narrow>);

/// Keys that need escapes, or that are not ASCII.
struct Odd {
  std::int64_t quote = 0;      ///< a"b
  std::int64_t slash = 0;      ///< a/b~c
  std::int64_t empty = 0;      ///< (no characters)
  std::int64_t cyrillic = 0;   ///< имя
  std::int64_t line_feed = 0;  ///< a, line feed, b
};
const zefir::schema::Type& zefir_type(std::type_identity<Odd>);

}  // namespace models
