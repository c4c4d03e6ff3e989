// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/line_splitter.hpp"

#include <gtest/gtest.h>

#include "support.hpp"

namespace models {
namespace {

using zefir::UsageError;
using zefir::schema::LineSplitter;

// "1:a 3:b", the lines that are there.
std::string rest(LineSplitter& lines) {
  std::string text;
  while (const auto line = lines.next()) {
    if (!text.empty()) text += ' ';
    text += std::to_string(lines.number()) + ":" + std::string(*line);
  }
  return text;
}

std::string lines_of(std::string_view text) {
  LineSplitter lines = LineSplitter::of(text);
  return rest(lines);
}

TEST(LineSplitter, splits_a_whole_text) {
  EXPECT_EQ(lines_of(""), "");
  EXPECT_EQ(lines_of("a"), "1:a");
  EXPECT_EQ(lines_of("a\n"), "1:a");
  EXPECT_EQ(lines_of("a\nb"), "1:a 2:b");
  EXPECT_EQ(lines_of("a\r\nb\r\n"), "1:a 2:b");
  EXPECT_EQ(lines_of("\n\r\na\n \t\n\nb\n\n\n"), "3:a 6:b");
}

TEST(LineSplitter, leaves_a_carriage_return_inside_a_line) {
  EXPECT_EQ(lines_of("a\rb\n"), "1:a\rb");
  EXPECT_EQ(lines_of("a\r\r\n"), "1:a\r");
}

TEST(LineSplitter, splits_pieces_cut_anywhere) {
  const std::string_view text = "a\r\n\nbb\n\r\nccc";
  for (std::size_t first = 0; first <= text.size(); ++first) {
    for (std::size_t second = first; second <= text.size(); ++second) {
      LineSplitter lines(100);
      std::string seen;
      for (const auto part :
           {text.substr(0, first), text.substr(first, second - first), text.substr(second)}) {
        lines.feed(part);
        const std::string met = rest(lines);
        if (!met.empty()) seen += met + " ";
      }
      lines.finish();
      EXPECT_EQ(seen + rest(lines), "1:a 3:bb 5:ccc") << first << ' ' << second;
    }
  }
}

TEST(LineSplitter, waits_for_a_lines_end) {
  LineSplitter lines(100);
  lines.feed("ab");
  EXPECT_EQ(lines.next(), std::nullopt);
  lines.feed("c\nd");
  EXPECT_EQ(lines.next(), "abc");
  EXPECT_EQ(lines.next(), std::nullopt);
  lines.finish();
  EXPECT_EQ(lines.next(), "d");
  EXPECT_EQ(lines.next(), std::nullopt);
  EXPECT_THROW(lines.feed("e"), UsageError);
  LineSplitter whole = LineSplitter::of("a");
  EXPECT_THROW(whole.feed("b"), UsageError);
}

TEST(LineSplitter, keeps_only_a_byte_too_many_of_a_line_too_long) {
  LineSplitter lines(3);
  lines.feed("abc\r\nabcd\r\n" + std::string(1000, 'x'));
  for (int i = 0; i < 1000; ++i) lines.feed(std::string(1000, 'y'));
  lines.feed("\nabc\r");
  lines.feed("\nabc\rz\nab\n");
  EXPECT_EQ(lines.next(), "abc");
  EXPECT_EQ(lines.next(), "abcd");
  EXPECT_EQ(lines.next()->size(), 5u);
  EXPECT_EQ(lines.next(), "abc");
  EXPECT_GT(lines.next()->size(), 3u) << "the return is not the line's end";
  EXPECT_EQ(lines.next(), "ab");
  EXPECT_EQ(lines.number(), 6u);
}

TEST(LineSplitter, takes_lines_of_any_length_where_there_is_no_limit) {
  LineSplitter lines(static_cast<std::size_t>(-1));
  lines.feed("abc");
  lines.feed("def\n");
  EXPECT_EQ(lines.next(), "abcdef");
}

TEST(LineSplitter, goes_on_while_lines_are_fed_and_read_in_turn) {
  LineSplitter lines(1000);
  std::size_t read = 0;
  for (int i = 0; i < 1000; ++i) {
    lines.feed("first\nsecond\nthi");
    lines.feed("rd\n");
    // One line is left behind each time.
    for (int k = 0; k < 2; ++k) {
      static constexpr std::string_view texts[] = {"first", "second", "third"};
      EXPECT_EQ(lines.next(), texts[read++ % 3]);
    }
  }
  lines.finish();
  while (lines.next()) ++read;
  EXPECT_EQ(read, 3000u);
  EXPECT_EQ(lines.number(), 3000u);
}

}  // namespace
}  // namespace models
