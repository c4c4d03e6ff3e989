// SPDX-License-Identifier: Apache-2.0
// Document: a description's text, read into Nodes; and the pointers and $refs that lead through it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.hpp"
#include "support/diagnostics.hpp"
#include "support/file_system.hpp"

namespace zefir::document {

class Builder;

/// Owns its nodes and their strings; they stay where they are when it is moved. Immutable, so any
/// threads may read it at once (but for replace_root).
class Document {
 public:
  Document(Document&&) noexcept;
  Document& operator=(Document&&) noexcept;
  ~Document();

  const Node& root() const noexcept;
  const std::string& path() const noexcept;
  /// The index of this file in Diagnostics.
  std::uint32_t file() const noexcept;

  /// Follows a JSON pointer (RFC 6901, "" or "/a/b~1c") from the root; null when it leads nowhere.
  const Node* find(std::string_view pointer) const;

  /// Puts a root made of nodes of this document, and of new ones, in the place of the old one,
  /// which stays valid, and is the root until `make` returns.
  void replace_root(support::Diagnostics& diagnostics,
                    const std::function<const Node*(Builder& builder)>& make);

  struct State;
  explicit Document(std::unique_ptr<State> state);

 private:
  std::unique_ptr<State> state_;
};

/// Reads one description: JSON when its first character that is neither white space nor a byte
/// order mark is '{' or '[', else YAML 1.2 with the core schema and merge keys. (A file named .yaml
/// or .yml that starts so and is not JSON is read as YAML, whose lists and mappings look alike.)
/// Faults go to `diagnostics`; nothing comes back when the text cannot be read at all. Bounded: 4
/// GiB, nesting 512; YAML aliases share nodes, and written out may not make more than 10 million.
/// Codes: file-not-found, file-unreadable, empty-document, json-syntax, yaml-syntax, too-deep,
/// too-large, invalid-utf8; warnings: duplicate-key (the last one counts), unknown-tag (a YAML tag
/// that is ignored), yaml-number (a YAML number that JSON has no spelling for, read as text).
std::unique_ptr<Document> read_document(support::FileSystem& files, const std::string& path,
                                        support::Diagnostics& diagnostics);

/// The same from text in memory, named `name` in diagnostics.
std::unique_ptr<Document> parse_document(std::string name, std::string text,
                                         support::Diagnostics& diagnostics);
/// The same, read as JSON (RFC 8259) or as YAML whatever it starts with.
std::unique_ptr<Document> parse_json(std::string name, std::string text,
                                     support::Diagnostics& diagnostics);
std::unique_ptr<Document> parse_yaml(std::string name, std::string text,
                                     support::Diagnostics& diagnostics);

/// A reference that was followed.
struct Resolved {
  const Node* node = nullptr;  ///< null: it leads nowhere, and a diagnostic says so
  std::string pointer;         ///< of the final target, "#/components/schemas/User"
};

/// Follows the `$ref` string node `ref` inside `document`, through refs to refs. Codes (errors at
/// the ref's place): ref-not-found, ref-cycle (a ref that leads only to itself), ref-external (a
/// file or URL), ref-not-string.
Resolved resolve_ref(const Document& document, const Node& ref, support::Diagnostics& diagnostics);

/// Follows one `$ref` only: the target may be an object with a `$ref` of its own beside keywords
/// that count (OpenAPI 3.1). Codes as above, without ref-cycle.
Resolved resolve_ref_once(const Document& document, const Node& ref,
                          support::Diagnostics& diagnostics);

/// One step of a JSON pointer, escaped ("~0", "~1").
std::string escape_pointer(std::string_view token);

}  // namespace zefir::document
