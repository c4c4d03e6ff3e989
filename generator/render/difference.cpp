// SPDX-License-Identifier: Apache-2.0
// A first hunk only: the texts are compared line by line, and joined again at the nearest pair of
// lines that agree.
#include "render/difference.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "support/text.hpp"

namespace zefir::render {
namespace {

using Lines = std::vector<std::string_view>;
constexpr std::size_t context_lines = 2;
constexpr std::size_t shown_lines = 12;
constexpr std::size_t search_lines = 100;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const auto newline = text.find('\n');
    const auto length = newline == std::string_view::npos ? text.size() : newline + 1;
    lines.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return lines;
}

/// Whether both go on alike from there on: two equal lines, or both ends.
bool agree(const Lines& a, std::size_t i, const Lines& b, std::size_t j) {
  if (i == a.size() || j == b.size()) return i == a.size() && j == b.size();
  if (a[i] != b[j]) return false;
  const bool last_a = i + 1 == a.size();
  const bool last_b = j + 1 == b.size();
  return last_a || last_b ? last_a && last_b : a[i + 1] == b[j + 1];
}

/// How many lines of each make the hunk that starts at `start`.
std::pair<std::size_t, std::size_t> hunk(const Lines& a, const Lines& b, std::size_t start) {
  const std::size_t left_a = a.size() - start;
  const std::size_t left_b = b.size() - start;
  for (std::size_t total = 1; total <= search_lines; ++total) {
    for (std::size_t in_a = 0; in_a <= std::min(total, left_a); ++in_a) {
      const std::size_t in_b = total - in_a;
      if (in_b <= left_b && agree(a, start + in_a, b, start + in_b)) return {in_a, in_b};
    }
  }
  return {left_a, left_b};
}

void show(std::string& out, char sign, std::string_view line) {
  const bool ended = !line.empty() && line.back() == '\n';
  if (ended) line.remove_suffix(1);
  out += sign;
  out += support::printable(line);
  out += ended ? "\n" : "\n\\ no newline at the end\n";
}

void show_some(std::string& out, char sign, const Lines& lines, std::size_t begin,
               std::size_t count) {
  const std::size_t shown = std::min(count, shown_lines);
  for (std::size_t i = begin; i != begin + shown; ++i) show(out, sign, lines[i]);
  if (shown != count) {
    out += sign;
    out += "... " + std::to_string(count - shown) + " more lines\n";
  }
}

}  // namespace

std::string first_difference(std::string_view before, std::string_view after) {
  if (before == after) return {};
  const Lines a = lines_of(before);
  const Lines b = lines_of(after);
  const auto parted = std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first;
  const auto start = static_cast<std::size_t>(parted - a.begin());
  const auto [removed, added] = hunk(a, b, start);
  std::string out = "@@ line " + std::to_string(start + 1) + " @@\n";
  for (std::size_t i = start - std::min(start, context_lines); i != start; ++i) {
    show(out, ' ', a[i]);
  }
  show_some(out, '-', a, start, removed);
  show_some(out, '+', b, start, added);
  const std::size_t end = std::min(a.size(), start + removed + context_lines);
  for (std::size_t i = start + removed; i < end; ++i) {
    if (i - removed + added >= b.size() || a[i] != b[i - removed + added]) break;
    show(out, ' ', a[i]);
  }
  return out;
}

}  // namespace zefir::render
