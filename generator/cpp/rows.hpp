// SPDX-License-Identifier: Apache-2.0
// Rows: the initializers of zefir::schema::Type and what it points to, as C++ text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cpp/types.hpp"

namespace zefir::cpp {

/// Writes the rows of one struct or operation. Collects the definitions that its Type initializers
/// refer to, in an order in which they compile.
class RowWriter {
 public:
  explicit RowWriter(Types& types) : types_(types) {}

  /// The initializer of a schema::Type for `held`: "{.kind = schema::Kind::int64, ...}". Rows it
  /// needs are named after `name`.
  std::string type(const Held& held, const std::string& name);
  /// Bounds on a struct's number of members, or "".
  std::string object_bounds(const api::Type& object, const std::string& name);
  /// A map row for additional members, as a whole Type initializer.
  std::string additional(const Held& value, const std::string& name);
  /// The same where they may be anything.
  std::string additional_json(const std::string& name);

  std::vector<std::string> definitions;
  std::vector<std::string> used_objects, used_enums;

 private:
  // "map_of<T>"
  std::string map_of(const std::string& value) const;
  std::string map_type(const std::string& value, const std::string& row, const std::string& wanted);
  std::string rules(const api::Type& type, api::Kind kind, const std::string& name);
  std::string bounds(const api::Type& type, api::Kind kind, const std::string& name);
  std::string integer_bounds(const api::Type& type, const std::string& name);
  std::string number_bounds(const api::Type& type, const std::string& name);
  std::string string_bounds(const api::Type& type, const std::string& name);
  std::string size_bounds(std::optional<std::uint64_t> minimum,
                          std::optional<std::uint64_t> maximum, bool unique,
                          const std::string& name);
  std::string detail(api::Use use, api::Kind kind, const std::string& name);
  std::string claim(const std::string& name) { return types_.row_scope().claim(name); }
  void define(const std::string& definition);
  void define_container(const std::string& beginning, const std::string& item);

  Types& types_;
};

/// The enumerator of schema::Kind for a use.
std::string_view row_kind(const Types& types, api::Use use);

/// The text of a double as a C++ literal; always a floating-point one.
std::string double_literal(double value);
/// The text of an int64 as a C++ literal, its least value included.
std::string int64_literal(std::int64_t value);

}  // namespace zefir::cpp
