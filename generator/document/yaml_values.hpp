// SPDX-License-Identifier: Apache-2.0
// YamlValues: the nodes that YAML scalars become, by the core schema or by their tags.
#pragma once

#include <string_view>

#include "document/builder.hpp"
#include "document/node.hpp"

namespace zefir::document {

class YamlValues {
 public:
  YamlValues(Builder& builder, support::Diagnostics& diagnostics)
      : builder_(builder), diagnostics_(diagnostics) {}

  /// A scalar in quotes or in a block.
  const Node* string(std::string_view text, Place place);
  /// A scalar without quotes. A number that JSON cannot spell stays text, with a yaml-number
  /// warning.
  const Node* plain(std::string_view text, Place place);
  /// A scalar with a tag (its full name). A tag outside the core schema is ignored with an
  /// unknown-tag warning; text that does not fit its tag stays text with a yaml-syntax error.
  const Node* tagged(std::string_view tag, std::string_view text, bool is_plain, Place place);
  /// Warns (unknown-tag) when a collection's tag is not its natural one.
  void check_collection_tag(std::string_view tag, bool is_mapping, Place place);

 private:
  const Node* number(Kind kind, std::string_view text, const struct YamlScalar& resolved,
                     Place place);
  void ignore_tag(std::string_view tag, Place place);

  Builder& builder_;
  support::Diagnostics& diagnostics_;
};

}  // namespace zefir::document
