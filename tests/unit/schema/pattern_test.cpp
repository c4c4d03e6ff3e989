// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/pattern.hpp"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "src/ecma_pattern.hpp"

namespace zefir::schema {
namespace {

bool matches(std::string_view pattern, std::string_view value) {
  return Pattern(pattern).matches(value);
}

TEST(Pattern, is_searched_for_anywhere) {
  EXPECT_TRUE(matches("b", "abc"));
  EXPECT_FALSE(matches("^b", "abc"));
  EXPECT_TRUE(matches("", ""));
  EXPECT_TRUE(matches("", "x"));
}

TEST(Pattern, anchors_the_end_at_the_very_end) {
  EXPECT_TRUE(matches("^a$", "a"));
  EXPECT_FALSE(matches("^a$", "a\n"));
  EXPECT_FALSE(matches("^a$", "a\nb"));
}

TEST(Pattern, has_ecmascripts_classes) {
  EXPECT_TRUE(matches("^\\d$", "7"));
  EXPECT_FALSE(matches("^\\d$", "৪"));
  EXPECT_FALSE(matches("^\\w$", "é"));
  EXPECT_TRUE(matches("^\\W$", "é"));
  for (const char* space : {" ", "\t", "\n", "\v", "\f", "\r", "\xC2\xA0", "\xE2\x80\xA9",
                            "\xE2\x80\x83", "\xEF\xBB\xBF"}) {
    EXPECT_TRUE(matches("^\\s$", space));
    EXPECT_TRUE(matches("^[x\\s]$", space));
    EXPECT_FALSE(matches("^\\S$", space));
  }
  EXPECT_TRUE(matches("^[\\S]$", "x"));
  EXPECT_FALSE(matches("^[\\S]$", "\xC2\xA0"));
  EXPECT_FALSE(matches("^.$", "\r"));
  EXPECT_TRUE(matches("^[^]$", "\n"));
  EXPECT_FALSE(matches("[]", "x"));
}

TEST(Pattern, counts_in_code_points) {
  EXPECT_TRUE(matches("^.{3}$", "аб😀"));
  EXPECT_TRUE(matches("^[а-я]+$", "зефир"));
  EXPECT_TRUE(matches("^\\u0437", "зефир"));
  EXPECT_TRUE(matches("^\\u{1F600}$", "😀"));
  EXPECT_TRUE(matches("^\\uD83D\\uDE00$", "😀"));
  EXPECT_TRUE(matches("^\\x41\\cJ$", "A\n"));
}

TEST(Pattern, knows_unicode_properties_by_their_long_names) {
  EXPECT_TRUE(matches("^\\p{Letter}+$", "Зефир"));
  EXPECT_FALSE(matches("^\\p{Letter}+$", "7"));
  EXPECT_TRUE(matches("^\\p{Lu}\\P{Uppercase_Letter}$", "Зе"));
  EXPECT_TRUE(matches("^\\p{gc=Decimal_Number}$", "৪"));
  EXPECT_TRUE(matches("^\\p{General_Category=Nd}$", "৪"));
  EXPECT_TRUE(matches("^\\p{Script=Cyrillic}+$", "зефир"));
  EXPECT_TRUE(matches("^[\\p{digit}\\p{LC}]+$", "৪a"));
}

TEST(Pattern, has_back_references_and_looks_around) {
  EXPECT_TRUE(matches("^(a|b)\\1$", "bb"));
  EXPECT_TRUE(matches("(?<=\\$)\\d+(?!\\d)", "costs $42"));
  EXPECT_TRUE(matches("^(?<year>\\d{4})-\\k<year>$", "2026-2026"));
  // A group that has not matched is matched by nothing.
  EXPECT_TRUE(matches("^(?:(a)|b)\\1$", "b"));
}

TEST(Pattern, matches_nothing_when_it_does_not_compile_or_the_value_is_not_utf8) {
  EXPECT_FALSE(matches("(", "("));
  EXPECT_FALSE(matches("(", ""));
  EXPECT_FALSE(matches("a", "a\xFF"));
  EXPECT_FALSE(matches("\xFF", "\xFF"));
}

TEST(Pattern, gives_up_instead_of_hanging) {
  EXPECT_FALSE(matches("^(a+)+$", std::string(60, 'a') + "b"));
  EXPECT_FALSE(matches("(x+x+)+y", std::string(10'000, 'x')));
  EXPECT_FALSE(matches("(.*)*=(.*)*;", std::string(5'000, '=')));
  EXPECT_FALSE(matches("a*a*a*b", std::string(3'000, 'a')));
}

TEST(Pattern, searches_long_texts_to_their_end) {
  std::string text;
  while (text.size() < 1'000'000) text += "длинный текст ";
  EXPECT_FALSE(matches("[0-9]+!$", text));
  EXPECT_TRUE(matches("[0-9]+!$", text + "42!"));
  EXPECT_TRUE(matches("^д", text));
  EXPECT_FALSE(matches("^x", text));
  EXPECT_TRUE(matches("(?<=текст )$", text));
}

TEST(Pattern, needs_little_stack) {
  EXPECT_TRUE(matches("^(?:a|b|c)*$", std::string(16'000, 'c')));
  EXPECT_TRUE(matches("^(?:[^\"\\\\]|\\\\.)*$", std::string(100'000, 'c')));
}

TEST(Pattern, is_compiled_once_for_all_threads) {
  static constinit const Pattern pattern("^[a-z]+[0-9]$");
  std::vector<std::thread> threads;
  std::atomic<int> matched{0};
  for (int i = 0; i < 8; ++i) {
    threads.emplace_back([&matched] {
      for (int round = 0; round < 200; ++round) {
        if (pattern.matches("word7") && !pattern.matches("word")) ++matched;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(matched, 8 * 200);
}

TEST(PatternFault, says_why_a_pattern_does_not_compile) {
  EXPECT_EQ(pattern_fault("^[a-z]+$"), "");
  EXPECT_NE(pattern_fault("[a"), "");
  EXPECT_NE(pattern_fault("*"), "");
  EXPECT_EQ(pattern_fault("\xFF"), "it is not UTF-8");
  EXPECT_NE(pattern_fault(std::string(5'000, '(') + std::string(5'000, ')')), "");
}

TEST(EcmaPattern, leaves_alone_what_both_dialects_mean_alike) {
  for (const char* source : {"^[a-z\\]\\d]{1,3}(?:x|y)*?$", "\\\\s", "\\u0041", "\\p{L}", "\\",
                             "a\\/b", "\\p{", "\\uD83D", "\\uD83Dx\\uDE00", "\\p{Script=Greek}"}) {
    EXPECT_EQ(detail::to_pcre(source), source);
  }
}

TEST(EcmaPattern, rewrites_what_they_do_not) {
  EXPECT_EQ(detail::to_pcre("\\uD83D\\uDE00"), "\\u{1f600}");
  EXPECT_EQ(detail::to_pcre("\\p{Letter}\\P{Cased_Letter}"), "\\p{L}\\P{L&}");
  EXPECT_EQ(detail::to_pcre("[\\s]\\S"), "[\\p{Xsp}\\u{feff}][^\\p{Xsp}\\u{feff}]");
}

}  // namespace
}  // namespace zefir::schema
