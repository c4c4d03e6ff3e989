// SPDX-License-Identifier: Apache-2.0
// The kinds whose C++ types are classes of zefir::base, each in every holder: what is loaded, what
// is dumped, and which faults are told where.
#include <gtest/gtest.h>

#include "holding.hpp"
#include "support.hpp"
#include "zefir/base/bytes.hpp"
#include "zefir/base/date.hpp"
#include "zefir/base/date_time.hpp"
#include "zefir/base/decimal.hpp"
#include "zefir/base/duration.hpp"
#include "zefir/base/time.hpp"
#include "zefir/base/uuid.hpp"

namespace models {
namespace {

using Texts = std::vector<std::string>;

// Of each kind: texts that are dumped as they came, texts that are dumped otherwise, strings that
// are no such value, and what each fault says.
template <class T>
struct Samples;

template <>
struct Samples<zefir::Decimal> {
  static Texts kept() {
    return {"1.10", "0",     "-0",     "1e400",
            "1E+2", "-0.00", "0.1e-7", "12345678901234567890.12345678901234567890"};
  }
  static std::vector<std::pair<std::string, std::string>> changed() { return {}; }
  static Texts wrong() { return {}; }
  static constexpr std::string_view message = "Not a valid number.";
  static constexpr std::string_view other_type = "\"1.10\"";
};

template <>
struct Samples<zefir::DateTime> {
  static Texts kept() {
    return {R"("2024-02-29T10:00:00Z")",          R"("2024-02-29t10:00:00z")",
            R"("2024-02-29 10:00:00+02:00")",     R"("0001-01-01T00:00:00Z")",
            R"("9999-12-31T23:59:59.999-12:30")", R"("2016-12-31T23:59:60Z")",
            R"("2024-02-29T10:00:00.123456789")", R"("2024-02-29T10:00:00.10-00:00")"};
  }
  static std::vector<std::pair<std::string, std::string>> changed() {
    return {{R"("2024-02-29T10:00:00.1234567899Z")", R"("2024-02-29T10:00:00.123456789Z")"},
            {R"("2024-02-29\u005410:00:00\u005a")", R"("2024-02-29T10:00:00Z")"}};
  }
  static Texts wrong() {
    return {R"("")",
            R"("2023-02-29T10:00:00Z")",
            R"("2024-02-29")",
            R"("2024-02-29T24:00:00Z")",
            R"("2024-02-29T10:00:00Z ")",
            R"("now")"};
  }
  static constexpr std::string_view message = "Not a valid datetime.";
  static constexpr std::string_view other_type = "1709200800";
};

template <>
struct Samples<zefir::Date> {
  static Texts kept() { return {R"("2024-02-29")", R"("0000-01-01")", R"("9999-12-31")"}; }
  static std::vector<std::pair<std::string, std::string>> changed() {
    return {{R"("2024\u002d02-29")", R"("2024-02-29")"}};
  }
  static Texts wrong() {
    return {R"("")", R"("2023-02-29")", R"("2024-13-01")", R"("24-01-01")", R"("2024-01-01T")"};
  }
  static constexpr std::string_view message = "Not a valid date.";
  static constexpr std::string_view other_type = "20240229";
};

template <>
struct Samples<zefir::Time> {
  static Texts kept() {
    return {R"("10:00:00")", R"("23:59:60Z")", R"("10:00:00.50+05:30")", R"("00:00:00z")"};
  }
  static std::vector<std::pair<std::string, std::string>> changed() {
    return {{R"("10:00:00.0000000001")", R"("10:00:00.000000000")"}};
  }
  static Texts wrong() { return {R"("")", R"("24:00:00")", R"("10:00")", R"("10:00:00+25:00")"}; }
  static constexpr std::string_view message = "Not a valid time.";
  static constexpr std::string_view other_type = "10";
};

template <>
struct Samples<zefir::Duration> {
  static Texts kept() {
    return {R"("P1Y2M3W4DT5H6M7S")", R"("PT0S")", R"("-PT60M")", R"("P0D")", R"("PT0.5S")"};
  }
  static std::vector<std::pair<std::string, std::string>> changed() {
    return {{R"("PT01.50S")", R"("PT1.5S")"}};
  }
  static Texts wrong() { return {R"("")", R"("P")", R"("PT")", R"("1D")", R"("P4294967296D")"}; }
  static constexpr std::string_view message = "Not a valid period of time.";
  static constexpr std::string_view other_type = "60";
};

template <>
struct Samples<zefir::Uuid> {
  static Texts kept() {
    return {R"("00000000-0000-0000-0000-000000000000")",
            R"("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")"};
  }
  static std::vector<std::pair<std::string, std::string>> changed() {
    return {
        {R"("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6")", R"("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")"}};
  }
  static Texts wrong() {
    return {R"("")", R"("f81d4fae7dec11d0a76500a0c91e6bf6")",
            R"("g81d4fae-7dec-11d0-a765-00a0c91e6bf6")",
            R"("{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}")"};
  }
  static constexpr std::string_view message = "Not a valid UUID.";
  static constexpr std::string_view other_type = "0";
};

template <>
struct Samples<zefir::Bytes> {
  static Texts kept() {
    return {R"("")", R"("AA==")", R"("/+8=")", R"("aGVsbG8sIHdvcmxkISBoZWxsbywgd29ybGQh")"};
  }
  static std::vector<std::pair<std::string, std::string>> changed() {
    return {{R"("\/+8=")", R"("/+8=")"}};
  }
  static Texts wrong() { return {R"("A")", R"("AA")", R"("A===")", R"("_-8=")", R"("AA==\n")"}; }
  static constexpr std::string_view message = "Not a valid base64 string.";
  static constexpr std::string_view other_type = "[1,2]";
};

template <class T>
class Kinds : public testing::Test {
 public:
  static std::string good() { return Samples<T>::kept().front(); }
};
using ValueKinds = testing::Types<zefir::Decimal, zefir::DateTime, zefir::Date, zefir::Time,
                                  zefir::Duration, zefir::Uuid, zefir::Bytes>;
TYPED_TEST_SUITE(Kinds, ValueKinds);

// A text of Holding in which each value is `v`.
std::string holding(const std::string& v) {
  return R"({"plain":)" + v + R"(,"optional":)" + v + R"(,"nullable":)" + v + R"(,"maybe":)" + v +
         R"(,"list":[)" + v + "," + v + R"(],"gaps":[null,)" + v + R"(],"map":{"k":)" + v +
         R"(},"tuple":[1,)" + v + "," + v + R"(],"variant":)" + v + R"(,"optional_variant":[)" + v +
         R"(],"boxed_variant":)" + v + R"(,"maybe_variant":)" + v + R"(,"boxed":{"value":)" + v +
         R"(},"optional_boxed":{"value":)" + v + R"(},"maybe_boxed":{"value":)" + v + "}}";
}

TYPED_TEST(Kinds, are_dumped_as_they_came) {
  for (const std::string& text : Samples<TypeParam>::kept()) {
    EXPECT_EQ(redumped<TypeParam>(text), text);
    EXPECT_EQ(redumped<TypeParam>("\n " + text + "\t"), text);
  }
  for (const auto& [text, dumped] : Samples<TypeParam>::changed()) {
    EXPECT_EQ(redumped<TypeParam>(text), dumped);
  }
}

TYPED_TEST(Kinds, stand_in_every_holder) {
  for (const std::string& value : Samples<TypeParam>::kept()) {
    const std::string text = holding(value);
    EXPECT_EQ(redumped<Holding<TypeParam>>(text), text);
  }
  const auto empty = loaded<Holding<TypeParam>>("{}");
  EXPECT_EQ(empty, Holding<TypeParam>());
  EXPECT_TRUE(empty.maybe.is_absent());
}

TYPED_TEST(Kinds, may_be_null_where_the_row_says_so) {
  const auto value = loaded<Holding<TypeParam>>(
      R"({"nullable":null,"maybe":null,"gaps":[null],"maybe_variant":null,"maybe_boxed":null})");
  EXPECT_EQ(value.nullable, std::nullopt);
  EXPECT_TRUE(value.maybe.is_null());
  EXPECT_TRUE(value.maybe_variant.is_null());
  EXPECT_TRUE(value.maybe_boxed.is_null());
  EXPECT_EQ(value.gaps.size(), 1u);
  EXPECT_EQ(fault_kinds<Holding<TypeParam>>(
                R"({"plain":null,"optional":null,"list":[null],"map":{"k":null},"variant":null,)"
                R"("tuple":[1,null,null],"boxed":null,"optional_boxed":null,"boxed_variant":null,)"
                R"("optional_variant":[null]})"),
            "/plain: null_value; /optional: null_value; /list/0: null_value; /map/k: null_value; "
            "/variant: null_value; /tuple/1: null_value; /boxed: null_value; "
            "/optional_boxed: null_value; /boxed_variant: null_value; "
            "/optional_variant/0: null_value");
}

TYPED_TEST(Kinds, tell_a_wrong_text_with_the_value) {
  for (const std::string& text : Samples<TypeParam>::wrong()) {
    const auto errors = faults<TypeParam>(text);
    ASSERT_EQ(kinds(errors), ": format") << text;
    EXPECT_EQ(errors.items()[0].message(), Samples<TypeParam>::message);
    EXPECT_EQ(errors.items()[0].value(), text);
    EXPECT_EQ(fault_kinds<Holding<TypeParam>>(holding(text)),
              "/plain: format; /optional: format; /nullable: format; /maybe: format; "
              "/list/0: format; /list/1: format; /gaps/1: format; /map/k: format; "
              "/tuple/1: format; /tuple/2: format; /variant: format; /optional_variant/0: format; "
              "/boxed_variant: format; /maybe_variant: format; /boxed/value: format; "
              "/optional_boxed/value: format; /maybe_boxed/value: format")
        << text;
  }
}

TYPED_TEST(Kinds, tell_a_wrong_type_with_the_value) {
  const std::string other(Samples<TypeParam>::other_type);
  for (const std::string& text : {other, std::string("true"), std::string("{\"a\":1}")}) {
    const auto errors = faults<TypeParam>(text);
    ASSERT_EQ(kinds(errors), ": type") << text;
    EXPECT_EQ(errors.items()[0].message(), Samples<TypeParam>::message);
    EXPECT_EQ(errors.items()[0].value(), text[0] == '{'   ? "{...}"
                                         : text[0] == '[' ? "[...]"
                                                          : text);
  }
  EXPECT_EQ(fault_kinds<Holding<TypeParam>>(holding("true")),
            "/plain: type; /optional: type; /nullable: type; /maybe: type; /list/0: type; "
            "/list/1: type; /gaps/1: type; /map/k: type; /tuple/1: type; /tuple/2: type; "
            "/variant: variant; /optional_variant/0: type; /boxed_variant: variant; "
            "/maybe_variant: variant; /boxed/value: type; /optional_boxed/value: type; "
            "/maybe_boxed/value: type");
  EXPECT_EQ(faults<Holding<TypeParam>>(R"({"plain":true})").items()[0].place(),
            "#/Holding/properties/plain");
}

TYPED_TEST(Kinds, are_compared_in_every_holder) {
  using Struct = Holding<TypeParam>;
  const zefir::schema::Type& type = zefir::schema::type_of<Struct>();
  const auto full = loaded<Struct>(holding(Samples<TypeParam>::kept().back()));
  Struct copy = full;
  EXPECT_TRUE(zefir::schema::equal_values(&full, &copy, type));
  const auto differs = [&](auto Struct::*member, auto other) {
    copy = full;
    copy.*member = std::move(other);
    EXPECT_FALSE(zefir::schema::equal_values(&full, &copy, type));
    EXPECT_FALSE(zefir::schema::equal_objects(&copy, &full, *type.detail.object));
    EXPECT_FALSE(full == copy);
  };
  differs(&Struct::plain, TypeParam());
  differs(&Struct::optional, std::optional<TypeParam>());
  differs(&Struct::optional, std::optional<TypeParam>(TypeParam()));
  differs(&Struct::nullable, std::optional<TypeParam>());
  differs(&Struct::maybe, zefir::Maybe<TypeParam>());
  differs(&Struct::maybe, zefir::Maybe<TypeParam>(zefir::null));
  differs(&Struct::list, std::vector<TypeParam>(1, full.plain));
  differs(&Struct::list, std::vector<TypeParam>(2));
  differs(&Struct::gaps, std::vector<std::optional<TypeParam>>(2));
  differs(&Struct::map, std::map<std::string, TypeParam>{{"l", full.plain}});
  differs(&Struct::map, std::map<std::string, TypeParam>{{"k", TypeParam()}});
  differs(&Struct::tuple, std::tuple(std::int64_t{1}, full.plain, std::optional<TypeParam>()));
  differs(&Struct::variant, OneOrMany<TypeParam>{TypeParam()});
  differs(&Struct::variant, OneOrMany<TypeParam>{std::vector<TypeParam>()});
  differs(&Struct::optional_variant, zefir::OptionalBox<OneOrMany<TypeParam>>());
  differs(&Struct::boxed_variant, zefir::Box<OneOrMany<TypeParam>>());
  differs(&Struct::maybe_variant, zefir::Maybe<OneOrMany<TypeParam>>(zefir::null));
  differs(&Struct::boxed, zefir::Box<Single<TypeParam>>());
  differs(&Struct::optional_boxed, zefir::OptionalBox<Single<TypeParam>>());
  differs(&Struct::maybe_boxed, zefir::Maybe<zefir::Box<Single<TypeParam>>>());
}

TYPED_TEST(Kinds, are_reset_where_a_member_stands_twice) {
  const std::string full = holding(this->good());
  EXPECT_EQ((loaded<Single<Holding<TypeParam>>>(R"({"value":)" + full + R"(,"value":{}})")),
            Single<Holding<TypeParam>>());
  std::string twice = full;
  twice.back() = ',';
  twice += holding(Samples<TypeParam>::kept().back()).substr(1);
  EXPECT_EQ(zefir::dump(loaded<Holding<TypeParam>>(twice)),
            holding(Samples<TypeParam>::kept().back()));
}

TEST(Kinds, are_equal_by_what_they_mean) {
  const auto equal = [](auto sample, std::string_view left, std::string_view right) {
    using T = decltype(sample);
    const T one = loaded<T>(left);
    const T other = loaded<T>(right);
    return zefir::schema::equal_values(&one, &other, zefir::schema::type_of<T>());
  };
  EXPECT_TRUE(equal(zefir::Decimal(), "1.10", "11e-1"));
  EXPECT_FALSE(equal(zefir::Decimal(), "1.10", "1.1000000000000000000001"));
  EXPECT_TRUE(
      equal(zefir::DateTime(), R"("2024-01-01T00:00:00Z")", R"("2024-01-01T02:00:00+02:00")"));
  EXPECT_FALSE(equal(zefir::DateTime(), R"("2024-01-01T00:00:00Z")", R"("2024-01-01T00:00:00")"));
  EXPECT_TRUE(equal(zefir::Duration(), R"("PT60M")", R"("PT1H")"));
  EXPECT_FALSE(equal(zefir::Duration(), R"("PT24H")", R"("P1D")"));
  EXPECT_TRUE(equal(zefir::Time(), R"("10:00:00+02:00")", R"("08:00:00Z")"));
}

TEST(Kinds, have_names_for_messages) {
  using zefir::schema::describe;
  using zefir::schema::type_of;
  EXPECT_EQ(describe(type_of<zefir::Decimal>()), "number");
  EXPECT_EQ(describe(type_of<zefir::DateTime>()), "date-time");
  EXPECT_EQ(describe(type_of<zefir::Date>()), "date");
  EXPECT_EQ(describe(type_of<zefir::Time>()), "time");
  EXPECT_EQ(describe(type_of<zefir::Duration>()), "duration");
  EXPECT_EQ(describe(type_of<zefir::Uuid>()), "UUID");
  EXPECT_EQ(describe(type_of<std::vector<zefir::Bytes>>()), "list of bytes");
  EXPECT_EQ(describe(type_of<std::string_view>()), "string");
  EXPECT_EQ(describe(type_of<std::tuple<bool, bool>>()), "tuple");
  EXPECT_EQ(describe(type_of<OneOrMany<bool>>()), "OneOrMany");
}

}  // namespace
}  // namespace models
