// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "src/faults.hpp"
#include "src/holders.hpp"
#include "src/number.hpp"
#include "src/reader.hpp"
#include "src/utf8.hpp"
#include "src/values.hpp"
#include "zefir/base/json_fwd.hpp"
#include "zefir/base/open.hpp"
#include "zefir/schema/json.hpp"

namespace zefir::schema {
namespace detail {
namespace {

using Tree = nlohmann::json;

// The twin of Dumper in dump.cpp. A tree made from the text would not do: there, 1.0 is an integer.
Tree tree_of(const void* holder, const Type& type);
Tree tree_of_plain(const void* value, const Type& type);

std::string repaired(std::string_view text) {
  if (is_utf8(text)) return std::string(text);
  std::string whole;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_sequence(text, at);
    whole += length ? text.substr(at, length) : std::string_view("\xEF\xBF\xBD");
    at += length ? length : 1;
  }
  return whole;
}

// Null when `text` is no number, or none that a tree can hold.
Tree number_tree(const std::string& text) {
  Faults faults(1);
  const Source source(text);
  Tree number;
  Reader(source, 1, 0, Duplicates::last, faults).json(source.begin(), &number, nullptr);
  return faults.empty() ? number : Tree();
}

Tree enumerator_tree(std::size_t index, const Enum& enumeration) {
  if (index < enumeration.words.size()) return std::string(enumeration.words[index]);
  if (index < enumeration.integers.size()) return enumeration.integers[index];
  return nullptr;
}

Tree enumeration_tree(const void* value, const Type& type) {
  const Enum& enumeration = *type.detail.enumeration;
  if (type.kind == Kind::enumeration) {
    return enumerator_tree(enumerator_index(value, enumeration), enumeration);
  }
  const auto& open = *static_cast<const zefir::detail::OpenBase*>(value);
  if (open.is_known()) return enumerator_tree(open.index(), enumeration);
  const std::string word(open.unknown_word());
  if (!enumeration.integers.empty()) {
    const Tree number = number_tree(word);
    if (number.is_number_integer()) return number;
  }
  return repaired(word);
}

void add_entries(Tree& tree, const void* value, const Map& map) {
  struct Visit {
    Tree& tree;
    const Type& type;
  } visit{tree, map.value};
  map.each(value, &visit, [](void* context, std::string_view key, const void* entry) {
    auto& [entries, type] = *static_cast<Visit*>(context);
    entries[repaired(key)] = tree_of(entry, type);
  });
}

Tree object_tree(const void* value, const Object& object) {
  Tree tree = Tree::object();
  for (const Member& member : object.members) {
    if (member.load_only) continue;
    const void* const holder = at_offset(value, member);
    if (!is_dumped(held(holder, member.type), member)) continue;
    tree[std::string(member.key)] = tree_of(holder, member.type);
  }
  if (object.additional) {
    const Held additional = held(at_offset(value, *object.additional), object.additional->type);
    if (additional.presence == Presence::value) {
      add_entries(tree, additional.value, *object.additional->type.detail.map);
    }
  }
  return tree;
}

Tree list_tree(const void* value, const List& list) {
  Tree tree = Tree::array();
  if (!list.items) {
    for (const bool item : *static_cast<const std::vector<bool>*>(value)) tree.push_back(item);
    return tree;
  }
  const std::span<const std::byte> items = list.items(value);
  for (std::size_t at = 0; at < items.size(); at += list.item_size) {
    tree.push_back(tree_of(items.data() + at, list.item));
  }
  return tree;
}

Tree tuple_tree(const void* value, const Tuple& tuple) {
  Tree tree = Tree::array();
  for (std::size_t i = 0; i < tuple.items.size(); ++i) {
    // `item` gives the loader, too, its way in.
    tree.push_back(tree_of(tuple.item(const_cast<void*>(value), i), tuple.items[i]));
  }
  return tree;
}

Tree scalar_tree(const void* value, const Type& type) {
  switch (type.kind) {
    case Kind::boolean:
      return *static_cast<const bool*>(value);
    case Kind::int32:
      return *static_cast<const std::int32_t*>(value);
    case Kind::int64:
      return *static_cast<const std::int64_t*>(value);
    case Kind::uint64:
      return *static_cast<const std::uint64_t*>(value);
    case Kind::number: {
      const double number = *static_cast<const double*>(value);
      return std::isfinite(number) ? Tree(number) : Tree();
    }
    case Kind::string:
      return repaired(*static_cast<const std::string*>(value));
    case Kind::string_view:
      return repaired(*static_cast<const std::string_view*>(value));
    default:
      break;
  }
  std::string text;
  value_ops(type.kind).append(value, text);
  return type.kind == Kind::decimal ? number_tree(text) : Tree(std::move(text));
}

Tree tree_of(const void* holder, const Type& type) {
  const Held held = detail::held(holder, type);
  return held.presence == Presence::value ? tree_of_plain(held.value, type) : Tree();
}

Tree tree_of_plain(const void* value, const Type& type) {
  switch (type.kind) {
    case Kind::enumeration:
    case Kind::open_enum:
      return enumeration_tree(value, type);
    case Kind::json:
      return **static_cast<const Json*>(value);
    case Kind::object:
      return object_tree(value, *type.detail.object);
    case Kind::list:
      return list_tree(value, *type.detail.list);
    case Kind::map: {
      Tree tree = Tree::object();
      add_entries(tree, value, *type.detail.map);
      return tree;
    }
    case Kind::tuple:
      return tuple_tree(value, *type.detail.tuple);
    case Kind::variant: {
      const Variant& variant = *type.detail.variant;
      const std::size_t index = variant.index(value);
      if (index >= variant.alternatives.size()) return nullptr;
      return tree_of(variant.get(value), variant.alternatives[index].type);
    }
    default:
      return scalar_tree(value, type);
  }
}

}  // namespace
}  // namespace detail

nlohmann::json dump_json(const void* value, const Type& type) {
  return detail::tree_of(value, type);
}

}  // namespace zefir::schema
