// SPDX-License-Identifier: Apache-2.0
// Implements yaml_values.hpp.
#include "document/yaml_values.hpp"

#include <string>

#include "document/yaml_scalar.hpp"
#include "support/text.hpp"

namespace zefir::document {
namespace {

constexpr std::string_view core = "tag:yaml.org,2002:";

std::string shorthand(std::string_view tag) {
  if (tag.starts_with(core)) return "!!" + std::string(tag.substr(core.size()));
  return std::string(tag);
}

}  // namespace

const Node* YamlValues::string(std::string_view text, Place place) {
  return builder_.scalar(Kind::string, place, builder_.keep(text));
}

const Node* YamlValues::number(Kind kind, std::string_view text, const YamlScalar& resolved,
                               Place place) {
  return builder_.scalar(kind, place, builder_.keep(resolved.respelt ? *resolved.respelt : text));
}

const Node* YamlValues::plain(std::string_view text, Place place) {
  const YamlScalar resolved = resolve_plain(text);
  switch (resolved.kind) {
    case Kind::null:
      return builder_.null(place);
    case Kind::boolean:
      return builder_.boolean(place, resolved.boolean);
    case Kind::integer:
    case Kind::number:
      return number(resolved.kind, text, resolved, place);
    default:
      break;
  }
  if (resolved.beyond_json) {
    diagnostics_.warning("yaml-number", place,
                         "JSON has no number '" + std::string(text) +
                             "'; it is read as text, put it in quotes if that is meant");
  }
  return string(text, place);
}

const Node* YamlValues::tagged(std::string_view tag, std::string_view text, bool is_plain,
                               Place place) {
  const std::string_view name = tag.starts_with(core) ? tag.substr(core.size()) : "";
  if (name == "str" || name == "binary" || name == "timestamp") return string(text, place);

  const YamlScalar resolved = resolve_plain(text);
  const Kind kind = resolved.kind;
  if (name == "null" && kind == Kind::null) return builder_.null(place);
  if (name == "bool" && kind == Kind::boolean) return builder_.boolean(place, resolved.boolean);
  if (name == "int" && kind == Kind::integer) return number(kind, text, resolved, place);
  if (name == "float" && (kind == Kind::integer || kind == Kind::number)) {
    return number(Kind::number, text, resolved, place);
  }
  if (name == "float" && resolved.beyond_json) return plain(text, place);
  if (name == "null" || name == "bool" || name == "int" || name == "float") {
    diagnostics_.error(
        "yaml-syntax", place,
        support::quoted(text) + " is not what its tag !!" + std::string(name) + " stands for");
    return string(text, place);
  }
  ignore_tag(tag, place);
  return is_plain ? plain(text, place) : string(text, place);
}

void YamlValues::check_collection_tag(std::string_view tag, bool is_mapping, Place place) {
  const std::string_view natural = is_mapping ? "map" : "seq";
  if (!tag.starts_with(core) || tag.substr(core.size()) != natural) ignore_tag(tag, place);
}

void YamlValues::ignore_tag(std::string_view tag, Place place) {
  diagnostics_.warning("unknown-tag", place, "the tag " + shorthand(tag) + " is ignored");
}

}  // namespace zefir::document
