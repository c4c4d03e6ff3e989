// SPDX-License-Identifier: Apache-2.0
// What the tests of formats share: texts that have a format, and texts that have it not.
#pragma once

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

#include "zefir/schema/format.hpp"

namespace zefir::schema {

using Texts = std::initializer_list<std::string_view>;

inline void expect_all(const Format& format, bool expected, Texts texts) {
  for (const std::string_view text : texts) {
    EXPECT_EQ(format.check(text), expected) << format.name << ": " << text;
  }
}

inline void expect(const Format& format, Texts good, Texts bad) {
  expect_all(format, true, good);
  expect_all(format, false, bad);
}

inline std::string repeated(std::string_view text, std::size_t times) {
  std::string result;
  for (; times > 0; --times) result += text;
  return result;
}

}  // namespace zefir::schema
