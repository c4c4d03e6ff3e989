// SPDX-License-Identifier: Apache-2.0
// What tests of the document stage share: reading a text, and writing nodes so that tests compare.
#pragma once

#include <memory>
#include <string>

#include "document/document.hpp"
#include "support/diagnostics.hpp"
#include "support/text.hpp"

namespace zefir::document::test {

struct Reading {
  support::Diagnostics diagnostics;
  std::unique_ptr<Document> document;

  const Node& root() const { return document->root(); }
  std::string messages() const { return diagnostics.text(false); }
};

inline Reading json(std::string text) {
  Reading reading;
  reading.document = parse_json("t.json", std::move(text), reading.diagnostics);
  return reading;
}
inline Reading yaml(std::string text) {
  Reading reading;
  reading.document = parse_yaml("t.yaml", std::move(text), reading.diagnostics);
  return reading;
}

/// JSON without white space; numbers of Kind::number end with "f".
inline void append(std::string& out, const Node& node) {
  std::string_view separator = "";
  switch (node.kind()) {
    case Kind::null:
      out += "null";
      break;
    case Kind::boolean:
      out += node.boolean() ? "true" : "false";
      break;
    case Kind::integer:
      out += node.text();
      break;
    case Kind::number:
      out += node.text();
      out += 'f';
      break;
    case Kind::string:
      support::append_json_string(out, node.text());
      break;
    case Kind::array:
      out += '[';
      for (const Node* item : node.items()) {
        out += separator;
        append(out, *item);
        separator = ",";
      }
      out += ']';
      break;
    case Kind::object:
      out += '{';
      for (const Entry& entry : node.entries()) {
        out += separator;
        support::append_json_string(out, entry.key);
        out += ':';
        append(out, *entry.value);
        separator = ",";
      }
      out += '}';
      break;
  }
}
inline std::string shown(const Node& node) {
  std::string out;
  append(out, node);
  return out;
}
/// The values of a text that reads without a word, else what was said.
inline std::string shown(const Reading& reading) {
  if (!reading.diagnostics.all().empty()) return reading.messages();
  return reading.document == nullptr ? "nothing was read" : shown(reading.root());
}
/// "line:column"
inline std::string at(support::Place place) {
  return std::to_string(place.line) + ':' + std::to_string(place.column);
}

}  // namespace zefir::document::test
