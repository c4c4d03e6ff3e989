// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "cpp/text.hpp"
#include "render/views.hpp"
#include "zefir/schema/rows.hpp"

namespace zefir::render {
namespace {

View named(const std::string& name) {
  View view;
  view.text("name", name);
  return view;
}

View enumeration_view(const cpp::Enumeration& enumeration) {
  View view = named(enumeration.name);
  view.text("underlying", enumeration.underlying);
  view.text("row", enumeration.row);
  view.text("literal", enumeration.literal);
  view.text("place", enumeration.place);
  view.flag("of_strings", enumeration.of_strings);
  view.flag("of_integers", !enumeration.of_strings);
  view.list("doc", doc_views(enumeration.doc));
  std::vector<View> enumerators;
  for (const cpp::Enumerator& enumerator : enumeration.enumerators) {
    View item = named(enumerator.name);
    item.text("comment", enumerator.doc.empty() ? "" : "  // " + enumerator.doc.front());
    item.text("value", enumerator.value);
    item.text("word", enumeration.of_strings ? enumerator.value : '"' + enumerator.value + '"');
    enumerators.push_back(std::move(item));
  }
  view.list("enumerators", std::move(enumerators));
  return view;
}

// The constructor from the required members, as declared and as defined.
void add_constructor(View& view, const cpp::Struct& type) {
  const bool present = !type.constructor_parameters.empty();
  view.flag("has_constructor", present);
  const std::string head = type.name + "(" + type.constructor_parameters + ")";
  view.text("constructor",
            cpp::fold((type.explicit_constructor ? "explicit " : "") + head + ";", 2, 4));
  const std::string definition =
      type.name + "::" + head + " : " + type.constructor_initializers + " {}";
  view.text("constructor_definition",
            definition.size() <= cpp::line_width
                ? definition
                : cpp::fold(type.name + "::" + head, 0, 4) +
                      "\n    : " + cpp::fold(type.constructor_initializers + " {}", 6, 0));
  view.text("default_constructor", type.default_initializers.empty()
                                       ? " = default;"
                                       : " : " + cpp::fold(type.default_initializers + " {}",
                                                           2 * type.name.size() + 7, 0));
}

View struct_view(const cpp::Struct& type) {
  View view = named(type.name);
  view.list("doc", doc_views(type.doc));
  std::vector<View> fields;
  for (const cpp::Field& field : type.fields) {
    View item = named(field.name);
    item.text("type", field.type);
    item.text("initializer", field.initializer);
    item.list("doc", doc_views(field.doc));
    fields.push_back(std::move(item));
  }
  view.list("fields", std::move(fields));
  add_constructor(view, type);
  return view;
}

View struct_rows_view(const cpp::Struct& type) {
  View view = named(type.name);
  view.text("row", type.row);
  view.text("literal", type.literal);
  view.text("place", type.place);
  view.list("auxiliary_rows", line_views(type.auxiliary_rows, "row"));
  view.list("member_rows", line_views(type.member_rows, "row"));
  view.list("object_extras", line_views(type.object_extras, "row"));
  add_constructor(view, type);
  return view;
}

}  // namespace

View models_fwd_view(const cpp::Model& model) {
  View view = file_view(model);
  std::vector<View> enumerations, structs;
  for (const cpp::Enumeration& enumeration : model.enumerations) {
    View item = named(enumeration.name);
    item.text("underlying", enumeration.underlying);
    enumerations.push_back(std::move(item));
  }
  for (const cpp::Struct& type : model.structs) structs.push_back(named(type.name));
  view.list("enumerations", std::move(enumerations));
  view.list("structs", std::move(structs));
  std::vector<View> views;
  for (const cpp::Struct& type : model.views) views.push_back(named(type.name));
  view.list("views", std::move(views));
  return view;
}

View models_view(const cpp::Model& model) {
  View view = file_view(model);
  view.list("base_headers", line_views(model.models_headers, "header"));
  std::vector<View> enumerations, aliases, structs;
  for (const cpp::Enumeration& enumeration : model.enumerations) {
    enumerations.push_back(enumeration_view(enumeration));
  }
  for (const cpp::Alias& alias : model.aliases) {
    View item = named(alias.name);
    item.text("type", alias.type);
    item.list("doc", doc_views(alias.doc));
    aliases.push_back(std::move(item));
  }
  for (const cpp::Struct& type : model.structs) structs.push_back(struct_view(type));
  std::vector<View> views;
  for (const cpp::Struct& type : model.views) views.push_back(struct_view(type));
  view.list("views", std::move(views));
  view.list("enumerations", std::move(enumerations));
  view.list("aliases", std::move(aliases));
  view.list("structs", std::move(structs));
  return view;
}

// What the rows of twins refer to: each other, and enumerations of the namespace around.
std::vector<View> twin_row_views(const cpp::Model& model, unsigned shard,
                                 std::vector<std::string>& enums) {
  std::vector<std::string> declarations;
  for (const cpp::Struct& type : model.views) {
    if (type.shard != shard) continue;
    declarations.push_back("extern const schema::Object " + type.row + "_object;");
    for (const std::string& row : type.used_objects) {
      declarations.push_back("extern const schema::Object " + row + "_object;");
    }
    for (const std::string& row : type.used_enums) {
      declarations.push_back("using ::" + model.cpp_namespace + "::rows::" + row + "_enum;");
      enums.push_back(row);
    }
  }
  std::sort(declarations.begin(), declarations.end());
  declarations.erase(std::unique(declarations.begin(), declarations.end()), declarations.end());
  return line_views(declarations, "declaration");
}

View models_source_view(const cpp::Model& model, unsigned shard) {
  View view = file_view(model);
  view.text("row_layout_version", std::to_string(schema::row_layout_version));
  std::vector<View> enumerations, structs;
  std::vector<std::string> objects, enums;
  for (const cpp::Enumeration& enumeration : model.enumerations) {
    if (enumeration.shard != shard) continue;
    enumerations.push_back(enumeration_view(enumeration));
    enums.push_back(enumeration.row);
  }
  for (const cpp::Struct& type : model.structs) {
    if (type.shard != shard) continue;
    structs.push_back(struct_rows_view(type));
    objects.push_back(type.row);
    objects.insert(objects.end(), type.used_objects.begin(), type.used_objects.end());
    enums.insert(enums.end(), type.used_enums.begin(), type.used_enums.end());
  }
  std::vector<View> views;
  for (const cpp::Struct& type : model.views) {
    if (type.shard == shard) views.push_back(struct_rows_view(type));
  }
  view.list("twin_rows", twin_row_views(model, shard, enums));
  view.list("views", std::move(views));
  view.list("used_rows", used_row_views(std::move(objects), std::move(enums)));
  view.list("enumerations", std::move(enumerations));
  view.list("structs", std::move(structs));
  return view;
}

}  // namespace zefir::render
