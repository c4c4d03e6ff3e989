// SPDX-License-Identifier: Apache-2.0
// The rows: what zefir knows of a C++ type, as constant data.
//
// A generated .cpp (or a hand-written one) holds one `constinit` Object per struct and one Enum per
// enumeration, and hands a Type out through `zefir_type`, found by ADL. The compiled loader, dumper
// and validator walk these rows; nothing of them is a template. The generator builds the same rows
// at run time to check values without a compiler.
//
//   Type    how one C++ type is stored (Holder), which JSON it is (Kind), what bounds it
//   Member  a Type at an offset under a key
//   Object  Members + how to find one by key + how to make and destroy the struct
//   Enum, List, Map, Tuple, Variant   what the kinds of those names need
//   Rules   what few types have: values it must be one of
//
// Text in rows is never copied, so it must outlive every use: string literals, usually.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace zefir::schema {

/// Raised whenever the layout or meaning of a row (here or in zefir/client/operation.hpp) changes.
/// Generated code asserts the one it was made for, so that old code and a new runtime cannot be
/// linked unnoticed.
inline constexpr int row_layout_version = 3;

/// Which JSON a value is, and which C++ type holds it (inside its Holder).
enum class Kind : std::uint8_t {
  boolean,      ///< bool
  int32,        ///< std::int32_t
  int64,        ///< std::int64_t
  uint64,       ///< std::uint64_t
  number,       ///< double
  string,       ///< std::string
  string_view,  ///< std::string_view into the loaded text or the load's Arena (borrowed mode)
  decimal,      ///< zefir::Decimal, a JSON number or (Type::in_string) a JSON string of one
  date_time,    ///< zefir::DateTime, a JSON string, as are those that follow
  date,         ///< zefir::Date
  time,         ///< zefir::Time
  duration,     ///< zefir::Duration
  uuid,         ///< zefir::Uuid
  bytes,        ///< zefir::Bytes, in base 64
  enumeration,  ///< an enum class whose underlying type is std::uint8_t or std::uint16_t
  open_enum,    ///< zefir::Open of one
  json,         ///< zefir::Json: anything
  object,       ///< a struct with rows
  list,         ///< std::vector
  map,          ///< std::map<std::string, V>, or of std::string_view (borrowed mode)
  tuple,        ///< std::tuple
  variant,      ///< a struct around a std::variant: oneOf, anyOf
};

/// How the value of a Kind is kept.
enum class Holder : std::uint8_t {
  plain,     ///< T itself
  optional,  ///< std::optional<T>; empty is absent, or null where the type is nullable and required
  optional_box,  ///< zefir::OptionalBox<T>, T of Kind::object or Kind::variant
  box,           ///< zefir::Box<T>, T the same
  maybe,         ///< zefir::Maybe<T>: absent, null or a value
};

/// Access to a std::optional<T> or Maybe<T> whose T the runtime does not know.
struct HolderOps {
  void* (*emplace)(void* holder);       ///< makes a new T in it, returns it
  void (*reset)(void* holder);          ///< empties it
  void (*set_null)(void* holder);       ///< Maybe only, else null
  void* (*get)(void* holder);           ///< the T, or null when there is none
  bool (*is_null)(const void* holder);  ///< Maybe only, else null
  /// std::optional only: the offset of the byte that says whether there is a value.
  std::size_t flag = 0;
};

/// That offset: implementations of std::optional keep the value first and the flag right behind it,
/// as a test sees to.
template <class T>
inline constexpr std::size_t optional_flag = sizeof(T);

/// Bounds on an integer, inclusive. `multiple_of` 0: none. For Kind::uint64 the limits above
/// INT64_MAX are in `unsigned_maximum`.
struct IntegerBounds {
  std::int64_t minimum = std::numeric_limits<std::int64_t>::min();
  std::int64_t maximum = std::numeric_limits<std::int64_t>::max();
  std::uint64_t unsigned_maximum = std::numeric_limits<std::uint64_t>::max();
  std::uint64_t multiple_of = 0;
};

/// Bounds on a double. `multiple_of` is a decimal literal as the description wrote it ("0.01"), so
/// that the check is exact; empty: none.
struct NumberBounds {
  double minimum = -std::numeric_limits<double>::infinity();
  double maximum = std::numeric_limits<double>::infinity();
  bool exclusive_minimum = false;
  bool exclusive_maximum = false;
  std::string_view multiple_of = {};
};

/// A `pattern`: ECMA-262 dialect, searched for anywhere in the value, compiled at first use.
/// Not constant: holds the compiled form; `constinit` at namespace scope. Thread-safe.
class Pattern;

