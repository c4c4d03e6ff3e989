// SPDX-License-Identifier: Apache-2.0
// manifest.json: what a run gave, for people, for tools, and for the next run, which removes what
// it no longer gives.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/files.hpp"
#include "support/diagnostics.hpp"

namespace zefir::render {

/// Its name in the output folder.
inline constexpr std::string_view manifest_name = "manifest.json";

/// What the manifest says beside the files.
struct Summary {
  std::string zefir_version;
  std::size_t types = 0;
  std::size_t operations = 0;
  /// The path of the description; places are told relative to its folder, so that the manifest is
  /// the same wherever the sources lie.
  std::string description;
};

/// The manifest's text. Depends on nothing but its arguments.
std::string manifest_text(const std::vector<File>& files, const Summary& summary,
                          const support::Diagnostics& diagnostics);

/// The files that a manifest lists; none when it is not one. Paths that lead out of the output
/// folder are left out, as they are about to be removed.
std::vector<std::string> files_of_manifest(std::string text);

}  // namespace zefir::render
