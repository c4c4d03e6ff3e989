// SPDX-License-Identifier: Apache-2.0
// Making objects of nodes, for what is raised from an older version.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>
#include <vector>

#include "document/builder.hpp"
#include "document/node.hpp"

namespace zefir::dialects::openapi {

/// The string under `key`; "" where there is none.
inline std::string_view text_of(const document::Node& object, std::string_view key) {
  const document::Node* value = object.find(key);
  return value && value->is_string() ? value->text() : std::string_view();
}

inline bool contains(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// An object in the making. Keys must live as long as the document.
class NewObject {
 public:
  void add(std::string_view key, document::Place key_place, const document::Node* value) {
    entries_.push_back({key, key_place, value});
  }
  void add(const document::Entry& entry) { entries_.push_back(entry); }
  /// All members of `node` but those under `keys`.
  void add_others(const document::Node& node, std::span<const std::string_view> keys) {
    for (const document::Entry& entry : node.entries()) {
      if (!contains(keys, entry.key)) add(entry);
    }
  }
  bool empty() const noexcept { return entries_.empty(); }
  const document::Node* build(document::Builder& builder, document::Place place) {
    return builder.object(place, entries_);
  }

 private:
  std::vector<document::Entry> entries_;
};

}  // namespace zefir::dialects::openapi
