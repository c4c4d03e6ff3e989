// SPDX-License-Identifier: Apache-2.0
// A schema's keywords: annotations, and what kind of type it is (JSON Schema validation 6.1).
#include <algorithm>
#include <array>
#include <utility>

#include "dialects/openapi/keywords.hpp"
#include "dialects/openapi/schemas.hpp"
#include "support/text.hpp"

namespace zefir::dialects::openapi {
namespace {

constexpr auto type_words = std::to_array<std::string_view>(
    {"object", "array", "string", "integer", "number", "boolean", "null"});

// Several types; they have no kind of their own.
constexpr std::string_view mixed = "mixed";

bool has_any(const Node& schema, std::initializer_list<std::string_view> keywords) {
  return std::any_of(keywords.begin(), keywords.end(),
                     [&](std::string_view keyword) { return schema.find(keyword) != nullptr; });
}

std::string_view type_of_format(const Node* format) {
  if (!format || !format->is_string()) return "";
  constexpr std::string_view strings[] = {"date-time", "date",     "time", "duration", "email",
                                          "hostname",  "ipv4",     "ipv6", "uri",      "uuid",
                                          "byte",      "password", "url",  "binary"};
  if (std::find(std::begin(strings), std::end(strings), format->text()) != std::end(strings)) {
    return "string";
  }
  if (format->text() == "int32" || format->text() == "int64") return "integer";
  if (format->text() == "float" || format->text() == "double") return "number";
  return "";
}

// What a schema without `type` is about, by the keywords it uses.
std::string_view inferred_type(const Node& schema) {
  const Node* required = schema.find("required");
  if (has_any(schema, {"properties", "additionalProperties", "patternProperties", "minProperties",
                       "maxProperties", "propertyNames", "unevaluatedProperties"}) ||
      (required && required->is_array())) {
    return "object";
  }
  if (has_any(schema, {"items", "prefixItems", "minItems", "maxItems", "uniqueItems"})) {
    return "array";
  }
  if (has_any(schema, {"minLength", "maxLength", "pattern"})) return "string";
  if (has_any(schema,
              {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"})) {
    return "number";
  }
  return type_of_format(schema.find("format"));
}

}  // namespace

Type Schemas::read_whole(const Pending& pending) {
  Type type = identity(pending.site);
  type.component = pending.component;
  const Node* node = pending.node;
  Site site = pending.site;
  while (true) {
    if (node->is_boolean() && node->boolean()) return type;
    if (node->is_boolean()) {
      context_.diagnostics.degrade("keyword-unsupported", node->place(),
                                   "the schema 'false' allows no value; it becomes raw JSON",
                                   "raw JSON");
      return type;
    }
    if (!expect_object(context_, *node, "a schema")) return type;
    check_keywords(context_, *node, Vocabulary::schema);
    read_annotations(*node, type);
    const std::optional<Peeled> peeled = peel(*node, site);
    if (!peeled) break;
    type.nullable = type.nullable || peeled->nullable;
    if (!peeled->node) return type;
    if (peeled->by_ref) {
      type.kind = api::Kind::alias;
      type.item = use(*peeled->node, peeled->site);
      return type;
    }
    node = peeled->node;
    site.pointer = peeled->site.pointer;
  }
  read_kind(*node, site, type);
  if (site.is_member) type.cpp_name.clear();
  return type;
}

void Schemas::read_annotations(const Node& schema, Type& type) {
  const auto take = [&](std::string& into, std::string_view key) {
    if (std::string text = read_text(context_, schema, key); into.empty()) into = std::move(text);
  };
  take(type.title, "title");
  take(type.description, "description");
  take(type.format, "format");
  if (type.format.empty() && read_text(context_, schema, "contentEncoding") == "base64") {
    type.format = "byte";
  }
  take(type.cpp_name, "x-zefir-name");
  const auto flag = [&](std::string_view key) {
    return read_flag(context_, schema, key).value_or(false);
  };
  type.nullable = flag("nullable") || type.nullable;
  type.deprecated = flag("deprecated") || type.deprecated;
  type.secret = flag("x-zefir-secret") || type.secret || type.format == "password";
  if (const Node* required = schema.find("required"); required && required->is_boolean()) {
    context_.diagnostics.warning("wrong-type", required->place(),
                                 "'required' is a boolean, not an array of names; it is ignored "
                                 "(the object lists which of its properties are required)");
  }
}

void Schemas::read_kind(const Node& schema, const Site& site, Type& type) {
  const Node* parts = schema.find("allOf");
  const bool composed =
      parts && openapi::read_array(context_, schema, "allOf") && !parts->items().empty();
  if (composed || schema.find("$ref") || single_alternative(schema)) {
    read_all_of(schema, site, type);
  } else {
    read_typed(schema, site, type);
  }
}

void Schemas::read_typed(const Node& schema, const Site& site, Type& type) {
  const std::string_view kind = declared_type(schema, type);
  warn_unsupported(schema);
  for (const std::string_view keyword : {"oneOf", "anyOf"}) {
    if (schema.find(keyword) && read_union(schema, keyword, site, type)) return;
  }
  if (read_enumeration(schema, kind, type)) return;
  if (kind == "object") {
    read_object(schema, site, type);
  } else if (kind == "array") {
    read_array(schema, site, type);
  } else if (kind == "string") {
    type.kind = api::Kind::string;
  } else if (kind == "integer") {
    type.kind = api::Kind::integer;
  } else if (kind == "number") {
    type.kind = api::Kind::number;
  } else if (kind == "boolean") {
    type.kind = api::Kind::boolean;
  } else if (kind == "null") {
    type.nullable = true;
    context_.diagnostics.degrade(
        "keyword-unsupported", schema.place(),
        "a value that is always null has no type of its own; it becomes raw JSON", "raw JSON");
  } else if (kind == mixed) {
    context_.diagnostics.degrade(
        "union-unsupported", schema.find("type")->place(),
        "a value of several types is not supported yet; it becomes raw JSON", "raw JSON");
  }
  if (type.kind != api::Kind::any) read_bounds(context_, schema, type);
}

std::string_view Schemas::declared_type(const Node& schema, Type& type) {
  const Node* declared = schema.find("type");
  if (!declared) return inferred_type(schema);
  if (declared->is_null()) return "null";  // YAML: `type: null` without quotes
  if (declared->is_array()) return one_of_types(*declared, type);
  return type_word(*declared);
}

// The word itself, from the table, or "" with a diagnostic.
std::string_view Schemas::type_word(const Node& word) {
  if (!word.is_string()) {
    context_.diagnostics.warning("wrong-type", word.place(),
                                 "'type' is " + kind_words(word) + ", not a string; it is ignored");
    return "";
  }
  const auto* known = std::find(type_words.begin(), type_words.end(), word.text());
  if (known != type_words.end()) return *known;
  std::string message = quoted(word.text()) + " is no type; the value becomes raw JSON";
  if (const auto meant = support::nearest(word.text(), type_words)) {
    message += "; did you mean " + quoted(*meant) + "?";
  }
  context_.diagnostics.degrade("unknown-type", word.place(), std::move(message), "raw JSON");
  return "";
}

std::string_view Schemas::one_of_types(const Node& types, Type& type) {
  std::string_view found;
  bool null = false;
  for (const Node* item : types.items()) {
    const std::string_view word = item->is_null() ? "null" : type_word(*item);
    if (word.empty()) return mixed;
    if (word == "null") {
      type.nullable = null = true;
    } else if (found.empty() || (found == "integer" && word == "number")) {
      found = word;
    } else if (found != word && !(found == "number" && word == "integer")) {
      found = mixed;
    }
  }
  if (!found.empty()) return found;
  return null ? "null" : "";
}

// Constraints that no row expresses: the type stays as it is, and allows more than was said.
void Schemas::warn_unsupported(const Node& schema) {
  constexpr std::string_view keywords[] = {"not",
                                           "if",
                                           "dependentRequired",
                                           "dependentSchemas",
                                           "dependencies",
                                           "propertyNames",
                                           "contains",
                                           "unevaluatedItems",
                                           "$dynamicRef",
                                           "additionalItems",
                                           "patternProperties",
                                           "prefixItems"};
  for (const std::string_view keyword : keywords) {
    const document::Entry* entry = schema.find_entry(keyword);
    if (!entry) continue;
    const bool widens = keyword == "patternProperties" || keyword == "prefixItems";
    context_.diagnostics.degrade(
        "keyword-unsupported", entry->key_place,
        quoted(keyword) + " is not supported yet; " +
            (widens ? "what it describes becomes raw JSON" : "it is ignored"),
        widens ? "raw JSON" : "ignored");
  }
}

}  // namespace zefir::dialects::openapi
