// SPDX-License-Identifier: Apache-2.0
// Builder: makes the nodes of one document, for the JSON and the YAML reader alike. It settles what
// a repeated key means and prepares large objects for find(); it knows no syntax.
#pragma once

#include <span>
#include <string_view>

#include "document/arena.hpp"
#include "document/node.hpp"
#include "support/diagnostics.hpp"

namespace zefir::document {

/// Containers nest no deeper than this, so that whoever walks a document may recurse.
inline constexpr std::size_t deepest_nesting = 512;

class Builder {
 public:
  Builder(Arena& arena, support::Diagnostics& diagnostics)
      : arena_(arena), diagnostics_(diagnostics) {}

  /// A copy of `text` that lives as long as the document.
  std::string_view keep(std::string_view text) { return arena_.copy(text); }

  const Node* null(Place place);
  const Node* boolean(Place place, bool value);
  /// A string, integer or number; `text` must live as long as the document.
  const Node* scalar(Kind kind, Place place, std::string_view text);
  const Node* array(Place place, std::span<const Node* const> items);
  /// The keys must live as long as the document. Of entries with one key the last counts, and a
  /// duplicate-key warning tells of the others; `entries` may be rearranged.
  const Node* object(Place place, std::span<Entry> entries);

 private:
  Node* make(Kind kind, Place place);
  std::span<const std::uint32_t> index(std::span<const Entry> entries);
  std::span<Entry> without_duplicates(std::span<Entry> entries);

  Arena& arena_;
  support::Diagnostics& diagnostics_;
};

/// Objects with more entries than this carry an index: the positions of their entries, ordered by
/// key_less().
inline constexpr std::size_t indexed_from = 17;
/// The order of the index: by length first, which is quick to tell.
inline bool key_less(std::string_view a, std::string_view b) noexcept {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

}  // namespace zefir::document
