// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/maybe.hpp"

#include <gtest/gtest.h>

#include <string>

namespace zefir {
namespace {

TEST(Maybe, is_absent_when_new) {
  const Maybe<int> maybe;
  EXPECT_TRUE(maybe.is_absent());
  EXPECT_FALSE(maybe.is_null());
  EXPECT_FALSE(maybe);
  EXPECT_EQ(maybe, Maybe<int>(std::nullopt));
}

TEST(Maybe, tells_null_from_absent) {
  const Maybe<int> maybe = null;
  EXPECT_TRUE(maybe.is_null());
  EXPECT_FALSE(maybe.is_absent());
  EXPECT_FALSE(maybe.has_value());
  EXPECT_EQ(maybe, null);
  EXPECT_NE(maybe, Maybe<int>());
  EXPECT_THROW(maybe.value(), std::bad_optional_access);
}

TEST(Maybe, holds_a_value) {
  Maybe<std::string> maybe = "word";
  EXPECT_EQ(maybe.value(), "word");
  EXPECT_EQ(maybe->size(), 4u);
  EXPECT_EQ(*std::move(maybe), "word");
  EXPECT_FALSE(maybe == null);
}

TEST(Maybe, goes_from_each_state_to_each) {
  Maybe<int> maybe = null;
  EXPECT_EQ(maybe.emplace(3), 3);
  EXPECT_FALSE(maybe.is_null());
  maybe.set_null();
  EXPECT_TRUE(maybe.is_null());
  EXPECT_FALSE(maybe.has_value());
  maybe.reset();
  EXPECT_TRUE(maybe.is_absent());
  maybe = 4;
  EXPECT_EQ(maybe, Maybe<int>(4));
  maybe = null;
  EXPECT_TRUE(maybe.is_null());
}

TEST(Maybe, answers_with_a_substitute_when_it_has_no_value) {
  EXPECT_EQ(Maybe<int>().value_or(7), 7);
  EXPECT_EQ(Maybe<int>(null).value_or(7), 7);
  EXPECT_EQ(Maybe<int>(1).value_or(7), 1);
}

}  // namespace
}  // namespace zefir
