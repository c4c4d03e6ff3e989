// SPDX-License-Identifier: Apache-2.0
// Where commands speak: data on `out`, messages on `err`; and what they end with.
#pragma once

#include <ostream>
#include <string_view>

#include "support/diagnostics.hpp"

namespace zefir::commands {

struct Console {
  std::ostream& out;
  std::ostream& err;
  bool colour = false;  ///< whether `err` understands ANSI colours
};

enum class Exit : int {
  done = 0,     ///< all is well
  faulty = 1,   ///< the description has errors, or --check found a difference
  usage = 2,    ///< the command was called wrongly
  machine = 3,  ///< disk, permission, memory
};

enum class DiagnosticsForm { text, json };

/// How much is said.
enum class Verbosity {
  quiet,    ///< nothing unless the command fails
  normal,   ///< diagnostics
  verbose,  ///< also what is done to which file
};

/// How diagnostics are shown.
struct Reporting {
  DiagnosticsForm form = DiagnosticsForm::text;
  Verbosity verbosity = Verbosity::normal;
};

/// Shows the diagnostics on `err`, with a last line that counts them; as JSON the array alone.
void report(const support::Diagnostics& diagnostics, const Reporting& reporting, Console& console);

/// What to end with after these diagnostics.
Exit exit_for(const support::Diagnostics& diagnostics);

/// "zefir: message" on `err`.
void complain(Console& console, std::string_view message);

}  // namespace zefir::commands
