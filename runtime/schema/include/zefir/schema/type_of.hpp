// SPDX-License-Identifier: Apache-2.0
// type_of<T>(): the Type row of any C++ type that zefir loads and dumps. A struct or enumeration
// answers through its `zefir_type`, found by ADL; scalars and containers are answered here.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

#include "zefir/base/box.hpp"
#include "zefir/base/json_fwd.hpp"
#include "zefir/base/maybe.hpp"
#include "zefir/base/open.hpp"
#include "zefir/schema/ops.hpp"
#include "zefir/schema/rows.hpp"

namespace zefir {

class Bytes;
class Date;
class DateTime;
class Decimal;
class Duration;
class Time;
class Uuid;

namespace schema {

template <class T>
const Type& type_of();

namespace detail {

constexpr Type scalar(Kind kind) {
  Type type;
  type.kind = kind;
  return type;
}

template <class T>
struct TypeOf {
  static const Type& get() { return zefir_type(std::type_identity<T>{}); }
};
template <Kind kind>
struct ScalarOf {
  static constexpr Type type = scalar(kind);
  static const Type& get() { return type; }
};
template <>
struct TypeOf<bool> : ScalarOf<Kind::boolean> {};
template <>
struct TypeOf<std::int32_t> : ScalarOf<Kind::int32> {};
template <>
struct TypeOf<std::int64_t> : ScalarOf<Kind::int64> {};
template <>
struct TypeOf<std::uint64_t> : ScalarOf<Kind::uint64> {};
template <>
struct TypeOf<double> : ScalarOf<Kind::number> {};
template <>
struct TypeOf<std::string> : ScalarOf<Kind::string> {};
template <>
struct TypeOf<std::string_view> : ScalarOf<Kind::string_view> {};
template <>
struct TypeOf<Decimal> : ScalarOf<Kind::decimal> {};
template <>
struct TypeOf<DateTime> : ScalarOf<Kind::date_time> {};
template <>
struct TypeOf<Date> : ScalarOf<Kind::date> {};
template <>
struct TypeOf<Time> : ScalarOf<Kind::time> {};
template <>
struct TypeOf<Duration> : ScalarOf<Kind::duration> {};
template <>
struct TypeOf<Uuid> : ScalarOf<Kind::uuid> {};
template <>
struct TypeOf<Bytes> : ScalarOf<Kind::bytes> {};
template <>
struct TypeOf<Json> {
  static const Type& get() {
    static constexpr Type type = [] {
      Type json = scalar(Kind::json);
      json.nullable = true;
      return json;
    }();
    return type;
  }
};
template <class E>
struct TypeOf<Open<E>> {
  static const Type& get() {
    static const Type type = [] {
      Type open = type_of<E>();
      open.kind = Kind::open_enum;
      return open;
    }();
    return type;
  }
};
template <class T>
struct TypeOf<std::vector<T>> {
  static const Type& get() {
    static const List list = list_of<T>(type_of<T>());
    static const Type type = [] {
      Type vector = scalar(Kind::list);
      vector.detail.list = &list;
      return vector;
    }();
    return type;
  }
};
template <class Key, class T>
requires(std::is_same_v<Key, std::string> ||
         std::is_same_v<Key, std::string_view>) struct TypeOf<std::map<Key, T>> {
  static const Type& get() {
    static const Map map = map_of<T, Key>(type_of<T>());
    static const Type type = [] {
      Type values = scalar(Kind::map);
      values.detail.map = &map;
      return values;
    }();
    return type;
  }
};
template <class... T>
struct TypeOf<std::tuple<T...>> {
  static const Type& get() {
    static const Type items[] = {type_of<T>()...};
    static const Tuple tuple = tuple_of<T...>(items);
    static const Type type = [] {
      Type values = scalar(Kind::tuple);
      values.detail.tuple = &tuple;
      return values;
    }();
    return type;
  }
};
// An optional outside a struct has no "absent", so its empty state is null.
template <class T>
struct TypeOf<std::optional<T>> {
  static const Type& get() {
    static const Type type = [] {
      Type optional = type_of<T>();
      optional.holder = Holder::optional;
      optional.nullable = true;
      optional.holder_ops = &optional_ops<T>;
      return optional;
    }();
    return type;
  }
};
template <class T>
struct TypeOf<OptionalBox<T>> {
  static const Type& get() {
    static const Type type = [] {
      Type box = type_of<T>();
      box.holder = Holder::optional_box;
      box.nullable = true;
      return box;
    }();
    return type;
  }
};
template <class T>
struct TypeOf<Box<T>> {
  static const Type& get() {
    static const Type type = [] {
      Type box = type_of<T>();
      box.holder = Holder::box;
      return box;
    }();
    return type;
  }
};

}  // namespace detail

/// The row of T; lives as long as the program. Does not compile for a T that zefir does not know.
template <class T>
const Type& type_of() {
  return detail::TypeOf<T>::get();
}

}  // namespace schema
}  // namespace zefir
