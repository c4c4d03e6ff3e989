// SPDX-License-Identifier: Apache-2.0
// The whole description, top down: version, info, servers, components, security, paths.
#include "dialects/openapi/reader.hpp"

#include "dialects/openapi/bodies_and_answers.hpp"
#include "dialects/openapi/context.hpp"
#include "dialects/openapi/keywords.hpp"
#include "dialects/openapi/operations.hpp"
#include "dialects/openapi/schemas.hpp"
#include "dialects/openapi/security.hpp"
#include "dialects/openapi/servers.hpp"

namespace zefir::dialects::openapi {
namespace {

// Whether this is a version that the dialect reads; else says so.
bool check_version(Context& context, const Node& root) {
  const Node* version = root.find("openapi");
  // `swagger: 2.0` is a number in YAML.
  if (const Node* swagger = root.find("swagger"); context.is_2_0 && swagger->text() != "2.0") {
    context.diagnostics.error("unsupported-version", swagger->place(),
                              "Swagger " + quoted(swagger->text()) + " is not supported: 2.0 is");
    return false;
  }
  if (!version) {
    context.diagnostics.error("missing-keyword", root.place(),
                              "the description has no 'openapi', which says its version");
    return false;
  }
  const std::string_view text = version->text();  // `openapi: 3.0` is a number in YAML
  context.is_3_0 = text == "3.0" || text.starts_with("3.0.");
  if (context.is_3_0 || text == "3.1" || text.starts_with("3.1.")) return true;
  context.diagnostics.error("unsupported-version", version->place(),
                            "OpenAPI " + quoted(text) + " is not supported: 3.0 and 3.1 are");
  return false;
}

void read_info(Context& context, const Node& root) {
  if (!root.find("info")) {
    context.diagnostics.warning("incomplete-description", root.place(),
                                "the description has no 'info', with its title and version");
    return;
  }
  const Node* info = read_object(context, root, "info");
  if (!info) return;
  check_keywords(context, *info, Vocabulary::info);
  context.model.title = read_text(context, *info, "title");
  context.model.version = read_text(context, *info, "version");
  for (const char* key : {"title", "version"}) {
    if (info->find(key)) continue;
    context.diagnostics.warning("incomplete-description", info->place(),
                                "'info' has no " + quoted(key));
  }
  context.model.description = read_text(context, *info, "description");
}

// OpenAPI 3.1, 4.8.1: one of the three must be there; 3.0 wants `paths`, but types alone are
// useful too.
void check_contents(Context& context, const Node& root) {
  if (root.find("paths")) return;
  if (!root.find("components") && !root.find("webhooks")) {
    context.diagnostics.error("missing-keyword", root.place(),
                              "the description has neither 'paths' nor 'components'");
  } else if (context.is_3_0) {
    context.diagnostics.warning("incomplete-description", root.place(),
                                "the description has no 'paths', so that it makes types only");
  }
}

// Components first: what they hold is named after them, whoever else refers to it.
void read_components(Context& context, const Node& root, Schemas& schemas, Security& security) {
  const Node* components = read_object(context, root, "components");
  if (!components) return;
  check_keywords(context, *components, Vocabulary::components);
  if (const Node* list = read_object(context, *components, "schemas")) {
    schemas.declare(*list, context.is_2_0 ? "#/definitions" : "#/components/schemas");
  }
  if (const Node* list = read_object(context, *components, "securitySchemes")) {
    security.read_schemes(*list);
  }
  schemas.fill_all();
}

}  // namespace

bool is_openapi(const document::Node& root) noexcept {
  return root.is_object() && root.find("openapi") != nullptr;
}

api::Model read(const document::Document& document, support::Diagnostics& diagnostics,
                bool raised) {
  api::Model model;
  Context context{document, diagnostics, model};
  context.is_2_0 = raised;
  const Node& root = document.root();
  if (!expect_object(context, root, "the description") || !check_version(context, root)) {
    return model;
  }
  check_keywords(context, root, context.is_2_0 ? Vocabulary::swagger : Vocabulary::document);
  read_info(context, root);
  check_contents(context, root);
  if (const Node* servers = read_array(context, root, "servers")) {
    model.servers = read_servers(context, *servers);
  }
  if (const document::Entry* webhooks = root.find_entry("webhooks")) {
    diagnostics.degrade("keyword-unsupported", webhooks->key_place,
                        "'webhooks' are not supported yet; they are left out", "left out");
  }

  Schemas schemas(context);
  Security security(context);
  read_components(context, root, schemas, security);
  std::vector<api::SecurityRequirement> general;
  if (const Node* list = read_array(context, root, "security")) {
    general = security.read_requirements(*list);
  }
  if (const Node* paths = read_object(context, root, "paths")) {
    Operations(context, schemas, security).read(*paths, general);
  }
  schemas.fill_all();
  settle_contents(context, schemas);
  check_defaults(context);
  sort_types(model);
  return model;
}

}  // namespace zefir::dialects::openapi
