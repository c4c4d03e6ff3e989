// SPDX-License-Identifier: Apache-2.0
// Loader: structs. Included by loader.cpp only.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <set>
#include <string>
#include <string_view>

#include "src/holders.hpp"
#include "src/keys.hpp"
#include "src/loader.hpp"
#include "zefir/schema/partial.hpp"

namespace zefir::schema::detail {

// Which members of an object have been met. The first 64 have a bit each in a word that the hot
// loop keeps in a register; the rest, which few objects have, is here.
template <bool stores>
class Loader<stores>::Seen {
 public:
  /// Whether a member beyond the first 64 had been there before.
  ZEFIR_COLD bool add_far(std::size_t index, const Object& object) {
    if (!far_) make_far((object.members.size() - 1) / 64);
    std::uint64_t& word = far_[index / 64 - 1];
    const std::uint64_t bit = std::uint64_t{1} << (index % 64);
    const bool before = (word & bit) != 0;
    word |= bit;
    if (!before) ++others;
    return before;
  }
  bool has_far(std::size_t index) const noexcept {
    return far_ && (far_[index / 64 - 1] >> (index % 64) & 1) != 0;
  }
  /// Whether a member that the rows do not name had been there before.
  ZEFIR_COLD bool add_name(std::string_view key) {
    if (!names_) names_ = std::make_unique<std::set<std::string, std::less<>>>();
    return !names_->emplace(key).second;
  }
  bool has(std::size_t index, std::uint64_t met) const noexcept {
    return index < 64 ? (met >> index & 1) != 0 : has_far(index);
  }
  bool has_required(const Object& object, std::uint64_t met) const noexcept {
    const std::uint64_t* required = object.keys.required;
    if (required && object.members.size() <= 64) [[likely]]
      return (*required & ~met) == 0;
    for (std::size_t i = 0; i < object.members.size(); ++i) {
      const Member& member = object.members[i];
      if (member.required && !member.dump_only && !has(i, met)) return false;
    }
    return true;
  }

  /// How many members of the text have no bit in that word: far, unknown and repeated ones.
  std::size_t others = 0;

 private:
  ZEFIR_COLD void make_far(std::size_t words) {
    if (words > std::size(few_)) {
      many_ = std::make_unique<std::uint64_t[]>(words);
      far_ = many_.get();
    } else {
      std::fill_n(few_, words, 0);
      far_ = few_;
    }
  }

