// SPDX-License-Identifier: Apache-2.0
#include "cpp/types.hpp"

#include <algorithm>

#include "cpp/classes.hpp"

namespace zefir::cpp {
namespace {

// What every client has; a description's type of that name makes way.
constexpr std::string_view client_names[] = {"Client", "ClientOptions", "Error"};

bool is_client_name(std::string_view name) {
  return std::find(std::begin(client_names), std::end(client_names), name) !=
         std::end(client_names);
}

}  // namespace

std::string_view integer_type(const api::Type& type) noexcept {
  const std::string& format = type.format;
  if (format == "uint64") return "std::uint64_t";
  const bool narrow = format == "int32" || format == "int16" || format == "int8" ||
                      format == "uint16" || format == "uint8";
  return narrow ? "std::int32_t" : "std::int64_t";
}

std::string_view to_string(Holder holder) noexcept {
  switch (holder) {
    case Holder::plain:
      return "plain";
    case Holder::optional:
      return "optional";
    case Holder::optional_box:
      return "optional_box";
    case Holder::box:
      return "box";
    case Holder::maybe:
      return "maybe";
  }
  return "";
}

Types::Types(const api::Model& model, support::Diagnostics& diagnostics)
    : model_(model),
      names_(model.types.size()),
      rows_(model.types.size()),
      endless_(model.types.size()) {
  find_reachable();
  find_endless(diagnostics);
  give_names();
}

Types Types::borrowed() const {
  Types twins = *this;
  twins.borrowed_ = true;
  return twins;
}

// Everything a component or an operation leads to. Component schemas are always written: users
// load and dump them on their own.
void Types::find_reachable() {
  std::vector<bool> seen(model_.types.size());
  for (api::TypeId id = 0; id < model_.types.size(); ++id) {
    if (model_.types[id].component) visit({id, false}, seen);
  }
  for (const api::Operation& operation : model_.operations) {
    for (const api::Parameter& parameter : operation.parameters) visit(parameter.use, seen);
    if (operation.body) visit(operation.body->content.use, seen);
    for (const api::Answer& answer : operation.answers) {
      if (answer.content) visit(answer.content->use, seen);
    }
  }
  for (api::TypeId id = 0; id < seen.size(); ++id) {
    if (seen[id]) reachable_.push_back(id);
  }
}

void Types::visit(api::Use use, std::vector<bool>& seen) const {
  std::vector<api::TypeId> pending{use.type};
  while (!pending.empty()) {
    const api::TypeId id = pending.back();
    pending.pop_back();
    if (seen[id]) continue;
    seen[id] = true;
    const api::Type& type = model_.types[id];
    for (const api::Property& property : type.properties) pending.push_back(property.use.type);
    if (type.item) pending.push_back(type.item->type);
  }
}

// `Tree: array of Tree` has no C++ spelling, as no struct stands between; its item becomes raw
// JSON.
void Types::find_endless(support::Diagnostics& diagnostics) {
  for (const api::TypeId start : reachable_) {
    api::TypeId id = start;
    for (std::size_t steps = 0; steps <= model_.types.size(); ++steps) {
      const api::Type& type = model_.types[id];
      const bool transparent = type.kind == api::Kind::alias || type.kind == api::Kind::array ||
                               type.kind == api::Kind::map;
      if (!transparent || endless_[id] || !type.item) break;
      id = type.item->type;
      if (id == start) {
        endless_[start] = true;
        diagnostics.degrade(
            "recursion-without-object", type.place,
            "'" + model_.types[start].name + "' contains itself with no object in between",
            "raw JSON");
        break;
      }
    }
  }
}

bool Types::gets_alias(const api::Type& type) const {
  return type.component && type.kind != api::Kind::object && type.kind != api::Kind::enumeration &&
         type.kind != api::Kind::all_of;
}

void Types::give_names() {
  for (const std::string_view name : client_names) scope_.reserve(name);
  // Components keep their names, inline types make way.
  for (const bool components : {true, false}) {
    for (const api::TypeId id : reachable_) {
      const api::Type& type = model_.types[id];
      const bool named =
          type.kind == api::Kind::object || type.kind == api::Kind::enumeration || gets_alias(type);
      if (!named || type.component != components) continue;
      const std::string wanted = type_name(type.cpp_name.empty() ? type.name : type.cpp_name);
      names_[id] = scope_.claim(is_client_name(wanted) ? wanted + "Model" : wanted);
      rows_[id] = row_scope_.claim(method_name(names_[id]));
    }
  }
}

api::Kind Types::kind(api::Use use) const {
  const api::Use resolved = model_.resolve(use);
  return endless_[use.type] || endless_[resolved.type] ? api::Kind::any
                                                       : model_.type(resolved).kind;
}

bool Types::is_scalar(api::Use use) const {
  if (class_of(model_.type(model_.resolve(use)))) return false;
  switch (kind(use)) {
    case api::Kind::boolean:
    case api::Kind::integer:
    case api::Kind::number:
      return true;
    default:
      return false;
  }
}

std::string Types::spelling(api::Use use) const {
  const api::Type& type = model_.type(use);
  if (gets_alias(type) && !borrowed_) return names_[use.type];
  return structural(use);
}

std::string Types::alias_target(api::TypeId type) const {
  const api::Type& alias = model_.types[type];
  if (alias.kind == api::Kind::alias && alias.item && !endless_[type]) return spelling(*alias.item);
  return structural({type, false});
}

std::string Types::structural(api::Use use) const {
  if (endless_[use.type]) return "zefir::Json";
  const api::Type& type = model_.type(use);
  if (const Class* known = class_of(type)) return std::string(known->name);
  switch (type.kind) {
    case api::Kind::boolean:
      return "bool";
    case api::Kind::integer:
      return std::string(integer_type(type));
    case api::Kind::number:
      return "double";
    case api::Kind::string:
      return std::string(text_type());
    case api::Kind::enumeration:
      return is_open(type) ? "zefir::Open<" + names_[use.type] + ">" : names_[use.type];
    case api::Kind::object:
      return names_[use.type];
    case api::Kind::array:
      return "std::vector<" + (type.item ? element(*type.item).type : "zefir::Json") + ">";
    case api::Kind::map:
      return "std::map<" + std::string(text_type()) + ", " +
             (type.item ? element(*type.item).type : "zefir::Json") + ">";
    case api::Kind::alias:
      return type.item ? spelling(*type.item) : "zefir::Json";
    case api::Kind::any:
    case api::Kind::all_of:
      break;
  }
  return "zefir::Json";
}

Held Types::hold(api::Use use, Holder optional_form, bool nullable) const {
  Held held;
  held.value = spelling(use);
  const bool json = kind(use) == api::Kind::any;
  held.use = model_.resolve(use);
  held.nullable = nullable || json;
  const bool object = kind(use) == api::Kind::object;
  held.holder = object && optional_form == Holder::optional ? Holder::optional_box : optional_form;
  switch (held.holder) {
    case Holder::plain:
      held.type = held.value;
      break;
    case Holder::optional:
      held.type = "std::optional<" + held.value + ">";
      break;
    case Holder::optional_box:
      held.type = "zefir::OptionalBox<" + held.value + ">";
      break;
    case Holder::box:
      held.type = "zefir::Box<" + held.value + ">";
      break;
    case Holder::maybe:
      held.type = "zefir::Maybe<" + (object ? "zefir::Box<" + held.value + ">" : held.value) + ">";
      break;
  }
  return held;
}

Held Types::member(const api::Property& property) const {
  const bool any = kind(property.use) == api::Kind::any;
  const bool nullable = !any && model_.resolve(property.use).nullable;
  if (nullable) {
    return hold(property.use, property.required ? Holder::optional : Holder::maybe, true);
  }
  const bool there = property.required || property.default_value;
  const bool plain = there && !cut_.contains(&property);
  return hold(property.use, plain ? Holder::plain : Holder::optional, false);
}

Held Types::element(api::Use use) const {
  const bool any = kind(use) == api::Kind::any;
  const bool nullable = !any && model_.resolve(use).nullable;
  return hold(use, nullable ? Holder::optional : Holder::plain, nullable);
}

Held Types::value(api::Use use) const { return element(use); }

Held Types::optional_value(api::Use use) const {
  const bool any = kind(use) == api::Kind::any;
  const bool nullable = !any && model_.resolve(use).nullable;
  return nullable ? hold(use, Holder::maybe, true) : hold(use, Holder::optional, false);
}

}  // namespace zefir::cpp
