// SPDX-License-Identifier: Apache-2.0
// Holding<T>: a struct that has a T in every holder that may hold it, for any T with a row. Its own
// rows are made at run time, as the generator makes them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

#include "row_parts.hpp"
#include "zefir/base.hpp"
#include "zefir/schema.hpp"
#include "zefir/schema/ops.hpp"
#include "zefir/schema/variant_ops.hpp"

// The structs are standard enough for every compiler zefir supports.
#if defined(__GNUC__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
#endif

namespace models {

/// A variant of a T and a list of them, told apart by their JSON types.
template <class T>
struct OneOrMany {
  std::variant<T, std::vector<T>> value;
  friend bool operator==(const OneOrMany&, const OneOrMany&) = default;
};

/// A struct of one required member.
template <class T>
struct Single {
  T value{};
  friend bool operator==(const Single&, const Single&) = default;
};

template <class T>
struct Holding {
  T plain{};
  std::optional<T> optional;
  std::optional<T> nullable;
  zefir::Maybe<T> maybe;
  std::vector<T> list;
  std::vector<std::optional<T>> gaps;
  std::map<std::string, T> map;
  std::tuple<std::int64_t, T, std::optional<T>> tuple;
  OneOrMany<T> variant;
  zefir::OptionalBox<OneOrMany<T>> optional_variant;
  zefir::Box<OneOrMany<T>> boxed_variant;
  zefir::Maybe<OneOrMany<T>> maybe_variant;
  zefir::Box<Single<T>> boxed;
  zefir::OptionalBox<Single<T>> optional_boxed;
  zefir::Maybe<zefir::Box<Single<T>>> maybe_boxed;
  friend bool operator==(const Holding&, const Holding&) = default;
};

template <class T>
const zefir::schema::Type& zefir_type(std::type_identity<OneOrMany<T>>) {
  using namespace zefir::schema;
  static const Alternative alternatives[] = {
      {.name = "one", .type = type_of<T>()},
      {.name = "many", .type = type_of<std::vector<T>>()},
  };
  static const Variant variant =
      variant_of<&OneOrMany<T>::value>({.name = "OneOrMany",
                                        .place = "#/OneOrMany",
                                        .alternatives = alternatives,
                                        .lifetime = lifetime_of<OneOrMany<T>>});
  static const Type type{.kind = Kind::variant, .detail = {.variant = &variant}};
  return type;
}

template <class T>
const zefir::schema::Type& zefir_type(std::type_identity<Single<T>>) {
  using namespace zefir::schema;
  static const Member members[] = {
      {.key = "value", .offset = 0, .required = true, .type = type_of<T>()}};
  static const Object object{.name = "Single",
                             .place = "#/Single",
                             .members = members,
                             .lifetime = lifetime_of<Single<T>>};
  static const Type type = rows::of(object);
  return type;
}

template <class T>
const zefir::schema::Type& zefir_type(std::type_identity<Holding<T>>) {
  using namespace zefir::schema;
  using Struct = Holding<T>;
  using rows::held;
  using rows::member;
  using Choice = OneOrMany<T>;
  const Type& own = type_of<T>();
  const Type& choice = type_of<Choice>();
  const Type& single = type_of<Single<T>>();
  static const Member members[] = {
      member("plain", offsetof(Struct, plain), own),
      member("optional", offsetof(Struct, optional), held(own, Holder::optional, &optional_ops<T>)),
      member("nullable", offsetof(Struct, nullable), type_of<std::optional<T>>()),
      member("maybe", offsetof(Struct, maybe), held(own, Holder::maybe, &maybe_ops<T>)),
      member("list", offsetof(Struct, list), type_of<std::vector<T>>()),
      member("gaps", offsetof(Struct, gaps), type_of<std::vector<std::optional<T>>>()),
      member("map", offsetof(Struct, map), type_of<std::map<std::string, T>>()),
      member("tuple", offsetof(Struct, tuple), type_of<decltype(Struct::tuple)>()),
      member("variant", offsetof(Struct, variant), choice),
      member("optional_variant", offsetof(Struct, optional_variant),
             held(choice, Holder::optional_box)),
      member("boxed_variant", offsetof(Struct, boxed_variant), held(choice, Holder::box)),
      member("maybe_variant", offsetof(Struct, maybe_variant),
             held(choice, Holder::maybe, &maybe_ops<Choice>)),
      member("boxed", offsetof(Struct, boxed), held(single, Holder::box)),
      member("optional_boxed", offsetof(Struct, optional_boxed),
             held(single, Holder::optional_box)),
      member("maybe_boxed", offsetof(Struct, maybe_boxed),
             held(single, Holder::maybe, &maybe_ops<zefir::Box<Single<T>>>)),
  };
  static const Object object{.name = "Holding",
                             .place = "#/Holding",
                             .members = members,
                             .lifetime = lifetime_of<Holding<T>>};
  static const Type type = rows::of(object);
  return type;
}

/// A struct of one member whose row has these bounds (IntegerBounds, NumberBounds, ...) or Rules.
template <class T, const auto& limits>
struct Limited {
  T value{};
  friend bool operator==(const Limited&, const Limited&) = default;
};

/// type_of<T>, and the row of a member that is a Maybe, which outside of structs has none.
template <class T>
struct RowOf {
  static zefir::schema::Type get() { return zefir::schema::type_of<T>(); }
};
template <class T>
struct RowOf<zefir::Maybe<T>> {
  static zefir::schema::Type get() {
    return rows::held(zefir::schema::type_of<T>(), zefir::schema::Holder::maybe,
                      &zefir::schema::maybe_ops<T>);
  }
};

template <class T, const auto& limits>
const zefir::schema::Type& zefir_type(std::type_identity<Limited<T, limits>>) {
  using namespace zefir::schema;
  static const Member members[] = {[] {
    Member member{.key = "value", .type = RowOf<T>::get()};
    if constexpr (std::is_same_v<decltype(limits), const Rules&>) {
      member.type.rules = &limits;
    } else {
      member.type.bounds = &limits;
    }
    return member;
  }()};
  static const Object object{.name = "Limited",
                             .place = "#/Limited",
                             .members = members,
                             .lifetime = lifetime_of<Limited<T, limits>>};
  static const Type type = rows::of(object);
  return type;
}

}  // namespace models

#if defined(__GNUC__)
#pragma GCC diagnostic pop
#endif
