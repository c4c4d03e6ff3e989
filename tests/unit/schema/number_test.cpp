// SPDX-License-Identifier: Apache-2.0
#include "src/number.hpp"

#include <gtest/gtest.h>

#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>
#include <random>
#include <string>

namespace zefir::schema::detail {
namespace {

TEST(Number, has_the_grammar_of_rfc_8259) {
  const auto length = [](const char* text) -> std::ptrdiff_t {
    NumberToken token;
    const char* const end = scan_number(text, token);
    return end ? end - text : -1;
  };
  EXPECT_EQ(length("0"), 1);
  EXPECT_EQ(length("-12.5e+3,"), 8);
  EXPECT_EQ(length("01"), 1);
  EXPECT_EQ(length("1E05 "), 4);
  for (const char* text :
       {"", "-", "+1", ".5", "1.", "1.e3", "1e", "1e+", "-a", "--1", "Infinity"}) {
    EXPECT_EQ(length(text), -1) << text;
  }
}

TEST(Number, is_taken_apart) {
  NumberToken token;
  ASSERT_TRUE(scan_number("-0.00120e4", token));
  EXPECT_TRUE(token.negative);
  EXPECT_FALSE(token.plain);
  EXPECT_EQ(token.mantissa, 120u);
  EXPECT_EQ(token.significant, 3);
  EXPECT_EQ(token.exponent, -1);
  ASSERT_TRUE(scan_number("123", token));
  EXPECT_TRUE(token.plain);
}

TEST(Number, keeps_nineteen_digits_of_however_many) {
  NumberToken token;
  ASSERT_TRUE(scan_number("9876543210987654321", token));
  EXPECT_EQ(token.mantissa, 9876543210987654321u);
  EXPECT_EQ(token.significant, 19);
  ASSERT_TRUE(scan_number("98765432109876543219", token));
  EXPECT_EQ(token.mantissa, 9876543210987654321u);
  EXPECT_EQ(token.significant, 20);
  ASSERT_TRUE(scan_number("00123", token));
  EXPECT_EQ(token.mantissa, 0u);
  ASSERT_TRUE(scan_number("98765432.109876543219999", token));
  EXPECT_EQ(token.mantissa, 9876543210987654321u);
  EXPECT_EQ(token.significant, 23);
  EXPECT_EQ(token.exponent, -15);
  ASSERT_TRUE(scan_number("98765432109876543219.5", token));
  EXPECT_EQ(token.mantissa, 9876543210987654321u);
  EXPECT_EQ(token.significant, 21);
}

TEST(Number, is_read_at_once_when_it_is_short) {
  const auto read = [](std::string text) -> std::optional<double> {
    text += ",\"enough to fill two blocks\"";
    double value = 0;
    const char* const limit = text.data() + text.size();
    const char* const end = read_short_number(text.data(), limit, value);
    if (!end) return std::nullopt;
    EXPECT_EQ(*end, ',') << text;
    return value;
  };
  std::mt19937 random(11);
  for (int i = 0; i < 100'000; ++i) {
    std::string text = (i % 3 == 0 ? "-" : "") + std::to_string(random() % 10'000'000);
    const std::size_t decimals = random() % 8;
    if (decimals > 0) text += "." + (std::to_string(random()) + "0000000").substr(0, decimals);
    double expected = 0;
    std::from_chars(text.data(), text.data() + text.size(), expected);
    ASSERT_EQ(read(text), expected) << text;
  }
  EXPECT_TRUE(std::signbit(read("-0").value_or(1)));
  EXPECT_EQ(read("0.0"), 0.0);
  for (const char* other : {"", "-", "a", "+1", "01", "-00.5", "12345678", "1.12345678", "1.", ".5",
                            "1e3", "1.5E3", "1.e3"}) {
    EXPECT_EQ(read(other), std::nullopt) << other;
  }
}

TEST(Number, is_not_read_at_once_where_the_text_may_end) {
  const std::string text = "1.5,\"sixteen bytes";
  double value = 0;
  const char* const p = text.data();
  EXPECT_EQ(read_short_number(p, p + 16, value), nullptr);
  EXPECT_EQ(read_short_number(p, p + 17, value), p + 3);
  const std::string negative = "-" + text;
  const char* const q = negative.data();
  EXPECT_EQ(read_short_number(q, q + 17, value), nullptr);
  EXPECT_EQ(read_short_number(q, q + 18, value), q + 4);
}

double read(const std::string& text) {
  NumberToken token;
  EXPECT_TRUE(scan_number(text.c_str(), token)) << text;
  return to_double(token).value_or(12345);
}

TEST(Number, becomes_the_nearest_double) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 200'000; ++i) {
    std::uint64_t bits = random();
    if (i % 2 == 0) bits = (bits & 0x800fffffffffffffu) | ((1000 + bits % 60) << 52);
    double value = 0;
    std::memcpy(&value, &bits, 8);
    if (value - value != 0) continue;
    char text[40];
    const auto result = std::to_chars(text, text + sizeof text, value);
    ASSERT_EQ(read(std::string(text, result.ptr)), value);
  }
}

