// SPDX-License-Identifier: Apache-2.0
// The source line under a diagnostic and the caret below it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace zefir::support {

struct Excerpt {
  std::string line;    ///< the source line, harmless to a terminal; tabs are kept
  std::string margin;  ///< what to print before the caret: blanks, and the line's own tabs
};
/// `line` without its end; `column` counts bytes from 1 and may lie behind the line's end. A line
/// longer than 120 bytes is cut around the column, "..." standing for what is left out.
Excerpt excerpt(std::string_view line, std::size_t column);

}  // namespace zefir::support
