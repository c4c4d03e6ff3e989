// SPDX-License-Identifier: Apache-2.0
// Implements combine.hpp.
#include "api/combine.hpp"

#include <algorithm>

namespace zefir::api {
namespace {

bool is_empty(const Bounds& bounds) {
  return !bounds.minimum && !bounds.maximum && !bounds.exclusive_minimum &&
         !bounds.exclusive_maximum && !bounds.multiple_of && !bounds.min_length &&
         !bounds.max_length && !bounds.pattern && !bounds.min_items && !bounds.max_items &&
         !bounds.unique_items && !bounds.min_properties && !bounds.max_properties;
}

bool same_value(const Node& left, const Node& right) {
  if (left.is_string() != right.is_string()) return false;
  return left.is_string() ? left.text() == right.text() : left.as_int64() == right.as_int64();
}

bool has(const std::vector<const Node*>& values, const Node& wanted) {
  return std::any_of(values.begin(), values.end(),
                     [&](const Node* value) { return same_value(*value, wanted); });
}

Kind kind_of_values(const Type& enumeration) {
  const bool words = enumeration.values.empty() || enumeration.values.front()->is_string();
  return words ? Kind::string : Kind::integer;
}

bool less(const Node& left, const Node& right) {
  const auto exact_left = left.as_int64(), exact_right = right.as_int64();
  if (exact_left && exact_right) return *exact_left < *exact_right;
  return left.as_double() < right.as_double();
}

void keep_larger(const Node*& bound, const Node* other) {
  if (other && (!bound || less(*bound, *other))) bound = other;
}

void keep_smaller(const Node*& bound, const Node* other) {
  if (other && (!bound || less(*other, *bound))) bound = other;
}

using Count = std::optional<std::uint64_t>;
void keep_larger(Count& bound, Count other) {
  if (other && (!bound || *bound < *other)) bound = other;
}
void keep_smaller(Count& bound, Count other) {
  if (other && (!bound || *other < *bound)) bound = other;
}

// False where both say something, and not the same.
bool keep_later(const Node*& bound, const Node* other) {
  if (!other) return true;
  const bool alone = !bound || bound->text() == other->text();
  bound = other;
  return alone;
}

bool is_free_map(const Type& type) {
  return type.kind == Kind::map && !type.item && type.additional != Additional::forbidden;
}

}  // namespace

bool covers(const Model& model, const Type& general, const Type& specific) {
  if (&general == &specific) return true;
  if (!general.choices.empty()) return false;
  if (general.kind == Kind::any) return true;
  if (!is_empty(general.bounds) || !general.required_elsewhere.empty()) return false;
  if (!general.format.empty() && general.format != specific.format) return false;
  switch (general.kind) {
    case Kind::boolean:
      return specific.kind == Kind::boolean;
    case Kind::integer:
    case Kind::string:
      return specific.kind == general.kind ||
             (specific.kind == Kind::enumeration && kind_of_values(specific) == general.kind);
    case Kind::number:
      return specific.kind == Kind::number || specific.kind == Kind::integer;
    case Kind::enumeration:
      return specific.kind == Kind::enumeration &&
             std::all_of(specific.values.begin(), specific.values.end(),
                         [&](const Node* value) { return has(general.values, *value); });
    case Kind::map:
      return is_free_map(general) && (specific.kind == Kind::map || specific.kind == Kind::object);
    case Kind::array:
      if (specific.kind != Kind::array) return false;
      if (!general.item) return true;
      return specific.item &&
             model.resolve(*general.item).type == model.resolve(*specific.item).type;
    default:
      return false;
  }
}

std::optional<Kind> common_kind(const Type& left, const Type& right) {
  const auto is = [&](Kind one, Kind other) {
    return (left.kind == one && right.kind == other) || (left.kind == other && right.kind == one);
  };
  if (left.kind == Kind::any) return right.kind;
  if (right.kind == Kind::any || left.kind == right.kind) return left.kind;
  if (is(Kind::object, Kind::map)) return Kind::object;
  if (is(Kind::integer, Kind::number)) return Kind::integer;
  const Type* enumeration = left.kind == Kind::enumeration    ? &left
                            : right.kind == Kind::enumeration ? &right
                                                              : nullptr;
  if (!enumeration) return std::nullopt;
  const Type& other = enumeration == &left ? right : left;
  const Kind values = kind_of_values(*enumeration);
  const bool fits = other.kind == values || (other.kind == Kind::number && values == Kind::integer);
  return fits ? std::optional(Kind::enumeration) : std::nullopt;
}

bool add_bounds(Bounds& bounds, const Bounds& more) {
  keep_larger(bounds.minimum, more.minimum);
  keep_larger(bounds.exclusive_minimum, more.exclusive_minimum);
  keep_smaller(bounds.maximum, more.maximum);
  keep_smaller(bounds.exclusive_maximum, more.exclusive_maximum);
  keep_larger(bounds.min_length, more.min_length);
  keep_smaller(bounds.max_length, more.max_length);
  keep_larger(bounds.min_items, more.min_items);
  keep_smaller(bounds.max_items, more.max_items);
  keep_larger(bounds.min_properties, more.min_properties);
  keep_smaller(bounds.max_properties, more.max_properties);
  bounds.unique_items = bounds.unique_items || more.unique_items;
  const bool one_pattern = keep_later(bounds.pattern, more.pattern);
  const bool one_step = keep_later(bounds.multiple_of, more.multiple_of);
  return one_pattern && one_step;
}

void intersect(std::vector<const Node*>& values, const std::vector<const Node*>& others) {
  values.erase(std::remove_if(values.begin(), values.end(),
                              [&](const Node* value) { return !has(others, *value); }),
               values.end());
}

}  // namespace zefir::api
