// SPDX-License-Identifier: Apache-2.0
// Implements raise_swagger_operations.hpp. Section numbers are those of OpenAPI 2.0.
#include "dialects/openapi/raise_swagger_operations.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "support/text.hpp"

namespace zefir::dialects::openapi {

using document::Entry;
using document::Kind;
using document::Node;
using document::Place;

namespace {

constexpr std::string_view json = "application/json";
constexpr std::string_view urlencoded = "application/x-www-form-urlencoded";
constexpr std::string_view multipart = "multipart/form-data";
constexpr std::string_view octets = "application/octet-stream";

// What 3.0 keeps in a parameter's `schema` (4.3.9).
constexpr auto schema_keys = std::to_array<std::string_view>(
    {"type", "format", "items", "default", "maximum", "exclusiveMaximum", "minimum",
     "exclusiveMinimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems",
     "enum", "multipleOf"});
constexpr std::string_view methods[] = {"get", "put", "post", "delete", "options", "head", "patch"};

bool is_extension(std::string_view key) { return key.starts_with("x-"); }

const Node* array_of(const Node& object, std::string_view key) {
  const Node* value = object.find(key);
  return value && value->is_array() && !value->items().empty() ? value : nullptr;
}

// A media type and where it stands.
struct MediaType {
  std::string_view text;
  Place place;
};

std::vector<MediaType> media_types(const Node* list) {
  std::vector<MediaType> out;
  if (!list) return out;
  for (const Node* item : list->items()) {
    const bool known = std::any_of(
        out.begin(), out.end(), [&](const MediaType& type) { return type.text == item->text(); });
    if (item->is_string() && !item->text().empty() && !known) {
      out.push_back({item->text(), item->place()});
    }
  }
  return out;
}

bool is_file(const Node& schema) { return text_of(schema, "type") == "file"; }

}  // namespace

OperationRaiser::OperationRaiser(const document::Document& document, document::Builder& builder,
                                 support::Diagnostics& diagnostics)
    : document_(document), root_(document.root()), builder_(builder), diagnostics_(diagnostics) {}

const Node* OperationRaiser::paths(const Node& paths) {
  NewObject out;
  for (const Entry& entry : paths.entries()) {
    const bool is_path = entry.value->is_object() && !is_extension(entry.key);
    out.add(entry.key, entry.key_place, is_path ? path_item(*entry.value) : entry.value);
  }
  return out.build(builder_, paths.place());
}

const Node* OperationRaiser::path_item(const Node& item) {
  Parameters parameters = sorted(array_of(item, "parameters"));
  NewObject out;
  for (const Entry& entry : item.entries()) {
    if (entry.key == "parameters" && entry.value->is_array()) {
      out.add(entry.key, entry.key_place, builder_.array(entry.value->place(), parameters.others));
    } else if (contains(methods, entry.key) && entry.value->is_object()) {
      out.add(entry.key, entry.key_place, operation(*entry.value, parameters));
    } else {
      out.add(entry);
    }
  }
  return out.build(builder_, item.place());
}

const Node* OperationRaiser::operation(const Node& node, const Parameters& of_path) {
  constexpr std::string_view own[] = {"consumes", "produces", "schemes", "parameters", "responses"};
  NewObject out;
  out.add_others(node, own);
  Parameters parameters = sorted(array_of(node, "parameters"));
  if (const Entry* list = node.find_entry("parameters")) {
    const bool array = list->value->is_array();
    out.add(list->key, list->key_place,
            array ? builder_.array(list->value->place(), parameters.others) : list->value);
  }
  if (!parameters.body) parameters.body = of_path.body;
  if (parameters.form.empty()) parameters.form = of_path.form;
  // An operation's own list replaces that of the description, also when it is empty (4.3.5).
  const Node* const consumes = array_of(node.find("consumes") ? node : root_, "consumes");
  const Node* const produces = array_of(node.find("produces") ? node : root_, "produces");
  if (parameters.body) {
    out.add("requestBody", parameters.body->place(), body(*parameters.body, consumes));
  } else if (!parameters.form.empty()) {
    out.add("requestBody", parameters.form.front()->place(), form(parameters.form, consumes));
  }
  if (const Entry* responses = node.find_entry("responses")) {
    const bool object = responses->value->is_object();
    out.add(responses->key, responses->key_place,
            object ? responses_of(*responses->value, produces) : responses->value);
  }
  return out.build(builder_, node.place());
}

OperationRaiser::Parameters OperationRaiser::sorted(const Node* list) {
  Parameters out;
  if (!list) return out;
  for (const Node* item : list->items()) {
    const Node& target = *behind(*item);
    const std::string_view in = text_of(target, "in");
    if (in == "body" && !out.body) {
      out.body = &target;
    } else if (in == "formData") {
      out.form.push_back(&target);
    } else {
      out.others.push_back(item->find("$ref") ? item : parameter(*item));
    }
  }
  return out;
}

// The parameter that a reference means; `parameter` itself where there is none to follow, which is
// for the reader to tell of.
const Node* OperationRaiser::behind(const Node& parameter) const {
  const Node* const ref = parameter.find("$ref");
  if (!ref) return &parameter;
  support::Diagnostics unheard;
  const Node* const target = document::resolve_ref(document_, *ref, unheard).node;
  return target ? target : &parameter;
}

const Node* OperationRaiser::parameters(const Node& parameters) {
  NewObject out;
  for (const Entry& entry : parameters.entries()) {
    const std::string_view in = text_of(*entry.value, "in");
    if (in == "body" || in == "formData") continue;
    out.add(entry.key, entry.key_place, parameter(*entry.value));
  }
  return out.build(builder_, parameters.place());
}

const Node* OperationRaiser::parameter(const Node& node) {
  // Some already write 3.0's `schema`.
  if (!node.is_object() || (node.find("schema") && !node.find("type"))) return &node;
  NewObject out;
  for (const Entry& entry : node.entries()) {
    if (contains(schema_keys, entry.key) || entry.key == "collectionFormat") continue;
    out.add(entry);
  }
  if (text_of(node, "type") == "array" && !add_style(node, out)) {
    out.add("schema", node.place(), degraded(node, text_of(node, "collectionFormat")));
  } else {
    out.add("schema", node.place(), schema_of(node, false));
  }
  return out.build(builder_, node.place());
}

const Node* OperationRaiser::schema_of(const Node& parameter, bool described) {
  if (is_file(parameter)) return bytes_schema(parameter.place());
  NewObject out;
  for (const Entry& entry : parameter.entries()) {
    if (entry.key == "items" && entry.value->is_object()) {
      out.add(entry.key, entry.key_place, items_of(*entry.value));
    } else if (contains(schema_keys, entry.key) || (described && entry.key == "description")) {
      out.add(entry);
    }
  }
  return out.build(builder_, parameter.place());
}

// Items say how lists in lists are joined, too (4.3.10); 3.0 has no word for that.
const Node* OperationRaiser::items_of(const Node& items) {
  if (!items.find("collectionFormat")) return &items;
  constexpr std::string_view own[] = {"collectionFormat"};
  NewObject out;
  out.add_others(items, own);
  return out.build(builder_, items.place());
}

bool OperationRaiser::add_style(const Node& parameter, NewObject& out) {
  const Node* const format = parameter.find("collectionFormat");
  const Place place = format ? format->place() : parameter.place();
  const std::string_view in = text_of(parameter, "in");
  const std::string_view name = format ? text_of(parameter, "collectionFormat") : "csv";
  if (name == "csv" && in != "query") return true;
  if (name == "multi" && in != "query") return false;
  if (name == "ssv" || name == "pipes") {
    out.add("style", place, word(place, name == "ssv" ? "spaceDelimited" : "pipeDelimited"));
  } else if (name != "csv" && name != "multi") {
    return false;
  }
  out.add("explode", place, builder_.boolean(place, name == "multi"));
  return true;
}

const Node* OperationRaiser::degraded(const Node& parameter, std::string_view format) {
  const Node* const at = parameter.find("collectionFormat");
  diagnostics_.degrade("parameter-style-unsupported", at ? at->place() : parameter.place(),
                       "collectionFormat " + support::quoted(format.empty() ? "csv" : format) +
                           " in '" + std::string(text_of(parameter, "in")) +
                           "' is not supported; the parameter becomes a string sent as given",
                       "string sent as given");
  NewObject out;
  out.add("type", parameter.place(), word(parameter.place(), "string"));
  return out.build(builder_, parameter.place());
}

const Node* OperationRaiser::body(const Node& parameter, const Node* consumes) {
  constexpr std::string_view own[] = {"name", "in", "schema"};
  NewObject out;
  out.add_others(parameter, own);
  NewObject media_type;
  if (const Entry* schema = parameter.find_entry("schema")) media_type.add(*schema);
  const Node* const value = media_type.build(builder_, parameter.place());
  NewObject content;
  for (const MediaType& type : media_types(consumes)) content.add(type.text, type.place, value);
  if (content.empty()) content.add(json, parameter.place(), value);
  out.add("content", parameter.place(), content.build(builder_, parameter.place()));
  return out.build(builder_, parameter.place());
}

const Node* OperationRaiser::form(std::span<const Node* const> parameters, const Node* consumes) {
  const Place place = parameters.front()->place();
  NewObject properties;
  std::vector<const Node*> required;
  bool files = false;
  for (const Node* parameter : parameters) {
    const std::string_view name = text_of(*parameter, "name");
    if (name.empty()) continue;
    files = files || is_file(*parameter);
    properties.add(name, parameter->place(), form_field(*parameter));
    const Node* flag = parameter->find("required");
    if (flag && flag->is_boolean() && flag->boolean()) required.push_back(word(place, name));
  }
  NewObject schema;
  schema.add("type", place, word(place, "object"));
  schema.add("properties", place, properties.build(builder_, place));
  if (!required.empty()) schema.add("required", place, builder_.array(place, required));

  const std::vector<MediaType> types = media_types(consumes);
  const bool only_multipart =
      std::none_of(types.begin(), types.end(),
                   [](const MediaType& type) { return type.text == urlencoded; }) &&
      std::any_of(types.begin(), types.end(),
                  [](const MediaType& type) { return type.text == multipart; });
  NewObject media_type;
  media_type.add("schema", place, schema.build(builder_, place));
  NewObject content;
  content.add(files || only_multipart ? multipart : urlencoded, place,
              media_type.build(builder_, place));
  NewObject out;
  out.add("required", place, builder_.boolean(place, !required.empty()));
  out.add("content", place, content.build(builder_, place));
  return out.build(builder_, place);
}

// Forms repeat the names of lists, as `multi` has it.
const Node* OperationRaiser::form_field(const Node& parameter) {
  const bool array = text_of(parameter, "type") == "array";
  const std::string_view format = text_of(parameter, "collectionFormat");
  return array && format != "multi" ? degraded(parameter, format) : schema_of(parameter, true);
}

const Node* OperationRaiser::responses(const Node& responses) {
  return responses_of(responses, array_of(root_, "produces"));
}

const Node* OperationRaiser::responses_of(const Node& responses, const Node* produces) {
  NewObject out;
  for (const Entry& entry : responses.entries()) {
    const bool raised = entry.value->is_object() && !is_extension(entry.key);
    out.add(entry.key, entry.key_place, raised ? response(*entry.value, produces) : entry.value);
  }
  return out.build(builder_, responses.place());
}

const Node* OperationRaiser::response(const Node& node, const Node* produces) {
  if (node.find("$ref")) return &node;
  constexpr std::string_view own[] = {"schema", "examples"};
  NewObject out;
  out.add_others(node, own);
  const Entry* schema = node.find_entry("schema");
  if (!schema) return out.build(builder_, node.place());
  const bool file = is_file(*schema->value);
  NewObject media_type;
  media_type.add("schema", schema->key_place,
                 file ? bytes_schema(schema->value->place()) : schema->value);
  const Node* const value = media_type.build(builder_, schema->value->place());
  NewObject content;
  for (const MediaType& type : media_types(produces)) content.add(type.text, type.place, value);
  if (content.empty()) content.add(file ? octets : json, schema->key_place, value);
  out.add("content", schema->key_place, content.build(builder_, schema->value->place()));
  return out.build(builder_, node.place());
}

const Node* OperationRaiser::bytes_schema(Place place) {
  NewObject out;
  out.add("type", place, word(place, "string"));
  out.add("format", place, word(place, "binary"));
  return out.build(builder_, place);
}

const Node* OperationRaiser::word(Place place, std::string_view text) {
  return builder_.scalar(Kind::string, place, text);
}

}  // namespace zefir::dialects::openapi
