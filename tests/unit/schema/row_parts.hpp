// SPDX-License-Identifier: Apache-2.0
// Short names for the parts of rows that the tests' models are made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "zefir/schema/rows.hpp"

namespace models::rows {

using zefir::schema::Holder;
using zefir::schema::HolderOps;
using zefir::schema::Kind;
using zefir::schema::Member;
using zefir::schema::Type;

constexpr Type of(Kind kind, const void* bounds = nullptr) {
  return Type{.kind = kind, .bounds = bounds};
}
constexpr Type of(const zefir::schema::Object& object) {
  return Type{.kind = Kind::object, .detail = {.object = &object}};
}
constexpr Type of(const zefir::schema::List& list, const void* bounds = nullptr) {
  return Type{.kind = Kind::list, .bounds = bounds, .detail = {.list = &list}};
}
constexpr Type of(const zefir::schema::Map& map, const void* bounds = nullptr) {
  return Type{.kind = Kind::map, .bounds = bounds, .detail = {.map = &map}};
}
constexpr Type of(const zefir::schema::Tuple& tuple) {
  return Type{.kind = Kind::tuple, .detail = {.tuple = &tuple}};
}
constexpr Type of(const zefir::schema::Variant& variant) {
  return Type{.kind = Kind::variant, .detail = {.variant = &variant}};
}

constexpr Type held(Type type, Holder holder, const HolderOps* ops = nullptr) {
  type.holder = holder;
  type.holder_ops = ops;
  type.nullable = holder == Holder::maybe;
  return type;
}
constexpr Type nullable(Type type) {
  type.nullable = true;
  return type;
}
constexpr Type secret(Type type) {
  type.secret = true;
  return type;
}
constexpr Type ruled(Type type, const zefir::schema::Rules& rules) {
  type.rules = &rules;
  return type;
}
constexpr Type bounded(Type type, const void* bounds) {
  type.bounds = bounds;
  return type;
}

constexpr Member member(std::string_view key, std::size_t offset, const Type& type) {
  return {.key = key, .offset = static_cast<std::uint32_t>(offset), .type = type};
}
constexpr Member required(Member member) {
  member.required = true;
  return member;
}

}  // namespace models::rows
