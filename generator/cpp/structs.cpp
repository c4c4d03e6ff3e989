// SPDX-License-Identifier: Apache-2.0
#include "cpp/structs.hpp"

#include <set>

#include "cpp/classes.hpp"
#include "cpp/rows.hpp"
#include "cpp/text.hpp"

namespace zefir::cpp {
namespace {

constexpr std::size_t most_constructor_parameters = 4;

Doc type_doc(const api::Type& type) {
  Doc doc = doc_lines(type.description.empty() ? type.title : type.description, 0);
  append_paragraph(doc, doc_lines(type.pointer, 0));
  return doc;
}

// What a member may be, where the C++ type does not say it.
Doc field_doc(const api::Property& property, std::size_t indent) {
  Doc doc = doc_lines(property.description, indent);
  if (property.deprecated) append_paragraph(doc, {"Deprecated."});
  return doc;
}

bool has_additional(const api::Type& type) { return type.additional == api::Additional::allowed; }

std::string initializer(const Types& types, const api::Property& property, const Held& held) {
  const api::Kind kind = types.kind(held.use);
  if (held.holder != Holder::plain || class_of(types.model().type(held.use))) return "";
  switch (kind) {
    case api::Kind::boolean:
      return " = " + (property.default_value ? default_expression(types, property) : "false");
    case api::Kind::integer:
      return " = " + (property.default_value ? default_expression(types, property) : "0");
    case api::Kind::number:
      return " = " + (property.default_value ? default_expression(types, property) : "0.0");
    case api::Kind::enumeration:
      if (types.is_open(types.model().type(held.use))) return "";
      if (property.default_value) return " = " + default_expression(types, property);
      return " = " + held.value + "::" + enumerator_names(types.model().type(held.use)).front();
    default:
      return "";
  }
}

// A default that the constructor sets: those of class type.
std::string constructor_default(const Types& types, const api::Property& property, const Held& held,
                                const std::string& name) {
  if (!property.default_value || held.holder == Holder::optional_box) return "";
  const api::Kind kind = types.kind(held.use);
  const bool by_initializer = !initializer(types, property, held).empty();
  if (by_initializer || kind == api::Kind::any || kind == api::Kind::object ||
      kind == api::Kind::array || kind == api::Kind::map) {
    return "";
  }
  return name + "(" + default_expression(types, property) + ")";
}

void add_constructor(Struct& out, const std::vector<std::string>& types,
                     const std::vector<std::string>& names, const std::vector<bool>& scalars,
                     const std::vector<std::string>& all_names) {
  if (names.empty() || names.size() > most_constructor_parameters) return;
  Scope scope;
  for (const std::string& name : all_names) scope.reserve(name);
  std::vector<std::string> parameters, initializers;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string parameter =
        scope.claim(names[i].ends_with('_') ? names[i] + "value" : names[i] + "_");
    parameters.push_back(types[i] + " " + parameter);
    initializers.push_back(names[i] + "(" +
                           (scalars[i] ? parameter : "std::move(" + parameter + ")") + ")");
  }
  out.constructor_parameters = join(parameters, ", ");
  out.constructor_initializers = join(initializers, ", ");
  out.explicit_constructor = names.size() == 1;
}

void add_additional(const Types& types, const api::Type& type, RowWriter& rows,
                    const std::string& name, Struct& out) {
  const std::string item = type.item ? types.element(*type.item).type : "zefir::Json";
  const std::string row =
      type.item ? rows.additional(types.element(*type.item), out.row + "_additional_map")
                : rows.additional_json(out.row + "_additional_map");
  Field field;
  field.type = "std::map<" + std::string(types.text_type()) + ", " + item + ">";
  field.name = name;
  field.doc = {"Members that the description does not name."};
  out.fields.push_back(field);
  rows.definitions.push_back(fold("constexpr schema::Member " + out.row +
                                      "_additional{.offset = offsetof(" + out.name + ", " + name +
                                      "), .type = " + row + "};",
                                  0, 4));
  out.object_extras.push_back(".unknown = schema::Unknown::include");
  out.object_extras.push_back(".additional = &" + out.row + "_additional");
}

std::string member_row(const api::Property& property, const std::string& struct_name,
                       const std::string& name, const std::string& type) {
  std::string row = "{.key = " + string_literal(property.name) + ", .offset = offsetof(" +
                    struct_name + ", " + name + ")";
  if (property.required) row += ", .required = true";
  // A client's view: what is read-only comes from the server and is never sent, and the reverse.
  if (property.read_only) row += ", .load_only = true";
  if (property.write_only) row += ", .dump_only = true";
  return typed_row(row, type);
}

}  // namespace

std::vector<std::string> member_names(const Types& types, api::TypeId id) {
  const api::Type& type = types.model().types[id];
  Scope scope;
  scope.reserve(types.name(id));
  if (has_additional(type)) scope.reserve("additional_properties");
  std::set<std::string> spelt;
  for (const api::Property& property : type.properties) {
    spelt.merge(unqualified_names(types.member(property).type));
  }
  std::vector<std::string> names;
  for (const api::Property& property : type.properties) {
    const std::string& wanted = property.cpp_name.empty() ? property.name : property.cpp_name;
    std::string name = member_name(wanted, "member");
    // A member named as its class would be its constructor.
    if (name == types.name(id) || spelt.contains(name)) name += '_';
    names.push_back(scope.claim(name));
  }
  return names;
}

