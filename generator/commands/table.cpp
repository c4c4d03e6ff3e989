// SPDX-License-Identifier: Apache-2.0
// Aligns columns.
#include "commands/table.hpp"

#include <algorithm>
#include <cstddef>

#include "support/text.hpp"

namespace zefir::commands {
namespace {

std::size_t width_of(const std::string& text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const support::CodePoint point = support::decode_utf8(text, at);
    width += support::columns_of(point.value);
    at += point.length;
  }
  return width;
}

}  // namespace

std::string table(const std::vector<std::vector<std::string>>& rows) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i != row.size(); ++i) {
      widths[i] = std::max(widths[i], width_of(row[i]));
    }
  }
  std::string out;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i != row.size(); ++i) {
      line += "  " + row[i];
      line.append(widths[i] - width_of(row[i]), ' ');
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out += line;
    out += '\n';
  }
  return out;
}

}  // namespace zefir::commands
