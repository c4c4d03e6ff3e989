// SPDX-License-Identifier: Apache-2.0
// Implements raise_swagger.hpp.
#include "dialects/openapi/raise_swagger.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "dialects/openapi/new_object.hpp"
#include "dialects/openapi/raise_swagger_operations.hpp"
#include "document/builder.hpp"

namespace zefir::dialects::openapi {
namespace {

using document::Builder;
using document::Entry;
using document::Kind;
using document::Node;
using document::Place;

class Raiser {
 public:
  Raiser(const document::Document& document, Builder& builder, support::Diagnostics& diagnostics)
      : root_(document.root()), builder_(builder), operations_(document, builder, diagnostics) {}

  const Node* raise() {
    constexpr std::string_view own[] = {"host",      "basePath", "schemes",
                                        "consumes",  "produces", "parameters",
                                        "responses", "paths",    "securityDefinitions"};
    NewObject out;
    out.add_others(root_, own);
    const Node& version = *root_.find("swagger");
    out.add("openapi", version.place(), word(version.place(), "3.0.3"));
    if (const Node* list = servers()) out.add("servers", list->place(), list);
    add(out, "paths", [&](const Node& paths) { return operations_.paths(paths); });
    add(out, "parameters", [&](const Node& list) { return operations_.parameters(list); });
    add(out, "responses", [&](const Node& list) { return operations_.responses(list); });

    NewObject components;
    if (const Entry* entry = root_.find_entry("definitions")) {
      components.add("schemas", entry->key_place, entry->value);
    }
    if (const Entry* entry = root_.find_entry("securityDefinitions")) {
      components.add("securitySchemes", entry->key_place, security_schemes(*entry->value));
    }
    out.add("components", root_.place(), components.build(builder_, root_.place()));
    return out.build(builder_, root_.place());
  }

 private:
  // The object under `key` as `raised`; anything else as it is.
  template <class Raised>
  void add(NewObject& out, std::string_view key, Raised raised) {
    const Entry* entry = root_.find_entry(key);
    if (!entry) return;
    const bool object = entry->value->is_object();
    out.add(key, entry->key_place, object ? raised(*entry->value) : entry->value);
  }

  // One URL a scheme, the safe ones first; without a host, a path below where the description came
  // from (OpenAPI 2.0, 4.3.1).
  const Node* servers() {
    const std::string_view host = text_of(root_, "host");
    std::string_view path = text_of(root_, "basePath");
    if (path == "/") path = "";
    const Node* const place = root_.find(host.empty() ? "basePath" : "host");
    if (!place || (host.empty() && path.empty())) return nullptr;
    std::vector<const Node*> list;
    const auto add_server = [&](std::string_view scheme) {
      std::string url(scheme);
      if (!host.empty()) url.append(scheme.empty() ? "" : "://").append(host);
      if (!path.empty() && !path.starts_with('/')) url += '/';
      url.append(path);
      NewObject server;
      server.add("url", place->place(), word(place->place(), builder_.keep(url)));
      list.push_back(server.build(builder_, place->place()));
    };
    if (host.empty()) {
      add_server("");
    } else {
      for (const std::string_view scheme : schemes()) add_server(scheme);
    }
    return builder_.array(place->place(), list);
  }

  std::vector<std::string_view> schemes() {
    bool https = false;
    bool http = false;
    const Node* const listed = root_.find("schemes");
    if (listed && listed->is_array()) {
      for (const Node* scheme : listed->items()) {
        https = https || scheme->text() == "https";
        http = http || scheme->text() == "http";
      }
    }
    if (!http) return {"https"};
    return https ? std::vector<std::string_view>{"https", "http"}
                 : std::vector<std::string_view>{"http"};
  }

  const Node* security_schemes(const Node& schemes) {
    if (!schemes.is_object()) return &schemes;
    NewObject out;
    for (const Entry& entry : schemes.entries()) {
      out.add(entry.key, entry.key_place, security_scheme(*entry.value));
    }
    return out.build(builder_, schemes.place());
  }

  const Node* security_scheme(const Node& scheme) {
    const std::string_view type = text_of(scheme, "type");
    const Place place = scheme.place();
    if (type == "basic") {
      constexpr std::string_view own[] = {"type"};
      NewObject out;
      out.add_others(scheme, own);
      const Node& named = *scheme.find("type");
      out.add("type", named.place(), word(named.place(), "http"));
      out.add("scheme", named.place(), word(named.place(), "basic"));
      return out.build(builder_, place);
    }
    return type == "oauth2" ? oauth2(scheme) : &scheme;
  }

  const Node* oauth2(const Node& scheme) {
    constexpr std::string_view own[] = {"flow", "authorizationUrl", "tokenUrl", "scopes"};
    NewObject out;
    out.add_others(scheme, own);
    NewObject flow;
    for (const std::string_view key : {own[1], own[2], own[3]}) {
      if (const Entry* entry = scheme.find_entry(key)) flow.add(*entry);
    }
    std::string_view name = text_of(scheme, "flow");
    if (name == "application") name = "clientCredentials";
    if (name == "accessCode") name = "authorizationCode";
    NewObject flows;
    if (!name.empty()) flows.add(name, scheme.place(), flow.build(builder_, scheme.place()));
    out.add("flows", scheme.place(), flows.build(builder_, scheme.place()));
    return out.build(builder_, scheme.place());
  }

  const Node* word(Place place, std::string_view text) {
    return builder_.scalar(Kind::string, place, text);
  }

  const Node& root_;
  Builder& builder_;
  OperationRaiser operations_;
};

}  // namespace

bool is_swagger(const Node& root) noexcept {
  return root.is_object() && root.find("swagger") != nullptr && root.find("openapi") == nullptr;
}

void raise_swagger(document::Document& document, support::Diagnostics& diagnostics) {
  document.replace_root(diagnostics, [&](Builder& builder) {
    return Raiser(document, builder, diagnostics).raise();
  });
}

}  // namespace zefir::dialects::openapi
