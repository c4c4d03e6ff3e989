// SPDX-License-Identifier: Apache-2.0
// Where two texts first differ, in a few lines.
#pragma once

#include <string>
#include <string_view>

namespace zefir::render {

/// The first difference in the form of a unified diff's hunk: "@@ line 12 @@", up to two lines of
/// context on each side, removed lines behind "-", added ones behind "+", at most a dozen of each.
/// Empty for equal texts.
std::string first_difference(std::string_view before, std::string_view after);

}  // namespace zefir::render