struct Format;  // <zefir/schema/format.hpp>

/// Bounds on a string; lengths in Unicode code points (JSON Schema validation, 6.3).
struct StringBounds {
  std::uint64_t min_length = 0;
  std::uint64_t max_length = std::numeric_limits<std::uint64_t>::max();
  const Pattern* pattern = nullptr;
  const Format* format = nullptr;
};

/// What few types ask for. Checked once the value has been read, on its JSON text.
struct Rules {
  /// JSON texts of which the value must be one (`enum`, and `const` with a single one), compared by
  /// value: 1.0 is 1, and the order of members does not count. Empty: none.
  std::span<const std::string_view> choices = {};
};

/// Bounds on a list's or map's size (6.4, 6.5).
struct SizeBounds {
  std::uint64_t minimum = 0;
  std::uint64_t maximum = std::numeric_limits<std::uint64_t>::max();
  bool unique_items = false;
};

struct Object;
struct Enum;
struct List;
struct Map;
struct Tuple;
struct Variant;

/// How one C++ type is stored, read, checked and written.
struct Type {
  Kind kind = Kind::json;
  Holder holder = Holder::plain;
  /// null is a value of this type. With Holder::plain only for Kind::json.
  bool nullable = false;
  /// Values are secrets (`format: password`, `x-zefir-secret`): messages show `***`.
  bool secret = false;
  /// Kind::decimal: the number stands in a JSON string (`type: string, format: decimal`).
  bool in_string = false;
  /// Null, or the bounds that go with `kind`: IntegerBounds (int32, int64, uint64), NumberBounds
  /// (number, decimal), SizeBounds (list, map), StringBounds (string, string_view, and what else
  /// is a JSON string, of its text).
  const void* bounds = nullptr;
  /// The one that goes with `kind`; null for scalars.
  union Detail {
    const void* none = nullptr;
    const Object* object;
    const Enum* enumeration;
    const List* list;
    const Map* map;
    const Tuple* tuple;
    const Variant* variant;
  } detail = {};
  /// For Holder::maybe, and for Holder::optional of anything but boolean, the integers, number,
  /// string and string_view; null else.
  const HolderOps* holder_ops = nullptr;
  const Rules* rules = nullptr;  ///< null: none
};

/// A struct's member.
struct Member {
  std::string_view key = {};  ///< as in JSON, unescaped
  std::uint32_t offset = 0;
  /// Missing on load is an error.
  bool required = false;
  /// Loaded, never dumped (readOnly for a client).
  bool load_only = false;
  /// Dumped, never loaded (writeOnly for a client); in a text to load it is an unknown member.
  bool dump_only = false;
  Type type = {};
};

/// What a load does with members that the description does not name.
enum class Unknown : std::uint8_t {
  exclude,  ///< skip them
  include,  ///< keep them in the additional member; where there is none, skip them
  raise,    ///< an error each
};

/// How a member with a certain key starts: the key, a quote and a colon, as far as sixteen bytes
/// go, then zeros. Compared and copied as one block.
struct KeyHead {
  static constexpr std::uint32_t nothing = 0xffffffffu;
  char text[16] = {};
  /// Bit i: byte i must be as in `text`. `nothing`: no text agrees, for a key that JSON text must
  /// escape, a member that is never loaded, and behind the last one.
  std::uint32_t compared = nothing;
  /// Of the key, its quotes and its colon; 0 where `compared` is `nothing`.
  std::uint32_t size = 0;
};

/// Tells without a branch whether a member, which is a std::optional or a box, holds a value: it
/// does if the eight bytes at `offset` of the struct have a bit of `mask`.
struct Probe {
  std::uint64_t mask = 0;
  std::uint32_t offset = 0;
  std::uint32_t member = 0;  ///< its index
};

/// What is worked out ahead of a struct's members: how to find one by its key (open addressing over
/// a power of two of slots), and what spares the loader and the dumper a look at each Member. Made
/// by make_keys(). Whatever is null, they ask the Members for.
struct Keys {
  static constexpr std::uint16_t empty = 0xffff;
  /// So many KeyHeads of `nothing` stand behind those of the members.
  static constexpr std::size_t spare_heads = 3;
  const std::uint16_t* slots = nullptr;  ///< member index or `empty`
  std::uint32_t mask = 0;                ///< number of slots - 1
  std::uint32_t seed = 0;
  /// Bit i of these words: member i must be there on load.
  const std::uint64_t* required = nullptr;
  /// One a member: the loader recognises by them keys that come in order, the dumper copies them.
  const KeyHead* heads = nullptr;
  /// For a struct of at most 64 members: those that a dump writes if they hold a value.
  const Probe* probes = nullptr;
  std::size_t probe_count = 0;
  /// Bit i: a dump writes member i whatever it holds. Goes with `probes`.
  std::uint64_t written = 0;
};

