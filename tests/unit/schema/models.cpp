// SPDX-License-Identifier: Apache-2.0
#include "models.hpp"

#include <string>

#include "zefir/schema/ops.hpp"
#include "zefir/schema/pattern.hpp"

// The structs are standard enough for every compiler zefir supports.
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
#endif

namespace models {
namespace {

using zefir::schema::Enum;
using zefir::schema::Holder;
using zefir::schema::HolderOps;
using zefir::schema::IntegerBounds;
using zefir::schema::Kind;
using zefir::schema::lifetime_of;
using zefir::schema::List;
using zefir::schema::list_of;
using zefir::schema::make_keys;
using zefir::schema::Map;
using zefir::schema::map_of;
using zefir::schema::maybe_ops;
using zefir::schema::Member;
using zefir::schema::NumberBounds;
using zefir::schema::Object;
using zefir::schema::optional_ops;
using zefir::schema::Pattern;
using zefir::schema::SizeBounds;
using zefir::schema::StringBounds;
using zefir::schema::Type;
using zefir::schema::Unknown;

constexpr Type of(Kind kind, const void* bounds = nullptr) {
  return Type{.kind = kind, .bounds = bounds};
}
constexpr Type of(const Object& object) {
  return Type{.kind = Kind::object, .detail = {.object = &object}};
}
constexpr Type of(const Enum& enumeration) {
  return Type{.kind = Kind::enumeration, .detail = {.enumeration = &enumeration}};
}
constexpr Type of(const List& list, const void* bounds = nullptr) {
  return Type{.kind = Kind::list, .bounds = bounds, .detail = {.list = &list}};
}
constexpr Type of(const Map& map, const void* bounds = nullptr) {
  return Type{.kind = Kind::map, .bounds = bounds, .detail = {.map = &map}};
}
constexpr Type open(Type type) {
  type.kind = Kind::open_enum;
  return type;
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
constexpr Member required(Member member) {
  member.required = true;
  return member;
}

constexpr std::string_view color_words[] = {"red", "green", "blue"};
constexpr Enum color_enum{.name = "Color", .place = "#/Color", .words = color_words};
constexpr std::int64_t level_integers[] = {1, 2, -5};
constexpr Enum level_enum{
    .name = "Level", .place = "#/Level", .integers = level_integers, .width = 2};

constexpr List strings = list_of<std::string>(of(Kind::string));
constexpr Map integers = map_of<std::int64_t>(of(Kind::int64));
constexpr List bits = list_of<bool>(of(Kind::boolean));
constexpr List gaps =
    list_of<std::optional<std::int64_t>>(nullable(held(of(Kind::int64), Holder::optional)));

constexpr Member point_members[] = {
    required({.key = "x", .offset = offsetof(Point, x), .type = of(Kind::int64)}),
    {.key = "y", .offset = offsetof(Point, y), .type = held(of(Kind::int64), Holder::optional)},
};
constexpr auto point_keys = make_keys(point_members);
constexpr Object point{.name = "Point",
                       .place = "#/Point",
                       .members = point_members,
                       .keys = point_keys.keys(),
                       .lifetime = lifetime_of<Point>};

constexpr List points = list_of<Point>(of(point));
constexpr Map groups = map_of<std::vector<Point>>(of(points));

using Strings = std::vector<std::string>;
using Integers = std::map<std::string, std::int64_t>;
using zefir::Json;
using zefir::Open;

#define MEMBER(name, ...) \
  { .key = #name, .offset = offsetof(Everything, name), .type = __VA_ARGS__ }
constexpr Holder optional = Holder::optional;
constexpr Holder maybe = Holder::maybe;

constexpr Member everything_members[] = {
    MEMBER(boolean, of(Kind::boolean)),
    MEMBER(int32, of(Kind::int32)),
    MEMBER(int64, of(Kind::int64)),
    MEMBER(uint64, of(Kind::uint64)),
    MEMBER(number, of(Kind::number)),
    MEMBER(string, of(Kind::string)),
    MEMBER(color, of(color_enum)),
    MEMBER(open_color, open(of(color_enum))),
    MEMBER(level, of(level_enum)),
    MEMBER(open_level, open(of(level_enum))),
    MEMBER(json, nullable(of(Kind::json))),
    MEMBER(object, of(point)),
    MEMBER(list, of(strings)),
    MEMBER(map, of(integers)),
    MEMBER(optional_boolean, held(of(Kind::boolean), optional)),
    MEMBER(optional_int32, held(of(Kind::int32), optional)),
    MEMBER(optional_int64, held(of(Kind::int64), optional)),
    MEMBER(optional_uint64, held(of(Kind::uint64), optional)),
    MEMBER(optional_number, held(of(Kind::number), optional)),
    MEMBER(optional_string, held(of(Kind::string), optional)),
    MEMBER(optional_color, held(of(color_enum), optional, &optional_ops<Color>)),
    MEMBER(optional_open_color, held(open(of(color_enum)), optional, &optional_ops<Open<Color>>)),
    MEMBER(optional_json, nullable(held(of(Kind::json), optional, &optional_ops<Json>))),
    MEMBER(optional_list, held(of(strings), optional, &optional_ops<Strings>)),
    MEMBER(optional_map, held(of(integers), optional, &optional_ops<Integers>)),
    MEMBER(optional_object, held(of(point), Holder::optional_box)),
    MEMBER(boxed_object, held(of(point), Holder::box)),
    MEMBER(maybe_boolean, held(of(Kind::boolean), maybe, &maybe_ops<bool>)),
    MEMBER(maybe_int32, held(of(Kind::int32), maybe, &maybe_ops<std::int32_t>)),
    MEMBER(maybe_int64, held(of(Kind::int64), maybe, &maybe_ops<std::int64_t>)),
    MEMBER(maybe_uint64, held(of(Kind::uint64), maybe, &maybe_ops<std::uint64_t>)),
    MEMBER(maybe_number, held(of(Kind::number), maybe, &maybe_ops<double>)),
    MEMBER(maybe_string, held(of(Kind::string), maybe, &maybe_ops<std::string>)),
    MEMBER(maybe_color, held(of(color_enum), maybe, &maybe_ops<Color>)),
    MEMBER(maybe_open_color, held(open(of(color_enum)), maybe, &maybe_ops<Open<Color>>)),
    MEMBER(maybe_json, held(of(Kind::json), maybe, &maybe_ops<Json>)),
    MEMBER(maybe_list, held(of(strings), maybe, &maybe_ops<Strings>)),
    MEMBER(maybe_map, held(of(integers), maybe, &maybe_ops<Integers>)),
    MEMBER(maybe_object, held(of(point), maybe, &maybe_ops<Point>)),
    MEMBER(bits, of(bits)),
    MEMBER(gaps, of(gaps)),
    MEMBER(points, of(points)),
    MEMBER(groups, of(groups)),
};
#undef MEMBER
constexpr auto everything_keys = make_keys(everything_members);
constexpr Object everything{.name = "Everything",
                            .place = "#/Everything",
                            .members = everything_members,
                            .keys = everything_keys.keys(),
                            .lifetime = lifetime_of<Everything>};

constexpr IntegerBounds from_1_to_5{.minimum = 1, .maximum = 5};
constexpr IntegerBounds at_least_1{.minimum = 1};
constexpr IntegerBounds at_most_9{.minimum = std::numeric_limits<std::int32_t>::min(),
                                  .maximum = 9};
constexpr IntegerBounds even{.multiple_of = 2};
constexpr IntegerBounds natural{.minimum = 2, .unsigned_maximum = 18'000'000'000'000'000'000u};
constexpr NumberBounds above_0{.minimum = 0, .exclusive_minimum = true};
constexpr NumberBounds below_1{.maximum = 1, .exclusive_maximum = true};
constexpr NumberBounds unit{.minimum = -0.5, .maximum = 0.5};
constexpr NumberBounds cents{.multiple_of = "0.01"};
constexpr StringBounds short_name{.min_length = 2};
constexpr StringBounds long_name{.max_length = 4};
constinit const Pattern code_pattern("^[A-Z][0-9]+$");
constexpr StringBounds code{.min_length = 2, .max_length = 6, .pattern = &code_pattern};
constexpr StringBounds exact{.min_length = 3, .max_length = 3};
constexpr SizeBounds two_to_three{.minimum = 2, .maximum = 3};
constexpr SizeBounds different{.unique_items = true};
constexpr SizeBounds one_or_more{.minimum = 1};
constexpr List int64s = list_of<std::int64_t>(of(Kind::int64));
constexpr List jsons = list_of<Json>(nullable(of(Kind::json)));
constexpr Type secret_type = [] {
  Type type = of(Kind::string, &short_name);
  type.secret = true;
  return type;
}();

#define MEMBER(name, ...) \
  { .key = #name, .offset = offsetof(Bounded, name), .type = __VA_ARGS__ }
constexpr Member bounded_members[] = {
    MEMBER(from_1_to_5, of(Kind::int64, &from_1_to_5)),
    MEMBER(at_least_1, of(Kind::int64, &at_least_1)),
    MEMBER(at_most_9, of(Kind::int32, &at_most_9)),
    MEMBER(even, of(Kind::int64, &even)),
    MEMBER(natural, of(Kind::uint64, &natural)),
    MEMBER(above_0, of(Kind::number, &above_0)),
    MEMBER(below_1, of(Kind::number, &below_1)),
    MEMBER(unit, of(Kind::number, &unit)),
    MEMBER(cents, of(Kind::number, &cents)),
    MEMBER(short_name, of(Kind::string, &short_name)),
    MEMBER(long_name, of(Kind::string, &long_name)),
    MEMBER(code, of(Kind::string, &code)),
    MEMBER(exact, of(Kind::string, &exact)),
    MEMBER(two_to_three, of(int64s, &two_to_three)),
    MEMBER(different, of(jsons, &different)),
    MEMBER(one_or_more, of(integers, &one_or_more)),
    MEMBER(color, of(color_enum)),
    MEMBER(secret, secret_type),
};
#undef MEMBER
constexpr auto bounded_keys = make_keys(bounded_members);
constexpr Object bounded{.name = "Bounded",
                         .place = "#/Bounded",
                         .members = bounded_members,
                         .keys = bounded_keys.keys(),
                         .lifetime = lifetime_of<Bounded>};

extern const Object tree;
constinit const List trees = list_of<Tree>(of(tree));
constinit const Map named_trees = map_of<Tree>(of(tree));
constexpr Member tree_members[] = {
    required({.key = "name", .offset = offsetof(Tree, name), .type = of(Kind::string)}),
    {.key = "left", .offset = offsetof(Tree, left), .type = held(of(tree), Holder::optional_box)},
    {.key = "children", .offset = offsetof(Tree, children), .type = of(trees)},
    {.key = "named", .offset = offsetof(Tree, named), .type = of(named_trees)},
};
constexpr auto tree_keys = make_keys(tree_members);
constinit const Object tree{.name = "Tree",
                            .place = "#/Tree",
                            .members = tree_members,
                            .keys = tree_keys.keys(),
                            .lifetime = lifetime_of<Tree>,
                            .unknown = Unknown::raise};

constexpr Type optional_string = held(of(Kind::string), Holder::optional);
constexpr Member account_members[] = {
    required({.key = "id", .offset = offsetof(Account, id), .type = of(Kind::int64)}),
    required({.key = "name", .offset = offsetof(Account, name), .type = of(Kind::string)}),
    required({.key = "nickname",
              .offset = offsetof(Account, nickname),
              .type = nullable(optional_string)}),
    {.key = "created",
     .offset = offsetof(Account, created),
     .load_only = true,
     .type = optional_string},
    {.key = "password",
     .offset = offsetof(Account, password),
     .required = true,
     .dump_only = true,
     .type = optional_string},
};
constexpr Member account_additional{.offset = offsetof(Account, additional_properties),
                                    .type = of(integers)};
constexpr auto account_keys = make_keys(account_members);
constexpr Object account{.name = "Account",
                         .place = "#/components/schemas/Account",
                         .members = account_members,
                         .keys = account_keys.keys(),
                         .lifetime = lifetime_of<Account>,
                         .unknown = Unknown::include,
                         .additional = &account_additional};

// Rows made at run time, as the generator makes them.
struct WideRows {
  std::array<std::string, Wide::count> keys;
  std::array<Member, Wide::count> members;
  std::array<std::uint16_t, zefir::schema::key_slots(Wide::count)> slots;
  Object object;

  WideRows() {
    for (std::size_t i = 0; i < Wide::count; ++i) {
      keys[i] = "member_" + std::to_string(i);
      members[i].key = keys[i];
      members[i].offset =
          static_cast<std::uint32_t>(offsetof(Wide, values) + i * sizeof(std::int64_t));
      members[i].required = i % 2 == 1;
      members[i].type = of(Kind::int64);
    }
    zefir::schema::fill_keys(members, 0, slots);
    object.name = "Wide";
    object.members = members;
    object.keys.slots = slots.data();
    object.keys.mask = static_cast<std::uint32_t>(slots.size() - 1);
    object.lifetime = lifetime_of<Wide>;
  }
};

constexpr SizeBounds at_most_two{.minimum = 1, .maximum = 2};
constexpr Type optional_int64 = held(of(Kind::int64), Holder::optional);
// No keys: members are then looked for one after the other.
constexpr Member narrow_members[] = {
    {.key = "a", .offset = offsetof(Narrow, a), .type = optional_int64},
    {.key = "b", .offset = offsetof(Narrow, b), .type = optional_int64},
    {.key = "c", .offset = offsetof(Narrow, c), .type = optional_int64},
};
constexpr Object narrow{.name = "Narrow",
                        .members = narrow_members,
                        .lifetime = lifetime_of<Narrow>,
                        .bounds = &at_most_two};

constexpr Member odd_members[] = {
    required({.key = "a\"b", .offset = offsetof(Odd, quote), .type = of(Kind::int64)}),
    required({.key = "a/b~c", .offset = offsetof(Odd, slash), .type = of(Kind::int64)}),
    required({.key = "", .offset = offsetof(Odd, empty), .type = of(Kind::int64)}),
    required({.key = "имя", .offset = offsetof(Odd, cyrillic), .type = of(Kind::int64)}),
    required({.key = "a\nb", .offset = offsetof(Odd, line_feed), .type = of(Kind::int64)}),
};
constexpr auto odd_keys = make_keys(odd_members);
constexpr Object odd{.name = "Odd",
                     .place = "#/Odd",
                     .members = odd_members,
                     .keys = odd_keys.keys(),
                     .lifetime = lifetime_of<Odd>};

}  // namespace

std::string_view to_string(Color color) { return color_words[static_cast<std::size_t>(color)]; }
std::string_view to_string(Level level) {
  static constexpr std::string_view words[] = {"1", "2", "-5"};
  return words[static_cast<std::size_t>(level)];
}

const Type& zefir_type(std::type_identity<Color>) {
  static constexpr Type type = of(color_enum);
  return type;
}
const Type& zefir_type(std::type_identity<Level>) {
  static constexpr Type type = of(level_enum);
  return type;
}
const Type& zefir_type(std::type_identity<Point>) {
  static constexpr Type type = of(point);
  return type;
}
const Type& zefir_type(std::type_identity<Everything>) {
  static constexpr Type type = of(everything);
  return type;
}
const Type& zefir_type(std::type_identity<Bounded>) {
  static constexpr Type type = of(bounded);
  return type;
}
const Type& zefir_type(std::type_identity<Tree>) {
  static constexpr Type type = of(tree);
  return type;
}
const Type& zefir_type(std::type_identity<Account>) {
  static constexpr Type type = of(account);
  return type;
}
const Type& zefir_type(std::type_identity<Wide>) {
  static const WideRows rows;
  static const Type type = of(rows.object);
  return type;
}
const Type& zefir_type(std::type_identity<Narrow>) {
  static constexpr Type type = of(narrow);
  return type;
}
const Type& zefir_type(std::type_identity<Odd>) {
  static constexpr Type type = of(odd);
  return type;
}

}  // namespace models
