// SPDX-License-Identifier: Apache-2.0
#include "render/files.hpp"

#include <algorithm>

#include "cpp/build.hpp"
#include "render/views.hpp"

namespace zefir::render {
namespace {

// One shard keeps the plain name.
std::string source_path(const std::string& stem, unsigned shard, unsigned shards) {
  std::string path = "src/";
  path += stem;
  if (shards > 1) {
    path += '_';
    path += std::to_string(shard + 1);
  }
  path += ".cpp";
  return path;
}

std::string header_folder(const std::string& cpp_namespace) {
  std::string folder = "include/";
  folder += cpp::include_path(cpp_namespace);
  folder += '/';
  return folder;
}

}  // namespace

std::vector<File> render(const cpp::Model& model, const Templates& templates) {
  const std::string headers = header_folder(model.cpp_namespace);
  std::vector<File> files;
  files.push_back(
      {headers + "models_fwd.hpp", templates.render("models_fwd.hpp", models_fwd_view(model))});
  files.push_back({headers + "models.hpp", templates.render("models.hpp", models_view(model))});
  for (unsigned shard = 0; shard < model.shards; ++shard) {
    files.push_back({source_path("models", shard, model.shards),
                     templates.render("models.cpp", models_source_view(model, shard))});
  }
  if (!model.models_only) {
    files.push_back(
        {headers + "options.hpp", templates.render("options.hpp", options_view(model))});
    files.push_back({headers + "client.hpp", templates.render("client.hpp", client_view(model))});
    for (unsigned shard = 0; shard < model.shards; ++shard) {
      files.push_back({source_path("client", shard, model.shards),
                       templates.render("client.cpp", client_source_view(model, shard))});
    }
  }
  std::sort(files.begin(), files.end(),
            [](const File& a, const File& b) { return a.path < b.path; });
  return files;
}

std::vector<std::string> output_paths(const std::string& cpp_namespace, unsigned shards,
                                      bool models_only) {
  const std::string headers = header_folder(cpp_namespace);
  std::vector<std::string> paths{headers + "models_fwd.hpp", headers + "models.hpp"};
  for (unsigned shard = 0; shard < shards; ++shard)
    paths.push_back(source_path("models", shard, shards));
  if (!models_only) {
    paths.insert(paths.end(), {headers + "options.hpp", headers + "client.hpp"});
    for (unsigned shard = 0; shard < shards; ++shard)
      paths.push_back(source_path("client", shard, shards));
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace zefir::render
