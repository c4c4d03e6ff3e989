// SPDX-License-Identifier: Apache-2.0
// Implements check_aliases: finds aliases that lead around in a circle.
#include <string>
#include <vector>

#include "api/passes.hpp"

namespace zefir::api {
namespace {

bool is_alias(const Type& type) { return type.kind == Kind::alias && type.item.has_value(); }

}  // namespace

void check_aliases(Model& model, support::Diagnostics& diagnostics) {
  // Which walk met a type first; a walk that meets itself again has found a cycle.
  std::vector<std::size_t> met(model.types.size(), 0);
  for (TypeId start = 0; start < model.types.size(); ++start) {
    TypeId id = start;
    const std::size_t walk = std::size_t{start} + 1;
    while (is_alias(model.types[id]) && met[id] == 0) {
      met[id] = walk;
      id = model.types[id].item->type;
    }
    if (!is_alias(model.types[id]) || met[id] != walk) continue;
    Type& type = model.types[id];
    diagnostics.error("alias-cycle", type.place,
                      "'" + type.name + "' refers to itself and says nothing else");
    type.kind = Kind::any;
    type.item.reset();
  }
}

}  // namespace zefir::api
