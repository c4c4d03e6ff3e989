// SPDX-License-Identifier: Apache-2.0
#include "src/holders.hpp"

#include <cstring>

#include "src/values.hpp"
#include "zefir/base/json_fwd.hpp"
#include "zefir/base/open.hpp"
#include "zefir/schema/ops.hpp"

namespace zefir::schema::detail {
namespace {

// As a new one is, defaults of members and all, where the rows know how to make one.
void reset_object(void* target, const Object& object) {
  if (object.lifetime.create) {
    void* const fresh = object.lifetime.create();
    copy_object(target, fresh, object);
    object.lifetime.destroy(fresh);
    return;
  }
  for (const Member& member : object.members) reset(at_offset(target, member), member.type);
  if (object.additional) reset(at_offset(target, *object.additional), object.additional->type);
}

void reset_plain(void* target, const Type& type) {
  switch (type.kind) {
    case Kind::boolean:
      *static_cast<bool*>(target) = false;
      break;
    case Kind::int32:
      *static_cast<std::int32_t*>(target) = 0;
      break;
    case Kind::int64:
      *static_cast<std::int64_t*>(target) = 0;
      break;
    case Kind::uint64:
      *static_cast<std::uint64_t*>(target) = 0;
      break;
    case Kind::number:
      *static_cast<double*>(target) = 0;
      break;
    case Kind::string:
      static_cast<std::string*>(target)->clear();
      break;
    case Kind::string_view:
      *static_cast<std::string_view*>(target) = {};
      break;
    case Kind::decimal:
    case Kind::date_time:
    case Kind::date:
    case Kind::time:
    case Kind::duration:
    case Kind::uuid:
    case Kind::bytes:
      value_ops(type.kind).reset(target);
      break;
    case Kind::enumeration:
      std::memset(target, 0, type.detail.enumeration->width);
      break;
    case Kind::open_enum:
      static_cast<zefir::detail::OpenBase*>(target)->set_index(0);
      break;
    case Kind::json:
      *static_cast<Json*>(target) = Json();
      break;
    case Kind::object:
      reset_object(target, *type.detail.object);
      break;
    case Kind::list:
      type.detail.list->clear(target);
      break;
    case Kind::map:
      type.detail.map->clear(target);
      break;
    case Kind::tuple: {
      const Tuple& tuple = *type.detail.tuple;
      for (std::size_t i = 0; i < tuple.items.size(); ++i) {
        reset(tuple.item(target, i), tuple.items[i]);
      }
      break;
    }
    case Kind::variant:
      type.detail.variant->emplace(target, 0);
      break;
  }
}

void reset_optional(void* holder, const Type& type) {
  switch (type.kind) {
    case Kind::boolean:
      as_optional<bool>(holder).reset();
      break;
    case Kind::int32:
      as_optional<std::int32_t>(holder).reset();
      break;
    case Kind::int64:
      as_optional<std::int64_t>(holder).reset();
      break;
    case Kind::uint64:
      as_optional<std::uint64_t>(holder).reset();
      break;
    case Kind::number:
      as_optional<double>(holder).reset();
      break;
    case Kind::string:
      as_optional<std::string>(holder).reset();
      break;
    case Kind::string_view:
      as_optional<std::string_view>(holder).reset();
      break;
    default:
      type.holder_ops->reset(holder);
      break;
  }
}

}  // namespace

Held held_by_ops(const void* holder, const HolderOps& ops) noexcept {
  // `get` does not change the holder; it gives the loader, too, the way in.
  if (const void* value = ops.get(const_cast<void*>(holder))) return {Presence::value, value};
  const bool null = ops.is_null && ops.is_null(holder);
  return {null ? Presence::null : Presence::absent, nullptr};
}

std::size_t enumerator_count(const Enum& enumeration) noexcept {
  return enumeration.words.empty() ? enumeration.integers.size() : enumeration.words.size();
}

std::size_t enumerator_index(const void* value, const Enum& enumeration) noexcept {
  std::uint8_t byte = 0;
  std::uint16_t index = 0;
  if (enumeration.width == 1) {
    std::memcpy(&byte, value, 1);
    return byte;
  }
  std::memcpy(&index, value, 2);
  return index;
}

void reset(void* holder, const Type& type) {
  switch (type.holder) {
    case Holder::plain:
      reset_plain(holder, type);
      break;
    case Holder::optional:
      reset_optional(holder, type);
      break;
    case Holder::optional_box: {
      void*& value = BoxAccess::pointer(holder);
      if (value) lifetime_behind(type).destroy(value);
      value = nullptr;
      break;
    }
    case Holder::box: {
      void* fresh = lifetime_behind(type).create();
      void*& value = BoxAccess::pointer(holder);
      if (value) lifetime_behind(type).destroy(value);
      value = fresh;
      break;
    }
    case Holder::maybe:
      type.holder_ops->reset(holder);
      break;
  }
}

}  // namespace zefir::schema::detail
