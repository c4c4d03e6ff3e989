// SPDX-License-Identifier: Apache-2.0
// The walk over rows and two C++ values at once. What the rows say decides, so that the structs
// need no comparison of their own to be compiled.
#include <nlohmann/json.hpp>
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
bool same(const void* left, const void* right) {
  return *static_cast<const T*>(left) == *static_cast<const T*>(right);
}

bool equal_plain(const void* left, const void* right, const Type& type);

bool equal_lists(const void* left, const void* right, const List& list) {
  if (!list.items) return same<std::vector<bool>>(left, right);
  const std::span<const std::byte> items = list.items(left);
  const std::span<const std::byte> others = list.items(right);
  if (items.size() != others.size()) return false;
  for (std::size_t at = 0; at < items.size(); at += list.item_size) {
    if (!equal_values(items.data() + at, others.data() + at, list.item)) return false;
  }
  return true;
}

bool equal_maps(const void* left, const void* right, const Map& map) {
  if (map.size(left) != map.size(right)) return false;
  struct Context {
    const void* right;
    const Map& map;
    bool equal;
  } context{right, map, true};
  map.each(left, &context, [](void* raw, std::string_view key, const void* value) {
    auto& [others, rows, equal] = *static_cast<Context*>(raw);
    if (!equal) return;
    const void* const other = rows.find(others, key);
    equal = other && equal_values(value, other, rows.value);
  });
  return context.equal;
}

bool equal_tuples(const void* left, const void* right, const Tuple& tuple) {
  for (std::size_t i = 0; i < tuple.items.size(); ++i) {
    // `item` gives the loader, too, its way in.
    const void* const item = tuple.item(const_cast<void*>(left), i);
    if (!equal_values(item, tuple.item(const_cast<void*>(right), i), tuple.items[i])) return false;
  }
  return true;
}

bool equal_variants(const void* left, const void* right, const Variant& variant) {
  const std::size_t index = variant.index(left);
  if (index != variant.index(right)) return false;
  if (index >= variant.alternatives.size()) return true;
  return equal_values(variant.get(left), variant.get(right), variant.alternatives[index].type);
}

bool equal_plain(const void* left, const void* right, const Type& type) {
  switch (type.kind) {
    case Kind::boolean:
      return same<bool>(left, right);
    case Kind::int32:
      return same<std::int32_t>(left, right);
    case Kind::int64:
      return same<std::int64_t>(left, right);
    case Kind::uint64:
      return same<std::uint64_t>(left, right);
    case Kind::number:
      return same<double>(left, right);
    case Kind::string:
      return same<std::string>(left, right);
    case Kind::string_view:
      return same<std::string_view>(left, right);
    case Kind::decimal:
    case Kind::date_time:
    case Kind::date:
    case Kind::time:
    case Kind::duration:
    case Kind::uuid:
    case Kind::bytes:
      return detail::value_ops(type.kind).equal(left, right);
    case Kind::enumeration: {
      const Enum& enumeration = *type.detail.enumeration;
      return detail::enumerator_index(left, enumeration) ==
             detail::enumerator_index(right, enumeration);
    }
    case Kind::open_enum:
      return same<zefir::detail::OpenBase>(left, right);
    case Kind::json:
      return same<Json>(left, right);
    case Kind::object:
      return equal_objects(left, right, *type.detail.object);
    case Kind::list:
      return equal_lists(left, right, *type.detail.list);
    case Kind::map:
      return equal_maps(left, right, *type.detail.map);
    case Kind::tuple:
      return equal_tuples(left, right, *type.detail.tuple);
    case Kind::variant:
      return equal_variants(left, right, *type.detail.variant);
  }
  return false;
}

}  // namespace

bool equal_values(const void* left, const void* right, const Type& type) {
  const detail::Held one = detail::held(left, type);
  const detail::Held other = detail::held(right, type);
  if (one.presence != other.presence) return false;
  return one.presence != detail::Presence::value || equal_plain(one.value, other.value, type);
}

bool equal_objects(const void* left, const void* right, const Object& object) {
  const auto equal = [&](const Member& member) {
    return equal_values(detail::at_offset(left, member), detail::at_offset(right, member),
                        member.type);
  };
  for (const Member& member : object.members) {
    if (!equal(member)) return false;
  }
  return !object.additional || equal(*object.additional);
}

}  // namespace zefir::schema
