// SPDX-License-Identifier: Apache-2.0
#include "src/utf8.hpp"

#include <gtest/gtest.h>

namespace zefir::schema::detail {
namespace {

TEST(Utf8, takes_every_code_point_and_no_surrogate) {
  for (char32_t code_point = 0; code_point <= 0x10ffff;
       code_point += code_point < 0x3000 ? 1 : 61) {
    if (code_point >= 0xd800 && code_point <= 0xdfff) continue;
    std::string text;
    append_utf8(text, code_point);
    ASSERT_TRUE(is_utf8(text));
    ASSERT_EQ(utf8_sequence(text, 0), text.size());
    ASSERT_EQ(code_points(text), 1u);
    text.pop_back();
    ASSERT_EQ(utf8_prefix(text), 0u);
  }
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));
  EXPECT_FALSE(is_utf8("\xED\xBF\xBF"));
}

TEST(Utf8, refuses_overlong_and_impossible_forms) {
  for (const char* text :
       {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80",
        "\xF5\x80\x80\x80", "\x80", "\xFF", "\xC3", "\xE2\x82"}) {
    EXPECT_FALSE(is_utf8(text));
    EXPECT_EQ(utf8_prefix(text), 0u);
    EXPECT_EQ(utf8_prefix(std::string("ab") + text), 2u);
    EXPECT_EQ(utf8_prefix(std::string(1000, 'a') + "й" + text), 1002u);
  }
}

TEST(Utf8, counts_code_points_not_bytes) {
  EXPECT_EQ(code_points(""), 0u);
  EXPECT_EQ(code_points("aй€😀"), 4u);
}

}  // namespace
}  // namespace zefir::schema::detail
