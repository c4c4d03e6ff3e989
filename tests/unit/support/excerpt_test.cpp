// SPDX-License-Identifier: Apache-2.0
// The caret stands below the character it means, whatever comes before it.
#include "support/excerpt.hpp"

#include <gtest/gtest.h>

namespace zefir::support {
namespace {

TEST(Excerpt, puts_the_caret_below_the_column) {
  const Excerpt shown = excerpt("type: strng", 7);
  EXPECT_EQ(shown.line, "type: strng");
  EXPECT_EQ(shown.margin, std::string(6, ' '));
}

TEST(Excerpt, keeps_tabs_in_the_margin) {
  const Excerpt shown = excerpt("\t\"a\":\t1", 7);
  EXPECT_EQ(shown.line, "\t\"a\":\t1");
  EXPECT_EQ(shown.margin, "\t    \t");
}

TEST(Excerpt, counts_columns_of_the_terminal_before_the_caret) {
  // Two bytes and one column; three bytes and two columns; three bytes and none.
  EXPECT_EQ(excerpt("\xC3\xA9x", 3).margin, " ");
  EXPECT_EQ(excerpt("\xE4\xB8\xADx", 4).margin, "  ");
  EXPECT_EQ(excerpt("a\xE2\x80\x8Bx", 5).margin, " ");
}

TEST(Excerpt, shows_harmful_characters_as_one_mark) {
  const Excerpt shown = excerpt("a\x1b[2Jb", 6);
  EXPECT_EQ(shown.line, "a?[2Jb");
  EXPECT_EQ(shown.margin, std::string(5, ' '));
}

TEST(Excerpt, shows_bytes_that_are_not_utf8_as_one_character) {
  const Excerpt shown = excerpt("a\xFF\xFE_", 4);
  EXPECT_EQ(shown.line, "a\xEF\xBF\xBD\xEF\xBF\xBD_");
  EXPECT_EQ(shown.margin, "   ");
}

TEST(Excerpt, stops_the_caret_behind_the_end) {
  EXPECT_EQ(excerpt("ab", 3).margin, "  ");
  EXPECT_EQ(excerpt("ab", 99).margin, "  ");
  EXPECT_EQ(excerpt("", 1).margin, "");
}

TEST(Excerpt, keeps_a_line_of_120_bytes_whole) {
  const std::string line(120, 'x');
  EXPECT_EQ(excerpt(line, 120).line, line);
}

TEST(Excerpt, cuts_a_long_line_behind_the_caret) {
  const std::string line(500, 'x');
  const Excerpt shown = excerpt(line, 10);
  EXPECT_EQ(shown.line, std::string(120, 'x') + "...");
  EXPECT_EQ(shown.margin, std::string(9, ' '));
}

TEST(Excerpt, cuts_a_long_line_on_both_sides) {
  std::string line(500, 'x');
  line[249] = '!';
  const Excerpt shown = excerpt(line, 250);
  EXPECT_EQ(shown.line, "..." + line.substr(189, 120) + "...");
  EXPECT_EQ(shown.line[shown.margin.size()], '!');
}

TEST(Excerpt, cuts_a_long_line_before_the_caret) {
  std::string line(500, 'x');
  line.back() = '!';
  const Excerpt shown = excerpt(line, 500);
  EXPECT_EQ(shown.line, "..." + line.substr(380));
  EXPECT_EQ(shown.line[shown.margin.size()], '!');
}

TEST(Excerpt, never_cuts_through_a_character) {
  std::string line;
  while (line.size() < 600) line += "\xE2\x82\xAC";
  for (std::size_t column = 1; column <= line.size(); ++column) {
    EXPECT_EQ(excerpt(line, column).line.find("\xEF\xBF\xBD"), std::string::npos) << column;
  }
}

}  // namespace
}  // namespace zefir::support
