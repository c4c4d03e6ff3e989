// SPDX-License-Identifier: Apache-2.0
// load: one pass from JSON text into C++ values, every check on, every fault reported.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "zefir/schema/errors.hpp"
#include "zefir/schema/rows.hpp"
#include "zefir/schema/type_of.hpp"

namespace zefir {

/// How a text is loaded. A class with setters, so that it can be built inside a co_await
/// expression.
class LoadOptions {
 public:
  LoadOptions() noexcept {}

  /// What happens to undeclared members, in place of each type's own policy.
  LoadOptions& unknown(schema::Unknown policy) & noexcept;
  LoadOptions&& unknown(schema::Unknown policy) && noexcept;
  std::optional<schema::Unknown> unknown() const noexcept { return unknown_; }

  /// How many faults are kept; at least 1. Default 1,000.
  LoadOptions& max_errors(std::size_t count) & noexcept;
  LoadOptions&& max_errors(std::size_t count) && noexcept;
  std::size_t max_errors() const noexcept { return max_errors_; }

  /// How deep arrays and objects may nest. Default 512; at most 2,048, for stacks are finite.
  LoadOptions& max_depth(std::size_t depth) & noexcept;
  LoadOptions&& max_depth(std::size_t depth) && noexcept;
  std::size_t max_depth() const noexcept { return max_depth_; }

 private:
  std::optional<schema::Unknown> unknown_;
  std::size_t max_errors_ = 1000;
  std::size_t max_depth_ = 512;
};

namespace schema {

/// Loads `text` into `*value`, an object of the C++ type that `type` describes, freshly made.
/// Returns the faults; when there are any, `*value` is valid C++ but of unspecified content. Throws
/// nothing but std::bad_alloc. `text` need not be padded or terminated.
ValidationErrors load_into(std::string_view text, const Type& type, void* value,
                           const LoadOptions& options);

/// Checks `text` against `type` without building a value.
ValidationErrors validate_text(std::string_view text, const Type& type, const LoadOptions& options);

/// Checks a value in memory: bounds, sizes, patterns, enumerators. Required members and types hold
/// by construction.
ValidationErrors validate_value(const void* value, const Type& type);

/// The name that messages use for a type: "User", "list of User", "string".
std::string describe(const Type& type);

}  // namespace schema

/// The value of `text`, a JSON text (RFC 8259) with nothing behind it but white space.
/// Throws ValidationError with all faults, and nothing else but std::bad_alloc.
template <class T>
T load(std::string_view text, const LoadOptions& options = {}) {
  T value{};
  const schema::Type& type = schema::type_of<T>();
  ValidationErrors errors = schema::load_into(text, type, &value, options);
  if (!errors.empty()) throw ValidationError(schema::describe(type), std::move(errors));
  return value;
}

/// The faults that `load<T>` would throw; empty when the text is valid. Builds no T.
template <class T>
ValidationErrors validate(std::string_view text, const LoadOptions& options = {}) {
  return schema::validate_text(text, schema::type_of<T>(), options);
}

/// The faults of a value in memory, before it is sent.
template <class T>
ValidationErrors check(const T& value) {
  return schema::validate_value(&value, schema::type_of<T>());
}

}  // namespace zefir
