// SPDX-License-Identifier: Apache-2.0
// The bounds of a description, checked in a struct that a peer has filled: what is left to write by
// hand behind a parser that knows types only. Which members have which is in the generated
// fields.hpp.
#pragma once

#include <cstddef>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shapes.hpp"
#include "zefir/base.hpp"

namespace bench {

inline constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();

/// What a member holds, or null.
template <class T>
const T* held(const T& value) {
  return &value;
}
template <class T>
const T* held(const std::optional<T>& value) {
  return value ? &*value : nullptr;
}
template <class T>
const T* held(const zefir::Maybe<T>& value) {
  return value.has_value() ? &*value : nullptr;
}
template <class T>
const T* held(const zefir::Box<T>& value) {
  return &*value;
}
template <class T>
const T* held(const zefir::OptionalBox<T>& value) {
  return value ? &*value : nullptr;
}

/// Code points are only counted where the bytes do not settle it.
inline bool text_has_length(std::string_view text, std::size_t least, std::size_t most) {
  if (text.size() < least) return false;
  if (text.size() <= most && (least <= 1 || text.size() / 4 >= least)) return true;
  std::size_t length = 0;
  for (const char byte : text) length += (static_cast<unsigned char>(byte) & 0xc0) != 0x80;
  return length >= least && length <= most;
}

template <class Member>
bool has_length(const Member& member, std::size_t least, std::size_t most) {
  const auto* const text = held(member);
  return !text || text_has_length(*text, least, most);
}

template <class Member, class Number>
bool is_at_least(const Member& member, Number least) {
  const auto* const number = held(member);
  return !number || *number >= least;
}

template <class Member, class Number>
bool is_at_most(const Member& member, Number most) {
  const auto* const number = held(member);
  return !number || *number <= most;
}

template <class Member>
bool has_size(const Member& member, std::size_t least, std::size_t most) {
  const auto* const items = held(member);
  return !items || (items->size() >= least && items->size() <= most);
}

template <class Member, class Good>
bool each(const Member& member, Good good) {
  if (const auto* const items = held(member)) {
    for (const auto& item : *items) {
      if (!good(item)) return false;
    }
  }
  return true;
}

template <class Member>
bool keeps_bounds(const Member& member) {
  const auto* const object = held(member);
  return !object || Fields<std::remove_cvref_t<decltype(*object)>>::in_bounds(*object);
}

template <class T>
bool keeps_bounds(const std::vector<T>& items) {
  return each(items, [](const T& item) { return keeps_bounds(item); });
}

}  // namespace bench
