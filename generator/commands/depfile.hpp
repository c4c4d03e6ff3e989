// SPDX-License-Identifier: Apache-2.0
// Dependency files, by which build systems learn what a run has read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zefir::commands {

/// One rule in Makefile syntax: `target` depends on `dependencies`. Spaces, '#' and '$' in paths
/// are escaped as GNU make and Ninja read them.
std::string depfile_text(std::string_view target, const std::vector<std::string>& dependencies);

/// What the rule in a depfile at `path` is for: the path without its ".d".
std::string depfile_target(std::string_view path);

}  // namespace zefir::commands
