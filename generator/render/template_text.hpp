// SPDX-License-Identifier: Apache-2.0
// A template's text, cut into pieces: tags with their lines, and the text between them. Lines of
// nothing but tags are gone, partials are in their places. Filling pieces is left to templates.cpp.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace zefir::render {

struct Piece {
  enum class Kind : std::uint8_t { text, variable, section, inverted, end, partial, comment };
  Kind kind = Kind::text;
  std::string text;  ///< text: itself; the others: the key or name in the tag
  std::uint32_t line = 0;
  /// The name of the template it stands in; views into the key of its source.
  std::string_view file;
  /// Its line holds nothing else: no line comes of it.
  bool standalone = false;
  /// A standalone partial: what stood before it on its line.
  std::string indent;
};

/// "models.hpp.mustache:12: message", for TemplateError.
std::string template_message(std::string_view file, std::uint32_t line, std::string_view message);

/// Cuts `source`; every section in it is closed, every name well-formed. `file` must outlive the
/// pieces. Throws TemplateError.
std::vector<Piece> cut_template(std::string_view file, std::string_view source);

using TemplatePieces = std::map<std::string, std::vector<Piece>, std::less<>>;

/// The pieces of template `name` with partials replaced by theirs, and comments gone. Throws
/// TemplateError for an unknown template, an unknown partial or one that includes itself.
std::vector<Piece> expand_partials(const TemplatePieces& templates, std::string_view name);

}  // namespace zefir::render
