// SPDX-License-Identifier: Apache-2.0
// Document: a description's text, read into Nodes; and the pointers and $refs that lead through it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.hpp"
#include "support/diagnostics.hpp"
#include "support/file_system.hpp"

namespace zefir::document {

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

  struct State;
  explicit Document(std::unique_ptr<State> state);

 private:
  std::unique_ptr<State> state_;
};

/// Reads one description: JSON when its first character that is not white space (or a BOM) is '{'
/// or
/// '[', else YAML 1.2 with the core schema. Faults go to `diagnostics`; nothing comes back when the
/// text cannot be read at all. Bounded: nesting 512, YAML aliases are expanded by sharing nodes and
/// may not make more than 10 million nodes.
/// Codes: file-not-found, file-unreadable, empty-document, json-syntax, yaml-syntax, too-deep,
/// duplicate-key (warning; the last one counts), invalid-utf8.
std::unique_ptr<Document> read_document(support::FileSystem& files, const std::string& path,
                                        support::Diagnostics& diagnostics);

/// The same from text in memory, named `name` in diagnostics.
std::unique_ptr<Document> parse_document(std::string name, std::string text,
                                         support::Diagnostics& diagnostics);

/// A reference that was followed.
struct Resolved {
  const Node* node = nullptr;  ///< null: it leads nowhere, and a diagnostic says so
  std::string pointer;         ///< of the final target, "#/components/schemas/User"
};

/// Follows the `$ref` string node `ref` inside `document`, through refs to refs. Codes (errors at
/// the ref's place): ref-not-found, ref-cycle (a ref that leads only to itself), ref-external (a
/// file or URL: not supported yet), ref-not-string.
Resolved resolve_ref(const Document& document, const Node& ref, support::Diagnostics& diagnostics);

/// One step of a JSON pointer, escaped ("~0", "~1").
std::string escape_pointer(std::string_view token);

}  // namespace zefir::document
