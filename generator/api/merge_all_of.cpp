// SPDX-License-Identifier: Apache-2.0
// Implements merge_all_of. Compositions are merged innermost first, by a walk without recursion;
// members that two parts describe differently become compositions of their own, merged after.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "api/combine.hpp"
#include "api/passes.hpp"
#include "document/document.hpp"
#include "support/text.hpp"

namespace zefir::api {
namespace {

std::string quoted(std::string_view word) {
  std::string out = "'";
  return out.append(word).append("'");
}

class Merger {
 public:
  Merger(Model& model, support::Diagnostics& diagnostics)
      : model_(model),
        diagnostics_(diagnostics),
        first_made_(static_cast<TypeId>(model.types.size())) {}

  void run() {
    for (const TypeId id : innermost_first()) merge(id);
    // Parts of a type that was made here are older than it, so that its number is its turn.
    for (TypeId id = first_made_; id < model_.types.size(); ++id) merge(id);
    report_required();
  }

 private:
  enum class Mark : unsigned char { fresh, open, done };
  struct Step {
    TypeId type;
    std::size_t next_part = 0;
  };

  std::vector<TypeId> innermost_first() {
    std::vector<Mark> marks(model_.types.size(), Mark::fresh);
    std::vector<TypeId> order;
    for (TypeId root = 0; root < model_.types.size(); ++root) walk(root, marks, order);
    return order;
  }

  void walk(TypeId root, std::vector<Mark>& marks, std::vector<TypeId>& order) {
    if (model_.types[root].kind != Kind::all_of || marks[root] != Mark::fresh) return;
    std::vector<Step> stack{{root}};
    marks[root] = Mark::open;
    while (!stack.empty()) {
      Step& step = stack.back();
      Type& type = model_.types[step.type];
      if (step.next_part == type.parts.size()) {
        marks[step.type] = Mark::done;
        order.push_back(step.type);
        stack.pop_back();
        continue;
      }
      const std::size_t position = step.next_part++;
      const TypeId part = model_.resolve(type.parts[position]).type;
      if (model_.types[part].kind != Kind::all_of || marks[part] == Mark::done) continue;
      if (marks[part] == Mark::fresh) {
        marks[part] = Mark::open;
        stack.push_back({part});
        continue;
      }
      diagnostics_.error("all-of-cycle", type.place,
                         quoted(type.name) + " is composed of itself through its 'allOf'");
      type.parts.erase(type.parts.begin() + static_cast<std::ptrdiff_t>(position));
      --step.next_part;
    }
  }

  void merge(TypeId id) {
    if (model_.types[id].kind != Kind::all_of) return;
    depth_ = id < first_made_ ? 0 : made_depths_[id - first_made_];
    const std::vector<Use> parts = model_.types[id].parts;
    Type result = model_.types[id];
    result.kind = Kind::any;
    result.parts.clear();
    bool all_nullable = !parts.empty();
    bool possible = true;
    for (const Use& part : parts) {
      const Use resolved = model_.resolve(part);
      all_nullable = all_nullable && resolved.nullable;
      mark_part(resolved.type);
      possible = possible && add(result, resolved.type);
    }
    result.nullable = result.nullable || all_nullable;
    if (!possible) {
      give_up(result);
    } else if (parts.size() == 1 && is_alias_of(result, parts.front())) {
      result = alias_of(model_.types[id], parts.front());
    } else {
      apply_required(result);
    }
    model_.types[id] = std::move(result);
  }

  bool is_alias_of(const Type& result, Use part) const {
    return result.kind != Kind::object && result.kind != Kind::any &&
           model_.type(model_.resolve(part)).required_elsewhere.empty();
  }

  static Type alias_of(Type type, Use part) {
    type.kind = Kind::alias;
    type.item = part;
    type.parts.clear();
    return type;
  }

  void give_up(Type& result) {
    result.kind = Kind::any;
    result.properties.clear();
    result.values.clear();
    result.item.reset();
    result.required_elsewhere.clear();
    result.bounds = Bounds();
    result.additional = Additional::unspecified;
  }

  void mark_part(TypeId id) {
    if (is_part_.size() <= id) is_part_.resize(std::size_t{id} + 1);
    is_part_[id] = true;
  }

  // Adds what a part says. False where no value can be of both.
  bool add(Type& result, TypeId part_id) {
    // A copy: members that are joined grow the list of types.
    const Type part = model_.types[part_id];
    if (!part.choices.empty()) result.choices = part.choices;
    if (part.kind == Kind::any) {
      add_unknown(result, part);
      return true;
    }
    const std::optional<Kind> kind = common_kind(result, part);
    const bool first = result.kind == Kind::any;
    if (!kind || !add_values(result, part)) {
      diagnostics_.degrade("all-of-conflict", result.place,
                           quoted(result.name) + " cannot be of type " +
                               quoted(to_string(result.kind)) + " and " +
                               quoted(to_string(part.kind)) + " at once; it becomes raw JSON",
                           "raw JSON");
      return false;
    }
    result.kind = *kind;
    if (!add_bounds(result.bounds, part.bounds)) {
      diagnostics_.degrade(
          "all-of-unsupported", result.place,
          quoted(result.name) + " has several patterns or steps, of which only the last is checked",
          "the last one is checked");
    }
    if (!part.format.empty()) result.format = part.format;
    result.secret = result.secret || part.secret;
    if (result.description.empty() && !part.component) result.description = part.description;
    add_members(result, part, first);
    return true;
  }

  // A part of which nothing is known; where it was a union, other members must be kept.
  static void add_unknown(Type& result, const Type& part) {
    if (part.additional != Additional::allowed) return;
    result.additional = Additional::allowed;
    result.item.reset();
  }

