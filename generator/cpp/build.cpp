// SPDX-License-Identifier: Apache-2.0
#include "cpp/build.hpp"

#include <algorithm>
#include <iterator>

#include "cpp/borrowed.hpp"
#include "cpp/classes.hpp"
#include "cpp/names.hpp"
#include "cpp/operations.hpp"
#include "cpp/order.hpp"
#include "cpp/structs.hpp"
#include "cpp/text.hpp"
#include "cpp/types.hpp"
#include "zefir/schema/key_tables.hpp"
#include "zefir/schema/rows.hpp"

namespace zefir::cpp {
namespace {

// Which shard a name goes to: by its hash, so that adding a type moves no other.
unsigned shard_of(const std::string& name, unsigned shards) {
  return schema::key_hash(name, 0) % shards;
}

void add_types(Model& out, Types& types, const Options& options,
               support::Diagnostics& diagnostics) {
  const std::vector<api::TypeId> structs = order_structs(types, diagnostics);
  const std::vector<bool> borrowed = find_borrowed(types, options.borrowed, diagnostics);
  Types twins = types.borrowed();
  for (const api::TypeId id : structs) {
    if (!borrowed[id]) continue;
    out.views.push_back(build_struct(twins, id));
    out.views.back().shard = shard_of(out.views.back().name, out.shards);
  }
  for (const api::TypeId id : types.reachable()) {
    if (types.model().types[id].kind != api::Kind::enumeration) continue;
    out.enumerations.push_back(build_enumeration(types, id));
    out.enumerations.back().shard = shard_of(out.enumerations.back().name, out.shards);
  }
  for (const api::TypeId id : order_aliases(types)) out.aliases.push_back(build_alias(types, id));
  for (const api::TypeId id : structs) {
    out.structs.push_back(build_struct(types, id));
    out.structs.back().shard = shard_of(out.structs.back().name, out.shards);
  }
}

std::vector<std::string> without(const std::vector<std::string>& all,
                                 const std::vector<std::string>& included) {
  std::vector<std::string> rest;
  std::set_difference(all.begin(), all.end(), included.begin(), included.end(),
                      std::back_inserter(rest));
  return rest;
}

// What each header's own text asks for.
void add_headers(Model& out) {
  std::vector<std::string_view> models, options, client;
  for (const Struct& type : out.structs) {
    for (const Field& field : type.fields) models.push_back(field.type);
    models.push_back(type.constructor_parameters);
  }
  for (const Struct& type : out.views) {
    for (const Field& field : type.fields) models.push_back(field.type);
  }
  for (const Alias& alias : out.aliases) models.push_back(alias.type);
  for (const Method& method : out.methods) {
    client.push_back(method.declaration);
    for (const OptionsClass& type : method.classes) {
      for (const OptionField& field : type.fields) options.push_back(field.storage);
    }
  }
  out.models_headers = class_headers(models);
  out.options_headers = without(class_headers(options), out.models_headers);
  out.client_headers =
      without(without(class_headers(client), out.models_headers), out.options_headers);
}

std::string base_url(const api::Model& model) {
  if (model.servers.empty()) return "";
  const std::string url = model.servers.front().resolved();
  const bool absolute = url.starts_with("http://") || url.starts_with("https://");
  return absolute ? url : "";
}

}  // namespace

std::string include_path(std::string_view cpp_namespace) {
  std::string path;
  for (std::size_t i = 0; i < cpp_namespace.size(); ++i) {
    if (cpp_namespace[i] != ':') {
      path += cpp_namespace[i];
    } else if (i > 0 && cpp_namespace[i - 1] == ':') {
      path += '/';
    }
  }
  return path;
}

bool is_namespace(std::string_view name) {
  while (true) {
    const std::size_t end = name.find("::");
    const std::string_view part = name.substr(0, end);
    if (!is_usable(part) || part == "std" || part == "zefir" || part == "boost") return false;
    if (end == std::string_view::npos) return true;
    name.remove_prefix(end + 2);
  }
}

Model build(const api::Model& model, const Options& options, support::Diagnostics& diagnostics) {
  Model out;
  out.cpp_namespace = options.cpp_namespace;
  out.include_path = include_path(options.cpp_namespace);
  out.shards = std::max(1u, options.shards);
  out.models_only = options.models_only;
  const Doc title = doc_lines(model.title + " " + model.version, 0);
  out.title = title.empty() ? options.cpp_namespace : title.front();
  out.doc = doc_lines(model.description, 0);
  Types types(model, diagnostics);
  add_types(out, types, options, diagnostics);
  if (options.models_only) {
    add_headers(out);
    return out;
  }

  out.schemes = build_schemes(model);
  out.base_url = string_literal(base_url(model));
  out.literal_name = string_literal(options.cpp_namespace);
  for (const api::Server& server : model.servers) {
    const std::string line =
        server.resolved() + (server.description.empty() ? "" : ": " + server.description);
    const Doc lines = doc_lines(line, 2);
    out.servers.insert(out.servers.end(), lines.begin(), lines.end());
  }
  Scope names;
  names.reserve("state_");
  out.methods = build_methods(types, names);
  for (Method& method : out.methods) method.shard = shard_of(method.name, out.shards);
  add_headers(out);
  return out;
}

}  // namespace zefir::cpp
