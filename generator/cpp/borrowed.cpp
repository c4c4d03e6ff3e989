// SPDX-License-Identifier: Apache-2.0
#include "cpp/borrowed.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "support/text.hpp"

namespace zefir::cpp {
namespace {

std::optional<api::TypeId> find(const Types& types, const std::string& name) {
  for (const api::TypeId id : types.reachable()) {
    if (types.name(id).empty()) continue;
    if (types.name(id) == name || types.model().types[id].name == name) return id;
  }
  return std::nullopt;
}

void unknown(const Types& types, const Options::Named& named, support::Diagnostics& diagnostics) {
  std::vector<std::string_view> known;
  for (const api::TypeId id : types.reachable()) {
    if (!types.name(id).empty()) known.emplace_back(types.name(id));
  }
  std::string message = "the description has no type " + support::quoted(named.name);
  if (const auto meant = support::nearest(named.name, known)) {
    message += "; did you mean " + support::quoted(*meant) + "?";
  }
  diagnostics.error("config-unknown-type", named.place, std::move(message));
}

// Marks the objects that `start` leads to; tells whether there are any.
bool mark(const Types& types, api::TypeId start, std::vector<bool>& objects) {
  std::vector<bool> seen(types.model().types.size());
  std::vector<api::TypeId> pending{start};
  bool any = false;
  while (!pending.empty()) {
    const api::TypeId id = pending.back();
    pending.pop_back();
    if (seen[id]) continue;
    seen[id] = true;
    const api::Type& type = types.model().types[id];
    if (type.kind == api::Kind::object) any = objects[id] = true;
    for (const api::Property& property : type.properties) pending.push_back(property.use.type);
    if (type.item && !types.is_endless(id)) pending.push_back(type.item->type);
  }
  return any;
}

}  // namespace

std::vector<bool> find_borrowed(const Types& types, const std::vector<Options::Named>& names,
                                support::Diagnostics& diagnostics) {
  std::vector<bool> objects(types.model().types.size());
  for (const Options::Named& named : names) {
    const std::optional<api::TypeId> id = find(types, named.name);
    if (!id) {
      unknown(types, named, diagnostics);
    } else if (!mark(types, *id, objects)) {
      diagnostics.error("config-unknown-type", named.place,
                        support::quoted(named.name) +
                            " is no object and holds none, so there is "
                            "nothing to make views of");
    }
  }
  return objects;
}

}  // namespace zefir::cpp
