// SPDX-License-Identifier: Apache-2.0
#include "cpp/names.hpp"

#include <gtest/gtest.h>

#include "cpp/build.hpp"

namespace zefir::cpp {
namespace {

TEST(TypeName, is_pascal_case_and_keeps_inner_capitals) {
  EXPECT_EQ(type_name("user_profile"), "UserProfile");
  EXPECT_EQ(type_name("userProfile"), "UserProfile");
  EXPECT_EQ(type_name("HTTPValidationError"), "HTTPValidationError");
  EXPECT_EQ(type_name("User address"), "UserAddress");
}

TEST(TypeName, keeps_digits_of_two_words_apart) {
  EXPECT_EQ(type_name("v1 2"), "V1_2");
  EXPECT_EQ(type_name("v12"), "V12");
}

TEST(TypeName, falls_back_where_nothing_is_left) {
  EXPECT_EQ(type_name("+++"), "Type");
  EXPECT_EQ(type_name("2d"), "Type2d");
  EXPECT_EQ(type_name("пример"), "Type");
}

TEST(MethodName, is_snake_case) {
  EXPECT_EQ(method_name("getUserById"), "get_user_by_id");
  EXPECT_EQ(method_name("getURLFor2"), "get_url_for2");
  EXPECT_EQ(method_name("get users id"), "get_users_id");
}

TEST(MethodName, avoids_keywords) { EXPECT_EQ(method_name("delete"), "delete_"); }

TEST(MemberName, is_the_word_itself_where_that_is_an_identifier) {
  EXPECT_EQ(member_name("first_name"), "first_name");
  EXPECT_EQ(member_name("firstName"), "firstName");
  EXPECT_EQ(member_name("_id"), "_id");
}

TEST(MemberName, replaces_what_cannot_stand_in_an_identifier) {
  EXPECT_EQ(member_name("user-agent"), "user_agent");
  EXPECT_EQ(member_name("User-Agent"), "User_Agent");
  EXPECT_EQ(member_name("a..b"), "a_b");
  EXPECT_EQ(member_name("$ref"), "ref");
}

TEST(MemberName, keeps_plus_one_and_minus_one_apart) {
  EXPECT_EQ(member_name("+1"), "plus_1");
  EXPECT_EQ(member_name("-1"), "minus_1");
}

TEST(MemberName, avoids_keywords_macros_and_reserved_identifiers) {
  EXPECT_EQ(member_name("class"), "class_");
  EXPECT_EQ(member_name("DELETE"), "DELETE_");
  EXPECT_EQ(member_name("__proto"), "_proto");
  EXPECT_EQ(member_name("_Type"), "Type");
  EXPECT_EQ(member_name("a__b"), "a_b");
}

TEST(MemberName, gives_a_prefix_to_what_starts_with_a_digit_or_is_empty) {
  EXPECT_EQ(member_name("2x"), "value_2x");
  EXPECT_EQ(member_name("2x", "argument"), "argument_2x");
  EXPECT_EQ(member_name(""), "value");
  EXPECT_EQ(member_name("%"), "value");
}

TEST(Scope, numbers_what_is_taken) {
  Scope scope;
  EXPECT_EQ(scope.claim("name"), "name");
  EXPECT_EQ(scope.claim("name"), "name_2");
  EXPECT_EQ(scope.claim("name"), "name_3");
  EXPECT_EQ(scope.claim("Name"), "Name");
  EXPECT_EQ(scope.claim("Name"), "Name2");
}

TEST(Scope, can_ignore_case_for_what_becomes_a_file_name) {
  Scope scope(Scope::Case::insensitive);
  EXPECT_EQ(scope.claim("User"), "User");
  EXPECT_EQ(scope.claim("USER"), "USER2");
}

TEST(IsNamespace, wants_identifiers_that_are_not_ours_or_the_standards) {
  EXPECT_TRUE(is_namespace("httpbin"));
  EXPECT_TRUE(is_namespace("acme::http_bin"));
  EXPECT_FALSE(is_namespace(""));
  EXPECT_FALSE(is_namespace("acme::"));
  EXPECT_FALSE(is_namespace("acme::class"));
  EXPECT_FALSE(is_namespace("2x"));
  EXPECT_FALSE(is_namespace("std"));
  EXPECT_FALSE(is_namespace("zefir"));
}

TEST(Names, in_types_are_told_from_their_qualifiers) {
  EXPECT_EQ(unqualified_names("std::optional<zefir::Open<Color>>"), std::set<std::string>{"Color"});
  EXPECT_EQ(unqualified_names("std::map<std::string, std::vector<A_1>>"),
            std::set<std::string>{"A_1"});
  EXPECT_EQ(unqualified_names("Box<A, B>"), (std::set<std::string>{"A", "B", "Box"}));
  EXPECT_EQ(unqualified_names("std::int64_t"), std::set<std::string>{});
  EXPECT_EQ(unqualified_names(""), std::set<std::string>{});
}

}  // namespace
}  // namespace zefir::cpp