std::vector<std::string> enumerator_names(const api::Type& enumeration) {
  Scope scope;
  std::vector<std::string> names;
  for (const document::Node* value : enumeration.values) {
    std::string word(value->text());
    if (value->is_string() && word.empty()) word = "empty";
    names.push_back(scope.claim(member_name(word, "value")));
  }
  return names;
}

std::string default_expression(const Types& types, const api::Property& property) {
  const api::Use use = types.model().resolve(property.use);
  const api::Type& type = types.model().type(use);
  const document::Node& value = *property.default_value;
  if (const Class* known = class_of(type)) {
    return std::string(known->name) + "(" + string_literal(value.text()) + ")";
  }
  switch (types.kind(property.use)) {
    case api::Kind::boolean:
      return value.boolean() ? "true" : "false";
    case api::Kind::integer:
      if (const auto exact = value.as_int64()) return int64_literal(*exact);
      return std::to_string(value.as_uint64().value_or(0)) + "u";
    case api::Kind::number:
      return double_literal(value.as_double().value_or(0));
    case api::Kind::string:
      return string_literal(value.text());
    case api::Kind::enumeration: {
      const std::vector<std::string> names = enumerator_names(type);
      for (std::size_t i = 0; i < names.size(); ++i) {
        if (type.values[i]->text() == value.text()) return types.name(use.type) + "::" + names[i];
      }
      break;
    }
    default:
      break;
  }
  return "";
}

Struct build_struct(Types& types, api::TypeId id) {
  const api::Type& type = types.model().types[id];
  Struct out;
  out.name = types.name(id);
  out.row = types.row(id);
  out.literal = string_literal(type.name);
  out.place = string_literal(type.pointer);
  out.deprecated = type.deprecated;
  out.doc = type_doc(type);
  RowWriter rows(types);
  const std::vector<std::string> names = member_names(types, id);
  std::vector<std::string> required_types, required_names, defaults;
  std::vector<bool> required_scalars;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const api::Property& property = type.properties[i];
    const Held held = types.member(property);
    Field field{held.type, names[i], initializer(types, property, held), field_doc(property, 2)};
    out.fields.push_back(field);
    const std::string row_name = out.row + "_" + method_name(names[i]);
    out.member_rows.push_back(member_row(property, out.name, names[i], rows.type(held, row_name)));
    if (std::string set = constructor_default(types, property, held, names[i]); !set.empty()) {
      defaults.push_back(std::move(set));
    }
    if (property.required && !property.read_only) {
      required_types.push_back(held.type);
      required_names.push_back(names[i]);
      const Class* known = class_of(types.model().type(held.use));
      const bool trivial = types.is_scalar(property.use) || (known && known->trivial);
      required_scalars.push_back(trivial && held.holder == Holder::plain);
    }
  }
  // Twins are loaded, not put together.
  if (!types.are_borrowed()) {
    add_constructor(out, required_types, required_names, required_scalars, names);
  }
  out.default_initializers = join(defaults, ", ");
  if (has_additional(type)) {
    add_additional(types, type, rows, "additional_properties", out);
  } else if (type.additional == api::Additional::forbidden) {
    out.object_extras.push_back(".unknown = schema::Unknown::raise");
  }
  if (const std::string bounds = rows.object_bounds(type, out.row + "_bounds"); !bounds.empty()) {
    out.object_extras.push_back(".bounds = &" + bounds);
  }
  out.auxiliary_rows = std::move(rows.definitions);
  out.used_objects = std::move(rows.used_objects);
  out.used_enums = std::move(rows.used_enums);
  return out;
}

Enumeration build_enumeration(const Types& types, api::TypeId id) {
  const api::Type& type = types.model().types[id];
  Enumeration out;
  out.name = types.name(id);
  out.row = types.row(id);
  out.literal = string_literal(type.name);
  out.place = string_literal(type.pointer);
  out.deprecated = type.deprecated;
  out.doc = type_doc(type);
  out.of_strings = type.values.empty() || type.values.front()->is_string();
  out.underlying = type.values.size() <= 256 ? "std::uint8_t" : "std::uint16_t";
  const std::vector<std::string> names = enumerator_names(type);
  for (std::size_t i = 0; i < names.size(); ++i) {
    Enumerator enumerator;
    enumerator.name = names[i];
    enumerator.value = out.of_strings ? string_literal(type.values[i]->text())
                                      : int64_literal(type.values[i]->as_int64().value_or(0));
    // The word itself is worth saying only where the name is not it.
    if (names[i] != type.values[i]->text()) enumerator.doc = {enumerator.value};
    out.enumerators.push_back(std::move(enumerator));
  }
  return out;
}

Alias build_alias(const Types& types, api::TypeId id) {
  return {types.name(id), types.alias_target(id), type_doc(types.model().types[id])};
}

}  // namespace zefir::cpp
