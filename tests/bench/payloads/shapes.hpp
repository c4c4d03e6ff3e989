// SPDX-License-Identifier: Apache-2.0
// What generated fields.hpp specialises, and how types that hold other types are told apart.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "zefir/base.hpp"

namespace bench {

/// Members of struct T: `required`, a bit for each; `find(key, object, seen, fill)`, which calls
/// `fill(member, Null)` and sets the bit of a required one; `visit(object, visitor)`; and
/// `in_bounds(object)`.
template <class T>
struct Fields;

/// `find(word)`: the number of the enumerator of T, -1 for a word that is not listed.
template <class T>
struct Words;

/// Whether null may stand for a member.
template <bool allowed>
using Null = std::bool_constant<allowed>;

template <class T>
struct HeldBy {
  using type = T;
};
template <class T>
struct HeldBy<std::optional<T>> : HeldBy<T> {};
template <class T>
struct HeldBy<zefir::Maybe<T>> : HeldBy<T> {};

/// The T of std::optional<T> and the like, or T itself.
template <class T>
using Held = typename HeldBy<T>::type;

/// Whether an empty `member` is written as null: where null is allowed, unless it is absent.
template <class T, bool allowed>
bool writes_null(const T& member, Null<allowed>) {
  if constexpr (requires { member.is_null(); }) return member.is_null();
  return allowed;
}

template <class T>
concept Struct = requires {
  Fields<T>::required;
};

}  // namespace bench
