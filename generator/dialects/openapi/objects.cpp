// SPDX-License-Identifier: Apache-2.0
// Objects, maps and arrays: properties, required, additional members, items.
#include <algorithm>
#include <utility>

#include "dialects/openapi/schemas.hpp"

namespace zefir::dialects::openapi {
namespace {

bool says_nothing(const Node& schema) {
  return schema.is_object() ? schema.entries().empty() : schema.is_boolean() && schema.boolean();
}

}  // namespace

void Schemas::read_object(const Node& schema, const Site& site, Type& type) {
  type.kind = api::Kind::object;
  const Node* properties = openapi::read_object(context_, schema, "properties");
  if (properties) read_properties(*properties, site, type);
  read_additional(schema, site, type);
  if (type.properties.empty() && type.additional != api::Additional::forbidden) {
    type.kind = api::Kind::map;
  }
  read_required(schema, type);
}

void Schemas::read_properties(const Node& properties, const Site& site, Type& type) {
  const Site folder = site.down("properties", properties.place());
  for (const document::Entry& entry : properties.entries()) {
    // A repeated key was diagnosed when the text was read; the last one counts.
    if (properties.find_entry(entry.key) != &entry) continue;
    type.properties.push_back(
        read_property(entry, folder.down(entry.key, entry.key, entry.key_place)));
  }
}

api::Property Schemas::read_property(const document::Entry& entry, const Site& site) {
  const Node& schema = *entry.value;
  api::Property property;
  property.name = entry.key;
  property.place = entry.key_place;
  Site member = site;
  member.is_member = true;
  property.use = use(schema, std::move(member));
  if (!schema.is_object()) return property;
  property.description = read_text(context_, schema, "description");
  property.cpp_name = read_text(context_, schema, "x-zefir-name");
  property.deprecated = read_flag(context_, schema, "deprecated").value_or(false);
  property.default_value = annotation(schema, "default");
  const auto set = [&](std::string_view key) {
    const Node* flag = annotation(schema, key);
    return flag && flag->is_boolean() && flag->boolean();
  };
  property.read_only = set("readOnly");
  property.write_only = set("writeOnly");
  if (property.read_only && property.write_only) {
    context_.diagnostics.warning("access-conflict", entry.key_place,
                                 quoted(entry.key) +
                                     " is both readOnly and writeOnly, so that it "
                                     "could never travel; both are ignored");
    property.read_only = property.write_only = false;
  }
  return property;
}

void Schemas::read_required(const Node& schema, Type& type) {
  const Node* required = schema.find("required");
  if (!required || required->is_boolean()) return;  // read_annotations has diagnosed it
  required = openapi::read_array(context_, schema, "required");
  if (!required) return;
  for (const Node* name : required->items()) {
    if (!name->is_string()) {
      context_.diagnostics.warning(
          "wrong-type", name->place(),
          "'required' lists " + kind_words(*name) + ", not a name; it is ignored");
      continue;
    }
    const auto property =
        std::find_if(type.properties.begin(), type.properties.end(),
                     [&](const api::Property& known) { return known.name == name->text(); });
    if (property == type.properties.end()) {
      type.required_elsewhere.push_back(name);
    } else {
      property->required = true;
    }
  }
}

void Schemas::read_additional(const Node& schema, const Site& site, Type& type) {
  const Node* additional = schema.find("additionalProperties");
  // Without a composition in between, unevaluatedProperties says the same (core 11.3).
  if (!additional) additional = schema.find("unevaluatedProperties");
  if (schema.find("patternProperties")) {
    type.additional = api::Additional::allowed;
  } else if (!additional || additional->is_null()) {
    type.additional = api::Additional::unspecified;
  } else if (additional->is_boolean() && !additional->boolean()) {
    type.additional = api::Additional::forbidden;
  } else {
    type.additional = api::Additional::allowed;
    if (says_nothing(*additional)) return;
    type.item = use(*additional, site.down("additionalProperties", "value", additional->place()));
  }
}

void Schemas::read_array(const Node& schema, const Site& site, Type& type) {
  type.kind = api::Kind::array;
  const Node* items = schema.find("items");
  // With prefixItems, `items` speaks of what follows them only.
  if (!items || says_nothing(*items) || schema.find("prefixItems")) return;
  if (items->is_array()) {
    context_.diagnostics.degrade(
        "keyword-unsupported", items->place(),
        "a list of item schemas is not supported yet; items become raw JSON", "raw JSON");
    return;
  }
  type.item = use(*items, site.down("items", "item", items->place()));
}

}  // namespace zefir::dialects::openapi
