// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/open.hpp"

#include <gtest/gtest.h>

namespace zefir {
namespace {

enum class Color : std::uint8_t { red, green };
std::string_view to_string(Color color) { return color == Color::red ? "red" : "green"; }

static_assert(sizeof(Open<Color>) == 16);

TEST(Open, is_the_first_enumerator_when_new) {
  const Open<Color> open;
  EXPECT_TRUE(open.is_known());
  EXPECT_EQ(open, Color::red);
  EXPECT_EQ(open.word(), "red");
}

TEST(Open, holds_an_enumerator) {
  Open<Color> open = Color::green;
  EXPECT_EQ(open.value(), Color::green);
  EXPECT_EQ(to_string(open), "green");
  EXPECT_NE(open, Color::red);
}

TEST(Open, holds_a_word_that_the_enumeration_lacks) {
  const Open<Color> open = Open<Color>::unlisted("blue");
  EXPECT_FALSE(open.is_known());
  EXPECT_EQ(open.word(), "blue");
  EXPECT_NE(open, Color::red);
  EXPECT_NE(open, Open<Color>(Color::red));
  EXPECT_EQ(open, Open<Color>::unlisted("blue"));
  EXPECT_NE(open, Open<Color>::unlisted("black"));
}

TEST(Open, copies_and_moves_its_word) {
  const std::string word(60, 'w');
  Open<Color> open = Open<Color>::unlisted(word);
  Open<Color> copy = open;
  EXPECT_EQ(copy.word(), word);
  EXPECT_NE(copy.word().data(), open.word().data());
  const Open<Color> taken = std::move(copy);
  EXPECT_EQ(taken.word(), word);
  open = Color::green;
  EXPECT_TRUE(open.is_known());
  open = taken;
  EXPECT_EQ(open.word(), word);
}

TEST(Open, changes_between_known_and_unknown) {
  Open<Color> open;
  open.base().set_unknown("first");
  open.base().set_unknown("second");
  EXPECT_EQ(open.word(), "second");
  open.base().set_index(1);
  EXPECT_EQ(open, Color::green);
  EXPECT_EQ(open.base().unknown_word(), "");
}

}  // namespace
}  // namespace zefir
