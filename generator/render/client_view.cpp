// SPDX-License-Identifier: Apache-2.0
#include "render/views.hpp"
#include "zefir/schema/rows.hpp"

namespace zefir::render {
namespace {

View options_class_view(const cpp::OptionsClass& options) {
  View view;
  view.text("name", options.name);
  view.list("doc", doc_views(options.doc));
  std::vector<View> fields;
  for (const cpp::OptionField& field : options.fields) {
    View item;
    item.text("class", options.name);
    item.text("name", field.name);
    item.text("type", field.storage);
    item.text("value", field.value);
    item.text("item", field.item);
    item.text("map_value", field.map_value);
    item.flag("is_list", !field.item.empty());
    item.flag("is_map", !field.map_value.empty());
    // Two underscores in a row are reserved.
    item.text("storage", field.name + (field.name.ends_with('_') ? "value_" : "_"));
    item.list("doc", doc_views(field.doc));
    fields.push_back(std::move(item));
  }
  view.list("fields", std::move(fields));
  return view;
}

std::vector<View> scheme_views(const cpp::Model& model) {
  std::vector<View> views;
  for (const cpp::Scheme& scheme : model.schemes) {
    View view;
    view.text("row", scheme.row);
    view.text("setter", scheme.setter);
    view.text("index", std::to_string(scheme.index));
    view.flag("basic", scheme.basic);
    view.list("doc", doc_views(scheme.doc));
    views.push_back(std::move(view));
  }
  return views;
}

View method_view(const cpp::Method& method) {
  View view;
  view.text("name", method.name);
  view.text("row", method.row);
  view.text("literal_id", method.literal_id);
  view.text("literal_method", method.literal_method);
  view.text("literal_path", method.literal_path);
  view.text("definition", method.definition);
  view.text("security", method.security);
  view.flag("has_security", !method.security.empty());
  view.list("auxiliary_rows", line_views(method.auxiliary_rows, "row"));
  view.list("parameter_rows", line_views(method.parameter_rows, "row"));
  view.list("answer_rows", line_views(method.answer_rows, "row"));
  view.list("operation_extras", line_views(method.operation_extras, "row"));
  view.list("statements", line_views(method.statements, "line"));
  std::vector<View> classes;
  for (const cpp::OptionsClass& options : method.classes) {
    View item;
    item.text("name", options.name);
    classes.push_back(std::move(item));
  }
  view.list("classes", std::move(classes));
  return view;
}

}  // namespace

View options_view(const cpp::Model& model) {
  View view = file_view(model);
  view.list("base_headers", line_views(model.options_headers, "header"));
  std::vector<View> classes;
  for (const cpp::Method& method : model.methods) {
    for (const cpp::OptionsClass& options : method.classes)
      classes.push_back(options_class_view(options));
  }
  view.list("classes", std::move(classes));
  return view;
}

View client_view(const cpp::Model& model) {
  View view = file_view(model);
  view.list("base_headers", line_views(model.client_headers, "header"));
  cpp::Doc doc = model.doc;
  if (doc.empty()) doc.push_back(model.title + ".");
  view.list("doc", doc_views(doc));
  view.list("servers", line_views(model.servers, "line"));
  view.list("schemes", scheme_views(model));
  std::vector<View> methods;
  for (const cpp::Method& method : model.methods) {
    View item;
    item.list("doc", doc_views(method.doc));
    item.flag("deprecated", method.deprecated);
    item.text("declaration", method.declaration);
    methods.push_back(std::move(item));
  }
  view.list("methods", std::move(methods));
  return view;
}

View client_source_view(const cpp::Model& model, unsigned shard) {
  View view = file_view(model);
  view.text("row_layout_version", std::to_string(schema::row_layout_version));
  view.flag("is_main", shard == 0);
  view.text("base_url", model.base_url);
  view.text("literal_name", model.literal_name);
  view.list("schemes", scheme_views(model));
  std::vector<View> methods;
  std::vector<std::string> objects, enums;
  for (const cpp::Method& method : model.methods) {
    if (method.shard != shard) continue;
    methods.push_back(method_view(method));
    objects.insert(objects.end(), method.used_objects.begin(), method.used_objects.end());
    enums.insert(enums.end(), method.used_enums.begin(), method.used_enums.end());
  }
  view.list("used_rows", used_row_views(std::move(objects), std::move(enums)));
  view.list("methods", std::move(methods));
  return view;
}

}  // namespace zefir::render
