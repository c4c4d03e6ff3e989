// SPDX-License-Identifier: Apache-2.0
// What is collected, in which order it is printed, and how.
#include "support/diagnostics.hpp"

#include <gtest/gtest.h>

namespace zefir::support {
namespace {

constexpr std::string_view spec =
    "openapi: 3.0.3\n"
    "paths:\n"
    "\t/pets: {}\n"
    "info: 1\n";

TEST(Diagnostics, starts_empty) {
  const Diagnostics diagnostics;
  EXPECT_FALSE(diagnostics.has_errors());
  EXPECT_EQ(diagnostics.text(false), "");
  EXPECT_EQ(diagnostics.json(), "[]\n");
}

TEST(Diagnostics, prints_the_place_the_code_the_line_and_a_caret) {
  Diagnostics diagnostics;
  const auto file = diagnostics.add_file("spec.yaml", spec);
  diagnostics.error("ref-not-found", {file, 1, 10}, "'#/x' leads nowhere");
  EXPECT_EQ(diagnostics.text(false),
            "spec.yaml:1:10: error[ref-not-found]: '#/x' leads nowhere\n"
            "    1 | openapi: 3.0.3\n"
            "      |          ^\n");
}

TEST(Diagnostics, keeps_tabs_aligned) {
  Diagnostics diagnostics;
  const auto file = diagnostics.add_file("spec.yaml", spec);
  diagnostics.warning("odd", {file, 3, 2}, "an odd path");
  EXPECT_EQ(diagnostics.text(false),
            "spec.yaml:3:2: warning[odd]: an odd path\n"
            "    3 | \t/pets: {}\n"
            "      | \t^\n");
}

TEST(Diagnostics, prints_only_the_name_for_a_whole_file) {
  Diagnostics diagnostics;
  const auto file = diagnostics.add_file("spec.yaml", spec);
  diagnostics.error("file-not-found", {file, 0, 0}, "there is no such file");
  EXPECT_EQ(diagnostics.text(false), "spec.yaml: error[file-not-found]: there is no such file\n");
}

TEST(Diagnostics, prints_a_line_without_caret_when_there_is_no_column) {
  Diagnostics diagnostics;
  const auto file = diagnostics.add_file("spec.yaml", spec);
  diagnostics.error("odd", {file, 2, 0}, "this line");
  EXPECT_EQ(diagnostics.text(false), "spec.yaml:2: error[odd]: this line\n    2 | paths:\n");
}

TEST(Diagnostics, prints_no_line_that_the_text_does_not_have) {
  Diagnostics diagnostics;
  const auto file = diagnostics.add_file("spec.yaml", "a\n");
  diagnostics.error("odd", {file, 7, 1}, "elsewhere");
  EXPECT_EQ(diagnostics.text(false), "spec.yaml:7:1: error[odd]: elsewhere\n");
}

TEST(Diagnostics, understands_every_line_end) {
  Diagnostics diagnostics;
  const auto file = diagnostics.add_file("spec.yaml", "a\r\nb\rc\n");
  diagnostics.error("odd", {file, 1, 1}, "first");
  diagnostics.error("odd", {file, 2, 1}, "second");
  diagnostics.error("odd", {file, 3, 1}, "third");
  EXPECT_EQ(diagnostics.text(false),
            "spec.yaml:1:1: error[odd]: first\n    1 | a\n      | ^\n"
            "spec.yaml:2:1: error[odd]: second\n    2 | b\n      | ^\n"
            "spec.yaml:3:1: error[odd]: third\n    3 | c\n      | ^\n");
}

std::vector<std::string> messages_in_order(const Diagnostics& diagnostics) {
  // The source lines are left out by files without text.
  std::vector<std::string> result;
  const std::string text = diagnostics.text(false);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    result.push_back(line.substr(line.rfind(": ") + 2));
    at = end + 1;
  }
  return result;
}

TEST(Diagnostics, are_ordered_by_file_line_and_column) {
  Diagnostics diagnostics;
  const auto one = diagnostics.add_file("one", "");
  const auto two = diagnostics.add_file("two", "");
  diagnostics.error("x", {two, 1, 1}, "e");
  diagnostics.warning("x", {one, 10, 2}, "d");
  diagnostics.error("x", {one, 10, 1}, "c");
  diagnostics.error("x", {one, 9, 80}, "b");
  diagnostics.warning("x", {one, 0, 0}, "a");
  EXPECT_EQ(messages_in_order(diagnostics), (std::vector<std::string>{"a", "b", "c", "d", "e"}));
}

TEST(Diagnostics, keep_their_order_at_one_place) {
  Diagnostics diagnostics;
  const auto file = diagnostics.add_file("one", "");
  diagnostics.error("x", {file, 1, 1}, "first");
  diagnostics.warning("x", {file, 1, 1}, "second");
  EXPECT_EQ(messages_in_order(diagnostics), (std::vector<std::string>{"first", "second"}));
}

TEST(Diagnostics, keep_notes_behind_what_they_follow) {
  Diagnostics diagnostics;
  const auto file = diagnostics.add_file("one", "");
  diagnostics.error("x", {file, 5, 1}, "late");
  diagnostics.note("x", {file, 1, 1}, "about late");
  diagnostics.note("x", {file, 9, 1}, "more about late");
  diagnostics.error("x", {file, 3, 1}, "early");
  diagnostics.note("x", {file, 8, 1}, "about early");
  EXPECT_EQ(
      messages_in_order(diagnostics),
      (std::vector<std::string>{"early", "about early", "late", "about late", "more about late"}));
}

TEST(Diagnostics, count_errors_and_warnings_but_not_notes) {
  Diagnostics diagnostics;
  const auto file = diagnostics.add_file("one", "");
  diagnostics.error("x", {file, 1, 1}, "a");
  diagnostics.warning("x", {file, 1, 2}, "b");
  diagnostics.warning("x", {file, 1, 3}, "c");
  diagnostics.note("x", {file, 1, 4}, "d");
  EXPECT_TRUE(diagnostics.has_errors());
  EXPECT_EQ(diagnostics.error_count(), 1U);
  EXPECT_EQ(diagnostics.warning_count(), 2U);
  EXPECT_EQ(diagnostics.all().size(), 4U);
}

TEST(Diagnostics, say_the_same_only_once) {
  Diagnostics diagnostics;
  const auto file = diagnostics.add_file("one", "");
  for (int round = 0; round < 2; ++round) {
    diagnostics.error("x", {file, 1, 1}, "a");
    diagnostics.note("x", {file, 2, 1}, "about a");
  }
  diagnostics.error("x", {file, 1, 2}, "a");
  diagnostics.error("y", {file, 1, 1}, "a");
  EXPECT_EQ(diagnostics.error_count(), 3U);
  EXPECT_EQ(diagnostics.all().size(), 4U);
}

TEST(Diagnostics, count_a_degradation_as_a_warning_and_in_the_ledger) {
  Diagnostics diagnostics;
  const auto file = diagnostics.add_file("one", "");
  diagnostics.degrade("unsupported", {file, 3, 4}, "'not' is not expressed", "raw JSON");
  EXPECT_EQ(diagnostics.warning_count(), 1U);
  EXPECT_FALSE(diagnostics.has_errors());
  ASSERT_EQ(diagnostics.ledger().size(), 1U);
  EXPECT_EQ(diagnostics.ledger()[0].code, "unsupported");
  EXPECT_EQ(diagnostics.ledger()[0].became, "raw JSON");
  EXPECT_EQ(diagnostics.ledger()[0].place.line, 3U);
}

TEST(Diagnostics, make_a_degradation_an_error_when_strict) {
  Diagnostics diagnostics(true);
  const auto file = diagnostics.add_file("one", "");
  diagnostics.degrade("unsupported", {file, 3, 4}, "'not' is not expressed", "raw JSON");
  EXPECT_EQ(diagnostics.error_count(), 1U);
  EXPECT_EQ(diagnostics.warning_count(), 0U);
  EXPECT_EQ(diagnostics.ledger().size(), 1U);
}

TEST(Diagnostics, make_messages_and_names_harmless) {
  Diagnostics diagnostics;
  const auto file = diagnostics.add_file("a\nb", "");
  diagnostics.error("x", {file, 1, 1}, "the key 'a\x1b[2J'");
  EXPECT_EQ(diagnostics.text(false), "a\\nb:1:1: error[x]: the key 'a\\u001B[2J'\n");
}

TEST(Diagnostics, are_coloured_on_request) {
  Diagnostics diagnostics;
  const auto file = diagnostics.add_file("s", "ab\n");
  diagnostics.error("x", {file, 1, 2}, "m");
  EXPECT_EQ(diagnostics.text(true),
            "\x1b[1ms:1:2:\x1b[0m \x1b[1;31merror[x]:\x1b[0m m\n"
            "    1 | ab\n"
            "      |  \x1b[1;32m^\x1b[0m\n");
}

TEST(Diagnostics, are_json_on_request) {
  Diagnostics diagnostics;
  const auto file = diagnostics.add_file("spec \"1\".yaml", "");
  diagnostics.warning("duplicate-key", {file, 4, 2}, "the key 'a\tb'");
  diagnostics.error("too-deep", {file, 3, 9}, "too deep");
  EXPECT_EQ(diagnostics.json(),
            R"([
  {"severity": "error", "code": "too-deep", "message": "too deep", )"
            R"("file": "spec \"1\".yaml", "line": 3, "column": 9},
  {"severity": "warning", "code": "duplicate-key", "message": "the key 'a\tb'", )"
            R"("file": "spec \"1\".yaml", "line": 4, "column": 2}
]
)");
}

TEST(Diagnostics, name_their_severities) {
  EXPECT_EQ(to_string(Severity::note), "note");
  EXPECT_EQ(to_string(Severity::warning), "warning");
  EXPECT_EQ(to_string(Severity::error), "error");
}

TEST(Diagnostics, keep_a_text_that_its_owner_gave_up) {
  Diagnostics diagnostics;
  auto text = std::make_shared<const std::string>("only line");
  const auto file = diagnostics.add_file("s", text);
  text.reset();
  diagnostics.error("x", {file, 1, 1}, "m");
  EXPECT_EQ(diagnostics.text(false), "s:1:1: error[x]: m\n    1 | only line\n      | ^\n");
}

}  // namespace
}  // namespace zefir::support
