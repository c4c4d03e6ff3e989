// SPDX-License-Identifier: Apache-2.0
// Which type a use of a schema means: references and wrappers are followed, types are made once.
#include "dialects/openapi/schemas.hpp"

#include <algorithm>
#include <utility>

#include "dialects/openapi/keywords.hpp"
#include "dialects/openapi/names.hpp"

namespace zefir::dialects::openapi {
namespace {

// Whether `schema` says anything of values besides `keyword` (and `type`, where that is let pass).
bool says_more(const Node& schema, std::string_view keyword, bool type_too) {
  const auto& entries = schema.entries();
  return std::any_of(entries.begin(), entries.end(), [&](const document::Entry& entry) {
    return entry.key != keyword && !(entry.key == "type" && !type_too) && !is_annotation(entry.key);
  });
}

bool is_true(const Node* flag) { return flag && flag->is_boolean() && flag->boolean(); }

}  // namespace

bool is_null_schema(const Node& schema) {
  const Node* type = schema.find("type");
  if (type && type->is_array() && type->items().size() == 1) type = type->items().front();
  if (type && type->is_string() && type->text() == "null") return true;
  // YAML's `type: null` without quotes is the null value; what is meant is plain.
  if (type && type->is_null()) return true;
  const Node* value = schema.find("const");
  if (value && value->is_null()) return true;
  const Node* values = schema.find("enum");
  return values && values->items().size() == 1 && values->items().front()->is_null();
}

void Schemas::declare(const Node& components, std::string_view pointer) {
  for (const document::Entry& entry : components.entries()) {
    Site site{std::string(pointer), "", entry.key_place};
    add(*entry.value, site.down(entry.key, entry.key, entry.key_place), true);
  }
}

Type Schemas::identity(const Site& site) const {
  Type type;
  type.pointer = site.pointer;
  type.place = site.place;
  type.name = site.name;
  return type;
}

TypeId Schemas::add(const Node& schema, const Site& site, bool component) {
  const auto id = static_cast<TypeId>(context_.model.types.size());
  context_.model.types.push_back(identity(site));
  // Components that share a node (a YAML alias) are types of their own; the first stands for it.
  ids_.emplace(&schema, id);
  pending_.push_back({id, &schema, site, component});
  return id;
}

Use Schemas::use(const Node& schema, Site site) {
  bool nullable = false;
  const Node* node = &schema;
  std::vector<const Node*> passed;
  while (true) {
    if (const auto known = ids_.find(node); known != ids_.end()) return {known->second, nullable};
    std::optional<Peeled> peeled = peel(*node, site);
    if (!peeled) return {add(*node, site, false), nullable};
    check_keywords(context_, *node, Vocabulary::schema);
    nullable = nullable || peeled->nullable;
    if (!peeled->node) return anything();
    if (std::find(passed.begin(), passed.end(), node) != passed.end()) {
      context_.diagnostics.error("alias-cycle", node->place(),
                                 "the schema refers to itself and says nothing else");
      return anything();
    }
    passed.push_back(node);
    node = peeled->node;
    site = std::move(peeled->site);
  }
}

Use Schemas::plain_string() {
  if (!plain_string_) {
    plain_string_ = static_cast<TypeId>(context_.model.types.size());
    Type type = identity({"#", "text", context_.document.root().place()});
    type.kind = api::Kind::string;
    context_.model.types.push_back(std::move(type));
  }
  return {*plain_string_, false};
}

Use Schemas::anything() {
  if (!anything_) {
    anything_ = static_cast<TypeId>(context_.model.types.size());
    context_.model.types.push_back(identity({"#", "value", context_.document.root().place()}));
  }
  return {*anything_, false};
}

void Schemas::fill_all() {
  while (!pending_.empty()) {
    const Pending pending = std::move(pending_.front());
    pending_.pop_front();
    Type type = read_whole(pending);
    context_.model.types[pending.type] = std::move(type);
  }
}

const Node* Schemas::annotation(const Node& schema, std::string_view key) {
  const Node* node = &schema;
  // Far longer than any real chain; a cycle is diagnosed by use().
  for (int steps = 0; node && steps < 64; ++steps) {
    if (const Node* value = node->find(key)) return value;
    const std::optional<Peeled> peeled = peel(*node, {});
    if (!peeled) break;
    node = peeled->node;
  }
  return nullptr;
}

bool Schemas::is_reference(const Node& schema) {
  const Node* node = &schema;
  for (int steps = 0; node && steps < 64; ++steps) {
    const std::optional<Peeled> peeled = peel(*node, {});
    if (!peeled) return false;
    if (peeled->by_ref) return true;
    node = peeled->node;
  }
  return false;
}

std::optional<Schemas::Peeled> Schemas::peel(const Node& schema, const Site& site) {
  if (!schema.is_object()) return std::nullopt;
  if (const Node* ref = schema.find("$ref")) return peel_ref(schema, *ref, site);
  for (const std::string_view keyword : {"allOf", "anyOf", "oneOf"}) {
    if (auto peeled = peel_composition(schema, keyword, site)) return peeled;
  }
  return std::nullopt;
}

// OpenAPI 3.0 ignores what stands beside a $ref (4.7.23.1), but people write annotations there and
// mean them. In 3.1 a $ref is one keyword among others (JSON Schema core 8.2.3.1).
std::optional<Schemas::Peeled> Schemas::peel_ref(const Node& schema, const Node& ref,
                                                 const Site& site) {
  if (says_more(schema, "$ref", true)) {
    if (!context_.is_3_0) return std::nullopt;
    context_.diagnostics.warning("ref-siblings-ignored", ref.place(),
                                 "OpenAPI 3.0 ignores what stands beside '$ref'; put both into an "
                                 "'allOf'");
  }
  Peeled peeled = peel_ref_alone(ref, site);
  peeled.nullable = is_true(schema.find("nullable"));
  return peeled;
}

// One step only: a component that is a reference itself has a name, and maybe more to say.
Schemas::Peeled Schemas::peel_ref_alone(const Node& ref, const Site& site) {
  const document::Resolved resolved =
      document::resolve_ref_once(context_.document, ref, context_.diagnostics);
  Peeled peeled;
  peeled.node = resolved.node;
  peeled.by_ref = true;
  peeled.site = resolved.node ? Site{resolved.pointer, pointer_words(resolved.pointer),
                                     resolved.node->place()}
                              : site;
  return peeled;
}

// `allOf: [X]` of a reference, `anyOf: [X]`, and "X or null", with nothing but annotations beside.
std::optional<Schemas::Peeled> Schemas::peel_composition(const Node& schema,
                                                         std::string_view keyword,
                                                         const Site& site) {
  const Node* parts = schema.find(keyword);
  if (!parts || !parts->is_array()) return std::nullopt;
  const Node* inner = nullptr;
  std::size_t position = 0, real = 0, nulls = 0;
  for (std::size_t i = 0; i < parts->items().size(); ++i) {
    const Node& part = *parts->items()[i];
    if (keyword != "allOf" && is_null_schema(part)) {
      ++nulls;
    } else {
      ++real;
      inner = &part;
      position = i;
    }
  }
  if (real != 1 || !inner->is_object()) return std::nullopt;
  if (keyword == "allOf" && !inner->find("$ref")) return std::nullopt;
  const bool same_type = schema.find("type") && says_same_type(schema, *inner);
  if (says_more(schema, keyword, !same_type)) return std::nullopt;
  Site inside = site.down(keyword, inner->place()).down(std::to_string(position), inner->place());
  return Peeled{inner, std::move(inside), nulls != 0 || is_true(schema.find("nullable")), false};
}

// `type: object` beside `allOf: [{$ref: ...}]` adds nothing where the reference leads to an object.
bool Schemas::says_same_type(const Node& schema, const Node& inner) {
  const Node* outer_type = schema.find("type");
  const Node* target = behind(inner);
  if (!target || !outer_type->is_string()) return false;
  const Node* type = target->find("type");
  if (type) return type->is_string() && type->text() == outer_type->text();
  return outer_type->text() == "object" && (target->find("properties") || target->find("allOf"));
}

// The schema behind a $ref; the schema itself where there is none.
const Node* Schemas::behind(const Node& schema) {
  const Node* ref = schema.find("$ref");
  if (!ref) return &schema;
  return document::resolve_ref(context_.document, *ref, context_.diagnostics).node;
}

}  // namespace zefir::dialects::openapi
