// SPDX-License-Identifier: Apache-2.0
// zefir generate: a description in, C++ out.
#pragma once

#include <optional>
#include <string>

#include "commands/console.hpp"
#include "pipeline.hpp"
#include "support/file_system.hpp"

namespace zefir::commands {

struct GenerateOptions {
  pipeline::Source source;
  std::string folder;         ///< may be empty when only listing outputs
  std::string config;         ///< empty: the zefir.yaml beside the description, if any
  std::string cpp_namespace;  ///< valid; empty: from the configuration, else the default
  std::optional<unsigned> shards;
  bool models_only = false;
  bool strict = false;
  std::string templates_folder;
  std::string depfile;
  bool check = false;
  bool dry_run = false;
  bool list_outputs = false;
  bool stats = false;
  Reporting reporting;
};

/// Throws support::FileSystemError.
Exit generate(const GenerateOptions& options, support::FileSystem& files, Console& console);

}  // namespace zefir::commands
