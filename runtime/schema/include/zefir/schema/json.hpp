// SPDX-License-Identifier: Apache-2.0
// load_json and dump_json: values from and to nlohmann::json, for programs that have trees already.
// From text to value, `load` is several times faster. Include <zefir/base/json.hpp> (or
// <nlohmann/json.hpp>) where trees are made or looked into.
#pragma once

#include <concepts>
#include <nlohmann/json_fwd.hpp>
#include <utility>

#include "zefir/schema/load.hpp"

namespace zefir {

namespace schema {

/// Loads `document` as `load_into` loads its text. What has no text is a Fault::syntax at its
/// place: strings and members' names that are not UTF-8, numbers that are not finite, binary and
/// discarded values. Throws as `load_into`, and nothing of nlohmann's.
ValidationErrors load_json_into(const nlohmann::json& document, const Type& type, void* value,
                                const LoadOptions& options);

/// Checks `document` without building a value.
ValidationErrors validate_json(const nlohmann::json& document, const Type& type,
                               const LoadOptions& options);

/// The value as a tree.
nlohmann::json dump_json(const void* value, const Type& type);

}  // namespace schema

/// The value of a tree, which goes through its text: LoadOptions hold of that, and bounds are
/// checked as ever. Integers stay integers, and doubles doubles. Throws ValidationError, and
/// nothing else but std::bad_alloc. Takes no string: `load` does, of JSON text.
template <class T, std::same_as<nlohmann::json> Document>
T load_json(const Document& document, const LoadOptions& options = {}) {
  T value{};
  const schema::Type& type = schema::type_of<T>();
  ValidationErrors errors = schema::load_json_into(document, type, &value, options);
  if (!errors.empty()) throw ValidationError(schema::describe(type), std::move(errors));
  return value;
}

/// The faults that `load_json<T>` would throw; empty when the tree is valid. Builds no T.
template <class T, std::same_as<nlohmann::json> Document>
ValidationErrors validate_json(const Document& document, const LoadOptions& options = {}) {
  return schema::validate_json(document, schema::type_of<T>(), options);
}

/// The value as a tree, with the members that `dump` writes. Nothing is validated. Strings are made
/// UTF-8 as `dump` does it, and doubles that are not finite are null; free-form values are copied
/// as they are. A Decimal becomes an integer where it is one of 64 bits, else the nearest double,
/// or null beyond the range of doubles.
// Document is a parameter for no caller's sake: only so may it be known by its declaration here.
template <class T, std::same_as<nlohmann::json> Document = nlohmann::json>
Document dump_json(const T& value) {
  return schema::dump_json(&value, schema::type_of<T>());
}

}  // namespace zefir
