// SPDX-License-Identifier: Apache-2.0
// The command line, read.
#pragma once

#include <variant>

#include "commands/check.hpp"
#include "commands/console.hpp"
#include "commands/generate.hpp"
#include "commands/list.hpp"

namespace zefir {

/// What the user asks for; or, when that is settled already (--help, --version, wrong usage, of
/// which the console was told), what to end with.
using Invocation = std::variant<commands::Exit, commands::GenerateOptions, commands::CheckOptions,
                                commands::ListOptions>;

Invocation read_options(int argc, const char* const* argv, commands::Console& console);

}  // namespace zefir
