// SPDX-License-Identifier: Apache-2.0
// enum, const, and unions that only list words (JSON Schema validation 6.1.2, 6.1.3).
#include <algorithm>

#include "dialects/openapi/keywords.hpp"
#include "dialects/openapi/schemas.hpp"

namespace zefir::dialects::openapi {
namespace {

bool is_word(const Node& value) { return value.is_string(); }
bool is_count(const Node& value) { return value.is_number() && value.as_int64().has_value(); }

bool fits(const Node& value, std::string_view kind) {
  return kind == "string" ? is_word(value) : kind == "integer" && is_count(value);
}

bool same(const Node& left, const Node& right) {
  if (left.is_string() != right.is_string()) return false;
  return left.is_string() ? left.text() == right.text() : left.as_int64() == right.as_int64();
}

template <class Test>
bool all(const std::vector<const Node*>& values, Test test) {
  return std::all_of(values.begin(), values.end(), [&](const Node* value) { return test(*value); });
}

bool is_scalar(const Node& value) { return !value.is_array() && !value.is_object(); }

// The type of the values where none is declared: "" when they have none in common.
std::string_view common_type(const std::vector<const Node*>& values) {
  if (all(values, is_word)) return "string";
  if (all(values, is_count)) return "integer";
  if (all(values, [](const Node& value) { return value.is_boolean(); })) return "boolean";
  if (all(values, [](const Node& value) { return value.is_number(); })) return "number";
  return "";
}

api::Kind kind_of(std::string_view type) {
  return type == "string"    ? api::Kind::string
         : type == "integer" ? api::Kind::integer
         : type == "number"  ? api::Kind::number
         : type == "boolean" ? api::Kind::boolean
                             : api::Kind::any;
}

}  // namespace

bool Schemas::read_enumeration(const Node& schema, std::string_view kind, Type& type) {
  const Node* single = schema.find("const");
  const Node* list = schema.find("x-extensible-enum");
  if (!list || !list->is_array()) list = nullptr;  // a boolean speaks of `enum`
  if (schema.find("enum")) list = openapi::read_array(context_, schema, "enum");
  if (!single && !list) return false;
  const Place place = single ? single->place() : list->place();

  std::vector<const Node*> values;
  if (single) {
    values.push_back(single);
  } else {
    values.assign(list->items().begin(), list->items().end());
  }
  if (values.empty()) {
    context_.diagnostics.warning(
        "enum-empty", place, "'enum' lists nothing, so that no value is allowed; it is ignored");
    return false;
  }
  const auto nulls =
      std::remove_if(values.begin(), values.end(), [](const Node* v) { return v->is_null(); });
  type.nullable = type.nullable || nulls != values.end();
  values.erase(nulls, values.end());
  if (values.empty()) return false;
  return make_enumeration(schema, kind, place, std::move(values), type);
}

bool Schemas::make_enumeration(const Node& schema, std::string_view kind, Place place,
                               std::vector<const Node*> values, Type& type) {
  const bool declared = kind == "string" || kind == "integer" || kind == "number" ||
                        kind == "boolean" || kind == "object" || kind == "array";
  if (!declared) kind = common_type(values);
  if (kind == "boolean" && values.size() > 1) return set_kind(kind, type);
  if (kind != "string" && kind != "integer") {
    std::string became =
        kind.empty() ? "raw JSON"
                     : (kind == "array" || kind == "object" ? "an " : "a ") + std::string(kind);
    std::string message =
        "only strings and integers make an enumeration; the value becomes " + became;
    if (all(values, is_scalar)) {
      message += ", and is checked";
      type.choices = std::move(values);
    }
    context_.diagnostics.degrade("enum-unsupported", place, std::move(message), std::move(became));
    return declared ? false : set_kind(kind, type);
  }
  drop_unusable(kind, values);
  if (values.empty()) return declared ? false : set_kind(kind, type);
  type.kind = api::Kind::enumeration;
  type.values = std::move(values);
  read_openness(schema, type);
  return true;
}

bool Schemas::set_kind(std::string_view kind, Type& type) {
  type.kind = kind_of(kind);
  return true;
}

// Values of another type than the declared one can never occur; repeated ones say nothing new.
void Schemas::drop_unusable(std::string_view kind, std::vector<const Node*>& values) {
  std::vector<const Node*> kept;
  for (const Node* value : values) {
    const auto is_same = [&](const Node* other) { return same(*value, *other); };
    if (!fits(*value, kind)) {
      context_.diagnostics.warning("enum-type-mismatch", value->place(),
                                   "the enumeration is of type " + quoted(kind) + ", but this is " +
                                       kind_words(*value) + "; it is ignored");
    } else if (std::any_of(kept.begin(), kept.end(), is_same)) {
      context_.diagnostics.warning(
          "enum-duplicate", value->place(),
          quoted(value->text()) + " is listed twice; the second one is ignored");
    } else {
      kept.push_back(value);
    }
  }
  values = std::move(kept);
}

void Schemas::read_openness(const Node& schema, Type& type) {
  const Node* extensible = schema.find("x-extensible-enum");
  if (extensible && extensible->is_array()) {
    type.open = true;
  } else if (const auto open = read_flag(context_, schema, "x-extensible-enum")) {
    type.open = open;
  }
  if (const auto open = read_flag(context_, schema, "x-zefir-open")) type.open = open;
}

// `oneOf: [{const: a}, {const: b}]`, and `anyOf: [{enum: [...]}, {type: string}]`, the idiom for an
// enumeration that may grow.
bool Schemas::read_word_union(const Node& schema, const std::vector<const Node*>& alternatives,
                              Type& type) {
  std::vector<const Node*> values;
  std::vector<const Node*> free;
  for (const Node* alternative : alternatives) {
    const Node* node = behind(*alternative);
    if (!node) return false;
    const Node* single = node->find("const");
    const Node* list = node->find("enum");
    if (single) {
      values.push_back(single);
    } else if (list && list->is_array()) {
      values.insert(values.end(), list->items().begin(), list->items().end());
    } else {
      free.push_back(node);
    }
  }
  if (values.empty()) return false;
  const std::string_view kind = common_type(values);
  if (kind != "string" && kind != "integer") return false;
  for (const Node* node : free) {
    const Node* declared = node->find("type");
    if (!declared || !declared->is_string() || declared->text() != kind) return false;
  }
  drop_unusable(kind, values);
  type.kind = api::Kind::enumeration;
  type.values = std::move(values);
  read_openness(schema, type);
  if (!free.empty()) type.open = true;
  return true;
}

}  // namespace zefir::dialects::openapi
