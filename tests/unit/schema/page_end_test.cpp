// SPDX-License-Identifier: Apache-2.0
// No loader reads behind its text, however that is cut.
#include "page_end.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support.hpp"
#include "zefir/base/date_time.hpp"
#include "zefir/base/decimal.hpp"

namespace models {
namespace {

using zefir::schema::Type;
using zefir::schema::type_of;

// Each construct of the grammar, and each kind of member.
constexpr std::string_view rich = R"({
  "boolean": true, "int32": -2147483648, "int64": 9223372036854775807, "number": -1.5e-300,
  "uint64": 18446744073709551615, "string": "plain, \"escaped\" \\ \u00e9 \ud83d\ude00 é 😀",
  "color": "green", "open_color": "mauve", "level": 2, "open_level": -5,
  "json": {"a": [1, null, "b", 0.1e+1, [], {}], "a long key that is no member's": "\n"},
  "object": {"x": 1, "y": 2, "z": [true, false, null]}, "list": ["a", "", "c\t"],
  "map": {"k": 1, "\u006c": 2}, "optional_boolean": null, "maybe_object": {"x": 12345678901234},
  "maybe_string": null, "bits": [true, false], "gaps": [1, null], "points": [{"x": 0}],
  "groups": {"g": [{"x": 1}, {"x": 2}]}, "unknown": {"deep": [[[{"a": "é"}]]]}
})";

// What may come behind a cut: mostly ends in the brackets by which a text is read where it lies.
constexpr std::string_view tails[] = {
    "",     "}",     "]",    "\"}",  "\\}", "\\u}",  "\\u00]", "\\ud83d}", "\\ud83d\\u}",  "1}",
    "-}",   "1.]",   "1e}",  "n}",   "tr]", "fals}", ",}",     ":]",       ",\"a\":}",     "[{}",
    "\x01", "\xE2}", "\xF0", "  \n", "]]}", "}}}",   "\"",     "\\",       "\xEF\xBB\xBF}"};

// Loads and validates in every way; whether the text is valid, on which all agree.
bool is_valid_each_way(std::string_view text, const Type& type, void* value) {
  const zefir::LoadOptions options;
  const bool valid = zefir::schema::validate_text(text, type, options).empty();
  EXPECT_EQ(zefir::schema::load_into(text, type, value, options).empty(), valid) << text;
  zefir::Present present;
  zefir::schema::load_partial_into(text, type, value, present, options);
  zefir::Arena arena;
  EXPECT_EQ(zefir::schema::load_borrowed_into(text, type, value, arena, options).empty(), valid);
  return valid;
}

template <class T>
std::size_t count_valid(PageEnd& page, std::string_view text) {
  std::size_t valid = 0;
  T value{};
  if (is_valid_each_way(page.place(text), type_of<T>(), &value)) ++valid;
  return valid;
}

TEST(PageEnd, holds_for_each_prefix_of_a_rich_text_as_a_struct) {
  PageEnd page(rich.size() + 64);
  std::size_t valid = 0;
  for (std::size_t size = 0; size <= rich.size(); ++size) {
    for (const std::string_view tail : tails) {
      const std::string text = std::string(rich.substr(0, size)).append(tail);
      valid += count_valid<Everything>(page, text);
    }
  }
  EXPECT_GT(valid, 0u);
}

TEST(PageEnd, holds_for_each_prefix_of_a_rich_text_as_other_types) {
  PageEnd page(rich.size() + 64);
  std::size_t valid = 0;
  for (std::size_t size = 0; size <= rich.size(); ++size) {
    for (const std::string_view tail : {"", "}", "\"}", "\\u00}", "12}"}) {
      const std::string text = std::string(rich.substr(0, size)).append(tail);
      valid += count_valid<zefir::Json>(page, text);
      valid += count_valid<std::map<std::string, zefir::Json>>(page, text);
      valid += count_valid<Tree>(page, text);
      valid += count_valid<std::vector<Everything>>(page, "[" + text);
    }
  }
  EXPECT_GT(valid, 0u);
}

TEST(PageEnd, holds_for_borrowed_strings) {
  constexpr std::string_view whole =
      R"(["plain", "a string of more than 16 bytes", "\u00e9\n", "é"])";
  using Views = std::vector<std::string_view>;
  PageEnd page(whole.size() + 64);
  std::size_t valid = 0;
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    for (const std::string_view tail : tails) {
      const std::string text = std::string(whole.substr(0, size)).append(tail);
      Views views;
      zefir::Arena arena;
      const std::string_view placed = page.place(text);
      const auto errors =
          zefir::schema::load_borrowed_into(placed, type_of<Views>(), &views, arena, {});
      EXPECT_EQ(zefir::validate<Views>(placed).json(), errors.json()) << text;
      valid += errors.empty();
    }
  }
  EXPECT_GT(valid, 1u);
}

TEST(PageEnd, holds_for_scalars) {
  PageEnd page(4096);
  std::size_t valid = 0;
  for (const std::string_view whole :
       {"true", "false", "null", "-12345678901234567890", "0.00000000000000000000001e-300", "1E+5",
        "\"0123456789abcdef0123456789abcdef\"", "\"\\u00e9\\ud83d\\ude00\\n\"",
        "\"2026-11-28T01:02:03.123456789+01:00\"", "   1   ", "\xEF\xBB\xBF[1]", "[\"a\"]"}) {
    for (std::size_t size = 0; size <= whole.size(); ++size) {
      const std::string_view text = whole.substr(0, size);
      valid += count_valid<bool>(page, text);
      valid += count_valid<std::int64_t>(page, text);
      valid += count_valid<std::uint64_t>(page, text);
      valid += count_valid<double>(page, text);
      valid += count_valid<std::string>(page, text);
      valid += count_valid<zefir::Decimal>(page, text);
      valid += count_valid<zefir::DateTime>(page, text);
      valid += count_valid<Color>(page, text);
      valid += count_valid<zefir::Json>(page, text);
      valid += count_valid<std::vector<std::int64_t>>(page, text);
    }
  }
  EXPECT_GT(valid, 0u);
}

TEST(PageEnd, holds_for_texts_of_whole_pages) {
  PageEnd page(std::size_t{1} << 16);
  for (std::size_t size : {4096u, 8192u, 65536u}) {
    const std::string list = "[\"" + std::string(size - 4, 'a') + "\"]";
    EXPECT_EQ(count_valid<std::vector<std::string>>(page, list), 1u);
    const std::string spaces = "[1" + std::string(size - 3, ' ') + "]";
    EXPECT_EQ(count_valid<std::vector<std::int64_t>>(page, spaces), 1u);
    const std::string text = "\"" + std::string(size - 2, 'b') + "\"";
    EXPECT_EQ(count_valid<std::string>(page, text), 1u);
  }
}

}  // namespace
}  // namespace models
