// SPDX-License-Identifier: Apache-2.0
// What is said of text that is not YAML: place and words.
#include "document/yaml_fault.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace zefir::document {
namespace {

using test::at;
using test::Reading;
using test::yaml;

std::string refusal(std::string text) {
  const Reading reading = yaml(std::move(text));
  if (reading.document != nullptr) return "read as " + test::shown(reading.root());
  if (reading.diagnostics.all().size() != 1) return "not one diagnostic:\n" + reading.messages();
  const auto& only = reading.diagnostics.all().front();
  EXPECT_EQ(only.code, "yaml-syntax");
  return at(only.place) + ' ' + only.message;
}

TEST(YamlFault, is_shown_with_its_line) {
  EXPECT_EQ(yaml("info:\n  title: API: the second\n").messages(),
            "t.yaml:2:13: error[yaml-syntax]: a ':' is not allowed here; check the indentation, "
            "and put text that holds ': ' in quotes\n"
            "    2 |   title: API: the second\n"
            "      |             ^\n");
}

TEST(YamlFault, counts_columns_in_bytes) {
  EXPECT_EQ(refusal("\xC3\xA9\xC3\xA9: b: c\n").substr(0, 4), "1:8 ");
}

TEST(YamlFault, of_indentation_names_the_mapping_or_list) {
  EXPECT_EQ(refusal("a:\n  b: 1\n c: 2\n"),
            "3:2 expected a key of the mapping that starts on line 1; check the indentation");
  EXPECT_EQ(refusal("- a\n- b\nc: d\n"),
            "3:1 expected '- ' of the list that starts on line 1; check the indentation");
  EXPECT_EQ(refusal("a: 1\n- b\n"),
            "2:1 expected a key of the mapping that starts on line 1; check the indentation");
  EXPECT_EQ(refusal("a: 'x' y\n"), "1:8 expected a key; check the indentation");
}

TEST(YamlFault, of_tabs_says_so) {
  EXPECT_EQ(refusal("a:\n\tb: 1\n"), "2:1 a tab cannot indent YAML; use spaces");
  EXPECT_EQ(refusal("a: |\n\tb\n"), "2:1 a tab cannot indent YAML; use spaces");
}

TEST(YamlFault, of_keys_says_what_a_key_needs) {
  EXPECT_EQ(refusal("a: 1\nb\nc: 2\n"),
            "2:1 expected ': ' after this key (a key is one line of at most 1024 characters)");
  EXPECT_EQ(refusal("x: 1\n" + std::string(1100, 'k') + ": 1\n"),
            "2:1 expected ': ' after this key (a key is one line of at most 1024 characters)");
  EXPECT_EQ(refusal(std::string(1100, 'k') + ": 1\n"),
            "1:1101 a key of more than 1024 characters needs a line '? key' of its own");
  EXPECT_EQ(refusal("a: ? b\n"), "1:4 a key is not allowed here");
}

TEST(YamlFault, of_lists_and_mappings_in_brackets_names_where_they_start) {
  EXPECT_EQ(refusal("a: [1, 2\nb: 3\n"),
            "2:2 expected ',' or ']' after an item of the list that starts on line 1");
  EXPECT_EQ(refusal("a: {x: 1 y: 2}\n"), "1:11 expected ',' or '}' after a member");
  EXPECT_EQ(refusal("a: {x: 1\n"),
            "2:1 expected ',' or '}' after a member of the mapping that starts on line 1");
  EXPECT_EQ(refusal("a: ]\n"), "1:4 expected a value");
  EXPECT_EQ(refusal("a: - 1\n"),
            "1:4 a list item '- ' is not allowed here; it starts on a line of its own");
}

TEST(YamlFault, of_characters_that_start_no_text_names_them) {
  EXPECT_EQ(refusal("a: @x\n"), "1:4 text cannot start with '@'; put it in quotes");
  EXPECT_EQ(refusal("a: `x`\n"), "1:4 text cannot start with '`'; put it in quotes");
  EXPECT_EQ(refusal("a: %x\n"), "1:4 text cannot start with '%'; put it in quotes");
}

TEST(YamlFault, of_quotes_points_at_the_opening_one) {
  EXPECT_EQ(refusal("a: 1\nb: \"abc\nc: 2\n"), "2:4 the quoted text is not closed");
  EXPECT_EQ(refusal("b: 'abc\n"), "1:4 the quoted text is not closed");
  EXPECT_EQ(refusal("a: \"abc\n---\n\"\n"),
            "2:1 '---' or '...' at the start of a line ends the document inside quoted text");
}

TEST(YamlFault, may_point_back_in_a_line_that_is_not_ascii) {
  EXPECT_EQ(refusal("\xC3\xA9: 'abc"), "1:5 the quoted text is not closed");
}

TEST(YamlFault, of_escapes_says_what_is_wrong) {
  EXPECT_EQ(refusal("a: \"\\d+\"\n"),
            "1:5 unknown escape in double-quoted text; write \\\\ for a backslash");
  EXPECT_EQ(refusal("a: \"\\u12\"\n"), "1:7 expected hexadecimal digits in an escape");
  EXPECT_EQ(refusal("a: \"\\uD800\"\n"),
            "1:7 this escape is half of a surrogate pair or beyond U+10FFFF");
}

TEST(YamlFault, of_characters_that_yaml_excludes_names_them) {
  EXPECT_EQ(refusal("a: \"\xC3\xA9\x01\"\n"),
            "1:7 the character \\u0001 is not allowed in YAML; write it as an escape in double "
            "quotes");
  EXPECT_EQ(refusal(std::string("a: 1\nb: \0\n", 10)),
            "2:4 the character \\u0000 is not allowed in YAML; write it as an escape in double "
            "quotes");
}

TEST(YamlFault, of_directives_tags_and_anchors) {
  EXPECT_EQ(refusal("%YAML 3.0\n---\na: 1\n"), "1:1 only YAML 1.1 and 1.2 are understood");
  EXPECT_EQ(refusal("a: !e!x b\n"), "1:4 this tag's prefix is not declared by a %TAG line");
  EXPECT_EQ(refusal("a: & b\n"),
            "1:5 expected a name of letters, digits, '-' or '_' after '&' or '*'");
  EXPECT_EQ(refusal("a: b\n...\nc: d\n"),
            "3:1 expected the end of the text; is the indentation of this line right?");
  EXPECT_EQ(refusal("a: |x\n  b\n"), "1:5 expected the end of the line or a comment");
}

TEST(YamlFault, that_is_rare_keeps_the_parser_s_words) {
  EXPECT_EQ(refusal("a: |0\n  b\n"), "1:5 found an indentation indicator equal to 0");
}

}  // namespace
}  // namespace zefir::document
