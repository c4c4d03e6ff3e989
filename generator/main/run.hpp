// SPDX-License-Identifier: Apache-2.0
// The program but for its surroundings, so that tests can run it on a file system in memory.
#pragma once

#include "commands/console.hpp"
#include "support/file_system.hpp"

namespace zefir {

/// Reads the command line, runs the command, and gives what the process ends with. Throws nothing.
commands::Exit run(int argc, const char* const* argv, support::FileSystem& files,
                   commands::Console& console) noexcept;

}  // namespace zefir