/// Makes and destroys a struct behind a box; instantiated once a struct by `lifetime_of<T>`.
struct Lifetime {
  void* (*create)() = nullptr;
  void (*destroy)(void* object) noexcept = nullptr;
};

/// A struct.
struct Object {
  std::string_view name = {};   ///< as in the description, for messages
  std::string_view place = {};  ///< "#/components/schemas/User": where it is described
  std::span<const Member> members = {};
  Keys keys = {};
  Lifetime lifetime = {};
  /// Undeclared members: their policy, and where `include` keeps them (a Kind::map member whose
  /// key is empty), or null.
  Unknown unknown = Unknown::exclude;
  const Member* additional = nullptr;
  /// minProperties / maxProperties, counted over all members of the text; null: none.
  const SizeBounds* bounds = nullptr;
};

/// An enumeration; enumerators count from 0 in the order of `words`.
struct Enum {
  std::string_view name = {};
  std::string_view place = {};
  /// For enumerations of strings; else empty.
  std::span<const std::string_view> words = {};
  /// For enumerations of integers; else empty.
  std::span<const std::int64_t> integers = {};
  std::uint8_t width = 1;  ///< sizeof the underlying type: 1 or 2
  /// Finds a word; made by make_keys(words). Empty: words are compared one after the other.
  Keys keys = {};
};

/// A std::vector<T>.
struct List {
  Type item = {};
  std::uint32_t item_size = 0;            ///< sizeof(T)
  void* (*append)(void* list) = nullptr;  ///< emplace_back(), returns the new item
  std::span<const std::byte> (*items)(const void* list) = nullptr;  ///< all items as they lie
  void (*clear)(void* list) = nullptr;
};

/// A std::map<std::string, T> or std::map<std::string_view, T>.
struct Map {
  Type value = {};
  /// Keys are views, which `insert` keeps as they are given.
  bool borrowed_keys = false;
  /// The value under `key`, made if new; `fresh` tells which.
  void* (*insert)(void* map, std::string_view key, bool& fresh) = nullptr;
  /// The value under `key`, or null.
  const void* (*find)(const void* map, std::string_view key) = nullptr;
  void (*erase)(void* map, std::string_view key) = nullptr;
  /// Visits all entries in the order of their keys.
  void (*each)(const void* map, void* context,
               void (*visit)(void* context, std::string_view key, const void* value)) = nullptr;
  std::size_t (*size)(const void* map) = nullptr;
  void (*clear)(void* map) = nullptr;
};

/// A std::tuple: an array of which each item has a type of its own (prefixItems).
struct Tuple {
  std::span<const Type> items = {};
  /// How many must be there on load; those behind keep their defaults when the array ends before.
  std::size_t required = 0;
  void* (*item)(void* tuple, std::size_t index) = nullptr;
};

/// One alternative of a Variant.
struct Alternative {
  std::string_view name = {};  ///< for messages: "Cat"
  /// Holder::plain or Holder::box.
  Type type = {};
  /// A member that every value of this alternative has and that no other alternative requires;
  /// empty: none. Where each alternative that is an object has one, a value is chosen by it.
  std::string_view distinguished_by = {};
};

/// A word of a discriminator (OpenAPI 3.1, 4.8.25).
struct Tag {
  std::string_view word = {};
  std::uint16_t alternative = 0;
};

/// A struct around a std::variant. Which alternative a text is, is settled by the discriminator
/// where there is one; else, among those of the value's JSON type, by a distinguishing member; else
/// each is tried, and exactly one (`oneOf`) or the first (`anyOf`) must be without a fault.
struct Variant {
  std::string_view name = {};
  std::string_view place = {};
  std::span<const Alternative> alternatives = {};
  std::string_view discriminator = {};  ///< the member's key; empty: none
  std::span<const Tag> tags = {};
  bool exactly_one = true;  ///< oneOf
  Lifetime lifetime = {};
  /// Makes the alternative the current one, with a fresh value, and returns it.
  void* (*emplace)(void* variant, std::size_t index) = nullptr;
  /// The current alternative; any number beyond when there is none (valueless_by_exception).
  std::size_t (*index)(const void* variant) = nullptr;
  const void* (*get)(const void* variant) = nullptr;  ///< the current alternative's value
};

}  // namespace zefir::schema
