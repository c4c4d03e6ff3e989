// SPDX-License-Identifier: Apache-2.0
// The function pointers of a Variant row, which must know the std::variant. Included by generated
// .cpp files that have one, not by headers.
#pragma once

#include <cstddef>
#include <utility>
#include <variant>

#include "zefir/schema/rows.hpp"

namespace zefir::schema {

namespace detail {

template <auto member>
struct VariantMember;
template <class Struct, class... Alternatives, std::variant<Alternatives...> Struct::*member>
struct VariantMember<member> {
  using Value = std::variant<Alternatives...>;
  static constexpr std::index_sequence_for<Alternatives...> indices{};

  static Value& value(void* object) noexcept { return static_cast<Struct*>(object)->*member; }
  static const Value& value(const void* object) noexcept {
    return static_cast<const Struct*>(object)->*member;
  }
  template <std::size_t index>
  static void* make(void* object) {
    return &value(object).template emplace<index>();
  }
  template <std::size_t... all>
  static void* make(void* object, std::size_t index, std::index_sequence<all...>) {
    constexpr void* (*makers[])(void*) = {&make<all>...};
    return makers[index](object);
  }
  template <std::size_t... all>
  static const void* get(const Value& variant, std::index_sequence<all...>) noexcept {
    const void* found = nullptr;
    ((found = found ? found : std::get_if<all>(&variant)), ...);
    return found;
  }
};

}  // namespace detail

/// Adds to a row the functions that go through a struct's std::variant member:
/// `variant_of<&Pet::value>({.name = "Pet", ...})`.
template <auto member>
constexpr Variant variant_of(Variant variant) {
  using Access = detail::VariantMember<member>;
  variant.emplace = [](void* object, std::size_t index) {
    return Access::make(object, index, Access::indices);
  };
  variant.index = [](const void* object) { return Access::value(object).index(); };
  variant.get = [](const void* object) {
    return Access::get(Access::value(object), Access::indices);
  };
  return variant;
}

}  // namespace zefir::schema
