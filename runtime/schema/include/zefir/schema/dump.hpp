// SPDX-License-Identifier: Apache-2.0
// dump: C++ values to JSON text, as marshmallow dumps: nothing is validated, members that are
// absent are left out, null is written where the description allows it.
#pragma once

#include <string>

#include "zefir/schema/rows.hpp"
#include "zefir/schema/type_of.hpp"

namespace zefir {

namespace schema {

/// Appends the JSON text of `*value` to `out`. Strings that are not UTF-8 are written with U+FFFD
/// in place of each wrong byte; numbers that JSON lacks (NaN, infinities) as null.
void dump_to(const void* value, const Type& type, std::string& out);

}  // namespace schema

/// The value as compact JSON text, members in the description's order, additional ones last.
template <class T>
std::string dump(const T& value) {
  std::string text;
  schema::dump_to(&value, schema::type_of<T>(), text);
  return text;
}

/// Appends to `out`, whose capacity is reused.
template <class T>
void dump_to(const T& value, std::string& out) {
  schema::dump_to(&value, schema::type_of<T>(), out);
}

}  // namespace zefir
