// SPDX-License-Identifier: Apache-2.0
// load: one pass from JSON text into C++ values, every check on, every fault reported.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "zefir/schema/errors.hpp"
#include "zefir/schema/load_options.hpp"
#include "zefir/schema/rows.hpp"
#include "zefir/schema/type_of.hpp"

namespace zefir {

namespace schema {

/// Loads `text` into `*value`, an object of the C++ type that `type` describes, freshly made.
/// Returns the faults; when there are any, `*value` is valid C++ but of unspecified content. Throws
/// nothing but std::bad_alloc, and UsageError for a type with Kind::string_view in it, which
/// `load_borrowed_into` loads. `text` need not be padded or terminated.
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

/// The values of a JSON array (marshmallow's `many=True`). The paths of faults begin with an index.
template <class T>
std::vector<T> load_many(std::string_view text, const LoadOptions& options = {}) {
  return load<std::vector<T>>(text, options);
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
