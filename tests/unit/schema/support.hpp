// SPDX-License-Identifier: Apache-2.0
// What several tests of zefir::schema share: texts with nothing behind them, faults as text.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "models.hpp"

namespace models {

/// A copy of a text in memory of exactly its size, so that AddressSanitizer sees a byte read too
/// many.
class ExactText {
 public:
  explicit ExactText(std::string_view text) : bytes_(text.begin(), text.end()) {}
  std::string_view view() const { return {bytes_.data(), bytes_.size()}; }

 private:
  std::vector<char> bytes_;
};

/// The value of `text`; what loading and validating say must agree.
template <class T>
T loaded(std::string_view text, const zefir::LoadOptions& options = {}) {
  const ExactText exact(text);
  EXPECT_EQ(zefir::validate<T>(exact.view(), options).text(), "");
  return zefir::load<T>(exact.view(), options);
}

/// All that there is to tell of faults: ValidationErrors::list as text, and whether it was cut.
std::string listed(const zefir::ValidationErrors& errors);

/// The faults of `text`, as load and validate agree on them.
template <class T>
zefir::ValidationErrors faults(std::string_view text, const zefir::LoadOptions& options = {}) {
  const ExactText exact(text);
  T value{};
  const zefir::schema::Type& type = zefir::schema::type_of<T>();
  zefir::ValidationErrors errors = zefir::schema::load_into(exact.view(), type, &value, options);
  const zefir::ValidationErrors checked = zefir::validate<T>(exact.view(), options);
  EXPECT_EQ(listed(checked), listed(errors)) << text;
  return errors;
}

/// The text that dumping the value of `text` gives. Nothing is wrong with the value in memory
/// either, and loading the dumped text gives an equal one.
template <class T>
std::string redumped(std::string_view text, const zefir::LoadOptions& options = {}) {
  const T value = loaded<T>(text, options);
  EXPECT_EQ(zefir::check(value).text(), "") << text;
  const zefir::schema::Type& type = zefir::schema::type_of<T>();
  EXPECT_TRUE(zefir::schema::equal_values(&value, &value, type)) << text;
  const std::string dumped = zefir::dump(value);
  const T again = loaded<T>(dumped, options);
  EXPECT_TRUE(zefir::schema::equal_values(&value, &again, type)) << text;
  EXPECT_TRUE(value == again) << text;
  EXPECT_EQ(zefir::dump(again), dumped);
  return dumped;
}

/// The faults of a value in memory, which are those of its text.
template <class T>
zefir::ValidationErrors memory_faults(const T& value) {
  zefir::ValidationErrors errors = zefir::check(value);
  EXPECT_EQ(listed(errors), listed(faults<T>(zefir::dump(value)))) << zefir::dump(value);
  return errors;
}

/// "/a: type; /b: required", in the order they were met.
inline std::string kinds(const zefir::ValidationErrors& errors) {
  std::string text;
  for (const zefir::ValidationItem& item : errors.items()) {
    if (!text.empty()) text += "; ";
    text += item.pointer() + ": " + std::string(to_string(item.fault()));
  }
  return text;
}

template <class T>
std::string fault_kinds(std::string_view text, const zefir::LoadOptions& options = {}) {
  return kinds(faults<T>(text, options));
}

}  // namespace models
