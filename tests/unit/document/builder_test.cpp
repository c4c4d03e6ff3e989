// SPDX-License-Identifier: Apache-2.0
// What a repeated key means, in small objects and in large ones; memory that outlives the text.
#include "document/builder.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace zefir::document {
namespace {

using test::json;
using test::Reading;
using test::shown;

TEST(Builder, keeps_the_last_of_entries_with_one_key_and_warns) {
  const Reading reading = json("{\"a\": 1,\n \"b\": 2,\n \"a\": 3}");
  ASSERT_NE(reading.document, nullptr);
  EXPECT_EQ(shown(reading.root()), R"({"b":2,"a":3})");
  EXPECT_EQ(reading.messages(),
            "t.json:3:2: warning[duplicate-key]: the key 'a' appears again, first on line 1; the "
            "last one counts\n"
            "    3 |  \"a\": 3}\n"
            "      |  ^\n");
}

TEST(Builder, warns_of_every_repetition) {
  const Reading reading = json(R"({"a": 1, "a": 2, "b": 3, "b": 4, "a": 5})");
  EXPECT_EQ(shown(reading.root()), R"({"b":4,"a":5})");
  EXPECT_EQ(reading.diagnostics.warning_count(), 3U);
  EXPECT_FALSE(reading.diagnostics.has_errors());
}

TEST(Builder, takes_keys_with_escapes_for_what_they_mean) {
  const Reading reading = json(R"({"a": 1, "\u0061": 2})");
  EXPECT_EQ(shown(reading.root()), R"({"a":2})");
  EXPECT_EQ(reading.diagnostics.warning_count(), 1U);
}

TEST(Builder, tells_repetitions_in_large_objects_too) {
  std::string text = "{";
  for (int i = 0; i < 50; ++i) text += '"' + std::to_string(i) + "\": 1, ";
  const Reading reading = json(text + R"("7": 2})");
  ASSERT_NE(reading.document, nullptr);
  EXPECT_EQ(reading.root().entries().size(), 50U);
  EXPECT_EQ(reading.root().find("7")->as_int64(), 2);
  EXPECT_EQ(reading.root().entries().back().key, "7");
  for (int i = 0; i < 50; ++i) EXPECT_NE(reading.root().find(std::to_string(i)), nullptr) << i;
  EXPECT_EQ(reading.diagnostics.warning_count(), 1U);
}

TEST(Builder, finds_keys_after_repetitions_made_an_object_small) {
  std::string text = "{";
  for (int i = 0; i < 50; ++i) text += "\"x\": 1, ";
  const Reading reading = json(text + R"("y": 2})");
  EXPECT_EQ(shown(reading.root()), R"({"x":1,"y":2})");
  EXPECT_EQ(reading.root().find("y")->as_int64(), 2);
  EXPECT_EQ(reading.root().find("z"), nullptr);
}

TEST(Builder, lets_different_objects_use_the_same_keys) {
  EXPECT_EQ(shown(json(R"([{"a": {"a": 1}}, {"a": 2}])")), R"([{"a":{"a":1}},{"a":2}])");
}

TEST(Arena, hands_out_aligned_memory_that_does_not_overlap) {
  Arena arena;
  std::vector<std::string_view> texts;
  std::vector<const std::uint64_t*> numbers;
  for (std::uint64_t i = 0; i < 50'000; ++i) {
    texts.push_back(arena.copy(std::string_view("abcdefg").substr(0, i % 7 + 1)));
    auto* number = arena.make<std::uint64_t>();
    ASSERT_EQ(*number, 0U);
    ASSERT_EQ(reinterpret_cast<std::uintptr_t>(number) % alignof(std::uint64_t), 0U);
    *number = i;
    numbers.push_back(number);
  }
  for (std::uint64_t i = 0; i < 50'000; ++i) {
    ASSERT_EQ(*numbers[i], i);
    ASSERT_EQ(texts[i], std::string_view("abcdefg").substr(0, i % 7 + 1));
  }
}

TEST(Arena, takes_texts_larger_than_its_blocks) {
  Arena arena;
  const std::string large(5'000'000, 'x');
  const std::string_view kept = arena.copy(std::string_view(large));
  EXPECT_TRUE(kept == large);
  EXPECT_NE(kept.data(), large.data());
  EXPECT_EQ(arena.copy(std::string_view("y")), "y");
  EXPECT_EQ(arena.copy(std::string_view()), "");
}

}  // namespace
}  // namespace zefir::document
