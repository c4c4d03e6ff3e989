// SPDX-License-Identifier: Apache-2.0
#include "src/form.hpp"

#include <gtest/gtest.h>

#include "sample.hpp"

namespace zefir::client {
namespace {

template <class T>
std::string form(const T& value) {
  return form_body({&value, schema::type_of<T>()});
}

TEST(FormBody, has_a_field_a_member) {
  sample::User user(7, "Ann Lee");
  user.password = "a+b&c";
  user.created = "not sent";
  EXPECT_EQ(form(user), "id=7&name=Ann+Lee&password=a%2Bb%26c");
}

TEST(FormBody, repeats_the_name_for_each_item_of_a_list) {
  sample::User user(7, "Ann");
  user.tags = {"x", "y z", ""};
  EXPECT_EQ(form(user), "id=7&name=Ann&password=&tags=x&tags=y+z&tags=");
}

TEST(FormBody, writes_nested_objects_as_json_text) {
  const std::map<std::string, sample::Colour> colours = {{"c", sample::Colour(1, 2, 3)}};
  EXPECT_EQ(form(colours), "c=%7B%22R%22%3A1%2C%22G%22%3A2%2C%22B%22%3A3%7D");
}

TEST(FormBody, takes_maps_and_free_form_objects) {
  EXPECT_EQ(form(std::map<std::string, std::string>{{"b", "2"}, {"a b", "1"}}), "a+b=1&b=2");
  EXPECT_EQ(form(Json::parse(R"({"a": [1, 2], "b": null, "c": true})")), "a=1&a=2&c=true");
}

TEST(FormBody, is_empty_for_an_empty_object) {
  EXPECT_EQ(form(std::map<std::string, std::string>()), "");
}

TEST(FormBody, refuses_what_is_no_object) {
  EXPECT_THROW(form(std::vector<std::string>{"a"}), UsageError);
  EXPECT_THROW(form(std::int32_t{1}), UsageError);
}

}  // namespace
}  // namespace zefir::client
