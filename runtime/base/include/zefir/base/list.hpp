// SPDX-License-Identifier: Apache-2.0
// list(a, b, ...): a vector without braces, for GCC 12 refuses `{a, b}` inside a co_await
// expression.
#pragma once

#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace zefir {

namespace detail {
template <class T>
using ListItem = std::conditional_t<std::is_same_v<std::decay_t<T>, const char*> ||
                                        std::is_same_v<std::decay_t<T>, char*>,
                                    std::string, std::remove_cvref_t<T>>;

}  // namespace detail

/// A vector of the arguments; its element type is the first one's (std::string for a literal).
/// `list<T>(...)` names the element type instead.
template <class T = void, class First, class... Rest>
auto list(First&& first, Rest&&... rest) {
  using Deduced = detail::ListItem<First>;
  std::vector<std::conditional_t<std::is_void_v<T>, Deduced, T>> items;
  items.reserve(1 + sizeof...(rest));
  items.emplace_back(std::forward<First>(first));
  (items.emplace_back(std::forward<Rest>(rest)), ...);
  return items;
}

/// What a list setter takes instead of a vector: at least one item, each convertible to T.
template <class T, class... Items>
concept ItemsOf = sizeof...(Items) > 0 && (std::is_convertible_v<Items&&, T> && ...) &&
                  !(sizeof...(Items) == 1 &&
                    (std::is_convertible_v<Items&&, std::vector<T>> && ...));

}  // namespace zefir
