// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/json_lines.hpp"

#include <gtest/gtest.h>

#include <array>

#include "page_end.hpp"
#include "support.hpp"

namespace models {
namespace {

using zefir::JsonLines;
using zefir::load_lines;
using zefir::LoadOptions;
using zefir::UsageError;
using zefir::ValidationError;
using Points = std::vector<Point>;

constexpr std::string_view three = "{\"x\": 1}\n{\"x\": 2, \"y\": 3}\r\n\n{\"x\": 4}\n\n";
const Points three_points = {{1, {}}, {2, 3}, {4, {}}};

template <class T>
std::string message_of(JsonLines<T>& lines) {
  try {
    lines.next();
  } catch (const ValidationError& error) {
    return error.what();
  }
  return "no error";
}

TEST(JsonLines, reads_a_whole_text) {
  JsonLines<Point> lines(three);
  Points points;
  std::vector<std::size_t> numbers;
  while (const auto point = lines.next()) {
    points.push_back(*point);
    numbers.push_back(lines.line());
  }
  EXPECT_EQ(points, three_points);
  EXPECT_EQ(numbers, (std::vector<std::size_t>{1, 2, 4}));
  EXPECT_EQ(lines.next(), std::nullopt);
  EXPECT_THROW(lines.feed("{}"), UsageError);
}

TEST(JsonLines, reads_pieces_as_they_arrive) {
  for (std::size_t step = 1; step <= three.size(); ++step) {
    JsonLines<Point> lines;
    Points points;
    for (std::size_t at = 0; at < three.size(); at += step) {
      lines.feed(three.substr(at, step));
      while (const auto point = lines.next()) points.push_back(*point);
    }
    EXPECT_EQ(points, three_points);
    lines.finish();
    EXPECT_EQ(lines.next(), std::nullopt);
  }
}

TEST(JsonLines, reads_a_last_line_without_end_once_that_is_known) {
  JsonLines<std::int64_t> lines;
  lines.feed("1\n23");
  EXPECT_EQ(lines.next(), 1);
  EXPECT_EQ(lines.next(), std::nullopt) << "more digits may follow";
  lines.feed("4");
  lines.finish();
  EXPECT_EQ(lines.next(), 234);
  EXPECT_EQ(lines.next(), std::nullopt);
  EXPECT_THROW(lines.feed("5"), UsageError);
}

TEST(JsonLines, tells_the_line_of_a_fault_and_goes_on_behind_it) {
  const std::string_view text = "{\"x\": 1}\n\n{\"x\": \"a\"}\n{\"x\" 1}\n{\"x\": 5}\n";
  JsonLines<Point> whole(text);
  JsonLines<Point> fed;
  fed.feed(text);
  for (JsonLines<Point>* lines : {&whole, &fed}) {
    EXPECT_EQ(lines->next(), (Point{1, {}}));
    EXPECT_EQ(message_of(*lines), "Point in line 3: /x: Not a valid integer. Got \"a\".");
    EXPECT_EQ(lines->line(), 3u);
    EXPECT_EQ(message_of(*lines),
              "Point in line 4: Not valid JSON at line 4, column 6: expected ':' behind a member's "
              "name.");
    EXPECT_EQ(lines->next(), (Point{5, {}}));
    EXPECT_EQ(lines->next(), std::nullopt);
  }
}

TEST(JsonLines, takes_one_value_a_line) {
  JsonLines<std::int64_t> lines(std::string_view("1 2\n[\n1]\n3"));
  EXPECT_EQ(message_of(lines).substr(0, 18), "integer in line 1:");
  EXPECT_EQ(message_of(lines).substr(0, 18), "integer in line 2:");
  EXPECT_EQ(message_of(lines).substr(0, 18), "integer in line 3:");
  EXPECT_EQ(lines.next(), 3);
}

TEST(JsonLines, refuses_a_line_for_its_size) {
  const std::string text = "\"abc\"\r\n\"abcd\"\n\"" + std::string(100'000, 'x') + "\"\n\"a\"";
  const auto options = LoadOptions().max_size(5);
  JsonLines<std::string> whole(std::string_view(text), options);
  JsonLines<std::string> fed(options);
  for (const char& byte : text) fed.feed({&byte, 1});
  fed.finish();
  for (JsonLines<std::string>* lines : {&whole, &fed}) {
    EXPECT_EQ(lines->next(), "abc");
    EXPECT_EQ(message_of(*lines), "string in line 2: Larger than 5 bytes.");
    EXPECT_EQ(message_of(*lines), "string in line 3: Larger than 5 bytes.");
    EXPECT_EQ(lines->next(), "a");
  }
}

TEST(JsonLines, is_not_made_of_a_text_that_is_gone) {
  EXPECT_TRUE((std::is_constructible_v<JsonLines<bool>, const char*>));
  EXPECT_TRUE((std::is_constructible_v<JsonLines<bool>, const std::string&>));
  EXPECT_FALSE((std::is_constructible_v<JsonLines<bool>, std::string>));
}

TEST(JsonLines, is_moved_between_lines) {
  JsonLines<std::int64_t> first;
  first.feed("1\n2\n");
  EXPECT_EQ(first.next(), 1);
  JsonLines<std::int64_t> second(std::move(first));
  EXPECT_EQ(second.next(), 2);
}

TEST(JsonLines, never_reads_behind_its_text) {
  PageEnd page(4096);
  for (std::size_t size = 0; size <= three.size(); ++size) {
    const std::string_view text = page.place(three.substr(0, size));
    const bool valid = zefir::validate_lines<Point>(text).empty();
    JsonLines<Point> lines(text);
    bool read = true;
    try {
      while (lines.next()) {
      }
    } catch (const ValidationError&) {
      read = false;
    }
    EXPECT_EQ(read, valid);
  }
}

TEST(LoadLines, gives_all_values) {
  EXPECT_EQ(load_lines<Point>(three), three_points);
  EXPECT_EQ(load_lines<Point>(""), Points());
  EXPECT_EQ(load_lines<bool>("true\nfalse\n"), (std::vector<bool>{true, false}));
  EXPECT_EQ(load_lines<std::vector<std::int64_t>>("[1]\n[]\n"),
            (std::vector<std::vector<std::int64_t>>{{1}, {}}));
  EXPECT_TRUE(zefir::validate_lines<Point>(three).empty());
}

TEST(LoadLines, gathers_the_faults_of_all_lines) {
  const std::string_view text = "{\"x\": 1}\n{\"y\": true}\n\n[\n{\"x\": 2}\n";
  try {
    load_lines<Point>(text);
    FAIL() << "three faults were passed over";
  } catch (const ValidationError& error) {
    EXPECT_EQ(kinds(error.errors()), "/1/y: type; /1/x: required; /3: syntax");
    EXPECT_EQ(error.errors().json(), zefir::validate_lines<Point>(text).json());
    EXPECT_EQ(std::string_view(error.what()).substr(0, 14), "list of Point:");
  }
}

TEST(LoadLines, keeps_to_its_options) {
  const std::string_view text = "1\n\"a\"\n\"b\"\n22\n\"c\"\n";
  const auto few = zefir::validate_lines<std::int64_t>(text, LoadOptions().max_errors(2));
  EXPECT_EQ(kinds(few), "/1: type; /2: type");
  EXPECT_TRUE(few.truncated());
  const auto enough = zefir::validate_lines<std::int64_t>(text, LoadOptions().max_errors(3));
  EXPECT_FALSE(enough.truncated());
  EXPECT_EQ(kinds(zefir::validate_lines<std::int64_t>("1\n2\n333\n", LoadOptions().max_size(2))),
            "/2: too_large");
}

TEST(DumpLines, writes_one_value_a_line) {
  EXPECT_EQ(zefir::dump_lines(three_points), "{\"x\":1}\n{\"x\":2,\"y\":3}\n{\"x\":4}\n");
  EXPECT_EQ(zefir::dump_lines(std::vector<bool>{true, false}), "true\nfalse\n");
  EXPECT_EQ(zefir::dump_lines(std::array<std::string, 1>{"a\nb"}), "\"a\\nb\"\n");
  EXPECT_EQ(zefir::dump_lines(Points()), "");
  EXPECT_EQ(load_lines<Point>(zefir::dump_lines(three_points)), three_points);
  std::string out = "0\n";
  zefir::dump_line_to(Point{7, {}}, out);
  EXPECT_EQ(out, "0\n{\"x\":7}\n");
}

}  // namespace
}  // namespace models
