// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/list.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <memory>

namespace zefir {
namespace {

TEST(List, makes_a_vector_of_its_arguments) {
  const std::vector<int> numbers = list(1, 2, 3);
  EXPECT_EQ(numbers, (std::vector<int>{1, 2, 3}));
}

TEST(List, makes_strings_of_literals) {
  const std::vector<std::string> words = list("a", std::string("b"));
  EXPECT_EQ(words, (std::vector<std::string>{"a", "b"}));
  const char* const pointer = "c";
  EXPECT_EQ(list(pointer), std::vector<std::string>{"c"});
}

TEST(List, takes_the_item_type_that_is_named) {
  const std::vector<std::int64_t> numbers = list<std::int64_t>(1, 2);
  EXPECT_EQ(numbers, (std::vector<std::int64_t>{1, 2}));
}

TEST(List, moves_what_can_only_be_moved) {
  const auto items = list(std::make_unique<int>(7));
  ASSERT_EQ(items.size(), 1u);
  EXPECT_EQ(*items[0], 7);
}

}  // namespace
}  // namespace zefir
