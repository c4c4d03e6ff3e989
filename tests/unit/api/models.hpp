// SPDX-License-Identifier: Apache-2.0
// What tests of the api model share: models built by hand, and values for bounds and lists.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "api/model.hpp"
#include "document/document.hpp"

namespace zefir::api::test {

/// Values written as a JSON array; nodes live as long as this does.
class Values {
 public:
  explicit Values(std::string json)
      : document_(document::parse_json("values.json", std::move(json), diagnostics_)) {}
  const Node* operator[](std::size_t i) const { return document_->root().items()[i]; }
  std::vector<const Node*> all() const {
    return {document_->root().items().begin(), document_->root().items().end()};
  }

 private:
  support::Diagnostics diagnostics_;
  std::unique_ptr<document::Document> document_;
};

/// A model that grows type by type.
class Builder {
 public:
  TypeId add(Kind kind, std::string name) {
    Type type;
    type.kind = kind;
    type.name = std::move(name);
    type.pointer = "#/components/schemas/" + type.name;
    type.component = true;
    type.place.line = static_cast<std::uint32_t>(model.types.size() + 1);
    model.types.push_back(std::move(type));
    return static_cast<TypeId>(model.types.size() - 1);
  }
  TypeId alias(std::string name, TypeId of, bool nullable = false) {
    const TypeId id = add(Kind::alias, std::move(name));
    model.types[id].item = Use{of, nullable};
    return id;
  }
  TypeId all_of(std::string name, const std::vector<TypeId>& parts) {
    const TypeId id = add(Kind::all_of, std::move(name));
    for (const TypeId part : parts) model.types[id].parts.push_back({part, false});
    return id;
  }
  Property& property(TypeId object, std::string name, TypeId of, bool required = false) {
    Property property;
    property.name = std::move(name);
    property.use = {of, false};
    property.required = required;
    model.types[object].properties.push_back(std::move(property));
    return model.types[object].properties.back();
  }

  Model model;
};

/// Each as "error alias-cycle", one a line.
inline std::string codes(const support::Diagnostics& diagnostics) {
  std::string out;
  for (const support::Diagnostic& diagnostic : diagnostics.all()) {
    if (!out.empty()) out += '\n';
    out.append(to_string(diagnostic.severity)).append(" ").append(diagnostic.code);
  }
  return out;
}

/// "id!: integer, name: string", by the names of kinds; types that are components by name.
inline std::string members(const Model& model, TypeId object) {
  std::string out;
  for (const Property& property : model.types[object].properties) {
    if (!out.empty()) out += ", ";
    const Type& type = model.type(property.use);
    const bool named = type.kind == Kind::object || type.kind == Kind::alias;
    out += property.name + (property.required ? "!: " : ": ") +
           (named ? type.name : std::string(to_string(type.kind)));
  }
  return out;
}

}  // namespace zefir::api::test
