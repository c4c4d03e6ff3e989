// SPDX-License-Identifier: Apache-2.0
// YamlReader: YAML 1.2 text into nodes, from libyaml's events: no tree in between, no recursion.
// Aliases share nodes; merge keys ('<<') are expanded here, as descriptions in the wild use them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "document/builder.hpp"
#include "document/node.hpp"
#include "document/text_places.hpp"
#include "document/yaml_breaks.hpp"
#include "document/yaml_values.hpp"

struct yaml_mark_s;

namespace zefir::document {

/// A document, its aliases written out, has at most this many values.
inline constexpr std::size_t most_values = 10'000'000;

class YamlReader {
 public:
  /// `text` is valid UTF-8 without a byte order mark; the nodes keep nothing of it.
  YamlReader(std::string_view text, std::uint32_t file, Builder& builder,
             support::Diagnostics& diagnostics);
  YamlReader(const YamlReader&) = delete;
  YamlReader& operator=(const YamlReader&) = delete;
  ~YamlReader();

  /// The root, or null: after a diagnostic (yaml-syntax, too-deep, too-large) or, without one, when
  /// the text has no document.
  const Node* read();

 private:
  class Parser;
  class Event;
  /// What a later alias stands for. `node` is null while the anchored container is still open.
  struct Anchor {
    const Node* node = nullptr;
    std::size_t values = 0;  // with all aliases in it written out
    std::size_t height = 0;  // levels of containers, 0 for a scalar
  };
  struct Frame {
    bool is_mapping;
    bool awaits_key;          // of a mapping
    std::size_t first;        // in items_ or entries_
    std::size_t first_merge;  // in merges_
    std::size_t values_before;
    std::size_t deepest;  // level reached in it so far
    Place place;
    std::string anchor;
  };

  // These return false after a diagnostic.
  bool handle(const Event& event);
  bool open(const Event& event, bool is_mapping);
  bool close();
  bool take_scalar(const Event& event);
  bool take_alias(const Event& event);
  bool take_key(std::string_view key, Place place, bool is_merge);
  bool deliver(const Node* value);
  bool count(std::size_t values, Place place);
  bool fits(std::size_t level, Place place);
  bool fail(std::string_view code, Place place, std::string message);

  const Node* scalar(const Event& event, std::string_view text, Place place);
  const Node* mapping(const Frame& frame);
  Place place_of(const yaml_mark_s& mark);

  TextPlaces places_;
  YamlBreaks breaks_;
  Builder& builder_;
  support::Diagnostics& diagnostics_;
  YamlValues values_of_;
  std::unique_ptr<Parser> parser_;
  std::unordered_map<std::string, Anchor> anchors_;
  std::vector<Frame> frames_;
  std::vector<const Node*> items_;   // of all open sequences
  std::vector<Entry> entries_;       // of all open mappings; an open member's value is null
  std::vector<std::size_t> merges_;  // of all open mappings: which entries_ are merge keys
  std::size_t values_ = 0;
  const Node* root_ = nullptr;
};

}  // namespace zefir::document
