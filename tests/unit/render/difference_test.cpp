// SPDX-License-Identifier: Apache-2.0
#include "render/difference.hpp"

#include <gtest/gtest.h>

namespace zefir::render {
namespace {

TEST(Difference, of_equal_texts_is_nothing) { EXPECT_EQ(first_difference("a\n", "a\n"), ""); }

TEST(Difference, shows_a_changed_line_with_what_is_around_it) {
  EXPECT_EQ(first_difference("1\n2\n3\n4\n5\n6\n7\n", "1\n2\n3\nx\n5\n6\n7\n"),
            "@@ line 4 @@\n 2\n 3\n-4\n+x\n 5\n 6\n");
}

TEST(Difference, shows_added_and_removed_lines) {
  EXPECT_EQ(first_difference("1\n2\n", "1\nx\ny\n2\n"), "@@ line 2 @@\n 1\n+x\n+y\n 2\n");
  EXPECT_EQ(first_difference("1\nx\n2\n", "1\n2\n"), "@@ line 2 @@\n 1\n-x\n 2\n");
}

TEST(Difference, shows_the_first_of_several) {
  EXPECT_EQ(first_difference("a\n1\n2\n3\nb\n", "x\n1\n2\n3\ny\n"),
            "@@ line 1 @@\n-a\n+x\n 1\n 2\n");
}

TEST(Difference, shows_lines_added_at_the_end) {
  EXPECT_EQ(first_difference("", "1\n"), "@@ line 1 @@\n+1\n");
  EXPECT_EQ(first_difference("1\n", "1\n2\n"), "@@ line 2 @@\n 1\n+2\n");
}

TEST(Difference, tells_of_a_missing_last_newline) {
  EXPECT_EQ(first_difference("1\n", "1"), "@@ line 1 @@\n-1\n+1\n\\ no newline at the end\n");
}

TEST(Difference, keeps_long_differences_short) {
  std::string many;
  for (int i = 0; i != 500; ++i) many += "line " + std::to_string(i) + "\n";
  const std::string text = first_difference(many, "other\n");
  EXPECT_NE(text.find("-line 11\n-... 488 more lines\n+other\n"), std::string::npos) << text;
}

TEST(Difference, makes_control_characters_harmless) {
  EXPECT_EQ(first_difference("", "\x1b[31m\n"), "@@ line 1 @@\n+\\u001B[31m\n");
}

}  // namespace
}  // namespace zefir::render
