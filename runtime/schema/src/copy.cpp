// SPDX-License-Identifier: Apache-2.0
// The walk over rows from one C++ value to another, which becomes its copy. Structs share it, so
// that none has a copy constructor of its own to be compiled.
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "src/holders.hpp"
#include "src/values.hpp"
#include "zefir/base/json_fwd.hpp"
#include "zefir/base/open.hpp"
#include "zefir/schema/ops.hpp"

namespace zefir::schema {
namespace {

template <class T>
void assign(void* to, const void* from) {
  *static_cast<T*>(to) = *static_cast<const T*>(from);
}

void copy_value(void* to, const void* from, const Type& type);

void copy_list(void* to, const void* from, const List& list) {
  if (!list.items) return assign<std::vector<bool>>(to, from);
  list.clear(to);
  const std::span<const std::byte> items = list.items(from);
  for (std::size_t at = 0; at < items.size(); at += list.item_size) {
    copy_value(list.append(to), items.data() + at, list.item);
  }
}

void copy_map(void* to, const void* from, const Map& map) {
  map.clear(to);
  struct Context {
    void* to;
    const Map& map;
  } context{to, map};
  map.each(from, &context, [](void* raw, std::string_view key, const void* value) {
    auto& [target, rows] = *static_cast<Context*>(raw);
    bool fresh = false;
    copy_value(rows.insert(target, key, fresh), value, rows.value);
  });
}

void copy_tuple(void* to, const void* from, const Tuple& tuple) {
  for (std::size_t i = 0; i < tuple.items.size(); ++i) {
    // `item` gives the loader, too, its way in.
    copy_value(tuple.item(to, i), tuple.item(const_cast<void*>(from), i), tuple.items[i]);
  }
}

void copy_variant(void* to, const void* from, const Variant& variant) {
  const std::size_t index = variant.index(from);
  if (index >= variant.alternatives.size()) return;
  copy_value(variant.emplace(to, index), variant.get(from), variant.alternatives[index].type);
}

void copy_plain(void* to, const void* from, const Type& type) {
  switch (type.kind) {
    case Kind::boolean:
      return assign<bool>(to, from);
    case Kind::int32:
      return assign<std::int32_t>(to, from);
    case Kind::int64:
      return assign<std::int64_t>(to, from);
    case Kind::uint64:
      return assign<std::uint64_t>(to, from);
    case Kind::number:
      return assign<double>(to, from);
    case Kind::string:
      return assign<std::string>(to, from);
    case Kind::string_view:
      return assign<std::string_view>(to, from);
    case Kind::decimal:
    case Kind::date_time:
    case Kind::date:
    case Kind::time:
    case Kind::duration:
    case Kind::uuid:
    case Kind::bytes:
      return detail::value_ops(type.kind).assign(to, from);
    case Kind::enumeration:
      std::memcpy(to, from, type.detail.enumeration->width);
      return;
    case Kind::open_enum:
      return assign<zefir::detail::OpenBase>(to, from);
    case Kind::json:
      return assign<Json>(to, from);
    case Kind::object:
      return copy_object(to, from, *type.detail.object);
    case Kind::list:
      return copy_list(to, from, *type.detail.list);
    case Kind::map:
      return copy_map(to, from, *type.detail.map);
    case Kind::tuple:
      return copy_tuple(to, from, *type.detail.tuple);
    case Kind::variant:
      return copy_variant(to, from, *type.detail.variant);
  }
}

template <class T>
void assign_optional(void* to, const void* from) {
  assign<std::optional<T>>(to, from);
}

void copy_by_ops(void* to, const void* from, const Type& type) {
  const HolderOps& ops = *type.holder_ops;
  const detail::Held held = detail::held_by_ops(from, ops);
  if (held.presence == detail::Presence::value) {
    copy_plain(ops.emplace(to), held.value, type);
  } else if (held.presence == detail::Presence::null) {
    ops.set_null(to);
  } else {
    ops.reset(to);
  }
}

void copy_optional(void* to, const void* from, const Type& type) {
  switch (type.kind) {
    case Kind::boolean:
      return assign_optional<bool>(to, from);
    case Kind::int32:
      return assign_optional<std::int32_t>(to, from);
    case Kind::int64:
      return assign_optional<std::int64_t>(to, from);
    case Kind::uint64:
      return assign_optional<std::uint64_t>(to, from);
    case Kind::number:
      return assign_optional<double>(to, from);
    case Kind::string:
      return assign_optional<std::string>(to, from);
    case Kind::string_view:
      return assign_optional<std::string_view>(to, from);
    default:
      return copy_by_ops(to, from, type);
  }
}

// A Box that was moved from is empty, and so is its copy.
void copy_box(void* to, const void* from, const Type& type) {
  if (const void* value = BoxAccess::pointer(from)) {
    copy_plain(detail::boxed_value(to, type), value, type);
    return;
  }
  void*& pointer = BoxAccess::pointer(to);
  if (pointer) detail::lifetime_behind(type).destroy(pointer);
  pointer = nullptr;
}

void copy_value(void* to, const void* from, const Type& type) {
  switch (type.holder) {
    case Holder::plain:
      return copy_plain(to, from, type);
    case Holder::optional:
      return copy_optional(to, from, type);
    case Holder::optional_box:
    case Holder::box:
      return copy_box(to, from, type);
    case Holder::maybe:
      return copy_by_ops(to, from, type);
  }
}

}  // namespace

void copy_object(void* to, const void* from, const Object& object) {
  const auto copy = [&](const Member& member) {
    copy_value(detail::at_offset(to, member), detail::at_offset(from, member), member.type);
  };
  for (const Member& member : object.members) copy(member);
  if (object.additional) copy(*object.additional);
}

}  // namespace zefir::schema
