// SPDX-License-Identifier: Apache-2.0
// Characters, lines, JSON strings, likely misspellings.
#include "support/text.hpp"

#include <gtest/gtest.h>

#include <array>

namespace zefir::support {
namespace {

using namespace std::string_view_literals;

TEST(Text, decodes_characters_of_every_length) {
  constexpr std::string_view text = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80";
  std::vector<char32_t> values;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    ASSERT_TRUE(point.valid) << "at " << at;
    values.push_back(point.value);
    at += point.length;
  }
  EXPECT_EQ(values, (std::vector<char32_t>{'a', 0xE9, 0x20AC, 0x1F600}));
}

TEST(Text, refuses_bytes_that_are_not_utf8) {
  for (const std::string_view bad : {
           "\x80"sv,              // a continuation alone
           "\xC0\xAF"sv,          // overlong in two bytes
           "\xE0\x80\xAF"sv,      // overlong in three
           "\xF0\x80\x80\xAF"sv,  // overlong in four
           "\xED\xA0\x80"sv,      // a surrogate
           "\xF4\x90\x80\x80"sv,  // beyond U+10FFFF
           "\xF5\x80\x80\x80"sv,  // no such lead byte
           "\xE2\x82"sv,          // cut at the end
           "\xC3("sv,             // continuation missing
       }) {
    const CodePoint point = decode_utf8(bad, 0);
    EXPECT_FALSE(point.valid) << printable(bad);
    EXPECT_EQ(point.length, 1U);
  }
}

TEST(Text, encodes_what_it_decodes) {
  for (const char32_t value :
       {U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    std::string text;
    append_utf8(text, value);
    const CodePoint point = decode_utf8(text, 0);
    EXPECT_TRUE(point.valid);
    EXPECT_EQ(point.value, value);
    EXPECT_EQ(point.length, text.size());
  }
}

TEST(Text, makes_control_characters_harmless) {
  EXPECT_EQ(printable("a\tb\nc\rd\be\f"), R"(a\tb\nc\rd\be\f)");
  EXPECT_EQ(printable("\x1b[31mred\x7F"), R"(\u001B[31mred\u007F)");
  EXPECT_EQ(printable("\xC2\x9B"
                      "31m"),
            R"(\u009B31m)");
  EXPECT_EQ(printable("\xE2\x80\xAE\xE2\x80\xA8\xEF\xBB\xBF"), R"(\u202E\u2028\uFEFF)");
  EXPECT_EQ(printable("\0"sv), R"(\u0000)");
}

TEST(Text, keeps_ordinary_characters_as_they_are) {
  EXPECT_EQ(printable("caf\xC3\xA9 'x' \"y\" \\"), "caf\xC3\xA9 'x' \"y\" \\");
  EXPECT_EQ(printable("a\xFF"), "a\xEF\xBF\xBD");
}

TEST(Text, quotes_names) {
  EXPECT_EQ(quoted("User"), "'User'");
  EXPECT_EQ(quoted(""), "''");
}

TEST(Text, knows_how_wide_characters_are) {
  EXPECT_EQ(columns_of('a'), 1U);
  EXPECT_EQ(columns_of(0xE9), 1U);
  EXPECT_EQ(columns_of(0x301), 0U);    // combining acute
  EXPECT_EQ(columns_of(0x4E2D), 2U);   // a Chinese character
  EXPECT_EQ(columns_of(0x1F600), 2U);  // an emoji
}

TEST(Text, writes_json_strings) {
  std::string out;
  append_json_string(out,
                     "a\"b\\c\nd\x01"
                     "e\xC3\xA9\xFF/");
  EXPECT_EQ(out, "\"a\\\"b\\\\c\\nd\\u0001e\xC3\xA9\xEF\xBF\xBD/\"");
}

TEST(Text, finds_lines_with_every_kind_of_end) {
  EXPECT_EQ(line_starts(""), (std::vector<std::size_t>{0}));
  EXPECT_EQ(line_starts("a\nb\n"), (std::vector<std::size_t>{0, 2, 4}));
  EXPECT_EQ(line_starts("a\r\nb\rc\n\rd\r"), (std::vector<std::size_t>{0, 3, 5, 7, 8, 10}));
}

TEST(Text, suggests_what_was_meant) {
  constexpr std::array candidates{"Order"sv, "User"sv, "Users"sv, "UserList"sv};
  EXPECT_EQ(nearest("Usr", candidates), "User");
  EXPECT_EQ(nearest("user", candidates), "User");
  EXPECT_EQ(nearest("Odrer", candidates), "Order");
  EXPECT_EQ(nearest("UserLists", candidates), "UserList");
}

TEST(Text, suggests_the_first_of_equally_near_ones) {
  constexpr std::array candidates{"Used"sv, "User"sv, "Uses"sv};
  EXPECT_EQ(nearest("Usex", candidates), "Used");
}

TEST(Text, suggests_nothing_far_fetched) {
  constexpr std::array candidates{"Order"sv, "User"sv};
  EXPECT_EQ(nearest("Pet", candidates), std::nullopt);
  EXPECT_EQ(nearest("x", candidates), std::nullopt);
  EXPECT_EQ(nearest("Address", candidates), std::nullopt);
  EXPECT_EQ(nearest("User", {}), std::nullopt);
}

}  // namespace
}  // namespace zefir::support
