// SPDX-License-Identifier: Apache-2.0
// dump_pretty: JSON text for people, on many lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "zefir/schema/dump.hpp"
#include "zefir/schema/partial.hpp"

namespace zefir {

namespace schema {

/// Appends `text`, which is valid JSON, with each member and item on a line of its own, `indent`
/// spaces deeper than what it stands in. Tokens stay as they are; empty arrays and objects stay on
/// one line. No line feed is written behind the last line.
void indent_to(std::string_view text, std::size_t indent, std::string& out);

}  // namespace schema

/// The value as `dump` writes it (a Partial, too), laid out as by Python's
/// `json.dumps(value, indent=indent)`.
template <class T>
std::string dump_pretty(const T& value, std::size_t indent = 2) {
  std::string text;
  schema::indent_to(zefir::dump(value), indent, text);
  return text;
}

/// Appends to `out`, whose capacity is reused.
template <class T>
void dump_pretty_to(const T& value, std::string& out, std::size_t indent = 2) {
  schema::indent_to(zefir::dump(value), indent, out);
}

}  // namespace zefir
