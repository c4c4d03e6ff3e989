// SPDX-License-Identifier: Apache-2.0
// Which template makes which file.
#pragma once

#include <string>
#include <vector>

#include "cpp/model.hpp"
#include "render/templates.hpp"

namespace zefir::render {

/// One file of the output: a path relative to the output folder, and its whole text.
struct File {
  std::string path;
  std::string text;
};

/// All files of the client, in memory, sorted by path. Throws TemplateError.
std::vector<File> render(const cpp::Model& model, const Templates& templates);

/// The paths that render() gives for a library of that namespace and number of shards: they depend
/// on nothing else, so that a build system can know them before anything is generated.
std::vector<std::string> output_paths(const std::string& cpp_namespace, unsigned shards,
                                      bool models_only);

}  // namespace zefir::render
