// SPDX-License-Identifier: Apache-2.0
// Loader: lists, tuples and maps. Included by loader.cpp only.
#pragma once

#include <string>
#include <vector>

#include "src/loader.hpp"
#include "src/loader_objects.hpp"
#include "src/unique.hpp"

namespace zefir::schema::detail {

template <bool stores>
const char* Loader<stores>::list(const char* p, const Type& type, void* target,
                                 const Frame* frame) {
  const List& list = *type.detail.list;
  if constexpr (stores) {
    // A member's default is no part of what the text says.
    list.clear(target);
    if (!list.append) {
      auto& bits = *static_cast<std::vector<bool>*>(target);
      return items(p, type, frame, [&](const char* item, const Frame* at) {
        bool bit = false;
        item = value(item, list.item, &bit, at);
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
  Frame at{frame, Frame::Step::item, nullptr, nullptr, 0};
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
const char* Loader<stores>::tuple(const char* p, const Type& type, void* target,
                                  const Frame* frame) {
  if (*p != '[') [[unlikely]]
    return wrong_type(p, type, frame);
  if (!enter(p, frame)) [[unlikely]]
    return nullptr;
  const Tuple& tuple = *type.detail.tuple;
  Frame at{frame, Frame::Step::tuple_item, nullptr, nullptr, 0};
  std::size_t count = 0;
  p = skip_space(p + 1);
  if (*p != ']') {
    for (;;) {
      at.index = count++;
      if (at.index < tuple.items.size()) {
        p = value(p, tuple.items[at.index], stores ? tuple.item(target, at.index) : nullptr, &at);
      } else {
        p = skip(p, &at);
      }
      if (!p) [[unlikely]]
        return nullptr;
      p = skip_space(p);
      if (*p == ']') break;
      if (*p != ',') [[unlikely]]
        return syntax(p, frame, "',' or ']'");
      p = skip_space(p + 1);
    }
  }
  if (count < tuple.required || count > tuple.items.size()) {
    faults().items({.minimum = tuple.required, .maximum = tuple.items.size()}, count, frame);
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
  if constexpr (stores) map.clear(target);
  Frame at{frame, Frame::Step::entry, nullptr, nullptr, 0};
  Seen names;
  const char* const start = p;
  std::size_t count = 0;
  p = skip_space(p + 1);
  if (*p != '}') {
    for (;;) {
      std::string_view key;
      p = this->key(p, key, frame);
      if (!p) [[unlikely]]
        return nullptr;
      ++count;
      p = entry(skip_space(p), map, target, key, names, at);
      if (!p) [[unlikely]]
        return nullptr;
      p = skip_space(p);
      if (*p == '}') break;
      if (*p != ',') [[unlikely]]
        return syntax(p, frame, "',' or '}'");
      p = skip_space(p + 1);
    }
  }
  p = leave(p, frame);
  const auto* bounds = static_cast<const SizeBounds*>(type.bounds);
  if (p && bounds) [[unlikely]]
    properties(*bounds, start, count, false, frame);
  return p;
}

template <bool stores>
const char* Loader<stores>::entry(const char* p, const Map& map, void* target, std::string_view key,
                                  Seen& names, Frame& frame) {
  std::string copy;
  if (stores && map.borrowed_keys) {
    key = kept(key);
  } else if (is_buffered(key)) [[unlikely]] {
    // The value's strings reuse the reader's buffer.
    key = copy = key;
  }
  frame.key = &key;
  return entry_value(p, map, target, names, frame);
}

template <bool stores>
const char* Loader<stores>::entry_value(const char* p, const Map& map, void* target,
                                        [[maybe_unused]] Seen& names, const Frame& frame) {
  void* place = nullptr;
  bool fresh = true;
  if constexpr (stores) {
    place = map.insert(target, *frame.key, fresh);
  } else if (walk_.duplicates != Duplicates::last) {
    fresh = !names.add_name(*frame.key);
  }
  if (!fresh) [[unlikely]] {
    if (walk_.duplicates == Duplicates::first) return skip(p, &frame);
    // With Duplicates::error, the names of additional members have been looked at already.
    if (walk_.duplicates == Duplicates::error && !frame.object) {
      faults().duplicate(nullptr, *frame.key, frame.up);
    }
  }
  if constexpr (stores) {
    if (!fresh) {
      if (walk_.present) walk_.present->forget(pointer_of(&frame));
      map.erase(target, *frame.key);
      place = map.insert(target, *frame.key, fresh);
    }
    if (walk_.present && frame.object) walk_.present->add(pointer_of(&frame));
  }
  return value(p, map.value, place, &frame);
}

}  // namespace zefir::schema::detail
