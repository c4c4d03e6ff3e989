// SPDX-License-Identifier: Apache-2.0
// allOf, and what becomes of anyOf and oneOf (JSON Schema core 10.2.1).
#include <algorithm>
#include <utility>

#include "dialects/openapi/keywords.hpp"
#include "dialects/openapi/schemas.hpp"

namespace zefir::dialects::openapi {
namespace {

const Node* no_null(const Node& list, std::size_t& real) {
  const Node* found = nullptr;
  for (const Node* item : list.items()) {
    if (is_null_schema(*item)) continue;
    ++real;
    found = item;
  }
  return found;
}

// Keywords that read_all_of turns into parts, one each.
bool makes_part(std::string_view keyword) { return keyword == "$ref" || keyword == "allOf"; }

}  // namespace

// `anyOf: [X]` and `oneOf: [X, null]` with other keywords beside: a part like those of allOf.
const Node* Schemas::single_alternative(const Node& schema) const {
  for (const std::string_view keyword : {"oneOf", "anyOf"}) {
    const Node* list = schema.find(keyword);
    if (!list || !list->is_array()) continue;
    std::size_t real = 0;
    const Node* only = no_null(*list, real);
    if (real == 1) return only;
  }
  return nullptr;
}

void Schemas::read_all_of(const Node& schema, const Site& site, Type& type) {
  type.kind = api::Kind::all_of;
  const Node* single = single_alternative(schema);
  std::optional<std::size_t> own_position;
  bool own = false;
  for (const document::Entry& entry : schema.entries()) {
    const Site place = site.down(entry.key, entry.key_place);
    if (entry.key == "$ref") {
      if (auto peeled = peel_ref_alone(*entry.value, site); peeled.node) {
        type.parts.push_back(use(*peeled.node, peeled.site));
      }
    } else if (entry.key == "allOf" && entry.value->is_array()) {
      read_parts(*entry.value, place, type);
    } else if (single && (entry.key == "oneOf" || entry.key == "anyOf") &&
               std::find(entry.value->items().begin(), entry.value->items().end(), single) !=
                   entry.value->items().end()) {
      type.nullable = type.nullable || entry.value->items().size() > 1;
      const auto items = entry.value->items();
      const auto position = std::find(items.begin(), items.end(), single) - items.begin();
      type.parts.push_back(use(*single, place.down(std::to_string(position), single->place())));
    } else if (!is_annotation(entry.key) && !makes_part(entry.key)) {
      // `type` alone says too little to be the place where members begin.
      own = true;
      if (!own_position && entry.key != "type") own_position = type.parts.size();
    }
  }
  if (own) add_own_part(schema, site, own_position.value_or(type.parts.size()), type);
}

void Schemas::read_parts(const Node& list, const Site& site, Type& type) {
  std::size_t position = 0;
  for (const Node* part : list.items()) {
    const std::string number = std::to_string(position++);
    if (part->is_object() && adds_nothing(*part)) {
      // `allOf: [{$ref: ...}, {description: ...}]`, and 3.0's `{nullable: true}`.
      const Node* nullable = part->find("nullable");
      const Node* description = part->find("description");
      if (nullable && nullable->is_boolean()) type.nullable = type.nullable || nullable->boolean();
      if (description && type.description.empty()) {
        type.description = read_text(context_, *part, "description");
      }
      check_keywords(context_, *part, Vocabulary::schema);
      continue;
    }
    type.parts.push_back(use(*part, site.down(number, "part " + number, part->place())));
  }
}

bool Schemas::adds_nothing(const Node& part) const {
  return std::all_of(part.entries().begin(), part.entries().end(),
                     [](const document::Entry& entry) { return is_annotation(entry.key); });
}

// The keywords beside allOf, as a part of their own.
void Schemas::add_own_part(const Node& schema, const Site& site, std::size_t position, Type& type) {
  Type own = identity(site);
  own.format = type.format;
  read_typed(schema, site, own);
  type.nullable = type.nullable || own.nullable;
  const auto id = static_cast<TypeId>(context_.model.types.size());
  context_.model.types.push_back(std::move(own));
  type.parts.insert(type.parts.begin() + static_cast<std::ptrdiff_t>(position), {id, false});
}

// Returns whether the kind is settled.
bool Schemas::read_union(const Node& schema, std::string_view keyword, const Site& site,
                         Type& type) {
  const Node* list = openapi::read_array(context_, schema, keyword);
  if (!list) return false;
  std::vector<const Node*> alternatives;
  for (const Node* item : list->items()) {
    if (is_null_schema(*item)) {
      type.nullable = true;
    } else {
      alternatives.push_back(item);
    }
  }
  // One alternative is a part of an all_of; none says nothing.
  if (alternatives.size() < 2) return false;
  for (const Node* alternative : alternatives) {
    if (!alternative->is_object()) continue;
    if (alternative->find("$ref")) behind(*alternative);  // diagnoses what leads nowhere
    const Node* nullable = alternative->find("nullable");
    type.nullable = type.nullable || (nullable && nullable->is_boolean() && nullable->boolean());
  }
  if (read_word_union(schema, alternatives, type)) return true;
  return degrade_union(schema, keyword, alternatives, site, type);
}

bool Schemas::degrade_union(const Node& schema, std::string_view keyword,
                            const std::vector<const Node*>& alternatives, const Site& site,
                            Type& type) {
  const Place place = schema.find_entry(keyword)->key_place;
  const std::string message = quoted(keyword) + " of several schemas is not supported yet";
  const auto degrade = [&](std::string became) {
    const std::string end = became == "ignored" ? "it is ignored" : "the value becomes " + became;
    context_.diagnostics.degrade("union-unsupported", place, message + "; " + end,
                                 std::move(became));
  };
  const bool object = schema.find("properties") != nullptr;
  if (std::all_of(alternatives.begin(), alternatives.end(),
                  [&](const Node* alternative) { return only_constrains(*alternative); })) {
    degrade("ignored");
    return false;
  }
  if (object) {
    degrade("an object that keeps other members as raw JSON");
    read_object(schema, site, type);
    type.kind = api::Kind::object;
    read_bounds(context_, schema, type);
    type.additional = api::Additional::allowed;
    type.item.reset();
    return true;
  }
  if (const std::string_view kind = common_kind(alternatives); !kind.empty()) {
    degrade((kind == "integer" ? "an " : "a ") + std::string(kind));
    return set_kind(kind, type);
  }
  degrade("raw JSON");
  type.kind = api::Kind::any;
  // For a composition around it: members that zefir does not know of must be kept.
  type.additional = api::Additional::allowed;
  return true;
}

// `oneOf: [{required: [a]}, {required: [b]}]`
bool Schemas::only_constrains(const Node& alternative) const {
  return std::all_of(
      alternative.entries().begin(), alternative.entries().end(), [](const document::Entry& entry) {
        return entry.key == "required" || entry.key == "not" || is_annotation(entry.key);
      });
}

// The scalar type that all alternatives have; "" when there is none.
std::string_view Schemas::common_kind(const std::vector<const Node*>& alternatives) {
  std::string_view found;
  for (const Node* alternative : alternatives) {
    const Node* node = behind(*alternative);
    const Node* type = node ? node->find("type") : nullptr;
    if (!type || !type->is_string()) return "";
    const std::string_view word = type->text();
    if (word != "string" && word != "integer" && word != "number" && word != "boolean") return "";
    if (found.empty() || (found == "integer" && word == "number")) found = word;
    if (found != word && !(found == "number" && word == "integer")) return "";
  }
  return found;
}

}  // namespace zefir::dialects::openapi
