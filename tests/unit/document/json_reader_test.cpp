// SPDX-License-Identifier: Apache-2.0
// JSON: values, places, and every message in full.
#include "document/json_reader.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace zefir::document {
namespace {

using test::at;
using test::json;
using test::Reading;
using test::shown;

/// "line:column code: message" of the only diagnostic.
std::string refusal(std::string text) {
  const Reading reading = json(std::move(text));
  if (reading.document != nullptr) return "read as " + shown(reading.root());
  if (reading.diagnostics.all().size() != 1) return "not one diagnostic:\n" + reading.messages();
  const auto& only = reading.diagnostics.all().front();
  return at(only.place) + ' ' + std::string(only.code) + ": " + only.message;
}

TEST(JsonReader, reads_every_kind_of_value) {
  EXPECT_EQ(shown(json(R"( {"a": [1, -2.5e3, "x", true, false, null, {}, []], "": ""} )")),
            R"({"a":[1,-2.5e3f,"x",true,false,null,{},[]],"":""})");
  EXPECT_EQ(shown(json("\"x\"")), "\"x\"");
  EXPECT_EQ(shown(json("-0")), "-0");
  EXPECT_EQ(shown(json("null\r\n")), "null");
}

TEST(JsonReader, unescapes_strings) {
  EXPECT_EQ(json(R"("\"\\\/\b\f\n\r\t")").root().text(), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(json(R"("a\u00e9\u20AC\uD83D\uDE00z")").root().text(),
            "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80z");
  EXPECT_EQ(json(R"("\u0000")").root().text(), std::string_view("\0", 1));
  EXPECT_EQ(json(R"({"\u0061\n": 1})").root().entries()[0].key, "a\n");
}

TEST(JsonReader, keeps_strings_that_differ_only_in_length_apart) {
  // Around the eight bytes that are looked at together, with and without escapes.
  for (std::size_t size = 0; size < 40; ++size) {
    const std::string plain(size, 'x');
    EXPECT_EQ(json('"' + plain + '"').root().text(), plain);
    EXPECT_EQ(json('"' + plain + "\\n" + plain + '"').root().text(), plain + '\n' + plain);
    EXPECT_EQ(json('"' + plain + "\xC3\xA9\"").root().text(), plain + "\xC3\xA9");
  }
}

TEST(JsonReader, gives_places_of_values_and_keys) {
  const Reading reading = json("\r\n{ \"a\" :\n\t[ 1,\r  \"\xC3\xA9\", true ] }");
  const Node& root = reading.root();
  EXPECT_EQ(at(root.place()), "2:1");
  EXPECT_EQ(at(root.entries()[0].key_place), "2:3");
  EXPECT_EQ(at(root.find("a")->place()), "3:2");
  EXPECT_EQ(at(root.find("a")->items()[0]->place()), "3:4");
  EXPECT_EQ(at(root.find("a")->items()[1]->place()), "4:3");
  EXPECT_EQ(at(root.find("a")->items()[2]->place()), "4:9");
}

TEST(JsonReader, counts_columns_behind_a_byte_order_mark) {
  const Reading reading = json("\xEF\xBB\xBF{\"a\": 1}");
  EXPECT_EQ(at(reading.root().place()), "1:1");
  EXPECT_EQ(at(reading.root().entries()[0].key_place), "1:2");
}

TEST(JsonReader, shows_the_line_of_a_fault) {
  EXPECT_EQ(json("{\n\t\"a\": 1\n\t\"b\": 2\n}").messages(),
            "t.json:3:2: error[json-syntax]: expected ',' or '}' after a member, found '\"'\n"
            "    3 | \t\"b\": 2\n"
            "      | \t^\n");
}

TEST(JsonReader, says_what_it_expected_after_values) {
  EXPECT_EQ(refusal("{\"a\": 1]"),
            "1:8 json-syntax: expected ',' or '}' after a member, found ']'");
  EXPECT_EQ(refusal("[1 2]"), "1:4 json-syntax: expected ',' or ']' after an item, found '2'");
  EXPECT_EQ(refusal("[1"),
            "1:3 json-syntax: expected ',' or ']' after an item, found the end of the text");
  EXPECT_EQ(refusal("{} {}"),
            "1:4 json-syntax: expected the end of the text after the value, found '{'");
  EXPECT_EQ(refusal("[1]\n\xE2\x82\xAC"),
            "2:1 json-syntax: expected the end of the text after the value, found '\xE2\x82\xAC'");
}

TEST(JsonReader, refuses_a_comma_after_the_last) {
  EXPECT_EQ(refusal("[1,\n]"), "1:3 json-syntax: JSON allows no ',' after the last item");
  EXPECT_EQ(refusal("{\"a\": 1, }"), "1:8 json-syntax: JSON allows no ',' after the last member");
  EXPECT_EQ(refusal("[,1]"), "1:2 json-syntax: expected a value, found ','");
  EXPECT_EQ(refusal("[1,,2]"), "1:4 json-syntax: expected a value, found ','");
}

TEST(JsonReader, says_what_is_wrong_with_a_key) {
  EXPECT_EQ(refusal("{a: 1}"), "1:2 json-syntax: expected a key in double quotes, found 'a'");
  EXPECT_EQ(refusal("{'a': 1}"), "1:2 json-syntax: JSON quotes keys with \", not with '");
  EXPECT_EQ(refusal("{"),
            "1:2 json-syntax: expected a key in double quotes, found the end of the text");
  EXPECT_EQ(refusal("{\"a\" 1}"), "1:6 json-syntax: expected ':' after the key 'a', found '1'");
  EXPECT_EQ(refusal("{\"a\":}"), "1:6 json-syntax: expected a value, found '}'");
}

TEST(JsonReader, says_what_is_no_value) {
  EXPECT_EQ(refusal("[nul]"),
            "1:2 json-syntax: expected a value, found 'nul', which is no JSON; text needs double "
            "quotes");
  EXPECT_EQ(refusal("[True]"),
            "1:2 json-syntax: expected a value, found 'True', which is no JSON; text needs double "
            "quotes");
  EXPECT_EQ(refusal("['a']"), "1:2 json-syntax: JSON quotes strings with \", not with '");
  EXPECT_EQ(refusal("[ // one\n1]"), "1:3 json-syntax: JSON has no comments");
  EXPECT_EQ(refusal("/* one */ {}"), "1:1 json-syntax: JSON has no comments");
  EXPECT_EQ(refusal("["), "1:2 json-syntax: expected a value, found the end of the text");
  EXPECT_EQ(refusal("[\x01]"), "1:2 json-syntax: expected a value, found '\\u0001'");
}

TEST(JsonReader, says_what_is_wrong_with_a_number) {
  EXPECT_EQ(refusal("[-]"), "1:3 json-syntax: expected a digit after '-', found ']'");
  EXPECT_EQ(refusal("[01]"), "1:2 json-syntax: a number cannot have leading zeros");
  EXPECT_EQ(refusal("[-00]"), "1:2 json-syntax: a number cannot have leading zeros");
  EXPECT_EQ(refusal("[1.]"),
            "1:4 json-syntax: expected a digit after the decimal point, found ']'");
  EXPECT_EQ(refusal("[1e+]"), "1:5 json-syntax: expected a digit in the exponent, found ']'");
  EXPECT_EQ(refusal("1e"),
            "1:3 json-syntax: expected a digit in the exponent, found the end of the text");
  EXPECT_EQ(refusal("[.5]"), "1:2 json-syntax: expected a value, found '.'");
  EXPECT_EQ(refusal("[+1]"), "1:2 json-syntax: expected a value, found '+'");
  EXPECT_EQ(refusal("[0x1F]"), "1:3 json-syntax: expected ',' or ']' after an item, found 'x'");
}

TEST(JsonReader, says_what_is_wrong_with_a_string) {
  EXPECT_EQ(refusal("[\"abc\n\"]"), "1:2 json-syntax: the string is not closed on its line");
  EXPECT_EQ(refusal("[\"abc"), "1:2 json-syntax: the string is not closed on its line");
  EXPECT_EQ(refusal("[\"ab\tc\"]"),
            "1:5 json-syntax: a control character in a string must be escaped, as \\t");
  EXPECT_EQ(refusal(std::string("[\"a\0\"]", 6)),
            "1:4 json-syntax: a control character in a string must be escaped, as \\u0000");
  EXPECT_EQ(refusal(R"(["a\x"])"),
            "1:4 json-syntax: a backslash cannot be followed by 'x'; write \\\\ for a backslash");
  EXPECT_EQ(refusal("[\"a\\"), "1:4 json-syntax: the text ends inside an escape");
  EXPECT_EQ(refusal(R"(["\u12G4"])"),
            "1:3 json-syntax: \\u must be followed by four hexadecimal digits");
  EXPECT_EQ(refusal(R"(["\u12)"),
            "1:3 json-syntax: \\u must be followed by four hexadecimal digits");
}

TEST(JsonReader, refuses_every_control_character_wherever_it_stands_in_a_string) {
  for (char control = 0; control < 0x20; ++control) {
    for (std::size_t at = 0; at < 20; ++at) {
      std::string text(20, 'x');
      text[at] = control;
      const Reading reading = json('"' + text + '"');
      ASSERT_EQ(reading.document, nullptr) << int{control} << " at " << at;
    }
  }
}

TEST(JsonReader, refuses_half_of_a_surrogate_pair) {
  EXPECT_EQ(refusal(R"(["\uDC00"])"),
            "1:3 json-syntax: \\uDC00 is the second half of a surrogate pair without the first");
  for (const char* text : {R"(["\uD800"])", R"(["\uD800x"])", R"(["\uD800\n"])",
                           R"(["\uD800\u0041"])", R"(["\uD800\uD800"])", R"(["\uD800\u"])"}) {
    EXPECT_EQ(refusal(text),
              "1:3 json-syntax: \\uD800 is the first half of a surrogate pair without the second")
        << text;
  }
}

std::string nested(std::size_t levels, const std::string& open, const std::string& close) {
  std::string text;
  for (std::size_t i = 0; i < levels; ++i) text += open;
  for (std::size_t i = 0; i < levels; ++i) text += close;
  return text;
}

TEST(JsonReader, reads_512_levels_and_no_more) {
  EXPECT_NE(json(nested(512, "[", "]")).document, nullptr);
  EXPECT_EQ(refusal(nested(513, "[", "]")), "1:513 too-deep: values are nested more than 512 deep");
  EXPECT_NE(json("{\"a\":" + nested(511, "[", "]") + "}").document, nullptr);
  EXPECT_EQ(refusal("{\"a\":\n" + nested(512, "[", "]") + "}"),
            "2:512 too-deep: values are nested more than 512 deep");
}

TEST(JsonReader, survives_a_million_levels) {
  EXPECT_EQ(refusal(std::string(1'000'000, '[')),
            "1:513 too-deep: values are nested more than 512 deep");
  std::string objects;
  for (int i = 0; i < 100'000; ++i) objects += "{\"a\":";
  EXPECT_EQ(refusal(objects), "1:2561 too-deep: values are nested more than 512 deep");
}

}  // namespace
}  // namespace zefir::document
