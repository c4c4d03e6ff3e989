// SPDX-License-Identifier: Apache-2.0
// zefir list: what a description holds.
#pragma once

#include "commands/console.hpp"
#include "pipeline.hpp"
#include "support/file_system.hpp"

namespace zefir::commands {

struct ListOptions {
  pipeline::Source source;
  bool json = false;
  Reporting reporting;
};

/// Operations, types, security and servers on `out`: tables, or one JSON object.
Exit list(const ListOptions& options, support::FileSystem& files, Console& console);

}  // namespace zefir::commands
