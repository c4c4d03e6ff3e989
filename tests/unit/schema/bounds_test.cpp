// SPDX-License-Identifier: Apache-2.0
// Bounds of the kinds that are classes of zefir::base, formats of strings, and items that must
// differ: on load and in memory.
#include <gtest/gtest.h>

#include "holding.hpp"
#include "support.hpp"
#include "zefir/base/bytes.hpp"
#include "zefir/base/date.hpp"
#include "zefir/base/date_time.hpp"
#include "zefir/base/decimal.hpp"
#include "zefir/base/duration.hpp"
#include "zefir/base/json.hpp"
#include "zefir/base/uuid.hpp"
#include "zefir/schema/format.hpp"
#include "zefir/schema/pattern.hpp"

namespace models {
namespace {

using zefir::Decimal;
using zefir::schema::NumberBounds;
using zefir::schema::Pattern;
using zefir::schema::SizeBounds;
using zefir::schema::StringBounds;

// `{"value": ...}` around a text.
template <class T>
std::string value_faults(const std::string& value) {
  return fault_kinds<T>("{\"value\":" + value + "}");
}
template <class T>
std::string message(const std::string& value) {
  const auto errors = faults<T>("{\"value\":" + value + "}");
  return errors.size() == 1 ? errors.items()[0].message() : errors.text();
}
// The same of the value in memory.
template <class T, class Value>
std::string memory_kinds(Value value) {
  T holder;
  holder.value = std::move(value);
  return kinds(memory_faults(holder));
}

constexpr NumberBounds price_bounds{.minimum = 0.1, .maximum = 1000, .multiple_of = "0.01"};
using Price = Limited<Decimal, price_bounds>;

TEST(DecimalBounds, are_exact) {
  for (const char* good : {"0.1", "0.10", "1e-1", "1000", "1e3", "999.99", "0.100000", "12.3e1"}) {
    EXPECT_EQ(value_faults<Price>(good), "") << good;
    EXPECT_EQ(memory_kinds<Price>(Decimal(good)), "") << good;
  }
  EXPECT_EQ(value_faults<Price>("0.09"), "/value: minimum");
  EXPECT_EQ(value_faults<Price>("1000.01"), "/value: maximum");
  EXPECT_EQ(value_faults<Price>("1000.000000000000000000000000001"),
            "/value: maximum; /value: multiple_of");
  EXPECT_EQ(value_faults<Price>("0.0999999999999999999999999999"),
            "/value: minimum; /value: multiple_of");
  EXPECT_EQ(value_faults<Price>("0.105"), "/value: multiple_of");
  EXPECT_EQ(value_faults<Price>("1e400"), "/value: maximum");
  EXPECT_EQ(value_faults<Price>("-1e400"), "/value: minimum");
  EXPECT_EQ(value_faults<Price>("0.5e-400"), "/value: minimum; /value: multiple_of");
  for (const char* bad : {"0.09", "1000.01", "0.105", "1e400", "-0.01", "0"}) {
    EXPECT_EQ(memory_kinds<Price>(Decimal(bad)), value_faults<Price>(bad)) << bad;
  }
}

TEST(DecimalBounds, are_told_with_the_digits_as_they_came) {
  EXPECT_EQ(faults<Price>(R"({"value":0.0900})").text(),
            "/value: Must be greater than or equal to 0.1 and less than or equal to 1000."
            " Got 0.0900.\n");
  EXPECT_EQ(message<Price>("0.105"), "Must be a multiple of 0.01.");
  EXPECT_EQ(faults<Price>(R"({"value":1.00})").text(), "");
}

constexpr NumberBounds between_bounds{
    .minimum = 0, .maximum = 1, .exclusive_minimum = true, .exclusive_maximum = true};
using Between = Limited<Decimal, between_bounds>;

TEST(DecimalBounds, may_be_exclusive) {
  EXPECT_EQ(value_faults<Between>("1e-999"), "");
  EXPECT_EQ(value_faults<Between>("0.99999999999999999999999"), "");
  EXPECT_EQ(value_faults<Between>("0e5"), "/value: exclusive_minimum");
  EXPECT_EQ(value_faults<Between>("-0.0"), "/value: exclusive_minimum");
  EXPECT_EQ(value_faults<Between>("1.000"), "/value: exclusive_maximum");
  EXPECT_EQ(message<Between>("10e-1"), "Must be greater than 0 and less than 1.");
  EXPECT_EQ(memory_kinds<Between>(Decimal(1)), "/value: exclusive_maximum");
}

constexpr NumberBounds thirds_bounds{.multiple_of = "3e2"};
using Hundreds = Limited<Decimal, thirds_bounds>;

TEST(DecimalBounds, know_multiples_of_any_spelling) {
  EXPECT_EQ(value_faults<Hundreds>("900"), "");
  EXPECT_EQ(value_faults<Hundreds>("9e2"), "");
  EXPECT_EQ(value_faults<Hundreds>("0"), "");
  EXPECT_EQ(value_faults<Hundreds>("-0.3e4"), "");
  EXPECT_EQ(value_faults<Hundreds>("3e100"), "");
  EXPECT_EQ(value_faults<Hundreds>("1e100"), "/value: multiple_of");
  EXPECT_EQ(value_faults<Hundreds>("100"), "/value: multiple_of");
  EXPECT_EQ(value_faults<Hundreds>("450"), "/value: multiple_of");
}

constexpr StringBounds mail_bounds{.max_length = 12, .format = &zefir::schema::formats::email};
using Mailbox = Limited<std::string, mail_bounds>;
using OptionalMailbox = Limited<std::optional<std::string>, mail_bounds>;
using MaybeMailbox = Limited<zefir::Maybe<std::string>, mail_bounds>;

TEST(StringFormats, are_checked_in_every_holder) {
  EXPECT_EQ(value_faults<Mailbox>("\"a@b.example\""), "");
  EXPECT_EQ(value_faults<Mailbox>("\"ab\""), "/value: format");
  EXPECT_EQ(message<Mailbox>("\"ab\""), "Not a valid email address.");
  EXPECT_EQ(faults<Mailbox>(R"({"value":"a\u0040"})").items()[0].value(), "\"a@\"");
  EXPECT_EQ(value_faults<Mailbox>("\"no mailbox at all\""), "/value: max_length; /value: format");
  EXPECT_EQ(value_faults<Mailbox>("1"), "/value: type");
  EXPECT_EQ(value_faults<OptionalMailbox>("\"ab\""), "/value: format");
  EXPECT_EQ(value_faults<OptionalMailbox>("null"), "");
  EXPECT_EQ(value_faults<MaybeMailbox>("\"ab\""), "/value: format");
  EXPECT_EQ(value_faults<MaybeMailbox>("null"), "");
  EXPECT_EQ(memory_kinds<Mailbox>("no mailbox at all"), "/value: max_length; /value: format");
  EXPECT_EQ(memory_kinds<OptionalMailbox>("ab"), "/value: format");
  EXPECT_EQ(memory_kinds<MaybeMailbox>("ab"), "/value: format");
}

constexpr StringBounds strict_bounds{.format = &zefir::schema::formats::date_time};
constinit const Pattern year_pattern("^20");
constexpr StringBounds year_bounds{.max_length = 20, .pattern = &year_pattern};

TEST(StringBounds, apply_to_the_text_of_dates_and_their_like) {
  using Strict = Limited<zefir::DateTime, strict_bounds>;
  EXPECT_EQ(value_faults<Strict>(R"("2024-01-01T00:00:00Z")"), "");
  // zefir::DateTime alone would take it.
  EXPECT_EQ(value_faults<Strict>(R"("2024-01-01T00:00:00")"), "/value: format");
  EXPECT_EQ(memory_kinds<Strict>(zefir::DateTime("2024-01-01T00:00:00")), "/value: format");
  using Recent = Limited<zefir::DateTime, year_bounds>;
  EXPECT_EQ(value_faults<Recent>(R"("2024-01-01T00:00:00Z")"), "");
  EXPECT_EQ(value_faults<Recent>(R"("1999-01-01T00:00:00Z")"), "/value: pattern");
  EXPECT_EQ(value_faults<Recent>(R"("2024-01-01T00:00:00.5Z")"), "/value: max_length");
  EXPECT_EQ(memory_kinds<Recent>(zefir::DateTime("1999-01-01T00:00:00.5Z")),
            "/value: max_length; /value: pattern");
  EXPECT_EQ(value_faults<Recent>(R"("19")"), "/value: pattern; /value: format");
  EXPECT_EQ((value_faults<Limited<zefir::Bytes, year_bounds>>(R"("20A=")")), "");
  EXPECT_EQ((value_faults<Limited<zefir::Uuid, year_bounds>>(
                R"("10000000-0000-0000-0000-000000000000")")),
            "/value: max_length; /value: pattern");
}

constexpr SizeBounds unique_bounds{.unique_items = true};
template <class T>
using Unique = Limited<std::vector<T>, unique_bounds>;

TEST(UniqueItems, compare_numbers_by_value) {
  EXPECT_EQ(value_faults<Unique<Decimal>>("[1,2,1.5]"), "");
  EXPECT_EQ(value_faults<Unique<Decimal>>("[1,2,1.0]"), "/value: unique_items");
  EXPECT_EQ(value_faults<Unique<Decimal>>("[1e400,10e399]"), "/value: unique_items");
  EXPECT_EQ(value_faults<Unique<Decimal>>("[1e400,1e401]"), "");
  EXPECT_EQ(memory_kinds<Unique<Decimal>>(std::vector{Decimal("1"), Decimal("1.00")}),
            "/value: unique_items");
}

TEST(UniqueItems, compare_strings_as_they_are) {
  EXPECT_EQ(value_faults<Unique<zefir::Date>>(R"(["2024-01-01","2024-01-02"])"), "");
  EXPECT_EQ(value_faults<Unique<zefir::Date>>(R"(["2024-01-01","2024\u002d01-01"])"),
            "/value: unique_items");
  // The same instant in two spellings is two strings.
  EXPECT_EQ(value_faults<Unique<zefir::DateTime>>(
                R"(["2024-01-01T00:00:00Z","2024-01-01T00:00:00+00:00"])"),
            "");
  EXPECT_EQ(memory_kinds<Unique<zefir::Bytes>>(std::vector<zefir::Bytes>{zefir::Bytes("AA=="), {}}),
            "");
  EXPECT_EQ(memory_kinds<Unique<zefir::Uuid>>(std::vector<zefir::Uuid>(2)), "/value: unique_items");
  EXPECT_EQ(memory_kinds<Unique<zefir::Duration>>(
                std::vector{zefir::Duration("PT60M"), zefir::Duration("PT1H")}),
            "");
}

TEST(UniqueItems, compare_what_has_parts) {
  using Pair = std::tuple<std::int64_t, std::string>;
  EXPECT_EQ(value_faults<Unique<Pair>>(R"([[1,"a"],[1,"b"]])"), "");
  EXPECT_EQ(value_faults<Unique<Pair>>(R"([[1,"a"],[1.0,"\u0061"]])"), "/value: unique_items");
  EXPECT_EQ(memory_kinds<Unique<Pair>>(std::vector<Pair>(2)), "/value: unique_items");
  using Choice = OneOrMany<std::int64_t>;
  EXPECT_EQ(value_faults<Unique<Choice>>("[1,[1],[],[1,1]]"), "");
  EXPECT_EQ(value_faults<Unique<Choice>>("[1,[1],[1]]"), "/value: unique_items");
  EXPECT_EQ(value_faults<Unique<std::optional<Decimal>>>("[null,1,null]"), "/value: unique_items");
  EXPECT_EQ(memory_kinds<Unique<bool>>(std::vector<bool>{true, true}), "/value: unique_items");
  EXPECT_EQ(message<Unique<bool>>("[true,true]"), "Items must be unique.");
}

TEST(UniqueItems, are_looked_at_beside_other_faults) {
  EXPECT_EQ(value_faults<Unique<std::int64_t>>(R"([1,"a",1])"),
            "/value/1: type; /value: unique_items");
}

constexpr SizeBounds two_bounds{.minimum = 2, .maximum = 2};

TEST(SizeBounds, count_a_member_that_stands_twice_once) {
  using Two = Limited<std::map<std::string, std::int64_t>, two_bounds>;
  EXPECT_EQ(value_faults<Two>(R"({"a":1,"b":2})"), "");
  EXPECT_EQ(value_faults<Two>(R"({"a":1,"a":2})"), "/value: min_properties");
  EXPECT_EQ(value_faults<Two>(R"({"a":1,"b":2,"\u0061":3})"), "");
  EXPECT_EQ(fault_kinds<Narrow>(R"({"a":1,"a":2,"a":3})"), "");
  EXPECT_EQ(fault_kinds<Narrow>(R"({"x":1,"x":2,"x":{"y":[]}})"), "");
  EXPECT_EQ(fault_kinds<Narrow>(R"({"x":1,"a":2,"y":3,"a":1})"), ": max_properties");
}

}  // namespace
}  // namespace models
