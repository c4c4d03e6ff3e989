// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/decimal.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <type_traits>

#include "zefir/base/error.hpp"

namespace zefir {
namespace {

static_assert(!std::is_aggregate_v<Decimal>);
static_assert(!std::is_constructible_v<Decimal, double>);
static_assert(!std::is_constructible_v<Decimal, bool>);
static_assert(std::is_convertible_v<int, Decimal>);

void expect_order(std::string_view smaller, std::string_view larger) {
  const Decimal left(smaller);
  const Decimal right(larger);
  EXPECT_LT(left, right) << smaller << " < " << larger;
  EXPECT_GT(right, left) << smaller << " < " << larger;
  EXPECT_NE(left, right) << smaller << " < " << larger;
}

void expect_equal(std::string_view left, std::string_view right) {
  EXPECT_EQ(Decimal(left), Decimal(right)) << left << " == " << right;
  EXPECT_EQ(Decimal(right), Decimal(left)) << left << " == " << right;
}

TEST(Decimal, is_zero_when_new) { EXPECT_EQ(Decimal().text(), "0"); }

TEST(Decimal, keeps_its_text) {
  for (const char* text : {"0", "-0", "1", "-1", "1.10", "0.0", "1e400", "1E+400", "1e-400", "0e0",
                           "1.5e007", "123456789012345678901234567890.123456789", "-0.0e-0"}) {
    const auto decimal = Decimal::parse(text);
    ASSERT_TRUE(decimal) << text;
    EXPECT_EQ(decimal->text(), text);
    EXPECT_EQ(decimal->to_string(), text);
  }
}

TEST(Decimal, refuses_what_is_no_json_number) {
  using namespace std::string_view_literals;
  for (const std::string_view text :
       {""sv,    "-"sv,     "+1"sv,  "01"sv,       "-01"sv, "00"sv,    "1."sv,       ".5"sv,
        "-.5"sv, "1.e5"sv,  "1e"sv,  "1e+"sv,      "1e-"sv, "1e5.5"sv, "1.2.3"sv,    "--1"sv,
        "1 "sv,  " 1"sv,    "1\0"sv, "1\n"sv,      "0x1"sv, "NaN"sv,   "Infinity"sv, "1,5"sv,
        "1_0"sv, "1e5e5"sv, "1f"sv,  "\xd9\xa1"sv, "e5"sv,  "1e 5"sv}) {
    EXPECT_FALSE(Decimal::parse(text)) << text;
    EXPECT_THROW(Decimal{text}, UsageError) << text;
  }
}

TEST(Decimal, is_made_from_integers) {
  EXPECT_EQ(Decimal(5).text(), "5");
  EXPECT_EQ(Decimal(-5).text(), "-5");
  EXPECT_EQ(Decimal(std::numeric_limits<std::int64_t>::min()).text(), "-9223372036854775808");
  EXPECT_EQ(Decimal(std::numeric_limits<std::uint64_t>::max()).text(), "18446744073709551615");
  const Decimal implicit = 7u;
  EXPECT_EQ(implicit, Decimal("7.0"));
}

TEST(Decimal, compares_by_value) {
  expect_equal("1.10", "1.1");
  expect_equal("1.1", "11e-1");
  expect_equal("1100e-3", "0.00011e4");
  expect_equal("0", "-0");
  expect_equal("0", "0.000e999999999999999999999999");
  expect_equal("-0e5", "0e-5");
  expect_equal("100", "1e2");
  expect_equal("1e2", "1E+002");
  expect_equal("-12.50", "-1250e-2");
  expect_equal("0.1", "0.1000000000000000000000000000000000000000000000");
  expect_order("1.1", "1.11");
  expect_order("-1.11", "-1.1");
  expect_order("-1", "1");
  expect_order("-1", "0");
  expect_order("0", "1e-999");
  expect_order("-1e-999", "0");
  expect_order("9", "10");
  expect_order("0.09", "0.1");
  expect_order("-10", "-9");
  expect_order("9007199254740992", "9007199254740993");
  expect_order("0.1", "0.1000000000000000000000000000000000000000000001");
  expect_order("99e1", "1e3");
}

TEST(Decimal, compares_numbers_with_huge_exponents) {
  expect_order("1e999999998", "1e999999999");
  expect_equal("1e999999999", "10e999999998");
  expect_equal("1e-999999999", "0.1e-999999998");
  expect_order("1e-999999999", "1e-999999998");
  expect_order("1e999999999999999999", "1e1000000000000000000");
  expect_equal("10e999999999999999999", "1e1000000000000000000");
  expect_equal("0.01e1000000000000000000", "1e999999999999999998");
  expect_equal("0.1e-999999999999999999", "1e-1000000000000000000");
  expect_equal("100e-1000000000000000000", "1e-999999999999999998");
  expect_equal("10e99999999999999999999999", "1e100000000000000000000000");
  expect_equal("1e0000000000000000000000000000005", "100000");
  expect_order("1e99999999999999999999999", "1e100000000000000000000000");
  expect_order("-1e100000000000000000000000", "-1e99999999999999999999999");
  expect_order("1e-100000000000000000000000", "1e-99999999999999999999999");
  expect_order("1e-100000000000000000000000", "1e100000000000000000000000");
  expect_order("2e100000000000000000000000", "3e100000000000000000000000");
  expect_order("5", "1e100000000000000000000000");
  expect_order("1e-100000000000000000000000", "5");
  const std::string nines(100'000, '9');
  expect_equal("10e" + nines, "1e1" + std::string(100'000, '0'));
  expect_order("1e-" + nines, "1e-1");
  expect_order("0." + nines, "1");
  expect_equal(nines, "0." + nines + "e100000");
}

TEST(Decimal, is_ordered_without_contradiction) {
  const std::string_view texts[] = {
      "-1e30", "-2",  "-1.5", "-0.001", "0",    "1e-400", "0.5",
      "1",     "1.5", "10",   "1e18",   "1e19", "1e400",  "1e99999999999999999999"};
  for (std::size_t i = 0; i < std::size(texts); ++i) {
    for (std::size_t j = 0; j < std::size(texts); ++j) {
      EXPECT_EQ(Decimal(texts[i]) < Decimal(texts[j]), i < j) << texts[i] << " " << texts[j];
      EXPECT_EQ(Decimal(texts[i]) == Decimal(texts[j]), i == j) << texts[i] << " " << texts[j];
    }
  }
}

TEST(Decimal, is_rounded_to_the_nearest_double) {
  EXPECT_EQ(Decimal("1.10").to_double(), 1.1);
  EXPECT_EQ(Decimal("-1e3").to_double(), -1000.0);
  EXPECT_EQ(Decimal("9007199254740993").to_double(), 9007199254740992.0);
  EXPECT_EQ(Decimal("5e-324").to_double(), std::numeric_limits<double>::denorm_min());
  EXPECT_TRUE(std::signbit(Decimal("-0").to_double()));
  const double infinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(Decimal("1e400").to_double(), infinity);
  EXPECT_EQ(Decimal("-1e400").to_double(), -infinity);
  EXPECT_EQ(Decimal("1e99999999999999999999999").to_double(), infinity);
  EXPECT_EQ(Decimal(std::string(400, '9')).to_double(), infinity);
  EXPECT_EQ(Decimal("1e-400").to_double(), 0.0);
  EXPECT_EQ(Decimal("1e-99999999999999999999999").to_double(), 0.0);
  EXPECT_TRUE(std::signbit(Decimal("-1e-400").to_double()));
  EXPECT_EQ(Decimal("0e99999999999999999999999").to_double(), 0.0);
  EXPECT_EQ(Decimal("0." + std::string(400, '0') + "1e401").to_double(), 1.0);
}

TEST(Decimal, is_an_integer_where_it_is_whole_and_fits) {
  EXPECT_EQ(Decimal("0").to_int64(), 0);
  EXPECT_EQ(Decimal("-0.0e9").to_int64(), 0);
  EXPECT_EQ(Decimal("1.0").to_int64(), 1);
  EXPECT_EQ(Decimal("-12e2").to_int64(), -1200);
  EXPECT_EQ(Decimal("1200e-2").to_int64(), 12);
  EXPECT_EQ(Decimal("0.0012e4").to_int64(), 12);
  EXPECT_EQ(Decimal("9223372036854775807").to_int64(), std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(Decimal("-9223372036854775808").to_int64(), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(Decimal("9.223372036854775807000e18").to_int64(),
            std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(Decimal("1" + std::string(1000, '0') + "e-1000").to_int64(), 1);
  for (const char* text : {"1.5", "0.1", "12e-1", "9223372036854775808", "-9223372036854775809",
                           "1e19", "9e18000", "99999999999999999999", "1e-1",
                           "1e99999999999999999999999", "1e-99999999999999999999999"}) {
    EXPECT_EQ(Decimal(text).to_int64(), std::nullopt) << text;
  }
  EXPECT_EQ(Decimal("9e18").to_int64(), 9'000'000'000'000'000'000);
}

TEST(Decimal, appends_its_text) {
  std::string text = "=";
  Decimal("1.10").append_to(text);
  EXPECT_EQ(text, "=1.10");
}

}  // namespace
}  // namespace zefir
