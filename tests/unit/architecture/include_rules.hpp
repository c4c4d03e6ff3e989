// SPDX-License-Identifier: Apache-2.0
// Who may include whom: the rules themselves, over one file's path and text. Walking the tree is
// the test's affair.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zefir::architecture {

/// What one #include breaks, as a person should read it: "runtime/http/x.cpp:3: includes ...".
using Violations = std::vector<std::string>;

/// The violations in a source file. `path` is relative to the project's root, with '/':
/// "generator/cpp/names.cpp". Files outside runtime/ and generator/ have no rules.
Violations violations(std::string_view path, std::string_view text);

}  // namespace zefir::architecture
