// SPDX-License-Identifier: Apache-2.0
// Texts made to do harm by their size, and by keys chosen against the hash of keys. Nothing here is
// measured: were any of it worse than linear, the test would not end in its time.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support.hpp"
#include "zefir/base/json.hpp"

namespace models {
namespace {

using zefir::Duplicates;
using zefir::Fault;
using zefir::Json;
using zefir::load;
using zefir::LoadOptions;
using zefir::validate;
using zefir::schema::Unknown;

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t million = 100'000;  // where each access is watched, a tenth takes as long
#else
constexpr std::size_t million = 1'000'000;
#endif
constexpr std::size_t ten_megabytes = 10'000'000;

// Strings

TEST(HostileSize, strings_of_ten_megabytes) {
  const std::string plain(ten_megabytes, 'a');
  const auto quoted = [](const std::string& text) { return '"' + text + '"'; };
  EXPECT_EQ(load<std::string>(quoted(plain)), plain);
  EXPECT_EQ((*load<Json>(quoted(plain))).get_ref<const std::string&>(), plain);
  EXPECT_EQ(load<Everything>("{\"string\":" + quoted(plain) + "}").string, plain);
  EXPECT_EQ(load<Everything>("{\"map\":{" + quoted(plain) + ":1}}").map.begin()->first, plain);
  EXPECT_TRUE(validate<Everything>("{\"other\":" + quoted(plain) + "}").empty());
  EXPECT_TRUE(validate<Everything>("{" + quoted(plain) + ":1}").empty());

  std::string escapes;
  for (std::size_t i = 0; i < ten_megabytes / 6; ++i) escapes += "\\u00e9";
  const std::string unescaped = load<std::string>(quoted(escapes));
  ASSERT_EQ(unescaped.size(), 2 * (ten_megabytes / 6));
  EXPECT_EQ(unescaped.substr(unescaped.size() - 2), "\xC3\xA9");
  EXPECT_TRUE(validate<Everything>("{\"other\":" + quoted(escapes) + "}").empty());
}

TEST(HostileSize, a_fault_does_not_repeat_a_long_text) {
  const std::string plain(ten_megabytes, 'a');
  const auto errors = validate<Everything>("{\"int32\":\"" + plain + "\",\"color\":\"" + plain +
                                           "\",\"map\":{\"" + plain + "\":\"\"}}");
  EXPECT_EQ(kinds(errors).substr(0, 40), "/int32: type; /color: enumeration; /map/");
  EXPECT_LT(errors.text().size(), 2000u);
  EXPECT_LT(errors.json().size(), 2000u);
}

TEST(HostileSize, a_text_beyond_the_limit_is_not_read) {
  EXPECT_EQ(fault_kinds<Json>("[1,2]", LoadOptions().max_size(5)), "");
  EXPECT_EQ(fault_kinds<Json>("[1,2] ", LoadOptions().max_size(5)), ": too_large");
  EXPECT_EQ(fault_kinds<Json>("\xFF\xFF", LoadOptions().max_size(1)), ": too_large");
}

// Members

// {"0":1,"1":1,...}, without its closing brace.
std::string open_members(std::size_t count) {
  std::string text = "{";
  for (std::size_t i = 0; i < count; ++i) {
    if (i != 0) text += ',';
    text.append("\"").append(std::to_string(i)).append("\":1");
  }
  return text;
}

TEST(HostileSize, a_million_members_of_maps_and_free_form_values) {
  const std::string text = open_members(million) + '}';
  EXPECT_EQ((load<std::map<std::string, std::int64_t>>(text).size()), million);
  EXPECT_EQ((*load<Json>(text)).size(), million);
  const LoadOptions unique = LoadOptions().duplicates(Duplicates::error);
  EXPECT_TRUE((validate<std::map<std::string, std::int64_t>>(text, unique)).empty());
  EXPECT_TRUE(validate<Json>(text, unique).empty());
}

TEST(HostileSize, a_million_unknown_members_of_structs) {
  const std::string open = open_members(million);
  const Account account = load<Account>(open + R"(,"id":1,"name":"","nickname":null})");
  EXPECT_EQ(account.additional_properties.size(), million);
  EXPECT_EQ(load<Point>(open + R"(,"x":7})").x, 7);
  EXPECT_EQ(load<Point>(open + R"(,"x":7})", LoadOptions().duplicates(Duplicates::error)).x, 7);

  const auto errors = validate<Tree>(open + R"(,"name":""})");
  EXPECT_EQ(errors.size(), 1000u);
  EXPECT_TRUE(errors.truncated());
  EXPECT_EQ(errors.items().front().pointer(), "/0");
  EXPECT_EQ(errors.items().back().pointer(), "/999");
  EXPECT_TRUE(std::all_of(errors.items().begin(), errors.items().end(),
                          [](const auto& item) { return item.fault() == Fault::unknown; }));
}

TEST(HostileSize, a_million_duplicates) {
  std::string text = R"({"x":1)";
  for (std::size_t i = 0; i < million; ++i) text += R"(,"x":2)";
  text += '}';
  EXPECT_EQ(load<Point>(text).x, 2);
  EXPECT_EQ(load<Point>(text, LoadOptions().duplicates(Duplicates::first)).x, 1);
  EXPECT_EQ((*load<Json>(text))["x"], 2);
  const auto errors = validate<Point>(text, LoadOptions().duplicates(Duplicates::error));
  EXPECT_EQ(errors.size(), 1000u);
  EXPECT_TRUE(errors.truncated());
}

TEST(HostileSize, a_million_faults_cost_what_is_kept_of_them) {
  std::string text = "[";
  for (std::size_t i = 0; i < million; ++i) text += "\"\",";
  text += "1]";
  const auto errors = validate<std::vector<std::int64_t>>(text, LoadOptions().max_errors(3));
  EXPECT_EQ(kinds(errors), "/0: type; /1: type; /2: type");
  EXPECT_TRUE(errors.truncated());
}

// Keys against the hash

std::uint64_t inverse(std::uint64_t odd) {
  std::uint64_t x = odd;
  for (int i = 0; i < 6; ++i) x *= 2 - odd * x;
  return x;
}

// Keys of eight printable bytes whose hash is `wanted`, all 32 bits of it: key_hash backwards.
std::vector<std::string> keys_of_hash(std::uint32_t wanted, std::uint32_t seed, std::size_t count) {
  constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
  const std::uint64_t start = (seed + 1u) * multiplier + 8;
  std::vector<std::string> keys;
  for (std::uint64_t low = 0; keys.size() < count && low < 0xffffffffu; ++low) {
    std::uint64_t hash = static_cast<std::uint64_t>(wanted) << 32 | low;
    hash ^= hash >> 29 ^ hash >> 58;
    std::uint64_t word = (hash * inverse(multiplier)) ^ start;
    std::string key;
    for (int i = 0; i < 8; ++i, word >>= 8) key += static_cast<char>(word & 0xff);
    const bool printable = std::all_of(key.begin(), key.end(), [](char byte) {
      return byte > ' ' && byte < '\x7f' && byte != '"' && byte != '\\';
    });
    if (printable) keys.push_back(key);
  }
  return keys;
}

TEST(HostileSize, unknown_keys_with_the_hash_of_a_known_one_are_not_taken_for_it) {
  const zefir::schema::Object& point = *zefir::schema::type_of<Point>().detail.object;
  const std::uint32_t hash = zefir::schema::key_hash("x", point.keys.seed);
  const std::vector<std::string> keys = keys_of_hash(hash, point.keys.seed, 2000);
  ASSERT_EQ(keys.size(), 2000u);
  for (const std::string& key : keys) {
    ASSERT_EQ(zefir::schema::key_hash(key, point.keys.seed), hash);
    ASSERT_NE(key, "x");
  }
  std::string text = R"({"x":1)";
  for (const std::string& key : keys) text.append(",\"").append(key).append("\":2");
  text += '}';
  EXPECT_EQ(loaded<Point>(text).x, 1);
  const auto errors =
      faults<Point>(text, LoadOptions().unknown(Unknown::raise).max_errors(keys.size()));
  ASSERT_EQ(errors.size(), keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    EXPECT_EQ(errors.items()[i].fault(), Fault::unknown);
    EXPECT_EQ(errors.items()[i].path().front(), keys[i]);
  }
}

TEST(HostileSize, unknown_keys_in_the_fullest_slots_cost_no_more_than_others) {
  // The longest way through the slots: from a slot on, as many full ones as there are in a row.
  const zefir::schema::Object& wide = *zefir::schema::type_of<Wide>().detail.object;
  const auto full = [&wide](std::size_t slot) {
    return wide.keys.slots[slot & wide.keys.mask] != zefir::schema::Keys::empty;
  };
  std::size_t worst = 0;
  std::size_t longest = 0;
  for (std::size_t slot = 0; slot <= wide.keys.mask; ++slot) {
    std::size_t length = 0;
    while (full(slot + length)) ++length;
    if (length > longest) {
      longest = length;
      worst = slot;
    }
  }
  EXPECT_LE(longest, 32u);
  const auto keys = keys_of_hash(static_cast<std::uint32_t>(worst), wide.keys.seed, 1000);
  ASSERT_EQ(keys.size(), 1000u);
  std::string text = "{";
  for (std::size_t i = 0; i < million / 4; ++i) {
    text.append("\"").append(keys[i % keys.size()]).append("\":1,");
  }
  for (std::size_t i = 0; i < Wide::count; ++i) {
    text += (i ? ",\"member_" : "\"member_") + std::to_string(i) + "\":" + std::to_string(i);
  }
  text += '}';
  const Wide value = load<Wide>(text);
  for (std::size_t i = 0; i < Wide::count; ++i) {
    EXPECT_EQ(value.values[i], static_cast<std::int64_t>(i));
  }
}

TEST(HostileSize, keys_that_begin_as_a_known_one_are_not_taken_for_it) {
  for (const std::string_view key : {"xx", "X", "x ", " x", "x\\u0000", "\\u0058", "x\xCC\x81"}) {
    EXPECT_EQ(fault_kinds<Point>("{\"" + std::string(key) + "\":1}"), "/x: required") << key;
  }
  EXPECT_EQ(loaded<Point>(R"({"\u0078":5})").x, 5);
  EXPECT_EQ(fault_kinds<Everything>(R"({"int32x":"","int3":"","int32\"":""})"), "");
}

}  // namespace
}  // namespace models
