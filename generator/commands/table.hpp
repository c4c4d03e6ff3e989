// SPDX-License-Identifier: Apache-2.0
// Tables of text for terminals.
#pragma once

#include <string>
#include <vector>

namespace zefir::commands {

/// Rows with their columns aligned, two spaces between them, each row behind two spaces; nothing
/// trails a row's last text. Widths are counted as terminals show characters.
std::string table(const std::vector<std::vector<std::string>>& rows);

}  // namespace zefir::commands
