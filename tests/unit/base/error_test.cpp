// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/error.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace zefir {
namespace {

TEST(Error, is_caught_as_a_standard_exception) {
  std::string message;
  try {
    throw UsageError("the session is closed");
  } catch (const std::runtime_error& error) {
    message = error.what();
    EXPECT_NE(dynamic_cast<const Error*>(&error), nullptr);
  }
  EXPECT_EQ(message, "the session is closed");
}

TEST(Error, is_copied_without_throwing) {
  EXPECT_TRUE(std::is_nothrow_copy_constructible_v<UsageError>);
  UsageError first("first");
  const UsageError second("second");
  first = second;
  EXPECT_STREQ(first.what(), "second");
}

}  // namespace
}  // namespace zefir
