// SPDX-License-Identifier: Apache-2.0
// The few function pointers in rows that must know a C++ type: containers, holders, lifetimes.
// Included by generated .cpp files, not by headers.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
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
    optional_flag<T>,
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
  return list;
}

/// The Map row of std::map<Key, T>; Key is std::string, or std::string_view in borrowed mode.
template <class T, class Key = std::string>
constexpr Map map_of(const Type& value) {
  using Values = std::map<Key, T>;
  Map map{.value = value, .borrowed_keys = std::is_same_v<Key, std::string_view>};
  map.insert = [](void* values, std::string_view key, bool& fresh) -> void* {
    auto [place, inserted] = static_cast<Values*>(values)->try_emplace(Key(key));
    fresh = inserted;
    return &place->second;
  };
  map.find = [](const void* values, std::string_view key) -> const void* {
    const auto place = static_cast<const Values*>(values)->find(Key(key));
    return place == static_cast<const Values*>(values)->end() ? nullptr : &place->second;
  };
  map.erase = [](void* values, std::string_view key) {
    static_cast<Values*>(values)->erase(Key(key));
  };
  map.each = [](const void* values, void* context,
                void (*visit)(void*, std::string_view, const void*)) {
    for (const auto& [key, value_] : *static_cast<const Values*>(values))
      visit(context, key, &value_);
  };
  map.size = [](const void* values) { return static_cast<const Values*>(values)->size(); };
  map.clear = [](void* values) { static_cast<Values*>(values)->clear(); };
  return map;
}

namespace detail {

template <class Tuple_, std::size_t... indices>
void* tuple_item(void* tuple, std::size_t index, std::index_sequence<indices...>) noexcept {
  void* const items[] = {&std::get<indices>(*static_cast<Tuple_*>(tuple))...};
  return items[index];
}

}  // namespace detail

/// The Tuple row of std::tuple<T...>; `items` are the rows of T..., and as many.
template <class... T>
constexpr Tuple tuple_of(std::span<const Type> items, std::size_t required = sizeof...(T)) {
  Tuple tuple{.items = items, .required = required};
  tuple.item = [](void* values, std::size_t index) {
    return detail::tuple_item<std::tuple<T...>>(values, index, std::index_sequence_for<T...>{});
  };
  return tuple;
}

}  // namespace zefir::schema
