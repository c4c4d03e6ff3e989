// SPDX-License-Identifier: Apache-2.0
// From a peer's values into zefir's structs, the same way for every peer. A peer is a class with
// `get(value, scalar&)`, `is_null(value)`, `members(value, f)`, `entries(value, f)` (keys of a
// map), `items(value, f)` and `size(value)`; they return false where the value has another type.
// Types and required members are checked; bounds are not, nor does any peer know how.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

#include "fields.hpp"

namespace bench {

template <class Peer>
struct Convert {
  template <class Value>
  static bool fill(Value&& value, bool& out) {
    return Peer::get(value, out);
  }
  template <class Value>
  static bool fill(Value&& value, std::int64_t& out) {
    return Peer::get(value, out);
  }
  template <class Value>
  static bool fill(Value&& value, double& out) {
    return Peer::get(value, out);
  }

  template <class Value>
  static bool fill(Value&& value, std::int32_t& out) {
    std::int64_t wide = 0;
    if (!Peer::get(value, wide) || !std::in_range<std::int32_t>(wide)) return false;
    out = static_cast<std::int32_t>(wide);
    return true;
  }

  template <class Value>
  static bool fill(Value&& value, std::string& out) {
    std::string_view text;
    if (!Peer::get(value, text)) return false;
    out.assign(text);
    return true;
  }

  template <class Value, class E>
  static bool fill(Value&& value, zefir::Open<E>& out) {
    std::string_view word;
    if (!Peer::get(value, word)) return false;
    const int number = Words<zefir::Open<E>>::find(word);
    out = number < 0 ? zefir::Open<E>::unlisted(word) : zefir::Open<E>(static_cast<E>(number));
    return true;
  }

  template <class Value, class T>
  static bool fill(Value&& value, zefir::Box<T>& out) {
    return fill(value, *out);
  }

  template <class Value, class T>
  static bool fill(Value&& value, std::vector<T>& out) {
    out.reserve(Peer::size(value));
    return Peer::items(value, [&](auto&& item) { return fill(item, out.emplace_back()); });
  }

  template <class Value, class T>
  static bool fill(Value&& value, std::map<std::string, T>& out) {
    return Peer::entries(value, [&](std::string_view key, auto&& item) {
      return fill(item, out[std::string(key)]);
    });
  }

  template <class Value, Struct T>
  static bool fill(Value&& value, T& out) {
    std::uint64_t seen = 0;
    const bool good = Peer::members(value, [&](std::string_view key, auto&& item) {
      return Fields<T>::find(key, out, seen, [&](auto& member, auto null) {
        return fill_member<decltype(null)::value>(item, member);
      });
    });
    return good && seen == Fields<T>::required;
  }

  // A member, which may be absent: `emplace` is what all of its holders have in common.
  template <bool null, class Value, class T>
  static bool fill_member(Value&& value, T& member) {
    if constexpr (
        requires { member.emplace(); } && !requires { member.size(); }) {
      if constexpr (null) {
        if (Peer::is_null(value)) {
          if constexpr (requires { member.set_null(); }) member.set_null();
          return true;
        }
      }
      return fill(value, member.emplace());
    } else {
      return fill(value, member);
    }
  }
};

}  // namespace bench
