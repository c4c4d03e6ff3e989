// SPDX-License-Identifier: Apache-2.0
#include "src/unique.hpp"

#include <gtest/gtest.h>

namespace zefir::schema::detail {
namespace {

TEST(Unique, takes_equal_numbers_for_equal) {
  EXPECT_EQ(canonical("1"), canonical("1.0"));
  EXPECT_EQ(canonical("100"), canonical("1e2"));
  EXPECT_EQ(canonical("-0"), canonical("0.0e5"));
  EXPECT_EQ(canonical("9007199254740993.0"), canonical("9007199254740993"));
  EXPECT_NE(canonical("9007199254740993"), canonical("9007199254740992"));
  EXPECT_NE(canonical("1"), canonical("-1"));
  EXPECT_NE(canonical("1"), canonical("true"));
  EXPECT_NE(canonical("0"), canonical("false"));
}

TEST(Unique, takes_equal_strings_for_equal) {
  EXPECT_EQ(canonical(R"("\u0061\/")"), canonical(R"("a/")"));
  EXPECT_NE(canonical(R"("a")"), canonical(R"("A")"));
  EXPECT_NE(canonical(R"("1")"), canonical("1"));
  EXPECT_NE(canonical("null"), canonical(R"("null")"));
}

TEST(Unique, does_not_mind_the_order_of_members) {
  EXPECT_EQ(canonical(R"({"a":1,"b":[2,{}]})"),
            canonical(R"( { "b" : [ 2.0 , { } ] , "a" : 1 } )"));
  EXPECT_EQ(canonical(R"({"a":1,"a":2})"), canonical(R"({"a":2})"));
  EXPECT_NE(canonical("[1,2]"), canonical("[2,1]"));
  EXPECT_NE(canonical("[[1],2]"), canonical("[[1,2]]"));
  EXPECT_NE(canonical("[]"), canonical("{}"));
  // What stands in a string is not taken for the array's own marks.
  EXPECT_NE(canonical(R"(["x,\":y"])"), canonical(R"(["x","y"])"));
  EXPECT_NE(canonical(R"({"a":"b"})"), canonical(R"({"a":"b\",\"c"})"));
}

TEST(Unique, compares_the_items_of_an_array) {
  EXPECT_TRUE(items_differ("[]"));
  EXPECT_TRUE(items_differ(" [ 1 , 2 , \"1\" , [1] , {\"a\":1} , null , true ] "));
  EXPECT_FALSE(items_differ("[1,2,1.0]"));
  EXPECT_FALSE(items_differ(R"([{"a":[1]},0,{"a":[1.0]}])"));
}

}  // namespace
}  // namespace zefir::schema::detail
