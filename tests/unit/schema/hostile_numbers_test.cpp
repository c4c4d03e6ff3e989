// SPDX-License-Identifier: Apache-2.0
// Numbers made to do harm: exponents beyond all sense, values beyond their C++ type, minus zero.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <string_view>

#include "support.hpp"
#include "zefir/base/decimal.hpp"
#include "zefir/base/json.hpp"

namespace models {
namespace {

using zefir::Decimal;
using zefir::Json;
using zefir::load;

constexpr std::string_view zeros[] = {"0", "0e999999", "0.0e999999999999999", "0e-999999",
                                      "0.000000000000000000000000000000000000000001e-99999999"};
constexpr std::string_view too_large[] = {"1e999999999999999", "1e309",
                                          "123456789e99999999999999999999999999999999", "1.8e308"};
constexpr std::string_view too_small[] = {"1e-99999999", "1e-999999999999999999999", "1e-400",
                                          "123456789e-99999999999999"};

TEST(HostileNumbers, huge_exponents_of_a_double) {
  for (const std::string_view text : zeros) EXPECT_EQ(loaded<double>(text), 0) << text;
  for (const std::string_view text : too_small) EXPECT_EQ(loaded<double>(text), 0) << text;
  for (const std::string_view text : too_large) {
    EXPECT_EQ(fault_kinds<double>(text), ": out_of_range") << text;
    EXPECT_EQ(fault_kinds<double>('-' + std::string(text)), ": out_of_range") << text;
  }
  EXPECT_EQ(loaded<double>("1.7976931348623157e308"), std::numeric_limits<double>::max());
  EXPECT_EQ(loaded<double>("5e-324"), std::numeric_limits<double>::denorm_min());
  // Digits make up for the exponent.
  EXPECT_EQ(loaded<double>("0." + std::string(400, '0') + "1e401"), 1);
  EXPECT_EQ(loaded<double>('1' + std::string(400, '0') + "e-400"), 1);
}

TEST(HostileNumbers, huge_exponents_of_an_integer) {
  EXPECT_EQ(loaded<std::int64_t>("0e999999999999999"), 0);
  EXPECT_EQ(loaded<std::uint64_t>("-0e-999999999999999"), 0u);
  EXPECT_EQ(loaded<std::int32_t>('1' + std::string(400, '0') + "e-400"), 1);
  EXPECT_EQ(fault_kinds<std::int32_t>("1e999999999999999"), ": out_of_range");
  EXPECT_EQ(fault_kinds<std::int64_t>("-1e999999999999999"), ": out_of_range");
  EXPECT_EQ(fault_kinds<std::uint64_t>("1e999999999999999"), ": out_of_range");
  EXPECT_EQ(fault_kinds<std::int64_t>("1e-99999999"), ": type");
  EXPECT_EQ(fault_kinds<Level>("1e999999999999999"), ": out_of_range");
  EXPECT_EQ(fault_kinds<Level>("1e-999999999999999"), ": type");
}

TEST(HostileNumbers, huge_exponents_of_a_decimal_are_kept_as_they_came) {
  for (const std::string_view text : {"1e999999999999999", "0e999999", "1e-99999999"}) {
    EXPECT_EQ(loaded<Decimal>(text).text(), text);
    EXPECT_EQ(zefir::dump(load<Decimal>(text)), text);
  }
  EXPECT_EQ(load<Decimal>("0e999999"), Decimal("0"));
  EXPECT_LT(load<Decimal>("1e999999999999998"), load<Decimal>("1e999999999999999"));
  EXPECT_GT(load<Decimal>("1e-99999999"), Decimal("0"));
}

TEST(HostileNumbers, huge_exponents_against_the_bounds_of_a_decimal) {
  const auto kinds_of = [](std::string_view text, const zefir::schema::NumberBounds& bounds) {
    const zefir::schema::Type type{.kind = zefir::schema::Kind::decimal, .bounds = &bounds};
    Decimal value;
    const auto errors = zefir::schema::load_into(text, type, &value, {});
    EXPECT_EQ(zefir::schema::validate_text(text, type, {}).text(), errors.text());
    return kinds(errors);
  };
  EXPECT_EQ(kinds_of("1e999999999999999", {.maximum = 5}), ": maximum");
  EXPECT_EQ(kinds_of("-1e999999999999999", {.minimum = 5}), ": minimum");
  EXPECT_EQ(kinds_of("1e-999999999999999", {.minimum = 0, .exclusive_minimum = true}), "");
  // Time does not grow with the exponent.
  EXPECT_EQ(kinds_of("1e999999999999999", {.multiple_of = "3"}), ": multiple_of");
  EXPECT_EQ(kinds_of("3e999999999999999", {.multiple_of = "3"}), "");
  EXPECT_EQ(kinds_of("1e999999999999999", {.multiple_of = "0.07"}), ": multiple_of");
  EXPECT_EQ(kinds_of("1e999999999999999", {.multiple_of = "0.01"}), "");
  EXPECT_EQ(kinds_of("1e999999999999999", {.multiple_of = "1024"}), "");
  EXPECT_EQ(kinds_of("1e-999999999999999", {.multiple_of = "0.01"}), ": multiple_of");
}

TEST(HostileNumbers, huge_exponents_of_a_free_form_value) {
  for (const std::string_view text : zeros) EXPECT_EQ(*loaded<Json>(text), 0) << text;
  for (const std::string_view text : too_small) EXPECT_EQ(*loaded<Json>(text), 0.0) << text;
  for (const std::string_view text : too_large) {
    EXPECT_EQ(fault_kinds<Json>(text), ": out_of_range") << text;
  }
  EXPECT_EQ(fault_kinds<Json>(R"({"a":[1,1e999,-1e999]})"),
            "/a/1: out_of_range; /a/2: out_of_range");
  // What is passed over is not read.
  EXPECT_EQ(fault_kinds<Everything>(R"({"other":1e999})"), "");
}

TEST(HostileNumbers, integers_beyond_their_type) {
  EXPECT_EQ(loaded<std::int32_t>("2147483647"), std::numeric_limits<std::int32_t>::max());
  EXPECT_EQ(loaded<std::int32_t>("-2147483648"), std::numeric_limits<std::int32_t>::min());
  EXPECT_EQ(loaded<std::int64_t>("9223372036854775807"), std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(loaded<std::int64_t>("-9223372036854775808"), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(loaded<std::uint64_t>("18446744073709551615"),
            std::numeric_limits<std::uint64_t>::max());
  const std::string endless(100'000, '9');
  for (const std::string& text :
       {std::string("2147483648"), std::string("-2147483649"), std::string("9223372036854775807"),
        endless, '-' + endless, "1e10" + std::string(), std::string("4294967296")}) {
    EXPECT_EQ(fault_kinds<std::int32_t>(text), ": out_of_range") << text.substr(0, 30);
  }
  for (const std::string& text :
       {std::string("9223372036854775808"), std::string("-9223372036854775809"), endless,
        '-' + endless, std::string("18446744073709551616")}) {
    EXPECT_EQ(fault_kinds<std::int64_t>(text), ": out_of_range") << text.substr(0, 30);
  }
  for (const std::string& text : {std::string("18446744073709551616"), std::string("-1"), endless,
                                  '-' + endless, std::string("99999999999999999999")}) {
    EXPECT_EQ(fault_kinds<std::uint64_t>(text), ": out_of_range") << text.substr(0, 30);
  }
  EXPECT_EQ(fault_kinds<Level>("18446744073709551617"), ": out_of_range");
  // Free-form integers beyond 64 bits are doubles.
  EXPECT_TRUE((*loaded<Json>("18446744073709551616")).is_number_float());
  EXPECT_EQ(fault_kinds<Json>(endless), ": out_of_range");
}

TEST(HostileNumbers, minus_zero_keeps_its_sign_where_there_is_one) {
  for (const std::string_view text : {"-0", "-0.0", "-0e5", "-1e-400"}) {
    const double number = loaded<double>(text);
    EXPECT_EQ(number, 0) << text;
    EXPECT_TRUE(std::signbit(number)) << text;
  }
  EXPECT_EQ(loaded<std::int32_t>("-0"), 0);
  EXPECT_EQ(loaded<std::int64_t>("-0.0"), 0);
  EXPECT_EQ(loaded<std::uint64_t>("-0"), 0u);
  // As nlohmann's own parser has it.
  EXPECT_TRUE((*loaded<Json>("-0")).is_number_integer());
  EXPECT_TRUE(std::signbit((*loaded<Json>("-0.0")).get<double>()));
}

TEST(HostileNumbers, what_only_looks_like_a_number_is_refused) {
  for (const std::string_view text :
       {"01",    "-01", "+1",  "-",    "1.",    ".5",       "1.e5",
        "1e",    "1e+", "1E-", "0x10", "NaN",   "Infinity", "-Infinity",
        "1_000", "1,0", "--1", "-a",   "1e5.5", "\xD9\xA1", "0 1"}) {
    for (const auto& errors :
         {faults<double>(text), faults<std::int32_t>(text), faults<std::uint64_t>(text),
          faults<Decimal>(text), faults<Json>(text), faults<Level>(text)}) {
      ASSERT_FALSE(errors.empty()) << text;
      EXPECT_EQ(errors.items().back().fault(), zefir::Fault::syntax) << text;
    }
  }
}

}  // namespace
}  // namespace models
