// SPDX-License-Identifier: Apache-2.0
#include "src/loader.hpp"

#include <memory>
#include <type_traits>
#include <vector>

#include "src/holders.hpp"
#include "src/keys.hpp"
#include "src/loader_scalars.hpp"
#include "src/unique.hpp"

namespace zefir::schema::detail {

template <bool stores>
class Loader<stores>::Seen {
 public:
  bool has(std::size_t index) const noexcept {
    if (index < 64) return (first_ >> index & 1) != 0;
    return more_ && (more_[index / 64 - 1] >> (index % 64) & 1) != 0;
  }
  /// Whether it had been there before.
  bool add(std::size_t index, const Object& object) {
    if (index >= 64) [[unlikely]]
      return add_far(index, object);
    const std::uint64_t bit = std::uint64_t{1} << index;
    const bool before = (first_ & bit) != 0;
    first_ |= bit;
    return before;
  }
  bool has_required(const Object& object) const noexcept {
    const std::uint64_t* required = object.keys.required;
    if (required && object.members.size() <= 64) [[likely]]
      return (*required & ~first_) == 0;
    for (std::size_t i = 0; i < object.members.size(); ++i) {
      const Member& member = object.members[i];
      if (member.required && !member.dump_only && !has(i)) return false;
    }
    return true;
  }

 private:
  ZEFIR_COLD bool add_far(std::size_t index, const Object& object) {
    if (!more_) more_ = std::make_unique<std::uint64_t[]>((object.members.size() - 1) / 64);
    const bool before = has(index);
    more_[index / 64 - 1] |= std::uint64_t{1} << (index % 64);
    return before;
  }

