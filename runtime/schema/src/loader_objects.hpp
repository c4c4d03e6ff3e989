// SPDX-License-Identifier: Apache-2.0
// Loader: structs. Included by loader.cpp only.
#pragma once

#include <memory>
#include <set>
#include <string>

#include "src/holders.hpp"
#include "src/keys.hpp"
#include "src/loader.hpp"
#include "zefir/schema/partial.hpp"

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
  /// The same of a member that the rows do not name.
  ZEFIR_COLD bool add_name(std::string_view key) {
    if (!names_) names_ = std::make_unique<std::set<std::string, std::less<>>>();
    return !names_->emplace(key).second;
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
  std::unique_ptr<std::set<std::string, std::less<>>> names_;
};

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
        p = unknown_member(p, object, target, key, seen, frame);
      } else {
        const Member& member = object.members[index];
        void* const place = stores ? at_offset(target, member) : nullptr;
        at.key = member.key;
        if (seen.add(index, object)) [[unlikely]] {
          p = repeated_member(p, member, place, &at);
        } else {
          p = value(p, member.type, place, &at);
        }
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
  if (walk_.present) [[unlikely]]
    record(object, seen, frame);
  const SizeBounds* bounds = object.bounds;
  if (bounds && (count < bounds->minimum || count > bounds->maximum)) {
    faults().properties(*bounds, count, true, frame);
  }
  return leave(p, frame);
}

template <bool stores>
const char* Loader<stores>::repeated_member(const char* p, const Member& member, void* place,
                                            const Frame* at) {
  switch (walk_.duplicates) {
    case Duplicates::last:
      break;
    case Duplicates::first:
      return skip(p, at);
    case Duplicates::error:
      faults().duplicate(at->object, member.key, at->up);
      break;
  }
  if constexpr (stores) reset(place, member.type);
  return value(p, member.type, place, at);
}

template <bool stores>
const char* Loader<stores>::unknown_member(const char* p, const Object& object, void* target,
                                           std::string_view key, Seen& seen, const Frame* frame) {
  const Unknown policy = walk_.unknown.value_or(object.unknown);
  if (policy == Unknown::raise) faults().unknown(object, key, frame);
  const bool checks_names = walk_.duplicates == Duplicates::error;
  if (checks_names && seen.add_name(key)) faults().duplicate(&object, key, frame);
  // A member that is only ever dumped is written from its own place, not from among the others.
  const bool kept =
      policy == Unknown::include && object.additional && find_member(object, key) == not_found;
  if (!kept) return checks_names ? json(p, nullptr, frame) : skip(p, frame);
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
  if (walk_.partial) return;
  for (std::size_t i = 0; i < object.members.size(); ++i) {
    const Member& member = object.members[i];
    if (member.required && !member.dump_only && !seen.has(i)) {
      faults().missing(object, member, frame);
    }
  }
}

template <bool stores>
void Loader<stores>::record(const Object& object, const Seen& seen, const Frame* frame) {
  walk_.present->add_object(pointer_of(frame));
  for (std::size_t i = 0; i < object.members.size(); ++i) {
    if (!seen.has(i)) continue;
    const Frame at{frame, Frame::Step::member, &object, object.members[i].key, 0};
    walk_.present->add(pointer_of(&at));
  }
}

}  // namespace zefir::schema::detail
