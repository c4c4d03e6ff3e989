// SPDX-License-Identifier: Apache-2.0
#include "variant_models.hpp"

#include "row_parts.hpp"
#include "zefir/schema/ops.hpp"
#include "zefir/schema/variant_ops.hpp"

// The structs are standard enough for every compiler zefir supports.
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
#endif

namespace models {
namespace {

using rows::held;
using rows::member;
using rows::of;
using rows::required;
using zefir::schema::Alternative;
using zefir::schema::Holder;
using zefir::schema::Kind;
using zefir::schema::lifetime_of;
using zefir::schema::List;
using zefir::schema::list_of;
using zefir::schema::make_keys;
using zefir::schema::maybe_ops;
using zefir::schema::Member;
using zefir::schema::Object;
using zefir::schema::optional_ops;
using zefir::schema::Tag;
using zefir::schema::Type;
using zefir::schema::Unknown;
using zefir::schema::Variant;
using zefir::schema::variant_of;

constexpr Type optional_string = held(of(Kind::string), Holder::optional);

extern const Variant pet;

constexpr Member cat_members[] = {
    required(member("type", offsetof(Cat, type), of(Kind::string))),
    required(member("lives", offsetof(Cat, lives), of(Kind::int64))),
};
constexpr auto cat_keys = make_keys(cat_members);
constexpr Object cat{.name = "Cat",
                     .place = "#/Cat",
                     .members = cat_members,
                     .keys = cat_keys.keys(),
                     .lifetime = lifetime_of<Cat>};

constexpr Member dog_members[] = {
    required(member("type", offsetof(Dog, type), of(Kind::string))),
    required(member("name", offsetof(Dog, name), of(Kind::string))),
    member("collar", offsetof(Dog, collar), optional_string),
};
constexpr auto dog_keys = make_keys(dog_members);
constexpr Object dog{.name = "Dog",
                     .place = "#/Dog",
                     .members = dog_members,
                     .keys = dog_keys.keys(),
                     .lifetime = lifetime_of<Dog>,
                     .unknown = Unknown::raise};

constinit const List pets = list_of<Pet>(of(pet));
constexpr Member kennel_members[] = {
    required(member("type", offsetof(Kennel, type), of(Kind::string))),
    required(member("pets", offsetof(Kennel, pets), of(pets))),
};
constexpr auto kennel_keys = make_keys(kennel_members);
constexpr Object kennel{.name = "Kennel",
                        .place = "#/Kennel",
                        .members = kennel_members,
                        .keys = kennel_keys.keys(),
                        .lifetime = lifetime_of<Kennel>};

constexpr Alternative pet_alternatives[] = {
    {.name = "Cat", .type = of(cat)},
    {.name = "Dog", .type = of(dog)},
    {.name = "Kennel", .type = held(of(kennel), Holder::box)},
};
constexpr Tag pet_tags[] = {{"cat", 0}, {"kitten", 0}, {"dog", 1}, {"kennel", 2}};
constinit const Variant pet = variant_of<&Pet::value>({.name = "Pet",
                                                       .place = "#/Pet",
                                                       .alternatives = pet_alternatives,
                                                       .discriminator = "type",
                                                       .tags = pet_tags,
                                                       .lifetime = lifetime_of<Pet>});

constexpr Member mail_members[] = {
    required(member("email", offsetof(Mail, email), of(Kind::string))),
    member("note", offsetof(Mail, note), optional_string),
};
constexpr Object mail{.name = "Mail", .members = mail_members, .lifetime = lifetime_of<Mail>};
constexpr Member phone_members[] = {
    required(member("number", offsetof(Phone, number), of(Kind::string))),
    member("note", offsetof(Phone, note), optional_string),
};
constexpr Object phone{.name = "Phone", .members = phone_members, .lifetime = lifetime_of<Phone>};
constexpr Alternative contact_alternatives[] = {
    {.name = "Mail", .type = of(mail), .distinguished_by = "email"},
    {.name = "Phone", .type = of(phone), .distinguished_by = "number"},
    {.name = "string", .type = of(Kind::string)},
};
constexpr Variant contact = variant_of<&Contact::value>({.name = "Contact",
                                                         .place = "#/Contact",
                                                         .alternatives = contact_alternatives,
                                                         .lifetime = lifetime_of<Contact>});

constexpr List integers = list_of<std::int64_t>(of(Kind::int64));
constexpr Member point_members[] = {
    required(member("x", offsetof(Point, x), of(Kind::int64))),
    member("y", offsetof(Point, y), held(of(Kind::int64), Holder::optional)),
};
constexpr Object point{.name = "Point", .members = point_members, .lifetime = lifetime_of<Point>};
constexpr Alternative loose_alternatives[] = {
    {.name = "boolean", .type = of(Kind::boolean)}, {.name = "integer", .type = of(Kind::int64)},
    {.name = "string", .type = of(Kind::string)},   {.name = "list", .type = of(integers)},
    {.name = "Point", .type = of(point)},
};
constexpr Variant loose = variant_of<&Loose::value>(
    {.name = "Loose", .alternatives = loose_alternatives, .lifetime = lifetime_of<Loose>});
constexpr List looses = list_of<Loose>(of(loose));

constexpr Alternative key_alternatives[] = {
    {.name = "date", .type = of(Kind::date)},
    {.name = "uuid", .type = of(Kind::uuid)},
};
constexpr Variant key = variant_of<&Key::value>(
    {.name = "Key", .alternatives = key_alternatives, .lifetime = lifetime_of<Key>});

constexpr std::string_view color_words[] = {"red", "green", "blue"};
constexpr zefir::schema::Enum color_enum{.name = "Color", .place = "#/Color", .words = color_words};
constexpr Type optional_color{.kind = Kind::enumeration,
                              .holder = Holder::optional,
                              .detail = {.enumeration = &color_enum},
                              .holder_ops = &optional_ops<Color>};
constexpr Member circle_members[] = {
    required(member("radius", offsetof(Circle, radius), of(Kind::number))),
    member("color", offsetof(Circle, color), optional_color),
};
constexpr Object circle{.name = "Circle",
                        .place = "#/Circle",
                        .members = circle_members,
                        .lifetime = lifetime_of<Circle>};
constexpr Member square_members[] = {
    required(member("side", offsetof(Square, side), of(Kind::number))),
    member("color", offsetof(Square, color), optional_color),
};
constexpr Object square{.name = "Square",
                        .place = "#/Square",
                        .members = square_members,
                        .lifetime = lifetime_of<Square>};
constexpr Alternative shape_alternatives[] = {
    {.name = "Circle", .type = of(circle)},
    {.name = "Square", .type = of(square)},
};
constexpr Variant shape = variant_of<&Shape::value>({.name = "Shape",
                                                     .place = "#/Shape",
                                                     .alternatives = shape_alternatives,
                                                     .lifetime = lifetime_of<Shape>});
constexpr Variant any_shape = variant_of<&AnyShape::value>({.name = "AnyShape",
                                                            .place = "#/AnyShape",
                                                            .alternatives = shape_alternatives,
                                                            .exactly_one = false,
                                                            .lifetime = lifetime_of<AnyShape>});

extern const Variant term;
constinit const List terms = list_of<Term>(of(term));
constexpr Member plus_members[] = {
    required(member("plus", offsetof(Plus, plus), of(Kind::int64))),
    member("next", offsetof(Plus, next), held(of(term), Holder::optional_box)),
    member("more", offsetof(Plus, more), of(terms)),
};
constexpr auto plus_keys = make_keys(plus_members);
constexpr Object plus{.name = "Plus",
                      .place = "#/Plus",
                      .members = plus_members,
                      .keys = plus_keys.keys(),
                      .lifetime = lifetime_of<Plus>};
constexpr Member minus_members[] = {
    required(member("minus", offsetof(Minus, minus), of(Kind::int64))),
    member("next", offsetof(Minus, next), held(of(term), Holder::optional_box)),
    member("more", offsetof(Minus, more), of(terms)),
};
constexpr auto minus_keys = make_keys(minus_members);
constexpr Object minus{.name = "Minus",
                       .place = "#/Minus",
                       .members = minus_members,
                       .keys = minus_keys.keys(),
                       .lifetime = lifetime_of<Minus>};
constexpr Alternative term_alternatives[] = {
    {.name = "Plus", .type = held(of(plus), Holder::box)},
    {.name = "Minus", .type = held(of(minus), Holder::box)},
};
constinit const Variant term = variant_of<&Term::value>({.name = "Term",
                                                         .place = "#/Term",
                                                         .alternatives = term_alternatives,
                                                         .lifetime = lifetime_of<Term>});

constexpr Member owner_members[] = {
    member("id", offsetof(Owner, id), held(of(Kind::int64), Holder::optional)),
    member("pet", offsetof(Owner, pet), held(of(pet), Holder::optional_box)),
    member("contact", offsetof(Owner, contact),
           held(of(contact), Holder::maybe, &maybe_ops<Contact>)),
    member("shape", offsetof(Owner, shape), held(of(shape), Holder::optional_box)),
    member("loose", offsetof(Owner, loose), of(looses)),
};
constexpr auto owner_keys = make_keys(owner_members);
constexpr Object owner{.name = "Owner",
                       .place = "#/Owner",
                       .members = owner_members,
                       .keys = owner_keys.keys(),
                       .lifetime = lifetime_of<Owner>};

}  // namespace

const Type& zefir_type(std::type_identity<Cat>) {
  static constexpr Type type = of(cat);
  return type;
}
const Type& zefir_type(std::type_identity<Dog>) {
  static constexpr Type type = of(dog);
  return type;
}
const Type& zefir_type(std::type_identity<Pet>) {
  static constexpr Type type = of(pet);
  return type;
}
const Type& zefir_type(std::type_identity<Kennel>) {
  static constexpr Type type = of(kennel);
  return type;
}
const Type& zefir_type(std::type_identity<Contact>) {
  static constexpr Type type = of(contact);
  return type;
}
const Type& zefir_type(std::type_identity<Loose>) {
  static constexpr Type type = of(loose);
  return type;
}
const Type& zefir_type(std::type_identity<Key>) {
  static constexpr Type type = of(key);
  return type;
}
const Type& zefir_type(std::type_identity<Shape>) {
  static constexpr Type type = of(shape);
  return type;
}
const Type& zefir_type(std::type_identity<AnyShape>) {
  static constexpr Type type = of(any_shape);
  return type;
}
const Type& zefir_type(std::type_identity<Term>) {
  static constexpr Type type = of(term);
  return type;
}
const Type& zefir_type(std::type_identity<Owner>) {
  static constexpr Type type = of(owner);
  return type;
}

}  // namespace models
