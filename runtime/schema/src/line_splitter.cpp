// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/line_splitter.hpp"

#include <algorithm>
#include <limits>

#include "src/scan.hpp"
#include "zefir/base/error.hpp"

namespace zefir::schema {
namespace {

bool is_blank(std::string_view line) noexcept {
  return std::all_of(line.begin(), line.end(), detail::is_space);
}

}  // namespace

// One byte tells that a line is too long, and another one may be a "\r" that is not counted.
LineSplitter::LineSplitter(std::size_t max_size) noexcept
    : most_(max_size < std::numeric_limits<std::size_t>::max() - 2 ? max_size + 2 : max_size) {}

LineSplitter LineSplitter::of(std::string_view text) noexcept {
  LineSplitter lines(0);
  lines.text_ = text;
  lines.is_fed_ = false;
  lines.finished_ = true;
  return lines;
}

void LineSplitter::feed(std::string_view chunk) {
  if (finished_) throw UsageError("lines are fed behind their end");
  // Not at each call, so that many short lines in the buffer are not moved as often.
  if (at_ > fed_.size() / 2) {
    fed_.erase(0, at_);
    at_ = 0;
  }
  while (!chunk.empty()) {
    const std::size_t end = chunk.find('\n');
    const std::string_view part = chunk.substr(0, end).substr(0, most_ - open_);
    fed_ += part;
    open_ += part.size();
    if (end == std::string_view::npos) return;
    fed_ += '\n';
    open_ = 0;
    chunk.remove_prefix(end + 1);
  }
}

std::optional<std::string_view> LineSplitter::next() noexcept {
  const std::string_view text = is_fed_ ? std::string_view(fed_) : text_;
  const std::size_t ready = finished_ ? text.size() : text.size() - open_;
  while (at_ < ready) {
    const std::size_t end = std::min(text.find('\n', at_), text.size());
    std::string_view line = text.substr(at_, end - at_);
    at_ = std::min(end + 1, text.size());
    ++number_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!is_blank(line)) return line;
  }
  return std::nullopt;
}

}  // namespace zefir::schema
