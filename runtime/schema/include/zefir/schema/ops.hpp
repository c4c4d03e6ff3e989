// SPDX-License-Identifier: Apache-2.0
// The few function pointers in rows that must know a C++ type: containers, holders, lifetimes.
// Included by generated .cpp files, not by headers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "zefir/base/box.hpp"
#include "zefir/base/maybe.hpp"
#include "zefir/schema/rows.hpp"

namespace zefir::schema {

template <class T>
inline constexpr Lifetime lifetime_of = {
    []() -> void* { return new T(); },
    [](void* object) noexcept { delete static_cast<T*>(object); },
};

template <class T>
inline constexpr HolderOps optional_ops = {
    [](void* holder) -> void* { return &static_cast<std::optional<T>*>(holder)->emplace(); },
    [](void* holder) { static_cast<std::optional<T>*>(holder)->reset(); },
    nullptr,
    [](void* holder) -> void* {
      auto& optional = *static_cast<std::optional<T>*>(holder);
      return optional ? &*optional : nullptr;
    },
    nullptr,
};

template <class T>
inline constexpr HolderOps maybe_ops = {
    [](void* holder) -> void* { return &static_cast<Maybe<T>*>(holder)->emplace(); },
    [](void* holder) { static_cast<Maybe<T>*>(holder)->reset(); },
    [](void* holder) { static_cast<Maybe<T>*>(holder)->set_null(); },
    [](void* holder) -> void* {
      auto& maybe = *static_cast<Maybe<T>*>(holder);
      return maybe ? &*maybe : nullptr;
    },
    [](const void* holder) { return static_cast<const Maybe<T>*>(holder)->is_null(); },
};

/// A Maybe<Box<T>> looks like a Maybe<T> to the rows: the box is passed through.
template <class T>
inline constexpr HolderOps maybe_ops<Box<T>> = {
    [](void* holder) -> void* { return &*static_cast<Maybe<Box<T>>*>(holder)->emplace(); },
    [](void* holder) { static_cast<Maybe<Box<T>>*>(holder)->reset(); },
    [](void* holder) { static_cast<Maybe<Box<T>>*>(holder)->set_null(); },
    [](void* holder) -> void* {
      auto& maybe = *static_cast<Maybe<Box<T>>*>(holder);
      return maybe ? &**maybe : nullptr;
    },
    [](const void* holder) { return static_cast<const Maybe<Box<T>>*>(holder)->is_null(); },
};

/// The List row of std::vector<T>. A std::vector<bool> has no addressable items: the runtime knows
/// it by `item` being a plain boolean, and `append` and `items` stay null.
template <class T>
constexpr List list_of(const Type& item) {
  using Vector = std::vector<T>;
  List list{.item = item, .item_size = sizeof(T)};
  if constexpr (!std::is_same_v<T, bool>) {
    list.append = [](void* vector) -> void* {
      auto& items = *static_cast<Vector*>(vector);
      // Growing from one by doubling allocates three times for four items.
      if constexpr (sizeof(T) <= 128) {
        if (items.capacity() == 0) items.reserve(4);
      }
      return &items.emplace_back();
    };
    list.items = [](const void* vector) {
      return std::as_bytes(std::span(*static_cast<const Vector*>(vector)));
    };
  }
  list.clear = [](void* vector) { static_cast<Vector*>(vector)->clear(); };
  list.drop_last = [](void* vector) { static_cast<Vector*>(vector)->pop_back(); };
  return list;
}

/// The Map row of std::map<std::string, T>.
template <class T>
constexpr Map map_of(const Type& value) {
  using Values = std::map<std::string, T>;
  Map map{.value = value};
  map.insert = [](void* values, std::string&& key, bool& fresh) -> void* {
    auto [place, inserted] = static_cast<Values*>(values)->try_emplace(std::move(key));
    fresh = inserted;
    return &place->second;
  };
  map.erase = [](void* values, const std::string& key) {
    static_cast<Values*>(values)->erase(key);
  };
  map.each = [](const void* values, void* context,
                void (*visit)(void*, const std::string&, const void*)) {
    for (const auto& [key, value_] : *static_cast<const Values*>(values))
      visit(context, key, &value_);
  };
  map.size = [](const void* values) { return static_cast<const Values*>(values)->size(); };
  map.clear = [](void* values) { static_cast<Values*>(values)->clear(); };
  return map;
}

}  // namespace zefir::schema
