// SPDX-License-Identifier: Apache-2.0
// TextPlaces: libyaml counts lines from 0 and columns in characters; diagnostics want bytes from 1.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "support/diagnostics.hpp"

namespace zefir::document {

class TextPlaces {
 public:
  TextPlaces(std::string_view text, std::uint32_t file);

  /// The place of a position as libyaml gives it. Quick for positions asked for in rising order.
  support::Place at(std::size_t line, std::size_t column);
  /// The place of a byte of the text.
  support::Place at_byte(std::size_t offset) const;
  /// From a place on to the end of its text; empty at the end.
  std::string_view from(support::Place place) const;

 private:
  std::string_view text_;
  std::uint32_t file_;
  std::vector<std::size_t> starts_;
  bool ascii_;
  // The last position asked for, and its distance in bytes from the line's start.
  std::size_t last_line_ = 0;
  std::size_t last_column_ = 0;
  std::size_t last_bytes_ = 0;
};

}  // namespace zefir::document
