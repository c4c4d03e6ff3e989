// SPDX-License-Identifier: Apache-2.0
// Reaching the value inside a Holder whose type is known as rows only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "zefir/base/box.hpp"
#include "zefir/schema/key_tables.hpp"
#include "zefir/schema/rows.hpp"

namespace zefir::schema {

/// The pointer inside a Box or OptionalBox of any type.
struct BoxAccess {
  static void*& pointer(void* box) noexcept {
    return static_cast<zefir::detail::BoxBase*>(box)->pointer_;
  }
  static void* pointer(const void* box) noexcept {
    return static_cast<const zefir::detail::BoxBase*>(box)->pointer_;
  }
};

namespace detail {

template <class T>
std::optional<T>& as_optional(void* holder) noexcept {
  return *static_cast<std::optional<T>*>(holder);
}

/// A byte offset from a struct to a member.
inline void* at_offset(void* object, const Member& member) noexcept {
  return static_cast<std::byte*>(object) + member.offset;
}
inline const void* at_offset(const void* object, const Member& member) noexcept {
  return static_cast<const std::byte*>(object) + member.offset;
}

/// Whether a holder has a value, is empty, or is a Maybe that holds null.
enum class Presence : std::uint8_t { absent, null, value };

struct Held {
  Presence presence;
  const void* value;  ///< null unless Presence::value
};

/// What a holder holds whose type only its HolderOps know.
Held held_by_ops(const void* holder, const HolderOps& ops) noexcept;

/// Whether a std::optional of any type has a value.
inline bool has_value(const void* optional, const Type& type) noexcept {
  const std::size_t flag = type.holder_ops ? type.holder_ops->flag : optional_flag_of(type.kind);
  return static_cast<const unsigned char*>(optional)[flag] != 0;
}

/// What a holder holds. For Holder::plain, the value itself.
inline Held held(const void* holder, const Type& type) noexcept {
  switch (type.holder) {
    case Holder::plain:
      return {Presence::value, holder};
    case Holder::optional:
      // The value stands first, see optional_flag.
      if (!has_value(holder, type)) return {Presence::absent, nullptr};
      return {Presence::value, holder};
    case Holder::optional_box:
    case Holder::box: {
      const void* value = BoxAccess::pointer(holder);
      return {value ? Presence::value : Presence::absent, value};
    }
    case Holder::maybe:
      break;
  }
  return held_by_ops(holder, *type.holder_ops);
}

/// Whether a holder holds a value or null.
inline bool is_present(const void* holder, const Type& type) noexcept {
  switch (type.holder) {
    case Holder::plain:
      return true;
    case Holder::optional:
      return has_value(holder, type);
    case Holder::optional_box:
    case Holder::box:
      return BoxAccess::pointer(holder) != nullptr;
    case Holder::maybe:
      break;
  }
  return held_by_ops(holder, *type.holder_ops).presence != Presence::absent;
}

/// How to make and destroy what a Box or OptionalBox holds.
inline const Lifetime& lifetime_behind(const Type& type) noexcept {
  return type.kind == Kind::object ? type.detail.object->lifetime : type.detail.variant->lifetime;
}

/// The value of a Box or OptionalBox, made where there is none.
inline void* boxed_value(void* holder, const Type& type) {
  void*& value = BoxAccess::pointer(holder);
  if (!value) value = lifetime_behind(type).create();
  return value;
}

/// Whether a dump writes the member: as its value, or as null.
inline bool is_dumped(const Held& held, const Member& member) noexcept {
  return held.presence != Presence::absent || (member.required && member.type.nullable);
}

/// The number of enumerators, and which of them an enum class in memory is.
std::size_t enumerator_count(const Enum& enumeration) noexcept;
std::size_t enumerator_index(const void* value, const Enum& enumeration) noexcept;

/// Back to a freshly made value: for a member that stands twice in a text, of which the last wins.
void reset(void* holder, const Type& type);

}  // namespace detail
}  // namespace zefir::schema
