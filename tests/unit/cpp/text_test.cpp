// SPDX-License-Identifier: Apache-2.0
#include "cpp/text.hpp"

#include <gtest/gtest.h>

namespace zefir::cpp {
namespace {

TEST(StringLiteral, escapes_what_would_end_or_change_it) {
  EXPECT_EQ(string_literal("plain"), "\"plain\"");
  EXPECT_EQ(string_literal("a\"b\\c"), R"("a\"b\\c")");
  EXPECT_EQ(string_literal("a\nb\tc"), R"("a\nb\tc")");
  EXPECT_EQ(string_literal(std::string_view("\0"
                                            "1",
                                            2)),
            R"("\0001")");
  EXPECT_EQ(string_literal("\x7f"), R"("\177")");
}

TEST(StringLiteral, breaks_trigraphs_and_keeps_text_beyond_ascii) {
  EXPECT_EQ(string_literal("what?\?/"), R"("what?\?/")");
  EXPECT_EQ(string_literal("зефир"), "\"зефир\"");
}

TEST(DocLines, wraps_paragraphs_and_keeps_them_apart) {
  const std::string words(40, 'a');
  const Doc doc = doc_lines(words + " " + words + " " + words + "\n\nnext", 0);
  ASSERT_EQ(doc.size(), 4u);
  EXPECT_EQ(doc[0], words + " " + words);
  EXPECT_EQ(doc[1], words);
  EXPECT_EQ(doc[2], "");
  EXPECT_EQ(doc[3], "next");
}

TEST(DocLines, joins_lines_of_a_paragraph_but_not_list_items) {
  EXPECT_EQ(doc_lines("one\ntwo\n- three\n- four", 0), (Doc{"one two", "- three", "- four"}));
}

TEST(DocLines, lets_nothing_end_or_extend_the_comment) {
  EXPECT_EQ(doc_lines("ends in \\", 0), (Doc{"ends in \\."}));
  EXPECT_EQ(doc_lines("a\rb\x01"
                      "c",
                      0),
            (Doc{"a b c"}));
  EXPECT_EQ(doc_lines(" \n \n", 0), Doc{});
}

TEST(Fold, leaves_short_lines_alone) { EXPECT_EQ(fold("f(a, b);", 2, 4), "f(a, b);"); }

TEST(Fold, breaks_at_the_last_comma_that_fits) {
  const std::string a(60, 'a'), b(60, 'b');
  EXPECT_EQ(fold("f(" + a + ", " + b + ");", 2, 4), "f(" + a + ",\n      " + b + ");");
}

TEST(Fold, never_breaks_inside_a_literal_or_template_brackets) {
  const std::string a(60, 'a'), b(60, 'b');
  EXPECT_EQ(fold("\"" + a + ", " + b + "\"", 0, 4), "\"" + a + ", " + b + "\"");
  EXPECT_EQ(fold("std::map<" + a + ", " + b + "> x", 0, 4), "std::map<" + a + ", " + b + "> x");
}

}  // namespace
}  // namespace zefir::cpp
