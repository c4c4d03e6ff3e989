// SPDX-License-Identifier: Apache-2.0
// Structs of the kinds that tests/unit/schema/models.hpp lacks: values of classes, tuples, variants
// chosen each way, formats, rules, and the same struct owning and borrowing its strings.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

#include "zefir/base.hpp"
#include "zefir/base/bytes.hpp"
#include "zefir/base/date.hpp"
#include "zefir/base/date_time.hpp"
#include "zefir/base/decimal.hpp"
#include "zefir/base/duration.hpp"
#include "zefir/base/time.hpp"
#include "zefir/base/uuid.hpp"
#include "zefir/schema.hpp"

namespace fuzz {

/// Alternatives of Payment; `kind` is the discriminator's word.
struct Card {
  std::string kind;
  std::string number;  ///< secret
  std::optional<zefir::Date> expires;
};
const zefir::schema::Type& zefir_type(std::type_identity<Card>);
struct Cash {
  std::string kind;
  zefir::Decimal amount;
};
const zefir::schema::Type& zefir_type(std::type_identity<Cash>);
struct Payment {
  std::variant<Card, Cash> value;
};
const zefir::schema::Type& zefir_type(std::type_identity<Payment>);

/// Chosen by the JSON type; null is one of the values.
struct Id {
  std::variant<std::int64_t, std::string, std::vector<std::string>, std::optional<bool>> value;
};
const zefir::schema::Type& zefir_type(std::type_identity<Id>);

/// Chosen by a member that only one alternative requires.
struct Circle {
  double radius = 0;
};
struct Square {
  double side = 0;
};
struct Shape {
  std::variant<Circle, Square, std::string> value;
};
const zefir::schema::Type& zefir_type(std::type_identity<Shape>);

/// Chosen by trial, exactly one, and nested in itself.
struct Node;
struct Leaf {
  std::optional<std::int64_t> a;
  std::optional<std::string> b;
};
struct Choice {
  std::variant<Leaf, zefir::Box<Node>, std::map<std::string, double>> value;
};
struct Node {
  std::optional<std::string> a;
  zefir::OptionalBox<Choice> left;
  std::vector<Choice> rest;
};
const zefir::schema::Type& zefir_type(std::type_identity<Choice>);

/// Chosen by trial, the first that fits.
struct Loose {
  std::variant<std::int32_t, double, zefir::Uuid, zefir::DateTime, std::string> value;
};
const zefir::schema::Type& zefir_type(std::type_identity<Loose>);

/// All kinds that are JSON strings or numbers behind a class; all formats; tuples; variants; rules.
struct Order {
  static constexpr std::size_t format_count = 18;
  using Line = std::tuple<std::string, std::int32_t, std::optional<zefir::Decimal>>;

  zefir::Decimal price;
  std::optional<zefir::Decimal> discount;
  zefir::Maybe<zefir::Decimal> tax;
  zefir::DateTime at;
  zefir::Date day;
  zefir::Time time;
  zefir::Duration duration;
  zefir::Uuid id;
  zefir::Bytes bytes;
  std::optional<zefir::DateTime> shipped;
  zefir::Maybe<zefir::Bytes> label;
  std::array<std::optional<std::string>, format_count> formatted;  ///< under each format's name
  Line line;
  std::vector<Line> lines;
  std::map<std::string, Payment> payments;
  zefir::OptionalBox<Choice> choice;
  std::vector<Id> ids;
  std::vector<Loose> loose;
  std::vector<Shape> shapes;
  std::vector<zefir::Json> different;
  std::optional<zefir::Json> ruled;
  std::string word = "a";
  std::map<std::string, zefir::Json> additional_properties;
};
const zefir::schema::Type& zefir_type(std::type_identity<Order>);

/// The same struct with strings of its own and with views.
template <class Text>
struct Note {
  Text id{};
  std::optional<Text> title;
  zefir::Maybe<Text> body;
  std::vector<Text> tags;
  std::map<Text, Text> labels;
  std::tuple<Text, std::optional<Text>> pair;
  std::map<Text, Text> additional_properties;
};
using OwnedNote = Note<std::string>;
using NoteView = Note<std::string_view>;
const zefir::schema::Type& zefir_type(std::type_identity<OwnedNote>);
const zefir::schema::Type& zefir_type(std::type_identity<NoteView>);

}  // namespace fuzz