  std::uint64_t* far_ = nullptr;  // few_ or many_, once a member beyond the first 64 was met
  std::uint64_t few_[7];
  std::unique_ptr<std::uint64_t[]> many_;
  std::unique_ptr<std::set<std::string, std::less<>>> names_;
};

// The hottest loop of all. Servers write members in order, so that the key at hand is compared with
// the next member's first; then it is not looked at again, nor copied.
template <bool stores>
const char* Loader<stores>::object(const char* p, const Object& object, void* target,
                                   const Frame* frame) {
  if (!enter(p, frame)) [[unlikely]]
    return nullptr;
  Seen seen;
  Frame at{frame, Frame::Step::member, &object, nullptr, 0};
  std::uint64_t met = 0;
  // The member that is expected next, with its head and its bit; no bit beyond the first 64.
  const Member* next = object.members.data();
  const KeyHead* head = head_of(object, 0);
  std::uint64_t bit = 1;
  const char* const start = p;
  p = skip_space(p + 1);
  while (*p != '}') {
    const Member* member = next;
    if (is_member(*head, next, p, limit())) [[likely]] {
      p += head->size;
      ++head;
    } else {
      const Named named = other_member(p, object, next, head, target, seen, frame);
      p = named.behind;
      if (!p) [[unlikely]]
        return nullptr;
      member = named.member;
      if (member) {
        const auto index = static_cast<std::size_t>(member - object.members.data());
        head = head_of(object, index + 1);
        bit = index < 64 ? std::uint64_t{1} << index : 0;
      }
    }
    if (member) [[likely]] {
      p = skip_space(p);
      if ((met | ~bit) == ~std::uint64_t{0}) [[unlikely]] {
        p = odd_member(p, object, *member, target, seen, frame);
      } else {
        met |= bit;
        at.key = &member->key;
        p = value(p, member->type, stores ? at_offset(target, *member) : nullptr, &at);
      }
      if (!p) [[unlikely]]
        return nullptr;
      next = member + 1;
      bit <<= 1;
    }
    p = skip_space(p);
    if (*p == ',') [[likely]] {
      p = skip_space(p + 1);
      if (*p == '}') [[unlikely]]
        return syntax(p, frame, "a member's name in quotes");
    } else if (*p != '}') [[unlikely]] {
      return syntax(p, frame, "',' or '}'");
    }
  }
  if (!seen.has_required(object, met)) [[unlikely]]
    missing(object, seen, met, frame);
  if (walk_.present) [[unlikely]]
    record(object, seen, met, frame);
  p = leave(p, frame);
  if (p && object.bounds) [[unlikely]] {
    const std::size_t count = static_cast<std::size_t>(std::popcount(met)) + seen.others;
    properties(*object.bounds, start, count, true, frame);
  }
  return p;
}

// A name that stands twice counts once, which a second look at the text tells where it matters.
template <bool stores>
void Loader<stores>::properties(const SizeBounds& bounds, const char* start, std::size_t count,
                                bool at_schema, const Frame* frame) {
  if (count > bounds.maximum || (bounds.minimum > 1 && count >= bounds.minimum)) {
    std::set<std::string_view> plain;
    std::set<std::string> unescaped;
    each_key(start, frame, [&](std::string_view name, const char*) {
      if (is_buffered(name)) {
        unescaped.emplace(name);
      } else {
        plain.insert(name);
      }
      return false;
    });
    count = plain.size();
    for (const std::string& name : unescaped) count += plain.contains(name) ? 0 : 1;
  }
  if (count < bounds.minimum || count > bounds.maximum) {
    faults().properties(bounds, count, at_schema, frame);
  }
}

// Any member but the one that was expected. One that the rows do not name is read to its end.
template <bool stores>
typename Loader<stores>::Named Loader<stores>::other_member(const char* p, const Object& object,
                                                            const Member* next, const KeyHead* head,
                                                            void* target, Seen& seen,
                                                            const Frame* frame) {
  // Some members in between may have been left out.
  if (object.keys.heads) {
    for (std::size_t i = 1; i < Keys::spare_heads; ++i) {
      if (is_member(head[i], next + i, p, limit())) return {p + head[i].size, next + i};
    }
  }
  std::string_view key;
  p = this->key(p, key, frame);
  if (!p) [[unlikely]]
    return {nullptr, nullptr};
  const std::size_t index = find_member(object, key);
  if (index != not_found && !object.members[index].dump_only) return {p, &object.members[index]};
  return {unknown_member(skip_space(p), object, target, key, seen, frame), nullptr};
}

// A member that stands twice, or beyond the first 64.
template <bool stores>
const char* Loader<stores>::odd_member(const char* p, const Object& object, const Member& member,
                                       void* target, Seen& seen, const Frame* frame) {
  const auto index = static_cast<std::size_t>(&member - object.members.data());
  void* const place = stores ? at_offset(target, member) : nullptr;
  const Frame at{frame, Frame::Step::member, &object, &member.key, 0};
  const bool repeated = index < 64 || seen.add_far(index, object);
  if (!repeated) return value(p, member.type, place, &at);
  ++seen.others;
  return repeated_member(p, member, place, &at);
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
  if (walk_.present) walk_.present->forget(pointer_of(at));
  return value(p, member.type, place, at);
}

template <bool stores>
const char* Loader<stores>::unknown_member(const char* p, const Object& object, void* target,
                                           std::string_view key, Seen& seen, const Frame* frame) {
  ++seen.others;
  const Unknown policy = walk_.unknown.value_or(object.unknown);
  if (policy == Unknown::raise) faults().unknown(object, key, frame);
  const bool checks_names = walk_.duplicates == Duplicates::error;
  if (checks_names && seen.add_name(key)) faults().duplicate(&object, key, frame);
  // A member that is only ever dumped is written from its own place, not from among the others.
  const bool kept =
      policy == Unknown::include && object.additional && find_member(object, key) == not_found;
  if (!kept) return checks_names ? skip_named(p, object, key, frame) : skip(p, frame);
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
  Frame at{frame, Frame::Step::entry, &object, nullptr, 0};
  return entry(p, *additional.type.detail.map, place, key, seen, at);
}

template <bool stores>
const char* Loader<stores>::skip_named(const char* p, const Object& object, std::string_view key,
                                       const Frame* frame) {
  const std::string copy(key);
  const std::string_view name(copy);
  const Frame at{frame, Frame::Step::entry, &object, &name, 0};
  return skip_telling_duplicates(p, &at);
}

template <bool stores>
void Loader<stores>::missing(const Object& object, const Seen& seen, std::uint64_t met,
                             const Frame* frame) {
  if (walk_.partial) return;
  for (std::size_t i = 0; i < object.members.size(); ++i) {
    const Member& member = object.members[i];
    if (member.required && !member.dump_only && !seen.has(i, met)) {
      faults().missing(object, member, frame);
    }
  }
}

template <bool stores>
void Loader<stores>::record(const Object& object, const Seen& seen, std::uint64_t met,
                            const Frame* frame) {
  walk_.present->add_object(pointer_of(frame));
  for (std::size_t i = 0; i < object.members.size(); ++i) {
    if (!seen.has(i, met)) continue;
    const Frame at{frame, Frame::Step::member, &object, &object.members[i].key, 0};
    walk_.present->add(pointer_of(&at));
  }
}

}  // namespace zefir::schema::detail
