// SPDX-License-Identifier: Apache-2.0
// Runs the stages that have something to say.
#include "commands/check.hpp"

#include <utility>

#include "commands/config.hpp"

namespace zefir::commands {

Exit check(const CheckOptions& options, support::FileSystem& files, Console& console) {
  Start begun = start(options.config, options.source.path, options.strict, files);
  support::Diagnostics& diagnostics = begun.diagnostics;
  cpp::Options chosen;
  chosen.borrowed = std::move(begun.config.borrowed);
  if (!diagnostics.has_errors()) pipeline::check(options.source, files, diagnostics, chosen);
  report(diagnostics, options.reporting, console);
  return exit_for(diagnostics);
}

}  // namespace zefir::commands