  // Enumerations: what both list.
  static bool add_values(Type& result, const Type& part) {
    if (part.kind != Kind::enumeration) return true;
    if (part.open) result.open = part.open;
    if (result.kind != Kind::enumeration) {
      result.values = part.values;
      return true;
    }
    intersect(result.values, part.values);
    return !result.values.empty();
  }

  void add_members(Type& result, const Type& part, bool first) {
    if (part.kind == Kind::array) {
      result.item = first || !result.item || !part.item
                        ? (part.item ? part.item : result.item)
                        : join(*result.item, *part.item, result, "item", part.place);
      return;
    }
    if (part.kind != Kind::object && part.kind != Kind::map) return;
    if (result.properties.empty()) {
      result.properties = part.properties;
    } else {
      for (const Property& property : part.properties) add_property(result, property);
    }
    for (const Node* name : part.required_elsewhere) result.required_elsewhere.push_back(name);
    add_additional(result, part);
  }

  void add_property(Type& result, const Property& property) {
    const auto same = [&](const Property& known) { return known.name == property.name; };
    const auto known = std::find_if(result.properties.begin(), result.properties.end(), same);
    if (known == result.properties.end()) {
      result.properties.push_back(property);
      return;
    }
    known->use = join(known->use, property.use, result, property.name, property.place);
    known->required = known->required || property.required;
    known->read_only = known->read_only || property.read_only;
    known->write_only = known->write_only || property.write_only;
    known->deprecated = known->deprecated || property.deprecated;
    if (!property.description.empty()) known->description = property.description;
    if (!property.cpp_name.empty()) known->cpp_name = property.cpp_name;
    if (property.default_value) known->default_value = property.default_value;
    // Each default was checked against its own type; the joined one may allow less.
    if (known->use.type != property.use.type) known->default_value = nullptr;
    known->place = property.place;
  }

  // A part that forbids others means: others than all of these.
  void add_additional(Type& result, const Type& part) {
    if (part.additional == Additional::unspecified) return;
    if (result.additional == Additional::forbidden) return;
    if (part.additional == Additional::forbidden) {
      result.additional = Additional::forbidden;
      result.item.reset();
      if (result.kind == Kind::map) result.kind = Kind::object;
      return;
    }
    const bool known = result.additional == Additional::allowed && result.item;
    if (part.item)
      result.item = known ? join(*result.item, *part.item, result, "value", part.place) : part.item;
    result.additional = Additional::allowed;
  }

  // A use that is of both types: one of the two where it says it all, else a type made here.
  Use join(Use left, Use right, const Type& owner, const std::string& word, Place place) {
    const Use a = model_.resolve(left), b = model_.resolve(right);
    const bool nullable = a.nullable && b.nullable;
    if (covers(model_, model_.type(a), model_.type(b))) return with_null(right, nullable);
    if (covers(model_, model_.type(b), model_.type(a))) return with_null(left, nullable);
    const auto [made, is_new] =
        joined_.try_emplace({a.type, b.type}, static_cast<TypeId>(model_.types.size()));
    if (!is_new) return {made->second, nullable};
    Type type;
    type.kind = Kind::all_of;
    type.pointer = owner.pointer + '/' + document::escape_pointer(word);
    type.place = place;
    type.name = owner.name + ' ' + word;
    type.parts = {left, right};
    if (depth_ == deepest_made || made_depths_.size() == most_made) {
      diagnostics_.degrade("all-of-unsupported", place,
                           quoted(type.name) + " composes members without end; it becomes raw JSON",
                           "raw JSON");
      type.kind = Kind::any;
      type.parts.clear();
    }
    made_depths_.push_back(depth_ + 1);
    model_.types.push_back(std::move(type));
    return {made->second, nullable};
  }

  // What the type behind allows itself cannot be taken back here.
  static Use with_null(Use use, bool nullable) { return {use.type, use.nullable && nullable}; }

  static void apply_required(Type& type) {
    auto& names = type.required_elsewhere;
    const auto declared = [&](const Node* name) {
      for (Property& property : type.properties) {
        if (property.name == name->text()) return property.required = true;
      }
      return false;
    };
    names.erase(std::remove_if(names.begin(), names.end(), declared), names.end());
  }

  // Names that are required and described nowhere; a mere part may leave that to the others.
  void report_required() {
    is_part_.resize(model_.types.size());
    for (TypeId id = 0; id < model_.types.size(); ++id) {
      const Type& type = model_.types[id];
      if (is_part_[id]) continue;
      std::vector<std::string_view> names;
      for (const Property& property : type.properties) names.push_back(property.name);
      for (const Node* name : type.required_elsewhere) {
        std::string message = quoted(name->text()) + " is required, but " + quoted(type.name) +
                              " has no such property; this is not checked";
        if (const auto meant = support::nearest(name->text(), names)) {
          message += "; did you mean " + quoted(*meant) + "?";
        }
        diagnostics_.degrade("required-undeclared", name->place(), std::move(message),
                             "not checked");
      }
    }
  }

  // Only descriptions that compose members of themselves come near these.
  static constexpr std::size_t most_made = 10'000;
  static constexpr unsigned deepest_made = 32;

  Model& model_;
  support::Diagnostics& diagnostics_;
  const TypeId first_made_ = 0;
  std::vector<unsigned> made_depths_;  // of the types made here: within how many others of them
  unsigned depth_ = 0;                 // of the type that is being merged
  std::vector<bool> is_part_;
  std::map<std::pair<TypeId, TypeId>, TypeId> joined_;
};

}  // namespace

void merge_all_of(Model& model, support::Diagnostics& diagnostics) {
  Merger(model, diagnostics).run();
}

}  // namespace zefir::api
