// SPDX-License-Identifier: Apache-2.0
// zefir check: what zefir has to say of a description, and nothing else.
#pragma once

#include <string>

#include "commands/console.hpp"
#include "pipeline.hpp"
#include "support/file_system.hpp"

namespace zefir::commands {

struct CheckOptions {
  pipeline::Source source;
  std::string config;  ///< as in GenerateOptions; only its `strict` and `borrowed` count
  bool strict = false;
  Reporting reporting;
};

Exit check(const CheckOptions& options, support::FileSystem& files, Console& console);

}  // namespace zefir::commands
