// SPDX-License-Identifier: Apache-2.0
// Implements model.hpp: names of enumerators, aliases followed, server URLs filled in.
#include "api/model.hpp"

#include <algorithm>

namespace zefir::api {

std::string_view to_string(Kind kind) noexcept {
  switch (kind) {
    case Kind::any:
      return "any";
    case Kind::boolean:
      return "boolean";
    case Kind::integer:
      return "integer";
    case Kind::number:
      return "number";
    case Kind::string:
      return "string";
    case Kind::enumeration:
      return "enumeration";
    case Kind::object:
      return "object";
    case Kind::map:
      return "map";
    case Kind::array:
      return "array";
    case Kind::alias:
      return "alias";
    case Kind::all_of:
      return "all_of";
  }
  return "";
}

std::string_view to_string(In in) noexcept {
  switch (in) {
    case In::path:
      return "path";
    case In::query:
      return "query";
    case In::header:
      return "header";
    case In::cookie:
      return "cookie";
  }
  return "";
}

Use Model::resolve(Use use) const {
  // The bound only matters before check_aliases: a cycle of aliases ends somewhere on it.
  for (std::size_t steps = 0; steps < types.size(); ++steps) {
    const Type& current = types[use.type];
    use.nullable = use.nullable || current.nullable;
    if (current.kind != Kind::alias || !current.item) break;
    use.nullable = use.nullable || current.item->nullable;
    use.type = current.item->type;
  }
  return use;
}

std::string Server::resolved() const {
  std::string out;
  std::size_t at = 0;
  while (true) {
    const std::size_t open = url.find('{', at);
    const std::size_t close = url.find('}', open);
    if (close == std::string::npos) return out.append(url, at);
    const std::string_view name = std::string_view(url).substr(open + 1, close - open - 1);
    const auto variable = std::find_if(variables.begin(), variables.end(),
                                       [&](const ServerVariable& v) { return v.name == name; });
    out.append(url, at, open - at);
    if (variable == variables.end()) {
      out.append(url, open, close + 1 - open);
    } else {
      out.append(variable->default_value);
    }
    at = close + 1;
  }
}

}  // namespace zefir::api
