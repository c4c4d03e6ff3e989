// SPDX-License-Identifier: Apache-2.0
// Bounds of numbers, strings, arrays and objects (JSON Schema validation 6.2 to 6.5), and OpenAPI
// 3.0's boolean exclusiveMinimum and exclusiveMaximum raised to numbers.
#include <algorithm>
#include <string>

#include "dialects/openapi/schemas.hpp"
#include "zefir/schema/pattern.hpp"

namespace zefir::dialects::openapi {
namespace {

using api::Kind;

// What a bound speaks of.
enum class About { number, string, array, object };

struct Keyword {
  std::string_view word;
  About about;
};
constexpr Keyword keywords[] = {
    {"minimum", About::number},          {"maximum", About::number},
    {"multipleOf", About::number},       {"exclusiveMinimum", About::number},
    {"exclusiveMaximum", About::number}, {"minLength", About::string},
    {"maxLength", About::string},        {"pattern", About::string},
    {"minItems", About::array},          {"maxItems", About::array},
    {"uniqueItems", About::array},       {"minProperties", About::object},
    {"maxProperties", About::object},
};

bool applies(About about, Kind kind) {
  switch (about) {
    case About::number:
      return kind == Kind::integer || kind == Kind::number;
    case About::string:
      return kind == Kind::string;
    case About::array:
      return kind == Kind::array;
    case About::object:
      return kind == Kind::object || kind == Kind::map;
  }
  return false;
}

void warn_misplaced(Context& context, const Node& schema, Kind kind) {
  // An enumeration's values are known; whatever else is said of them is true or a mistake in it.
  if (kind == Kind::enumeration || kind == Kind::any) return;
  for (const Keyword& keyword : keywords) {
    const document::Entry* entry = schema.find_entry(keyword.word);
    if (!entry || applies(keyword.about, kind)) continue;
    context.diagnostics.warning("keyword-without-effect", entry->key_place,
                                quoted(keyword.word) + " says nothing of a value of type " +
                                    quoted(kind == Kind::map ? "object" : api::to_string(kind)) +
                                    "; it is ignored");
  }
}

const Node* read_number(Context& context, const Node& schema, std::string_view key) {
  const Node* value = schema.find(key);
  if (!value || value->is_null()) return nullptr;
  if (value->is_number()) return value;
  context.diagnostics.warning(
      "wrong-type", value->place(),
      quoted(key) + " is " + kind_words(*value) + ", not a number; it is ignored");
  return nullptr;
}

// One end of a range: the plain bound, and the exclusive one in either version's spelling.
void read_end(Context& context, const Node& schema, std::string_view key,
              std::string_view exclusive_key, const Node*& plain, const Node*& exclusive) {
  plain = read_number(context, schema, key);
  const Node* flag = schema.find(exclusive_key);
  if (!flag || !flag->is_boolean()) {
    exclusive = read_number(context, schema, exclusive_key);
  } else if (flag->boolean() && plain) {
    exclusive = plain;
    plain = nullptr;
  }
}

// Whether no number is at least one and at most the other.
bool contradict(const Node* least, const Node* most) {
  if (!least || !most) return false;
  const auto left = least->as_int64(), right = most->as_int64();
  if (left && right) return *left > *right;
  return least->as_double() > most->as_double();
}

void drop(Context& context, const Node& schema, std::string_view key) {
  context.diagnostics.degrade("bounds-conflict", schema.find_entry(key)->key_place,
                              quoted(key) +
                                  " contradicts the bound on the other side, so that no "
                                  "value is allowed; neither is checked",
                              "neither bound is checked");
}

void read_number_bounds(Context& context, const Node& schema, api::Bounds& bounds) {
  read_end(context, schema, "minimum", "exclusiveMinimum", bounds.minimum,
           bounds.exclusive_minimum);
  read_end(context, schema, "maximum", "exclusiveMaximum", bounds.maximum,
           bounds.exclusive_maximum);
  const Node* least = bounds.minimum ? bounds.minimum : bounds.exclusive_minimum;
  const Node* most = bounds.maximum ? bounds.maximum : bounds.exclusive_maximum;
  if (contradict(least, most)) {
    drop(context, schema, schema.find("minimum") ? "minimum" : "exclusiveMinimum");
    bounds.minimum = bounds.maximum = nullptr;
    bounds.exclusive_minimum = bounds.exclusive_maximum = nullptr;
  }
  const Node* step = read_number(context, schema, "multipleOf");
  if (step && !(step->as_double() > 0.0)) {
    context.diagnostics.warning(
        "wrong-type", step->place(),
        "'multipleOf' is " + std::string(step->text()) + ", not greater than 0; it is ignored");
    step = nullptr;
  }
  bounds.multiple_of = step;
}

void read_range(Context& context, const Node& schema, std::string_view low, std::string_view high,
                std::optional<std::uint64_t>& least, std::optional<std::uint64_t>& most) {
  least = read_count(context, schema, low);
  most = read_count(context, schema, high);
  if (!least || !most || *least <= *most) return;
  drop(context, schema, low);
  least.reset();
  most.reset();
}

const Node* read_pattern(Context& context, const Node& schema) {
  const Node* pattern = schema.find("pattern");
  if (!pattern || pattern->is_null()) return nullptr;
  if (!pattern->is_string()) {
    context.diagnostics.warning(
        "wrong-type", pattern->place(),
        "'pattern' is " + kind_words(*pattern) + ", not a string; it is ignored");
    return nullptr;
  }
  const std::string fault = zefir::schema::pattern_fault(pattern->text());
  if (fault.empty()) return pattern;
  context.diagnostics.degrade("pattern-invalid", pattern->place(),
                              "the pattern is ignored, as it is no regular expression: " + fault,
                              "ignored");
  return nullptr;
}

}  // namespace

void read_bounds(Context& context, const Node& schema, Type& type) {
  warn_misplaced(context, schema, type.kind);
  api::Bounds& bounds = type.bounds;
  switch (type.kind) {
    case Kind::integer:
    case Kind::number:
      read_number_bounds(context, schema, bounds);
      break;
    case Kind::string:
      read_range(context, schema, "minLength", "maxLength", bounds.min_length, bounds.max_length);
      bounds.pattern = read_pattern(context, schema);
      break;
    case Kind::array:
      read_range(context, schema, "minItems", "maxItems", bounds.min_items, bounds.max_items);
      bounds.unique_items = read_flag(context, schema, "uniqueItems").value_or(false);
      break;
    case Kind::object:
    case Kind::map:
      read_range(context, schema, "minProperties", "maxProperties", bounds.min_properties,
                 bounds.max_properties);
      break;
    default:
      break;
  }
}

}  // namespace zefir::dialects::openapi
