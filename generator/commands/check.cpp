// SPDX-License-Identifier: Apache-2.0
// Runs the stages that have something to say.
#include "commands/check.hpp"

#include "commands/config.hpp"

namespace zefir::commands {

Exit check(const CheckOptions& options, support::FileSystem& files, Console& console) {
  support::Diagnostics diagnostics =
      start(options.config, options.source.path, options.strict, files).diagnostics;
  if (!diagnostics.has_errors()) pipeline::check(options.source, files, diagnostics);
  report(diagnostics, options.reporting, console);
  return exit_for(diagnostics);
}

}  // namespace zefir::commands
