// SPDX-License-Identifier: Apache-2.0
#include "cpp/order.hpp"

namespace zefir::cpp {
namespace {

enum class Mark : unsigned char { fresh, open, done };

// A walk without recursion of its own: descriptions may nest deeper than the stack.
struct Step {
  api::TypeId type;
  std::size_t next_property = 0;
};

class StructWalk {
 public:
  StructWalk(Types& types, support::Diagnostics& diagnostics)
      : types_(types), diagnostics_(diagnostics), marks_(types.model().types.size(), Mark::fresh) {}

  std::vector<api::TypeId> run() {
    for (const api::TypeId id : types_.reachable()) {
      if (types_.model().types[id].kind == api::Kind::object) walk(id);
    }
    return std::move(order_);
  }

 private:
  void walk(api::TypeId root) {
    if (marks_[root] != Mark::fresh) return;
    marks_[root] = Mark::open;
    stack_.push_back({root});
    while (!stack_.empty()) {
      Step& step = stack_.back();
      const api::Type& type = types_.model().types[step.type];
      if (step.next_property == type.properties.size()) {
        marks_[step.type] = Mark::done;
        order_.push_back(step.type);
        stack_.pop_back();
        continue;
      }
      visit(type.properties[step.next_property++]);
    }
  }

  void visit(const api::Property& property) {
    if (types_.kind(property.use) != api::Kind::object) return;
    const Held held = types_.member(property);
    if (held.holder != Holder::plain) return;
    const api::TypeId target = held.use.type;
    if (marks_[target] == Mark::open) {
      types_.cut(&property);
      diagnostics_.warning("required-recursion", property.place,
                           "'" + property.name +
                               "' is required and requires its own object again: "
                               "no value can satisfy this");
    } else if (marks_[target] == Mark::fresh) {
      marks_[target] = Mark::open;
      stack_.push_back({target});
    }
  }

  Types& types_;
  support::Diagnostics& diagnostics_;
  std::vector<Mark> marks_;
  std::vector<Step> stack_;
  std::vector<api::TypeId> order_;
};

class AliasWalk {
 public:
  explicit AliasWalk(const Types& types) : types_(types), seen_(types.model().types.size()) {}

  std::vector<api::TypeId> run() {
    for (const api::TypeId id : types_.reachable()) visit(id);
    return std::move(order_);
  }

 private:
  // Depth is that of arrays of arrays of named arrays: the document's nesting, which is bounded.
  void visit(api::TypeId id) {
    if (seen_[id]) return;
    seen_[id] = true;
    const api::Type& type = types_.model().types[id];
    if (type.kind == api::Kind::object || type.kind == api::Kind::enumeration) return;
    if (type.item && !types_.is_endless(id)) visit(type.item->type);
    if (!types_.name(id).empty()) order_.push_back(id);
  }

  const Types& types_;
  std::vector<bool> seen_;
  std::vector<api::TypeId> order_;
};

}  // namespace

std::vector<api::TypeId> order_structs(Types& types, support::Diagnostics& diagnostics) {
  return StructWalk(types, diagnostics).run();
}

std::vector<api::TypeId> order_aliases(const Types& types) { return AliasWalk(types).run(); }

}  // namespace zefir::cpp
