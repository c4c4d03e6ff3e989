// SPDX-License-Identifier: Apache-2.0
// Texts that are not UTF-8 are refused, with the byte or the encoding that they are in.
#include "document/encoding.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace zefir::document {
namespace {

using namespace std::string_literals;
using test::json;
using test::Reading;
using test::yaml;

TEST(Encoding, takes_utf8_with_or_without_a_byte_order_mark) {
  EXPECT_EQ(test::shown(json("\xEF\xBB\xBF[\"\xC3\xA9\"]")), "[\"\xC3\xA9\"]");
  EXPECT_EQ(test::shown(yaml("\xEF\xBB\xBF\xC3\xA9: 1")), "{\"\xC3\xA9\":1}");
  EXPECT_EQ(byte_order_mark("\xEF\xBB\xBFx"), 3U);
  EXPECT_EQ(byte_order_mark("\xEF\xBBx"), 0U);
}

TEST(Encoding, reports_the_first_byte_that_is_not_utf8) {
  EXPECT_EQ(json("{\n \"name\": \"\xC3\xA9 caf\xE9\"}").messages(),
            "t.json:2:17: error[invalid-utf8]: the byte 0xE9 is not UTF-8; save the text as UTF-8\n"
            "    2 |  \"name\": \"\xC3\xA9 caf\xEF\xBF\xBD\"}\n"
            "      |                ^\n");
  EXPECT_EQ(yaml("a: \xED\xA0\x80\n").messages(),
            "t.yaml:1:4: error[invalid-utf8]: the byte 0xED is not UTF-8; save the text as UTF-8\n"
            "    1 | a: \xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\n"
            "      |    ^\n");
  EXPECT_EQ(yaml("a: b\n\xC3").messages(),
            "t.yaml:2:1: error[invalid-utf8]: the byte 0xC3 is not UTF-8; save the text as UTF-8\n"
            "    2 | \xEF\xBF\xBD\n"
            "      | ^\n");
}

TEST(Encoding, names_utf16_and_utf32) {
  for (const std::string& text : {"\xFF\xFE{\0}\0"s, "\xFE\xFF\0{\0}"s, "{\0}\0"s, "\0{\0}"s}) {
    EXPECT_EQ(json(text).messages(),
              "t.json: error[invalid-utf8]: the text is UTF-16; save it as UTF-8\n");
  }
  for (const std::string& text :
       {"\xFF\xFE\0\0{\0\0\0"s, "\0\0\xFE\xFF\0\0\0{"s, "{\0\0\0"s, "\0\0\0{"s}) {
    EXPECT_EQ(json(text).messages(),
              "t.json: error[invalid-utf8]: the text is UTF-32; save it as UTF-8\n");
  }
}

TEST(Encoding, takes_no_zeros_in_the_middle_for_another_encoding) {
  EXPECT_EQ(json("\0[1]"s).diagnostics.all()[0].code, "json-syntax");
  EXPECT_EQ(json("[\0]"s).diagnostics.all()[0].code, "json-syntax");
  EXPECT_EQ(json("[1]\0"s).diagnostics.all()[0].code, "json-syntax");
}

}  // namespace
}  // namespace zefir::document
