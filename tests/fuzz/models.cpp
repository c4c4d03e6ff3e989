// SPDX-License-Identifier: Apache-2.0
#include "models.hpp"

#include "zefir/schema/format.hpp"
#include "zefir/schema/ops.hpp"
#include "zefir/schema/pattern.hpp"
#include "zefir/schema/variant_ops.hpp"

// The structs are standard enough for every compiler zefir supports.
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
#endif

namespace fuzz {
namespace {

using namespace zefir::schema;

constexpr Type of(Kind kind, const void* bounds = nullptr) {
  return Type{.kind = kind, .bounds = bounds};
}
constexpr Type of(const Object& object) {
  return Type{.kind = Kind::object, .detail = {.object = &object}};
}
constexpr Type of(const List& list, const void* bounds = nullptr) {
  return Type{.kind = Kind::list, .bounds = bounds, .detail = {.list = &list}};
}
constexpr Type of(const Map& map, const void* bounds = nullptr) {
  return Type{.kind = Kind::map, .bounds = bounds, .detail = {.map = &map}};
}
constexpr Type of(const Tuple& tuple) {
  return Type{.kind = Kind::tuple, .detail = {.tuple = &tuple}};
}
constexpr Type of(const Variant& variant) {
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
constexpr Type ruled(Type type, const Rules& rules) {
  type.rules = &rules;
  return type;
}
constexpr Member required(Member member) {
  member.required = true;
  return member;
}
#define MEMBER(Struct, name, ...) \
  { .key = #name, .offset = offsetof(Struct, name), .type = __VA_ARGS__ }

// Payment

constinit const Pattern digits("^[0-9]+(-[0-9]+)*$");
constexpr StringBounds card_number{.min_length = 4, .max_length = 20, .pattern = &digits};
constexpr NumberBounds amount{
    .minimum = 0, .maximum = 1e6, .exclusive_minimum = true, .multiple_of = "0.05"};
constexpr Member card_members[] = {
    required(MEMBER(Card, kind, of(Kind::string))),
    required(MEMBER(Card, number, secret(of(Kind::string, &card_number)))),
    MEMBER(Card, expires, held(of(Kind::date), Holder::optional, &optional_ops<zefir::Date>)),
};
constexpr auto card_keys = make_keys(card_members);
constexpr Object card{.name = "Card",
                      .place = "#/Card",
                      .members = card_members,
                      .keys = card_keys.keys(),
                      .lifetime = lifetime_of<Card>,
                      .unknown = Unknown::raise};
constexpr Member cash_members[] = {
    required(MEMBER(Cash, kind, of(Kind::string))),
    required(MEMBER(Cash, amount, of(Kind::decimal, &amount))),
};
constexpr auto cash_keys = make_keys(cash_members);
constexpr Object cash{.name = "Cash",
                      .members = cash_members,
                      .keys = cash_keys.keys(),
                      .lifetime = lifetime_of<Cash>};
constexpr Alternative payments[] = {{.name = "Card", .type = of(card)},
                                    {.name = "Cash", .type = of(cash)}};
constexpr Tag payment_tags[] = {{"card", 0}, {"cash", 1}, {"coins", 1}};
constexpr Variant payment = variant_of<&Payment::value>({.name = "Payment",
                                                         .place = "#/Payment",
                                                         .alternatives = payments,
                                                         .discriminator = "kind",
                                                         .tags = payment_tags,
                                                         .lifetime = lifetime_of<Payment>});

// Id

constexpr List strings = list_of<std::string>(of(Kind::string));
constexpr Alternative ids[] = {
    {.name = "integer", .type = of(Kind::int64)},
    {.name = "string", .type = of(Kind::string)},
    {.name = "list", .type = of(strings)},
    {.name = "boolean", .type = nullable(held(of(Kind::boolean), Holder::optional))},
};
constexpr Variant id =
    variant_of<&Id::value>({.name = "Id", .alternatives = ids, .lifetime = lifetime_of<Id>});

// Shape

constexpr NumberBounds positive{.minimum = 0, .exclusive_minimum = true};
constexpr Member circle_members[] = {required(MEMBER(Circle, radius, of(Kind::number, &positive)))};
constexpr auto circle_keys = make_keys(circle_members);
constexpr Object circle{.name = "Circle",
                        .members = circle_members,
                        .keys = circle_keys.keys(),
                        .lifetime = lifetime_of<Circle>};
constexpr Member square_members[] = {required(MEMBER(Square, side, of(Kind::number, &positive)))};
constexpr auto square_keys = make_keys(square_members);
constexpr Object square{.name = "Square",
                        .members = square_members,
                        .keys = square_keys.keys(),
                        .lifetime = lifetime_of<Square>};
constexpr Alternative shapes[] = {
    {.name = "Circle", .type = of(circle), .distinguished_by = "radius"},
    {.name = "Square", .type = of(square), .distinguished_by = "side"},
    {.name = "name", .type = of(Kind::string)},
};
constexpr Variant shape = variant_of<&Shape::value>(
    {.name = "Shape", .alternatives = shapes, .lifetime = lifetime_of<Shape>});

// Choice

extern const Variant choice;
constexpr Member leaf_members[] = {
    MEMBER(Leaf, a, held(of(Kind::int64), Holder::optional)),
    MEMBER(Leaf, b, held(of(Kind::string), Holder::optional)),
};
constexpr auto leaf_keys = make_keys(leaf_members);
constexpr Object leaf{.name = "Leaf",
                      .members = leaf_members,
                      .keys = leaf_keys.keys(),
                      .lifetime = lifetime_of<Leaf>,
                      .unknown = Unknown::raise};
constinit const List choices = list_of<Choice>(of(choice));
constexpr Member node_members[] = {
    MEMBER(Node, a, held(of(Kind::string), Holder::optional)),
    MEMBER(Node, left, held(of(choice), Holder::optional_box)),
    MEMBER(Node, rest, of(choices)),
};
constexpr auto node_keys = make_keys(node_members);
constinit const Object node{.name = "Node",
                            .members = node_members,
                            .keys = node_keys.keys(),
                            .lifetime = lifetime_of<Node>,
                            .unknown = Unknown::raise};
constexpr SizeBounds few{.minimum = 1, .maximum = 3};
constexpr Map numbers = map_of<double>(of(Kind::number));
constexpr Alternative choice_alternatives[] = {
    {.name = "Leaf", .type = of(leaf)},
    {.name = "Node", .type = held(of(node), Holder::box)},
    {.name = "numbers", .type = of(numbers, &few)},
};
constinit const Variant choice = variant_of<&Choice::value>({.name = "Choice",
                                                             .place = "#/Choice",
                                                             .alternatives = choice_alternatives,
                                                             .lifetime = lifetime_of<Choice>});

// Loose

constexpr IntegerBounds small{.minimum = -10, .maximum = 10, .multiple_of = 2};
constexpr StringBounds short_text{.max_length = 5};
constexpr Alternative looses[] = {
    {.name = "integer", .type = of(Kind::int32, &small)},
    {.name = "number", .type = of(Kind::number)},
    {.name = "uuid", .type = of(Kind::uuid)},
    {.name = "date-time", .type = of(Kind::date_time)},
    {.name = "string", .type = of(Kind::string, &short_text)},
};
constexpr Variant loose = variant_of<&Loose::value>({.name = "Loose",
                                                     .alternatives = looses,
                                                     .exactly_one = false,
                                                     .lifetime = lifetime_of<Loose>});

// Order

constexpr NumberBounds price{.minimum = -1e9, .maximum = 1e9, .multiple_of = "0.03"};
constexpr NumberBounds threes{.multiple_of = "3"};
constexpr StringBounds lengths{.max_length = 40};
const Type line_items[] = {
    of(Kind::string, &short_text), of(Kind::int32),
    nullable(held(of(Kind::decimal), Holder::optional, &optional_ops<zefir::Decimal>))};
constinit const Tuple line =
    tuple_of<std::string, std::int32_t, std::optional<zefir::Decimal>>(line_items, 2);
constinit const List lines = list_of<Order::Line>(of(line));
constexpr Map payment_map = map_of<Payment>(of(payment));
constexpr List id_list = list_of<Id>(nullable(of(id)));
constexpr List loose_list = list_of<Loose>(of(loose));
constexpr List shape_list = list_of<Shape>(of(shape));
constexpr List jsons = list_of<zefir::Json>(nullable(of(Kind::json)));
constexpr SizeBounds unique{.maximum = 20, .unique_items = true};
constexpr std::string_view json_choices[] = {"1", "\"one\"", "{\"a\": [1.0, null]}", "[]"};
constexpr Rules json_rules{.choices = json_choices};
constexpr std::string_view word_choices[] = {"\"a\"", "\"b\\n\""};
constexpr Rules word_rules{.choices = word_choices};
constexpr Map json_map = map_of<zefir::Json>(nullable(of(Kind::json)));

constexpr std::string_view format_names[] = {"email",
                                             "hostname",
                                             "ipv4",
                                             "ipv6",
                                             "uri",
                                             "uri-reference",
                                             "iri",
                                             "iri-reference",
                                             "uri-template",
                                             "json-pointer",
                                             "relative-json-pointer",
                                             "regex",
                                             "date-time",
                                             "date",
                                             "time",
                                             "duration",
                                             "uuid",
                                             "byte"};
static_assert(std::size(format_names) == Order::format_count);

// Formats are found by name, so that these rows are made when the program starts.
struct OrderRows {
  std::array<StringBounds, Order::format_count> formats;
  std::vector<Member> members = {
      MEMBER(Order, price, of(Kind::decimal, &price)),
      MEMBER(Order, discount,
             held(of(Kind::decimal, &threes), Holder::optional, &optional_ops<zefir::Decimal>)),
      MEMBER(Order, tax, held(of(Kind::decimal), Holder::maybe, &maybe_ops<zefir::Decimal>)),
      MEMBER(Order, at, of(Kind::date_time)),
      MEMBER(Order, day, of(Kind::date)),
      MEMBER(Order, time, of(Kind::time)),
      MEMBER(Order, duration, of(Kind::duration, &lengths)),
      MEMBER(Order, id, of(Kind::uuid)),
      MEMBER(Order, bytes, of(Kind::bytes, &lengths)),
      MEMBER(Order, shipped,
             held(of(Kind::date_time), Holder::optional, &optional_ops<zefir::DateTime>)),
      MEMBER(Order, label, held(of(Kind::bytes), Holder::maybe, &maybe_ops<zefir::Bytes>)),
      MEMBER(Order, line, of(line)),
      MEMBER(Order, lines, of(lines)),
      MEMBER(Order, payments, of(payment_map)),
      MEMBER(Order, choice, held(of(choice), Holder::optional_box)),
      MEMBER(Order, ids, of(id_list)),
      MEMBER(Order, loose, of(loose_list)),
      MEMBER(Order, shapes, of(shape_list)),
      MEMBER(Order, different, of(jsons, &unique)),
      MEMBER(Order, ruled,
             nullable(ruled(held(of(Kind::json), Holder::optional, &optional_ops<zefir::Json>),
                            json_rules))),
      MEMBER(Order, word, ruled(of(Kind::string), word_rules)),
  };
  Member additional{.offset = offsetof(Order, additional_properties), .type = of(json_map)};
  std::vector<std::uint16_t> slots;
  Object object;

  OrderRows() {
    for (std::size_t i = 0; i < Order::format_count; ++i) {
      formats[i].format = find_format(format_names[i]);
      const std::size_t offset =
          offsetof(Order, formatted) + i * sizeof(std::optional<std::string>);
      members.push_back({.key = format_names[i],
                         .offset = static_cast<std::uint32_t>(offset),
                         .type = held(of(Kind::string, &formats[i]), Holder::optional)});
    }
    slots.resize(key_slots(members.size()));
    fill_keys(members, 0, slots);
    object.name = "Order";
    object.place = "#/Order";
    object.members = members;
    object.keys.slots = slots.data();
    object.keys.mask = static_cast<std::uint32_t>(slots.size() - 1);
    object.lifetime = lifetime_of<Order>;
    object.unknown = Unknown::include;
    object.additional = &additional;
  }
};

// Note

template <class Text>
struct NoteRows {
  using Struct = Note<Text>;
  static constexpr Type text =
      of(std::is_same_v<Text, std::string> ? Kind::string : Kind::string_view);
  static constexpr List texts = list_of<Text>(text);
  static constexpr Map map = map_of<Text, Text>(text);
  static constexpr Type items[] = {text, nullable(held(text, Holder::optional))};
  static constexpr Tuple tuple = tuple_of<Text, std::optional<Text>>(items, 1);
  static constexpr Member members[] = {
      required(MEMBER(Struct, id, text)),
      MEMBER(Struct, title, held(text, Holder::optional)),
      MEMBER(Struct, body, held(text, Holder::maybe, &maybe_ops<Text>)),
      MEMBER(Struct, tags, of(texts)),
      MEMBER(Struct, labels, of(map)),
      MEMBER(Struct, pair, of(tuple)),
  };
  static constexpr auto keys = make_keys(members);
  static constexpr Member additional{.offset = offsetof(Struct, additional_properties),
                                     .type = of(map)};
  static constexpr Object object{.name = "Note",
                                 .members = members,
                                 .keys = keys.keys(),
                                 .lifetime = lifetime_of<Struct>,
                                 .unknown = Unknown::include,
                                 .additional = &additional};
};
#undef MEMBER

}  // namespace

const Type& zefir_type(std::type_identity<Card>) {
  static constexpr Type type = of(card);
  return type;
}
const Type& zefir_type(std::type_identity<Cash>) {
  static constexpr Type type = of(cash);
  return type;
}
const Type& zefir_type(std::type_identity<Payment>) {
  static constexpr Type type = of(payment);
  return type;
}
const Type& zefir_type(std::type_identity<Id>) {
  static constexpr Type type = of(id);
  return type;
}
const Type& zefir_type(std::type_identity<Shape>) {
  static constexpr Type type = of(shape);
  return type;
}
const Type& zefir_type(std::type_identity<Choice>) {
  static constexpr Type type = of(choice);
  return type;
}
const Type& zefir_type(std::type_identity<Loose>) {
  static constexpr Type type = of(loose);
  return type;
}
const Type& zefir_type(std::type_identity<Order>) {
  static const OrderRows rows;
  static const Type type = of(rows.object);
  return type;
}
const Type& zefir_type(std::type_identity<OwnedNote>) {
  static constexpr Type type = of(NoteRows<std::string>::object);
  return type;
}
const Type& zefir_type(std::type_identity<NoteView>) {
  static constexpr Type type = of(NoteRows<std::string_view>::object);
  return type;
}

}  // namespace fuzz