TEST(Number, is_no_double_when_it_is_too_large) {
  NumberToken token;
  ASSERT_TRUE(scan_number("1.8e308", token));
  EXPECT_EQ(to_double(token), std::nullopt);
  EXPECT_EQ(read("1e-999999999999999999999"), 0.0);
  EXPECT_EQ(read("0e999999999999999999999"), 0.0);
  EXPECT_EQ(read(std::string(400, '1') + "e-400"), 0.1111111111111111);
  EXPECT_EQ(read("0." + std::string(400, '0') + "1e401"), 1.0);
}

TEST(Decimal, drops_zeros_at_either_end) {
  EXPECT_EQ(to_decimal("-120.0300e2").digits, "12003");
  EXPECT_EQ(to_decimal("-120.0300e2").exponent, 0);
  EXPECT_TRUE(to_decimal("-120.0300e2").negative);
  EXPECT_EQ(to_decimal("0.000").digits, "");
  EXPECT_FALSE(to_decimal("-0.0").negative);
  EXPECT_EQ(to_decimal(1.5e300).digits, "15");
  EXPECT_EQ(to_decimal(1.5e300).exponent, 299);
}

TEST(Decimal, fits_integers_or_not) {
  std::int64_t value = 0;
  std::uint64_t natural = 0;
  EXPECT_EQ(to_integer(to_decimal("-9223372036854775808"), value), IntegerFit::exact);
  EXPECT_EQ(value, INT64_MIN);
  EXPECT_EQ(to_integer(to_decimal("9223372036854775808"), value), IntegerFit::too_large);
  EXPECT_EQ(to_integer(to_decimal("-1e40"), value), IntegerFit::too_small);
  EXPECT_EQ(to_integer(to_decimal("0.5"), value), IntegerFit::fraction);
  EXPECT_EQ(to_integer(to_decimal("-0.5"), natural), IntegerFit::fraction);
  EXPECT_EQ(to_integer(to_decimal("-1"), natural), IntegerFit::too_small);
  EXPECT_EQ(to_integer(to_decimal("18446744073709551615"), natural), IntegerFit::exact);
  EXPECT_EQ(natural, UINT64_MAX);
  EXPECT_EQ(to_integer(to_decimal("18446744073709551616"), natural), IntegerFit::too_large);
}

TEST(Decimal, is_a_multiple_exactly) {
  const auto multiple = [](const char* value, const char* step) {
    return is_multiple(to_decimal(value), to_decimal(step));
  };
  EXPECT_TRUE(multiple("0.3", "0.1"));
  EXPECT_TRUE(multiple("1e300", "0.01"));
  EXPECT_TRUE(multiple("-7.5", "2.5"));
  EXPECT_TRUE(multiple("0", "3"));
  EXPECT_FALSE(multiple("1e308", "123456789e-300"));
  EXPECT_TRUE(multiple("4.02", "0.0001"));
  EXPECT_FALSE(multiple("0.35", "0.1"));
  EXPECT_FALSE(multiple("1", "3"));
  EXPECT_FALSE(multiple("0.00751", "0.0001"));
  EXPECT_TRUE(
      multiple("2469135780246913578024691357802469134", "1234567890123456789012345678901234567"));
}

}  // namespace
}  // namespace zefir::schema::detail
