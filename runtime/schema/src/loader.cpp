// SPDX-License-Identifier: Apache-2.0
#include "src/loader.hpp"

#include "src/excerpt.hpp"
#include "src/holders.hpp"
#include "src/loader_containers.hpp"
#include "src/loader_objects.hpp"
#include "src/loader_scalars.hpp"
#include "src/loader_variants.hpp"
#include "src/rules.hpp"

namespace zefir::schema::detail {

template <bool stores>
void Loader<stores>::run(const Type& type, void* target, const Frame* frame) {
  const char* p = value(skip_space(source().begin()), type, target, frame);
  if (!p) return;
  while (p != end() && is_space(*p)) ++p;
  if (p != end() || source().cut()) syntax(p, frame, "the end of the text");
}

template <bool stores>
const char* Loader<stores>::value(const char* p, const Type& type, void* target,
                                  const Frame* frame) {
  if (*p == 'n') [[unlikely]]
    return null(p, type, target, frame);
  if (type.rules) [[unlikely]]
    return ruled(p, type, target, frame);
  return held_value(p, type, target, frame);
}

template <bool stores>
const char* Loader<stores>::ruled(const char* p, const Type& type, void* target,
                                  const Frame* frame) {
  const char* const behind = held_value(p, type, target, frame);
  if (behind) check_rules(faults(), type, {p, static_cast<std::size_t>(behind - p)}, frame);
  return behind;
}

// One jump, rather than one by the holder and one by the kind.
constexpr unsigned held_kind(Holder holder, Kind kind) noexcept {
  return static_cast<unsigned>(holder) << 5 | static_cast<unsigned>(kind);
}

template <bool stores>
const char* Loader<stores>::held_value(const char* p, const Type& type, void* target,
                                       const Frame* frame) {
  switch (held_kind(type.holder, type.kind)) {
    case held_kind(Holder::plain, Kind::boolean):
      return boolean(p, type, static_cast<bool*>(target), frame);
    case held_kind(Holder::plain, Kind::int32):
      return integer(p, type, static_cast<std::int32_t*>(target), frame);
    case held_kind(Holder::plain, Kind::int64):
      return integer(p, type, static_cast<std::int64_t*>(target), frame);
    case held_kind(Holder::plain, Kind::string):
      return text(p, type, static_cast<std::string*>(target), frame);
    case held_kind(Holder::plain, Kind::open_enum):
      return enumeration(p, type, target, frame);
    case held_kind(Holder::optional, Kind::boolean):
      return boolean(p, type, emplaced<bool>(target), frame);
    case held_kind(Holder::optional, Kind::int32):
      return integer(p, type, emplaced<std::int32_t>(target), frame);
    case held_kind(Holder::optional, Kind::int64):
      return integer(p, type, emplaced<std::int64_t>(target), frame);
    case held_kind(Holder::optional, Kind::string):
      return optional_text(p, type, target, frame);
    case held_kind(Holder::plain, Kind::string_view):
      return view(p, type, static_cast<std::string_view*>(target), frame);
    case held_kind(Holder::optional, Kind::string_view):
      return view(p, type, emplaced<std::string_view>(target), frame);
    case held_kind(Holder::box, Kind::object):
    case held_kind(Holder::optional_box, Kind::object):
      if (*p != '{') [[unlikely]]
        return wrong_type(p, type, frame);
      return object(p, *type.detail.object, boxed_target(target, type), frame);
    case held_kind(Holder::plain, Kind::object):
      if (*p != '{') [[unlikely]]
        return wrong_type(p, type, frame);
      return object(p, *type.detail.object, target, frame);
    default:
      return any_value(p, type, target, frame);
  }
}

template <bool stores>
const char* Loader<stores>::any_value(const char* p, const Type& type, void* target,
                                      const Frame* frame) {
  switch (type.holder) {
    case Holder::plain:
      return plain(p, type, target, frame);
    case Holder::optional:
      return optional(p, type, target, frame);
    case Holder::optional_box:
    case Holder::box:
      return variant(p, type, boxed_target(target, type), frame);
    case Holder::maybe:
      break;
  }
  return plain(p, type, stores ? type.holder_ops->emplace(target) : nullptr, frame);
}

template <bool stores>
const char* Loader<stores>::null(const char* p, const Type& type, void* holder,
                                 const Frame* frame) {
  if (!starts_with(p, end(), "null")) return syntax(p, frame, "a value");
  if (!type.nullable) {
    faults().null_value(type, frame);
    return p + 4;
  }
  if (type.rules) check_rules(faults(), type, "null", frame);
  if constexpr (stores) {
    if (type.holder == Holder::maybe) {
      type.holder_ops->set_null(holder);
    } else {
      reset(holder, type);
      // A free-form value can be null itself, so that an optional one keeps null and absent apart.
      if (type.kind == Kind::json && type.holder == Holder::optional) {
        type.holder_ops->emplace(holder);
      }
    }
  }
  return p + 4;
}

template <bool stores>
const char* Loader<stores>::plain(const char* p, const Type& type, void* target,
                                  const Frame* frame) {
  switch (type.kind) {
    case Kind::boolean:
      return boolean(p, type, static_cast<bool*>(target), frame);
    case Kind::int32:
      return integer(p, type, static_cast<std::int32_t*>(target), frame);
    case Kind::int64:
      return integer(p, type, static_cast<std::int64_t*>(target), frame);
    case Kind::uint64:
      return integer(p, type, static_cast<std::uint64_t*>(target), frame);
    case Kind::number:
      return number(p, type, static_cast<double*>(target), frame);
    case Kind::string:
      return text(p, type, static_cast<std::string*>(target), frame);
    case Kind::enumeration:
    case Kind::open_enum:
      return enumeration(p, type, target, frame);
    case Kind::json:
      return free_form(p, target, frame);
    case Kind::object:
      if (*p != '{') [[unlikely]]
        return wrong_type(p, type, frame);
      return object(p, *type.detail.object, target, frame);
    case Kind::list:
      return list(p, type, target, frame);
    case Kind::map:
      return map(p, type, target, frame);
    case Kind::tuple:
      return tuple(p, type, target, frame);
    case Kind::variant:
      return variant(p, type, target, frame);
    case Kind::string_view:
      return view(p, type, static_cast<std::string_view*>(target), frame);
    case Kind::decimal:
      return type.in_string ? formatted(p, type, target, frame) : decimal(p, type, target, frame);
    case Kind::date_time:
    case Kind::date:
    case Kind::time:
    case Kind::duration:
    case Kind::uuid:
    case Kind::bytes:
      return formatted(p, type, target, frame);
  }
  return wrong_type(p, type, frame);
}

template <bool stores>
template <class T>
T* Loader<stores>::emplaced([[maybe_unused]] void* holder) {
  if constexpr (stores) {
    return &as_optional<T>(holder).emplace();
  } else {
    return nullptr;
  }
}

template <bool stores>
const char* Loader<stores>::optional(const char* p, const Type& type, void* holder,
                                     const Frame* frame) {
  switch (type.kind) {
    case Kind::uint64:
      return integer(p, type, emplaced<std::uint64_t>(holder), frame);
    case Kind::number:
      return number(p, type, emplaced<double>(holder), frame);
    default:
      return plain(p, type, stores ? type.holder_ops->emplace(holder) : nullptr, frame);
  }
}

template <bool stores>
void* Loader<stores>::boxed_target([[maybe_unused]] void* holder,
                                   [[maybe_unused]] const Type& type) {
  if constexpr (stores) {
    return boxed_value(holder, type);
  } else {
    return nullptr;
  }
}

template <bool stores>
const char* Loader<stores>::wrong_type(const char* p, const Type& type, const Frame* frame) {
  if (*p == 'n') {
    const char* const behind = skip(p, frame);
    if (behind) faults().null_value(type, frame);
    return behind;
  }
  const char* const behind = skip(p, frame);
  if (behind) faults().wrong_type(type, shown(type, p, behind), frame);
  return behind;
}

template <bool stores>
std::string Loader<stores>::shown(const Type& type, const char* p, const char* behind) {
  if (!faults().keeps_another()) return {};
  return excerpt(type, {p, static_cast<std::size_t>(behind - p)});
}

template class Loader<true>;
template class Loader<false>;

}  // namespace zefir::schema::detail
