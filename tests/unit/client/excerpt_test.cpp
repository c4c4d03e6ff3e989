// SPDX-License-Identifier: Apache-2.0
#include "src/excerpt.hpp"

#include <gtest/gtest.h>

namespace zefir::client {
namespace {

TEST(Excerpt, is_one_line) {
  EXPECT_EQ(excerpt("{\r\n  \"a\":\t1\n}\n"), "{ \"a\": 1 }");
  EXPECT_EQ(excerpt("\x1b[31mred\x7f"), "[31mred");
  EXPECT_EQ(excerpt(""), "");
  EXPECT_EQ(excerpt(" \n"), "");
}

TEST(Excerpt, is_cut_between_characters) {
  const std::string text = excerpt(std::string(299, 'a') + "\xD0\xB7\xD0\xB7");
  EXPECT_EQ(text, std::string(299, 'a') + "\xD0\xB7...");
  EXPECT_EQ(excerpt(std::string(300, 'a')), std::string(300, 'a'));
}

TEST(Excerpt, only_measures_what_is_no_text) {
  EXPECT_EQ(excerpt("\x89PNG"), "4 bytes that are no text");
  EXPECT_EQ(excerpt(std::string_view("a\0b", 3)), "3 bytes that are no text");
  EXPECT_EQ(excerpt("a\xC0\xAF"), "3 bytes that are no text");         // overlong
  EXPECT_EQ(excerpt("\xED\xA0\x80"), "3 bytes that are no text");      // a surrogate
  EXPECT_EQ(excerpt("\xF4\x90\x80\x80"), "4 bytes that are no text");  // above U+10FFFF
  EXPECT_EQ(excerpt("\xF0\x9F\x98\x80"), "\xF0\x9F\x98\x80");
}

}  // namespace
}  // namespace zefir::client
