// SPDX-License-Identifier: Apache-2.0
// Implements text_places.hpp.
#include "document/text_places.hpp"

#include <algorithm>

#include "support/text.hpp"

namespace zefir::document {

TextPlaces::TextPlaces(std::string_view text, std::uint32_t file)
    : text_(text),
      file_(file),
      starts_(support::line_starts(text)),
      ascii_(std::all_of(text.begin(), text.end(), [](char c) { return c >= 0; })) {}

support::Place TextPlaces::at(std::size_t line, std::size_t column) {
  line = std::min(line, starts_.size() - 1);
  if (!ascii_) {
    if (line != last_line_ || column < last_column_) {
      last_line_ = line;
      last_column_ = last_bytes_ = 0;
    }
    std::size_t at = starts_[line] + last_bytes_;
    for (; last_column_ < column && at < text_.size(); ++last_column_) {
      at += support::decode_utf8(text_, at).length;
    }
    last_bytes_ = at - starts_[line];
    column = last_bytes_;
  }
  return {file_, static_cast<std::uint32_t>(line + 1), static_cast<std::uint32_t>(column + 1)};
}

support::Place TextPlaces::at_byte(std::size_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<std::size_t>(after - starts_.begin());
  return {file_, static_cast<std::uint32_t>(line),
          static_cast<std::uint32_t>(offset - starts_[line - 1] + 1)};
}

std::string_view TextPlaces::from(support::Place place) const {
  const std::size_t offset = starts_[place.line - 1] + place.column - 1;
  return text_.substr(std::min(offset, text_.size()));
}

}  // namespace zefir::document
