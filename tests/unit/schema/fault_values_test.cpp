// SPDX-License-Identifier: Apache-2.0
// What faults show of values and keys: nothing of secrets, little of what is long, and never more
// than memory has room for.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "holding.hpp"
#include "support.hpp"
#include "variant_models.hpp"
#include "zefir/base/bytes.hpp"
#include "zefir/base/date.hpp"
#include "zefir/base/decimal.hpp"
#include "zefir/base/uuid.hpp"
#include "zefir/schema/pattern.hpp"

namespace models {
namespace {

using zefir::LoadOptions;
using zefir::ValidationErrors;
using zefir::ValidationItem;
using zefir::schema::IntegerBounds;
using zefir::schema::NumberBounds;
using zefir::schema::Pattern;
using zefir::schema::StringBounds;

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

// The faults of a text as a secret T; neither they nor the messages may have `secret` in them.
template <class T>
std::string secret_kinds(std::string_view text, std::string_view secret,
                         const void* bounds = nullptr) {
  zefir::schema::Type type = rows::secret(zefir::schema::type_of<T>());
  type.bounds = bounds ? bounds : type.bounds;
  T value{};
  const ValidationErrors errors = zefir::schema::load_into(text, type, &value, LoadOptions());
  EXPECT_EQ(listed(errors), listed(zefir::schema::validate_text(text, type, LoadOptions())));
  EXPECT_EQ(listed(errors).find(secret), std::string::npos) << listed(errors);
  for (const ValidationItem& item : errors.items()) EXPECT_EQ(item.value(), "***");
  return kinds(errors);
}

TEST(Secrets, are_shown_as_stars_whatever_is_wrong_with_them) {
  static constexpr IntegerBounds integers{.maximum = 5, .multiple_of = 2};
  static constexpr NumberBounds numbers{.maximum = 5, .multiple_of = "2"};
  static constinit const Pattern pattern("^$");
  static constexpr StringBounds strings{.max_length = 1, .pattern = &pattern};
  EXPECT_EQ(secret_kinds<std::string>("\"hunter\"", "hunter", &strings), ": max_length; : pattern");
  EXPECT_EQ(secret_kinds<std::int64_t>("4711", "4711", &integers), ": maximum; : multiple_of");
  EXPECT_EQ(secret_kinds<std::uint64_t>("4711", "4711", &integers), ": maximum; : multiple_of");
  EXPECT_EQ(secret_kinds<double>("4711.5", "4711", &numbers), ": maximum; : multiple_of");
  EXPECT_EQ(secret_kinds<zefir::Decimal>("4711.5", "4711", &numbers), ": maximum; : multiple_of");
  EXPECT_EQ(secret_kinds<std::string>("4711", "4711"), ": type");
  EXPECT_EQ(secret_kinds<std::int32_t>("4711471147114711", "4711"), ": out_of_range");
  EXPECT_EQ(secret_kinds<double>("4711e4711", "4711"), ": out_of_range");
  EXPECT_EQ(secret_kinds<zefir::Uuid>("\"hunter\"", "hunter"), ": format");
  EXPECT_EQ(secret_kinds<zefir::Bytes>("\"hunter!\"", "hunter"), ": format");
  EXPECT_EQ(secret_kinds<Color>("\"hunter\"", "hunter"), ": enumeration");
  EXPECT_EQ(secret_kinds<Level>("4711", "4711"), ": enumeration");
  EXPECT_EQ(secret_kinds<Pet>("\"hunter\"", "hunter"), ": variant");
  EXPECT_EQ(secret_kinds<Pet>(R"({"type":"hunter"})", "hunter"), "/type: discriminator");
  EXPECT_EQ(secret_kinds<Pet>(R"({"type":4711})", "4711"), "/type: type");
}

TEST(Secrets, are_shown_as_stars_in_memory) {
  static constexpr StringBounds strings{.max_length = 1};
  zefir::schema::Type type = rows::secret(zefir::schema::type_of<std::string>());
  type.bounds = &strings;
  const std::string value = "hunter";
  EXPECT_EQ(zefir::schema::validate_value(&value, type).text(),
            "Longer than maximum length 1. Got ***.\n");
}

TEST(FaultValues, are_cut_behind_forty_characters) {
  const std::string forty(40, 'x');
  const auto shown = [](const std::string& text) { return faults<Color>(text).items()[0].value(); };
  EXPECT_EQ(shown('"' + forty + '"'), '"' + forty + '"');
  EXPECT_EQ(shown('"' + forty + "y\""), '"' + forty + std::string(ellipsis) + '"');
  std::string greek;
  for (int i = 0; i < 41; ++i) greek += "\xCE\xB1";
  EXPECT_EQ(shown('"' + greek + '"'), '"' + greek.substr(0, 80) + std::string(ellipsis) + '"');
  // A number is cut as it stands.
  const std::string digits(100, '7');
  EXPECT_EQ(shown(digits), digits.substr(0, 40) + std::string(ellipsis));
  EXPECT_EQ(faults<std::int64_t>(digits).items()[0].value(),
            digits.substr(0, 40) + std::string(ellipsis));
  EXPECT_EQ(faults<std::int64_t>('"' + greek + '"').items()[0].value().size(),
            1 + 39 * 2 + ellipsis.size());
}

TEST(FaultValues, never_show_what_is_in_a_container) {
  EXPECT_EQ(faults<Color>("{\"a\":1}").items()[0].value(), "{...}");
  EXPECT_EQ(faults<Color>("[1]").items()[0].value(), "[...]");
  EXPECT_EQ(faults<Shape>("{}").items()[0].value(), "{...}");
  EXPECT_EQ(faults<Color>("true").items()[0].value(), "true");
  EXPECT_EQ(faults<Color>("null").items()[0].value(), "");
}

TEST(FaultValues, are_texts_of_json) {
  const auto shown = [](const std::string& text) {
    return nlohmann::json::parse(faults<Color>(text).items()[0].value()).get<std::string>();
  };
  EXPECT_EQ(shown(R"("a\"b\\c\n\u0001")"), "a\"b\\c\n\x01");
  EXPECT_EQ(shown(R"("\ud83d\ude00")"), "\xF0\x9F\x98\x80");
}

TEST(LongKeys, are_cut_in_paths) {
  const auto step = [](const std::string& key) {
    return faults<std::map<std::string, std::int64_t>>("{\"" + key + "\":true}")
        .items()[0]
        .path()[0];
  };
  const std::string whole(256, 'k');
  EXPECT_EQ(step(whole), whole);
  EXPECT_EQ(step(whole + 'l'), whole + std::string(ellipsis));
  EXPECT_EQ(step(std::string(1 << 20, 'k')), whole + std::string(ellipsis));
  // 255 bytes and a character of two, three or four: it is cut as a whole.
  for (const char* character : {"\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x98\x80"}) {
    EXPECT_EQ(step(whole.substr(1) + character + "more"), whole.substr(1) + std::string(ellipsis))
        << character;
    EXPECT_EQ(step(whole.substr(std::string_view(character).size()) + character),
              whole.substr(std::string_view(character).size()) + character);
  }
}

TEST(LongKeys, are_cut_in_every_fault_of_a_member) {
  const std::string key(100'000, 'k');
  const std::string cut = key.substr(0, 256) + std::string(ellipsis);
  const auto only = [&cut](const ValidationErrors& errors) {
    ASSERT_EQ(errors.size(), 1u);
    EXPECT_EQ(errors.items()[0].path().back(), cut);
    EXPECT_LT(listed(errors).size(), 1000u);
  };
  const std::string quoted = '"' + key + '"';
  only(faults<Tree>("{\"name\":\"\"," + quoted + ":1}"));
  only(faults<Point>("{\"x\":1," + quoted + ":1," + quoted + ":1}",
                     LoadOptions().duplicates(zefir::Duplicates::error)));
  only(faults<std::map<std::string, bool>>("{" + quoted + ":true," + quoted + ":true}",
                                           LoadOptions().duplicates(zefir::Duplicates::error)));
  std::map<std::string, double> map{{key, std::numeric_limits<double>::infinity()}};
  only(zefir::check(map));
  // A key that is not UTF-8 can be anywhere in memory alone.
  const std::map<std::string, bool> broken{{std::string(300, '\x80'), true}};
  EXPECT_EQ(zefir::check(broken).items()[0].path()[0], ellipsis);
}

TEST(Faults, are_bounded_by_the_memory_they_take) {
  // Each path has five hundred steps of the longest kind.
  std::string open;
  for (int i = 0; i < 500; ++i)
    open += "{\"name\":\"\",\"named\":{\"" + std::string(256, 'k') + "\":";
  const LoadOptions options = LoadOptions().max_depth(2048).max_errors(100'000);
  std::string text = open + "{\"name\":\"\",\"children\":[";
  for (int i = 0; i < 2000; ++i) text += i == 0 ? "1" : ",1";
  text += "]}";
  for (int i = 0; i < 500; ++i) text += "}}";
  const auto errors = faults<Tree>(text, options);
  EXPECT_TRUE(errors.truncated());
  std::size_t bytes = 0;
  for (const ValidationItem& item : errors.items()) {
    for (const std::string& step : item.path()) bytes += step.size();
  }
  EXPECT_GT(errors.size(), 10u);
  EXPECT_LT(bytes, std::size_t{17} << 20);
}

TEST(Faults, of_one_unknown_member_after_the_other_are_bounded) {
  std::string text = "{\"x\":1";
  for (int i = 0; i < 5000; ++i) text += ",\"u" + std::to_string(i) + "\":0";
  const auto errors =
      faults<Point>(text + "}", LoadOptions().unknown(zefir::schema::Unknown::raise));
  EXPECT_EQ(errors.size(), 1000u);
  EXPECT_TRUE(errors.truncated());
  EXPECT_EQ(faults<Point>(text + "}",
                          LoadOptions().unknown(zefir::schema::Unknown::raise).max_errors(6000))
                .size(),
            5000u);
}

}  // namespace
}  // namespace models
