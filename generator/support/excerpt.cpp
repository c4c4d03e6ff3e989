// SPDX-License-Identifier: Apache-2.0
// Implements excerpt.hpp.
#include "support/excerpt.hpp"

#include <algorithm>

#include "support/text.hpp"

namespace zefir::support {
namespace {

constexpr std::size_t longest = 120;
constexpr std::size_t before_caret = 60;
constexpr std::string_view gap = "...";

bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// Moves back to the start of the character that `at` lies in.
std::size_t character_start(std::string_view line, std::size_t at) {
  for (int steps = 0; steps < 3 && at > 0 && at < line.size() && is_continuation(line[at]); ++steps)
    --at;
  return at;
}

}  // namespace

Excerpt excerpt(std::string_view line, std::size_t column) {
  const std::size_t caret = std::min(column == 0 ? 0 : column - 1, line.size());
  std::size_t first = 0;
  std::size_t last = line.size();
  if (line.size() > longest) {
    first = character_start(line, caret > before_caret ? caret - before_caret : 0);
    first = std::min(first, character_start(line, line.size() - longest));
    last = character_start(line, std::min(first + longest, line.size()));
  }

  Excerpt result;
  if (first != 0) {
    result.line += gap;
    result.margin.append(gap.size(), ' ');
  }
  for (std::size_t at = first; at < last;) {
    const CodePoint point = decode_utf8(line, at);
    const bool tab = point.value == '\t' && point.valid;
    // One place a character keeps the caret aligned, so nothing is spelt out here.
    const std::string shown = tab ? "\t" : printable(line.substr(at, point.length));
    const bool escaped = !tab && point.valid && shown.size() > point.length;
    result.line += escaped ? "?" : shown;
    if (at < caret) {
      if (tab) {
        result.margin += '\t';
      } else {
        result.margin.append(point.valid && !escaped ? columns_of(point.value) : 1, ' ');
      }
    }
    at += point.length;
  }
  if (last != line.size()) result.line += gap;
  return result;
}

}  // namespace zefir::support
