// SPDX-License-Identifier: Apache-2.0
// Implements servers.hpp.
#include "dialects/openapi/servers.hpp"

#include <algorithm>
#include <utility>

#include "dialects/openapi/keywords.hpp"

namespace zefir::dialects::openapi {
namespace {

api::ServerVariable read_variable(Context& context, const document::Entry& entry) {
  api::ServerVariable variable;
  variable.name = entry.key;
  const Node& node = *entry.value;
  if (!expect_object(context, node, "a server variable")) return variable;
  check_keywords(context, node, Vocabulary::server_variable);
  variable.default_value = require_text(context, node, "default", "a server variable");
  const Node* values = read_array(context, node, "enum");
  if (!values) return variable;
  for (const Node* value : values->items()) variable.values.emplace_back(value->text());
  const auto& listed = variable.values;
  if (node.find("default") && !listed.empty() &&
      std::find(listed.begin(), listed.end(), variable.default_value) == listed.end()) {
    context.diagnostics.warning(
        "server-variable-default", node.find("default")->place(),
        "the default of " + quoted(entry.key) + " is none of the values that 'enum' lists");
  }
  return variable;
}

// Every {name} in the URL must be a variable; what is not stays in the URL as it is.
void check_url(Context& context, const api::Server& server, Place place) {
  const std::string& url = server.url;
  for (std::size_t open = url.find('{'); open != std::string::npos;
       open = url.find('{', open + 1)) {
    const std::size_t close = url.find('}', open);
    if (close == std::string::npos) break;
    const std::string name = url.substr(open + 1, close - open - 1);
    const bool known = std::any_of(server.variables.begin(), server.variables.end(),
                                   [&](const api::ServerVariable& v) { return v.name == name; });
    if (known) continue;
    context.diagnostics.warning(
        "server-variable-undeclared", place,
        "the URL names the variable " + quoted(name) + ", which 'variables' does not have");
  }
}

}  // namespace

std::vector<api::Server> read_servers(Context& context, const Node& list) {
  std::vector<api::Server> servers;
  for (const Node* node : list.items()) {
    if (!expect_object(context, *node, "a server")) continue;
    check_keywords(context, *node, Vocabulary::server);
    api::Server server;
    server.url = require_text(context, *node, "url", "a server");
    server.description = read_text(context, *node, "description");
    if (const Node* variables = read_object(context, *node, "variables")) {
      for (const document::Entry& entry : variables->entries()) {
        server.variables.push_back(read_variable(context, entry));
      }
    }
    if (const Node* url = node->find("url")) check_url(context, server, url->place());
    if (!server.url.empty()) servers.push_back(std::move(server));
  }
  return servers;
}

void warn_of_override(Context& context, const Node& owner) {
  const document::Entry* entry = owner.find_entry("servers");
  if (!entry || !entry->value->is_array() || entry->value->items().empty()) return;
  context.diagnostics.warning("server-override-ignored", entry->key_place,
                              "servers of one path or operation are not supported yet; it is "
                              "called at the client's base URL");
}

}  // namespace zefir::dialects::openapi
