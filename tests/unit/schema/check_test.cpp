// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cmath>

#include "support.hpp"
#include "zefir/base/json.hpp"

namespace models {
namespace {

using zefir::check;
using zefir::Json;
using zefir::Open;

TEST(Check, finds_nothing_wrong_with_good_values) {
  EXPECT_EQ(check(Bounded()).text(), "");
  EXPECT_EQ(check(Everything()).text(), "");
  EXPECT_EQ(check(std::vector<Tree>{Tree{}}).text(), "");
}

TEST(Check, finds_every_broken_bound) {
  Bounded value;
  value.from_1_to_5 = 6;
  value.at_least_1 = 0;
  value.at_most_9 = 10;
  value.even = 1;
  value.natural = 0;
  value.above_0 = 0;
  value.below_1 = 1;
  value.unit = 2;
  value.cents = 0.015;
  value.short_name = "я";
  value.long_name = "abcde";
  value.code = "x";
  value.exact = "";
  value.two_to_three = {1};
  value.different = {Json::parse(R"({"a":1,"b":2})"), Json::parse(R"({"b":2.0,"a":1})")};
  value.one_or_more.clear();
  value.color = static_cast<Color>(3);
  value.secret = "s";
  EXPECT_EQ(kinds(check(value)),
            "/from_1_to_5: maximum; /at_least_1: minimum; /at_most_9: maximum; "
            "/even: multiple_of; /natural: minimum; /above_0: exclusive_minimum; "
            "/below_1: exclusive_maximum; /unit: maximum; /cents: multiple_of; "
            "/short_name: min_length; /long_name: max_length; /code: min_length; /code: pattern; "
            "/exact: min_length; /two_to_three: min_items; /different: unique_items; "
            "/one_or_more: min_properties; /color: enumeration; /secret: min_length");
  EXPECT_EQ(check(value).items()[0].place(), "#/Bounded/properties/from_1_to_5");
}

TEST(Check, reaches_into_lists_maps_and_boxes) {
  Everything value;
  value.points = {{1, 2}};
  value.optional_color = static_cast<Color>(9);
  value.maybe_number = INFINITY;
  value.groups = {{"g", {{1, 2}}}};
  value.list = {"fine", "\xFF"};
  value.map = {{"\xFF", 1}};
  EXPECT_EQ(kinds(check(value)),
            "/list/1: type; /map/\xFF: type; /optional_color: enumeration; "
            "/maybe_number: out_of_range");
  Tree tree;
  tree.children.resize(2);
  tree.children[1].named["k"].left = Tree();
  tree.children[1].named["k"].left->name = "\xC3";
  EXPECT_EQ(kinds(check(tree)), "/children/1/named/k/left/name: type");
}

TEST(Check, lets_words_pass_that_an_open_enumeration_does_not_list) {
  EXPECT_TRUE(check(Open<Color>::unlisted("mauve")).empty());
  Open<Color> wrong;
  wrong.base().set_index(3);
  EXPECT_EQ(kinds(check(wrong)), ": enumeration");
  EXPECT_EQ(kinds(check(static_cast<Level>(3))), ": enumeration");
}

TEST(Check, passes_over_members_that_are_never_sent) {
  Account account;
  account.created = "\xFF";
  account.password = "p";
  EXPECT_EQ(kinds(check(account)), "");
  account.password = "\xFF";
  EXPECT_EQ(kinds(check(account)), "/password: type");
}

TEST(Check, wants_a_required_member_that_is_sent) {
  Account account;
  EXPECT_EQ(kinds(check(account)), "/password: required");
}

TEST(Check, looks_at_additional_members) {
  Account account;
  account.password = "p";
  account.additional_properties = {{"\xFF", 1}};
  EXPECT_EQ(kinds(check(account)), "/\xFF: type");
}

TEST(Check, counts_the_members_that_are_sent) {
  EXPECT_EQ(kinds(check(Narrow())), ": min_properties");
  EXPECT_EQ(kinds(check(Narrow{1, 2, 3})), ": max_properties");
  EXPECT_EQ(kinds(check(Narrow{1, std::nullopt, 3})), "");
}

TEST(Check, finds_nan_where_no_bound_is) {
  EXPECT_EQ(kinds(check(std::vector<double>{1, NAN})), "/1: out_of_range");
}

TEST(Check, takes_an_empty_optional_for_null) {
  EXPECT_TRUE(check(std::vector<std::optional<std::int64_t>>{1, std::nullopt}).empty());
}

TEST(Check, compares_decimals_exactly) {
  Bounded value;
  for (const double cents : {0.1, 0.07, 1.15, 4.35, 1e10, 123456.78, -0.29, 0.0, 1e300}) {
    value.cents = cents;
    EXPECT_TRUE(check(value).empty()) << cents;
  }
  for (const double cents : {0.001, 1.155, 1e-300, 0.10000000000000002}) {
    value.cents = cents;
    EXPECT_EQ(kinds(check(value)), "/cents: multiple_of") << cents;
  }
}

}  // namespace
}  // namespace models
