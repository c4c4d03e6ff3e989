// SPDX-License-Identifier: Apache-2.0
// JsonReader: JSON text (RFC 8259, nothing beyond it) into nodes. It keeps its own stack, so that
// no text can exhaust the program's.
#pragma once

#include <string_view>
#include <vector>

#include "document/builder.hpp"
#include "document/json_scanner.hpp"
#include "document/node.hpp"

namespace zefir::document {

class JsonReader {
 public:
  /// `text` is valid UTF-8 without a byte order mark and must live as long as the nodes: strings
  /// without escapes point into it.
  JsonReader(std::string_view text, std::uint32_t file, Builder& builder,
             support::Diagnostics& diagnostics)
      : scanner_(text, file, diagnostics), builder_(builder), diagnostics_(diagnostics) {}

  /// The root, or null after a diagnostic (json-syntax, too-deep).
  const Node* read();

 private:
  struct Frame {
    bool is_object;
    std::size_t first;  // in items_ or entries_
    Place place;
  };
  // These return false after a diagnostic. A finished value is left in value_; after a container
  // was opened, value_ is null and the scanner stands before its first value.
  bool read_value();
  bool open(bool is_object);
  bool attach();
  bool read_key();
  bool read_string();
  bool read_number();
  bool read_word();
  void close();

  JsonScanner scanner_;
  Builder& builder_;
  support::Diagnostics& diagnostics_;
  std::vector<Frame> frames_;
  std::vector<const Node*> items_;  // of all open arrays
  std::vector<Entry> entries_;      // of all open objects; an open member's value is null
  const Node* value_ = nullptr;
};

}  // namespace zefir::document
