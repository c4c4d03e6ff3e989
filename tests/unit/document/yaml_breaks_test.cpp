// SPDX-License-Identifier: Apache-2.0
// U+0085, U+2028 and U+2029 are ordinary characters in YAML 1.2.
#include "document/yaml_breaks.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"
#include "support/text.hpp"

namespace zefir::document {
namespace {

using test::at;
using test::Reading;
using test::shown;
using test::yaml;

constexpr std::string_view next_line = "\xC2\x85";
constexpr std::string_view line_separator = "\xE2\x80\xA8";
constexpr std::string_view paragraph_separator = "\xE2\x80\xA9";

TEST(YamlBreaks, leave_a_text_without_them_alone) {
  constexpr std::string_view text = "a: b\n\xE2\x80\xA7";
  YamlBreaks breaks(text);
  EXPECT_EQ(breaks.text().data(), text.data());
  EXPECT_EQ(breaks.restore(text).data(), text.data());
}

TEST(YamlBreaks, come_back_as_they_were) {
  std::string text = "a";
  for (const std::string_view each : {next_line, line_separator, paragraph_separator}) {
    text += std::string(each) + "b" + std::string(each);
  }
  YamlBreaks breaks(text);
  EXPECT_EQ(breaks.text().size(), text.size());
  EXPECT_EQ(breaks.text().find(next_line), std::string_view::npos);
  EXPECT_EQ(breaks.text().find(line_separator), std::string_view::npos);
  EXPECT_EQ(breaks.text().find(paragraph_separator), std::string_view::npos);
  EXPECT_EQ(breaks.restore(breaks.text()), text);
}

TEST(YamlBreaks, spare_the_characters_that_the_text_uses) {
  std::string text(line_separator);
  text += next_line;
  for (const char32_t value : {U'\x100', U'\x101', U'\xE000', U'\xE001'}) {
    support::append_utf8(text, value);
  }
  YamlBreaks breaks(text);
  EXPECT_EQ(breaks.restore(breaks.text()), text);
}

TEST(YamlBreaks, end_no_line_in_any_style_of_text) {
  for (const std::string_view each : {next_line, line_separator, paragraph_separator}) {
    std::string text("x");
    text += each;
    text += 'y';
    const Reading reading = yaml("a: " + text + "\nb: \"" + text + "\"\nc: |\n  " + text + "\n" +
                                 text + ": 1\ne: '" + text + "'\n");
    ASSERT_NE(reading.document, nullptr) << reading.messages();
    EXPECT_EQ(reading.root().find("a")->text(), text);
    EXPECT_EQ(reading.root().find("b")->text(), text);
    EXPECT_EQ(reading.root().find("c")->text(), text + '\n');
    EXPECT_EQ(reading.root().find(text)->as_int64(), 1);
    EXPECT_EQ(reading.root().find("e")->text(), text);
    EXPECT_EQ(at(reading.root().find_entry("e")->key_place), "6:1");
  }
}

}  // namespace
}  // namespace zefir::document
