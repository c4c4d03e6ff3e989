// SPDX-License-Identifier: Apache-2.0
// Finding keys, and the values behind the spellings of numbers.
#include "document/node.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "reading.hpp"

namespace zefir::document {
namespace {

using test::json;
using test::Reading;

class Number {
 public:
  explicit Number(const std::string& spelling) : reading_(json(spelling)) {}
  const Node* operator->() const { return &reading_.root(); }

 private:
  Reading reading_;
};

TEST(Node, knows_its_kind) {
  const Reading reading = json(R"([null, true, 1, 1.5, "x", [], {}])");
  const auto items = reading.root().items();
  ASSERT_EQ(items.size(), 7U);
  EXPECT_TRUE(items[0]->is_null());
  EXPECT_TRUE(items[1]->is_boolean() && items[1]->boolean());
  EXPECT_TRUE(items[2]->is_integer() && items[2]->is_number());
  EXPECT_TRUE(!items[3]->is_integer() && items[3]->is_number());
  EXPECT_TRUE(items[4]->is_string());
  EXPECT_TRUE(items[5]->is_array());
  EXPECT_TRUE(items[6]->is_object());
  std::string kinds;
  for (const Node* item : items) kinds += std::string(to_string(item->kind())) + ' ';
  EXPECT_EQ(kinds, "null boolean integer number string array object ");
}

TEST(Node, keeps_the_spelling_of_numbers) {
  for (const char* spelling :
       {"0", "-0", "0.10", "1e3", "1E+2", "-12.50e-07", "123456789012345678901234567890"}) {
    EXPECT_EQ(Number(spelling)->text(), spelling);
  }
}

TEST(Node, gives_integers_of_64_bits_exactly) {
  EXPECT_EQ(Number("9223372036854775807")->as_int64(), std::numeric_limits<std::int64_t>::max());
  EXPECT_EQ(Number("-9223372036854775808")->as_int64(), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(Number("9223372036854775808")->as_int64(), std::nullopt);
  EXPECT_EQ(Number("-9223372036854775809")->as_int64(), std::nullopt);
  EXPECT_EQ(Number("18446744073709551615")->as_uint64(), std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(Number("18446744073709551616")->as_uint64(), std::nullopt);
  EXPECT_EQ(Number("99999999999999999999")->as_uint64(), std::nullopt);
  EXPECT_EQ(Number("-1")->as_uint64(), std::nullopt);
  EXPECT_EQ(Number("-0")->as_uint64(), 0U);
  EXPECT_EQ(Number("0")->as_int64(), 0);
}

TEST(Node, gives_whole_numbers_as_integers_whatever_their_spelling) {
  EXPECT_EQ(Number("1.0")->as_int64(), 1);
  EXPECT_EQ(Number("1e3")->as_int64(), 1000);
  EXPECT_EQ(Number("-1.50e1")->as_int64(), -15);
  EXPECT_EQ(Number("1200e-2")->as_int64(), 12);
  EXPECT_EQ(Number("0.000e999999999999999999")->as_int64(), 0);
  EXPECT_EQ(Number("1e19")->as_uint64(), 10000000000000000000U);
  EXPECT_EQ(Number("1e19")->as_int64(), std::nullopt);
  EXPECT_EQ(Number("1e20")->as_uint64(), std::nullopt);
  EXPECT_EQ(Number("1.5")->as_int64(), std::nullopt);
  EXPECT_EQ(Number("1e-1")->as_int64(), std::nullopt);
  EXPECT_EQ(Number("1e99999999999999999999")->as_int64(), std::nullopt);
  EXPECT_EQ(Number("1e-99999999999999999999")->as_int64(), std::nullopt);
}

TEST(Node, gives_the_nearest_double) {
  EXPECT_EQ(Number("0.1")->as_double(), 0.1);
  EXPECT_EQ(Number("-1e-3")->as_double(), -0.001);
  EXPECT_EQ(Number("9007199254740993")->as_double(), 9007199254740992.0);
  EXPECT_EQ(Number("1.7976931348623157e308")->as_double(), std::numeric_limits<double>::max());
}

TEST(Node, gives_no_double_for_what_is_too_large_and_zero_for_what_is_too_small) {
  EXPECT_EQ(Number("1e309")->as_double(), std::nullopt);
  EXPECT_EQ(Number("-123.4e400")->as_double(), std::nullopt);
  EXPECT_EQ(Number(std::string(400, '9'))->as_double(), std::nullopt);
  EXPECT_EQ(Number("1e-400")->as_double(), 0.0);
  EXPECT_EQ(Number("0." + std::string(400, '0') + "1")->as_double(), 0.0);
  EXPECT_EQ(Number("0e99999")->as_double(), 0.0);
  EXPECT_TRUE(std::signbit(*Number("-1e-400")->as_double()));
}

TEST(Node, has_no_numeric_value_when_it_is_no_number) {
  for (const char* text : {"\"1\"", "true", "null", "[1]"}) {
    const Reading reading = json(text);
    EXPECT_EQ(reading.root().as_int64(), std::nullopt);
    EXPECT_EQ(reading.root().as_uint64(), std::nullopt);
    EXPECT_EQ(reading.root().as_double(), std::nullopt);
  }
}

std::string object_of(std::size_t size) {
  std::string text;
  for (std::size_t i = 0; i < size; ++i) {
    text += text.empty() ? "{" : ",";
    text += '"' + std::to_string(i * 7919) + "\":" + std::to_string(i);
  }
  return text + '}';
}

TEST(Node, finds_every_key_in_objects_of_all_sizes) {
  for (const std::size_t size : {1U, 2U, 16U, 17U, 18U, 1000U}) {
    const Reading reading = json(object_of(size));
    ASSERT_NE(reading.document, nullptr) << reading.messages();
    for (std::size_t i = 0; i < size; ++i) {
      const Node* value = reading.root().find(std::to_string(i * 7919));
      ASSERT_NE(value, nullptr) << i << " of " << size;
      EXPECT_EQ(value->as_uint64(), i);
    }
    for (const std::string_view missing : {"", "1", "79190000000000", "0 "}) {
      EXPECT_EQ(reading.root().find(missing), nullptr) << missing << " in " << size;
    }
  }
}

TEST(Node, keeps_entries_in_document_order) {
  const Reading reading = json(object_of(40));
  std::uint64_t expected = 0;
  for (const Entry& entry : reading.root().entries()) {
    EXPECT_EQ(entry.value->as_uint64(), expected++);
  }
  EXPECT_EQ(expected, 40U);
}

TEST(Node, finds_nothing_where_there_are_no_keys) {
  const Reading reading = json(R"([{}, [], "a", 1, null])");
  for (const Node* item : reading.root().items()) {
    EXPECT_EQ(item->find("a"), nullptr);
    EXPECT_EQ(item->find_entry("a"), nullptr);
  }
}

TEST(Node, gives_the_place_of_a_key) {
  const Reading reading = json("{\n  \"a\": 1,\n  \"b\": 2}");
  const Entry* entry = reading.root().find_entry("b");
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(test::at(entry->key_place), "3:3");
  EXPECT_EQ(test::at(entry->value->place()), "3:8");
}

}  // namespace
}  // namespace zefir::document
