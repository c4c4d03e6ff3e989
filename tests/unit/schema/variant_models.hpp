// SPDX-License-Identifier: Apache-2.0
// Variants with rows written by hand, one for each way of choosing an alternative.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "models.hpp"
#include "zefir/base/bytes.hpp"
#include "zefir/base/date.hpp"
#include "zefir/base/uuid.hpp"

namespace models {

struct Kennel;

struct Cat {
  std::string type;
  std::int64_t lives = 9;  ///< required
  friend bool operator==(const Cat&, const Cat&) = default;
};
/// Strict.
struct Dog {
  std::string type;
  std::string name;  ///< required
  std::optional<std::string> collar;
  friend bool operator==(const Dog&, const Dog&) = default;
};
/// By discriminator: `cat` and `kitten` are a Cat, `dog` a Dog, `kennel` a Kennel.
struct Pet {
  std::variant<Cat, Dog, zefir::Box<Kennel>> value;
  friend bool operator==(const Pet&, const Pet&);
};
struct Kennel {
  std::string type;
  std::vector<Pet> pets;
  friend bool operator==(const Kennel&, const Kennel&) = default;
};
inline bool operator==(const Pet& left, const Pet& right) { return left.value == right.value; }
const zefir::schema::Type& zefir_type(std::type_identity<Cat>);
const zefir::schema::Type& zefir_type(std::type_identity<Dog>);
const zefir::schema::Type& zefir_type(std::type_identity<Pet>);
const zefir::schema::Type& zefir_type(std::type_identity<Kennel>);

struct Mail {
  std::string email;
  std::optional<std::string> note;
  friend bool operator==(const Mail&, const Mail&) = default;
};
struct Phone {
  std::string number;
  std::optional<std::string> note;
  friend bool operator==(const Phone&, const Phone&) = default;
};
/// By the member that only one of the objects requires; a string is a name.
struct Contact {
  std::variant<Mail, Phone, std::string> value;
  friend bool operator==(const Contact&, const Contact&) = default;
};
const zefir::schema::Type& zefir_type(std::type_identity<Contact>);

/// By JSON type alone.
struct Loose {
  std::variant<bool, std::int64_t, std::string, std::vector<std::int64_t>, Point> value;
  friend bool operator==(const Loose&, const Loose&) = default;
};
const zefir::schema::Type& zefir_type(std::type_identity<Loose>);

/// By trial, exactly one: strings of two formats.
struct Key {
  std::variant<zefir::Date, zefir::Uuid> value;
  friend bool operator==(const Key&, const Key&) = default;
};
const zefir::schema::Type& zefir_type(std::type_identity<Key>);

struct Circle {
  double radius = 0;
  std::optional<Color> color;
  friend bool operator==(const Circle&, const Circle&) = default;
};
struct Square {
  double side = 0;
  std::optional<Color> color;
  friend bool operator==(const Square&, const Square&) = default;
};
/// By trial, exactly one: objects.
struct Shape {
  std::variant<Circle, Square> value;
  friend bool operator==(const Shape&, const Shape&) = default;
};
/// By trial, the first that fits.
struct AnyShape {
  std::variant<Circle, Square> value;
  friend bool operator==(const AnyShape&, const AnyShape&) = default;
};
const zefir::schema::Type& zefir_type(std::type_identity<Shape>);
const zefir::schema::Type& zefir_type(std::type_identity<AnyShape>);

struct Plus;
struct Minus;
/// By trial, exactly one, each of which contains another: trying all alternatives anew at each
/// level would take two to the power of the depth steps.
struct Term {
  std::variant<zefir::Box<Plus>, zefir::Box<Minus>> value;
  friend bool operator==(const Term&, const Term&);
};
struct Plus {
  std::int64_t plus = 0;  ///< required
  zefir::OptionalBox<Term> next;
  std::vector<Term> more;
  friend bool operator==(const Plus&, const Plus&) = default;
};
struct Minus {
  std::int64_t minus = 0;  ///< required
  zefir::OptionalBox<Term> next;
  std::vector<Term> more;
  friend bool operator==(const Minus&, const Minus&) = default;
};
inline bool operator==(const Term& left, const Term& right) { return left.value == right.value; }
const zefir::schema::Type& zefir_type(std::type_identity<Term>);

/// Each variant as a member.
struct Owner {
  std::optional<std::int64_t> id;
  zefir::OptionalBox<Pet> pet;
  zefir::Maybe<Contact> contact;
  zefir::OptionalBox<Shape> shape;
  std::vector<Loose> loose;
  friend bool operator==(const Owner&, const Owner&) = default;
};
const zefir::schema::Type& zefir_type(std::type_identity<Owner>);

}  // namespace models