  std::uint64_t first_ = 0;
  std::unique_ptr<std::uint64_t[]> more_;
};

template <bool stores>
void Loader<stores>::run(const Type& type, void* target) {
  const char* p = value(skip_space(source().begin()), type, target, nullptr);
  if (!p) return;
  while (p != end() && is_space(*p)) ++p;
  if (p != end() || source().cut()) syntax(p, nullptr, "the end of the text");
}

template <bool stores>
const char* Loader<stores>::value(const char* p, const Type& type, void* target,
                                  const Frame* frame) {
  if (*p == 'n') [[unlikely]]
    return null(p, type, target, frame);
  switch (type.holder) {
    case Holder::plain:
      return plain(p, type, target, frame);
    case Holder::optional:
      return optional(p, type, target, frame);
    case Holder::optional_box:
    case Holder::box:
      return boxed(p, type, target, frame);
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
  } else if constexpr (stores) {
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
    case Kind::boolean:
      return boolean(p, type, emplaced<bool>(holder), frame);
    case Kind::int32:
      return integer(p, type, emplaced<std::int32_t>(holder), frame);
    case Kind::int64:
      return integer(p, type, emplaced<std::int64_t>(holder), frame);
    case Kind::uint64:
      return integer(p, type, emplaced<std::uint64_t>(holder), frame);
    case Kind::number:
      return number(p, type, emplaced<double>(holder), frame);
    case Kind::string:
      return optional_text(p, type, holder, frame);
    default:
      return plain(p, type, stores ? type.holder_ops->emplace(holder) : nullptr, frame);
  }
}

template <bool stores>
const char* Loader<stores>::boxed(const char* p, const Type& type, void* holder,
                                  const Frame* frame) {
  if (*p != '{') [[unlikely]]
    return wrong_type(p, type, frame);
  const Object& object = *type.detail.object;
  void* target = nullptr;
  if constexpr (stores) {
    void*& held = BoxAccess::pointer(holder);
    if (!held) held = object.lifetime.create();
    target = held;
  }
  return this->object(p, object, target, frame);
}

template <bool stores>
const char* Loader<stores>::wrong_type(const char* p, const Type& type, const Frame* frame) {
  const bool null = *p == 'n';
  const char* behind = skip(p, frame);
  if (behind) null ? faults().null_value(type, frame) : faults().wrong_type(type, frame);
  return behind;
}

template <bool stores>
const char* Loader<stores>::list(const char* p, const Type& type, void* target,
                                 const Frame* frame) {
  const List& list = *type.detail.list;
  if constexpr (stores) {
    if (!list.append) {
      auto& bits = *static_cast<std::vector<bool>*>(target);
      return items(p, type, frame, [&](const char* item, const Frame* at) {
        bool bit = false;
        item = boolean(item, list.item, &bit, at);
        bits.push_back(bit);
        return item;
      });
    }
  }
  return items(p, type, frame, [&](const char* item, const Frame* at) {
    return value(item, list.item, stores ? list.append(target) : nullptr, at);
  });
}

template <bool stores>
template <class ReadItem>
const char* Loader<stores>::items(const char* p, const Type& type, const Frame* frame,
                                  ReadItem&& read) {
  if (*p != '[') [[unlikely]]
    return wrong_type(p, type, frame);
  if (!enter(p, frame)) [[unlikely]]
    return nullptr;
  const auto* bounds = static_cast<const SizeBounds*>(type.bounds);
  const char* const start = p;
  Frame at{frame, Frame::Step::item, nullptr, {}, 0};
  std::size_t count = 0;
  p = skip_space(p + 1);
  if (*p != ']') {
    for (;;) {
      at.index = count++;
      p = read(p, &at);
      if (!p) [[unlikely]]
        return nullptr;
      p = skip_space(p);
      if (*p == ']') break;
      if (*p != ',') [[unlikely]]
        return syntax(p, frame, "',' or ']'");
      p = skip_space(p + 1);
    }
  }
  if (bounds) {
    if (count < bounds->minimum || count > bounds->maximum) faults().items(*bounds, count, frame);
    if (bounds->unique_items && !items_differ({start, static_cast<std::size_t>(p + 1 - start)})) {
      faults().add(frame, Fault::unique_items, "Items must be unique.");
    }
  }
  return leave(p, frame);
}

template <bool stores>
const char* Loader<stores>::map(const char* p, const Type& type, void* target, const Frame* frame) {
  if (*p != '{') [[unlikely]]
    return wrong_type(p, type, frame);
  if (!enter(p, frame)) [[unlikely]]
    return nullptr;
  const Map& map = *type.detail.map;
  Frame at{frame, Frame::Step::entry, nullptr, {}, 0};
  std::size_t count = 0;
  p = skip_space(p + 1);
  if (*p != '}') {
    for (;;) {
      std::string_view key;
      p = this->key(p, key, frame);
      if (!p) [[unlikely]]
        return nullptr;
      ++count;
      p = entry(skip_space(p), map, target, key, at);
      if (!p) [[unlikely]]
        return nullptr;
      p = skip_space(p);
      if (*p == '}') break;
      if (*p != ',') [[unlikely]]
        return syntax(p, frame, "',' or '}'");
      p = skip_space(p + 1);
    }
  }
  const auto* bounds = static_cast<const SizeBounds*>(type.bounds);
  if (bounds && (count < bounds->minimum || count > bounds->maximum)) {
    faults().properties(*bounds, count, false, frame);
  }
  return leave(p, frame);
}

template <bool stores>
const char* Loader<stores>::entry(const char* p, const Map& map, void* target, std::string_view key,
                                  Frame& frame) {
  // The key may lie in the reader's buffer, which the value's strings reuse.
  const std::string name(key);
  frame.key = name;
  void* place = nullptr;
  if constexpr (stores) {
    bool fresh = false;
    place = map.insert(target, std::string(name), fresh);
    if (!fresh) {
      map.erase(target, name);
      place = map.insert(target, std::string(name), fresh);
    }
  }
  return value(p, map.value, place, &frame);
}

template <bool stores>
const char* Loader<stores>::object(const char* p, const Object& object, void* target,
                                   const Frame* frame) {
  if (!enter(p, frame)) [[unlikely]]
    return nullptr;
  Seen seen;
  Frame at{frame, Frame::Step::member, &object, {}, 0};
  std::size_t expected = 0;
  std::size_t count = 0;
  p = skip_space(p + 1);
  if (*p != '}') {
    for (;;) {
      std::size_t index = not_found;
      std::string_view key;
      if (*p == '"') index = next_member(object, expected, p + 1, limit());
      if (index != not_found) {
        key = object.members[index].key;
        p += key.size() + 3;
      } else {
        p = this->key(p, key, frame);
        if (!p) [[unlikely]]
          return nullptr;
        index = find_member(object, key);
      }
      p = skip_space(p);
      ++count;
      if (index == not_found || object.members[index].dump_only) [[unlikely]] {
        p = unknown_member(p, object, target, key, frame);
      } else {
        const Member& member = object.members[index];
        void* const place = stores ? at_offset(target, member) : nullptr;
        if (seen.add(index, object) && stores) [[unlikely]]
          reset(place, member.type);
        at.key = member.key;
        p = value(p, member.type, place, &at);
        expected = index + 1;
      }
      if (!p) [[unlikely]]
        return nullptr;
      p = skip_space(p);
      if (*p == '}') break;
      if (*p != ',') [[unlikely]]
        return syntax(p, frame, "',' or '}'");
      p = skip_space(p + 1);
    }
  }
  if (!seen.has_required(object)) [[unlikely]]
    missing(object, seen, frame);
  const SizeBounds* bounds = object.bounds;
  if (bounds && (count < bounds->minimum || count > bounds->maximum)) {
    faults().properties(*bounds, count, true, frame);
  }
  return leave(p, frame);
}

template <bool stores>
const char* Loader<stores>::unknown_member(const char* p, const Object& object, void* target,
                                           std::string_view key, const Frame* frame) {
  const Unknown policy = unknown_.value_or(object.unknown);
  if (policy == Unknown::raise) faults().unknown(object, key, frame);
  // A member that is only ever dumped is written from its own place, not from among the others.
  const bool kept =
      policy == Unknown::include && object.additional && find_member(object, key) == not_found;
  if (!kept) return skip(p, frame);
  const Member& additional = *object.additional;
  void* place = nullptr;
  if constexpr (stores) {
    place = at_offset(target, additional);
    if (additional.type.holder != Holder::plain) {
      const HolderOps& ops = *additional.type.holder_ops;
      void* const existing = ops.get(place);
      place = existing ? existing : ops.emplace(place);
    }
  }
  Frame at{frame, Frame::Step::entry, &object, {}, 0};
  return entry(p, *additional.type.detail.map, place, key, at);
}

template <bool stores>
void Loader<stores>::missing(const Object& object, const Seen& seen, const Frame* frame) {
  for (std::size_t i = 0; i < object.members.size(); ++i) {
    const Member& member = object.members[i];
    if (member.required && !member.dump_only && !seen.has(i)) {
      faults().missing(object, member, frame);
    }
  }
}

template class Loader<true>;
template class Loader<false>;

}  // namespace zefir::schema::detail
