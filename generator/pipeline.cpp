// SPDX-License-Identifier: Apache-2.0
// The stages in order. Each is a folder beside this file; each adds what it has to say to the
// diagnostics, and the way ends after the first that has errors.
#include "pipeline.hpp"

#include <utility>

#include "api/passes.hpp"
#include "cpp/build.hpp"
#include "default_namespace.hpp"
#include "dialects/openapi/raise_swagger.hpp"
#include "dialects/openapi/reader.hpp"
#include "render/manifest.hpp"
#include "render/templates.hpp"

namespace zefir::pipeline {
namespace {

/// The dialect of a description that is not told by the user; says so when zefir does not read it.
std::optional<Dialect> detect(const document::Node& root, support::Diagnostics& diagnostics) {
  if (dialects::openapi::is_openapi(root) || dialects::openapi::is_swagger(root)) {
    return Dialect::openapi;
  }
  if (const auto* schema = root.find_entry("$schema")) {
    diagnostics.error("unsupported-dialect", schema->key_place,
                      "a JSON Schema alone is not read; put it under 'components/schemas' of an "
                      "OpenAPI 3.1 description");
  } else {
    diagnostics.error("unknown-dialect", root.place(),
                      "this is no API description that zefir knows; an OpenAPI one is an object "
                      "with a member 'openapi'");
  }
  return std::nullopt;
}

cpp::Options with_namespace(cpp::Options options, const Source& source, const api::Model& model) {
  if (options.cpp_namespace.empty()) {
    options.cpp_namespace = default_namespace(model.title, source.path);
  }
  return options;
}

render::Templates templates_of(const Target& target, support::FileSystem& files) {
  if (target.templates_folder.empty()) return render::Templates::embedded();
  return render::Templates::with_folder(files, target.templates_folder);
}

void add_manifest(Output& output, const Source& source, const support::Diagnostics& diagnostics) {
  render::Summary summary;
  summary.zefir_version = version();
  summary.types = output.types;
  summary.operations = output.operations;
  summary.description = source.path;
  std::string text = render::manifest_text(output.files, summary, diagnostics);
  output.files.push_back({std::string(render::manifest_name), std::move(text)});
}

}  // namespace

std::string_view version() noexcept { return ZEFIR_VERSION; }

std::optional<Api> read(const Source& source, support::FileSystem& files,
                        support::Diagnostics& diagnostics) {
  Api api;
  api.document = document::read_document(files, source.path, diagnostics);
  if (api.document == nullptr || diagnostics.has_errors()) return std::nullopt;

  if (source.dialect == Dialect::automatic && !detect(api.document->root(), diagnostics)) {
    return std::nullopt;
  }
  const bool swagger = dialects::openapi::is_swagger(api.document->root());
  if (swagger) {
    dialects::openapi::raise_swagger(*api.document, diagnostics);
    if (diagnostics.has_errors()) return std::nullopt;
  }
  api.model = dialects::openapi::read(*api.document, diagnostics, swagger);
  if (diagnostics.has_errors()) return std::nullopt;

  api::check_aliases(api.model, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;

  api::merge_all_of(api.model, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;
  return api;
}

bool check(const Source& source, support::FileSystem& files, support::Diagnostics& diagnostics,
           const cpp::Options& options) {
  const std::optional<Api> api = read(source, files, diagnostics);
  if (!api) return false;
  cpp::build(api->model, with_namespace(options, source, api->model), diagnostics);
  return !diagnostics.has_errors();
}

std::optional<Output> generate(const Source& source, const Target& target,
                               support::FileSystem& files, support::Diagnostics& diagnostics) {
  const std::optional<Api> api = read(source, files, diagnostics);
  if (!api) return std::nullopt;

  const cpp::Options options = with_namespace(target.options, source, api->model);
  const cpp::Model model = cpp::build(api->model, options, diagnostics);
  if (diagnostics.has_errors()) return std::nullopt;

  const render::Templates templates = templates_of(target, files);
  Output output;
  output.files = render::render(model, templates);
  output.templates_read = templates.files_read();
  output.types = model.structs.size() + model.enumerations.size() + model.aliases.size();
  output.operations = model.methods.size();
  add_manifest(output, source, diagnostics);

  output.changes = render::compare(output.files, target.folder, files);
  if (target.write) render::apply(output.changes, target.folder, files);
  return output;
}

}  // namespace zefir::pipeline
