// SPDX-License-Identifier: Apache-2.0
// zefir.yaml: choices that go with a description. Options on the command line win over it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cpp/options.hpp"
#include "support/diagnostics.hpp"
#include "support/file_system.hpp"

namespace zefir::commands {

/// What a zefir.yaml says; nothing where it is silent.
struct Config {
  std::string path;  ///< empty: there is none
  std::optional<std::string> cpp_namespace;
  std::optional<unsigned> shards;
  std::optional<bool> models_only;
  std::optional<bool> strict;
  std::vector<cpp::Options::Named> borrowed;
};

/// The most shards that make sense to ask for.
inline constexpr unsigned most_shards = 256;

/// The file at `path`, or when that is empty the zefir.yaml beside the description, if there is
/// one. Codes (errors): config-unknown-key, config-wrong-type, config-bad-value, and those of
/// document::read_document.
Config read_config(const std::string& path, const std::string& description,
                   support::FileSystem& files, support::Diagnostics& diagnostics);

/// Begins a run: gives its configuration, and diagnostics that are strict when the configuration or
/// `strict` asks for it and already hold what there is to say of the configuration.
struct Start {
  Config config;
  support::Diagnostics diagnostics;
};
Start start(const std::string& config_path, const std::string& description, bool strict,
            support::FileSystem& files);

}  // namespace zefir::commands
