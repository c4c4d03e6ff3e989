// SPDX-License-Identifier: Apache-2.0
// The few function pointers in rows that must know a C++ type: containers, holders, lifetimes. And
// what generated structs leave to their rows.
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
#include "zefir/schema/key_tables.hpp"
#include "zefir/schema/rows.hpp"

namespace zefir::schema {

/// Whether two values of a type are equal, member by member, as `==` of their C++ types has it.
bool equal_values(const void* left, const void* right, const Type& type);
/// The same of two structs.
bool equal_objects(const void* left, const void* right, const Object& object);

/// Makes `*to`, a struct, a copy of `*from`, which must be no part of it. When this throws (nothing
/// but std::bad_alloc), `*to` is valid C++ but of unspecified content.
void copy_object(void* to, const void* from, const Object& object);

// Functions are static members rather than lambdas: a closure's class costs a compiler more than
// all that is in it, and these are instantiated for every struct.

namespace detail {

template <class T>
struct LifetimeOf {
  static void* create() { return new T(); }
  static void destroy(void* object) noexcept { delete static_cast<T*>(object); }
};

// Holder_: std::optional<T> or Maybe<T>.
template <class Holder_>
struct HolderOpsOf {
  static Holder_& as(void* holder) noexcept { return *static_cast<Holder_*>(holder); }
  static void* emplace(void* holder) { return &as(holder).emplace(); }
  static void reset(void* holder) { as(holder).reset(); }
  static void* get(void* holder) { return as(holder) ? &*as(holder) : nullptr; }
  static void set_null(void* holder) { as(holder).set_null(); }
  static bool is_null(const void* holder) { return static_cast<const Holder_*>(holder)->is_null(); }
};

template <class T>
struct ListOps {
  using Vector = std::vector<T>;
  static void* append(void* vector) {
    auto& items = *static_cast<Vector*>(vector);
    // Growing from one by doubling allocates three times for four items.
    if constexpr (sizeof(T) <= 128) {
      if (items.capacity() == 0) items.reserve(4);
    }
    return &items.emplace_back();
  }
  static std::span<const std::byte> items(const void* vector) {
    const auto& items = *static_cast<const Vector*>(vector);
    return {reinterpret_cast<const std::byte*>(items.data()), items.size() * sizeof(T)};
  }
  static void clear(void* vector) { static_cast<Vector*>(vector)->clear(); }
};

template <class T, class Key>
struct MapOps {
  using Values = std::map<Key, T>;
  static void* insert(void* values, std::string_view key, bool& fresh) {
    auto [place, inserted] = static_cast<Values*>(values)->try_emplace(Key(key));
    fresh = inserted;
    return &place->second;
  }
  static const void* find(const void* values, std::string_view key) {
    const auto place = static_cast<const Values*>(values)->find(Key(key));
    return place == static_cast<const Values*>(values)->end() ? nullptr : &place->second;
  }
  static void erase(void* values, std::string_view key) {
    static_cast<Values*>(values)->erase(Key(key));
  }
  static void each(const void* values, void* context,
                   void (*visit)(void*, std::string_view, const void*)) {
    for (const auto& entry : *static_cast<const Values*>(values)) {
      visit(context, entry.first, &entry.second);
    }
  }
  static std::size_t size(const void* values) { return static_cast<const Values*>(values)->size(); }
  static void clear(void* values) { static_cast<Values*>(values)->clear(); }
};

}  // namespace detail

template <class T>
inline constexpr Lifetime lifetime_of = {&detail::LifetimeOf<T>::create,
                                         &detail::LifetimeOf<T>::destroy};

template <class T>
inline constexpr HolderOps optional_ops = {&detail::HolderOpsOf<std::optional<T>>::emplace,
                                           &detail::HolderOpsOf<std::optional<T>>::reset,
                                           nullptr,
                                           &detail::HolderOpsOf<std::optional<T>>::get,
                                           nullptr,
                                           optional_flag<T>};

template <class T>
inline constexpr HolderOps maybe_ops = {
    &detail::HolderOpsOf<Maybe<T>>::emplace, &detail::HolderOpsOf<Maybe<T>>::reset,
    &detail::HolderOpsOf<Maybe<T>>::set_null, &detail::HolderOpsOf<Maybe<T>>::get,
    &detail::HolderOpsOf<Maybe<T>>::is_null};

/// A Maybe<Box<T>> looks like a Maybe<T> to the rows: the box is passed through.
template <class T>
inline constexpr HolderOps maybe_ops<Box<T>> = {
    [](void* holder) -> void* { return &*static_cast<Maybe<Box<T>>*>(holder)->emplace(); },
    &detail::HolderOpsOf<Maybe<Box<T>>>::reset, &detail::HolderOpsOf<Maybe<Box<T>>>::set_null,
    [](void* holder) -> void* {
      auto& maybe = *static_cast<Maybe<Box<T>>*>(holder);
      return maybe ? &**maybe : nullptr;
    },
    &detail::HolderOpsOf<Maybe<Box<T>>>::is_null};

/// The List row of std::vector<T>. A std::vector<bool> has no addressable items: the runtime knows
/// it by `item` being a plain boolean, and `append` and `items` stay null.
template <class T>
constexpr List list_of(const Type& item) {
  List list{.item = item, .item_size = sizeof(T)};
  if constexpr (!std::is_same_v<T, bool>) {
    list.append = &detail::ListOps<T>::append;
    list.items = &detail::ListOps<T>::items;
  }
  list.clear = &detail::ListOps<T>::clear;
  return list;
}

/// The Map row of std::map<Key, T>; Key is std::string, or std::string_view in borrowed mode.
template <class T, class Key = std::string>
constexpr Map map_of(const Type& value) {
  using Ops = detail::MapOps<T, Key>;
  return {.value = value,
          .borrowed_keys = std::is_same_v<Key, std::string_view>,
          .insert = &Ops::insert,
          .find = &Ops::find,
          .erase = &Ops::erase,
          .each = &Ops::each,
          .size = &Ops::size,
          .clear = &Ops::clear};
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
