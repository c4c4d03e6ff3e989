// SPDX-License-Identifier: Apache-2.0
// The styles of OpenAPI 3.1, 4.8.12.2 and 4.8.12.3, on its own values: a string "blue", an array
// of three colours, an object of three numbers.
#include "src/parameters.hpp"

#include <gtest/gtest.h>

#include "sample.hpp"

namespace zefir::client {
namespace {

const std::string blue = "blue";
const std::vector<std::string> colours = {"blue", "black", "brown"};
const sample::Colour object(100, 200, 150);

template <class T>
ValueView view(const T& value) {
  return {&value, schema::type_of<T>()};
}
template <class T>
std::string path(const T& value, bool explode = false) {
  return path_text(view(value), explode);
}
template <class T>
std::string query(const T& value, bool explode) {
  std::string text;
  append_query(text, "color", view(value), explode);
  return text;
}
template <class T>
std::string header(const T& value, bool explode = false) {
  return header_text(view(value), explode).value_or("(left out)");
}

TEST(PathParameters, follow_style_simple) {
  EXPECT_EQ(path(blue), "blue");
  EXPECT_EQ(path(blue, true), "blue");
  EXPECT_EQ(path(colours), "blue,black,brown");
  EXPECT_EQ(path(colours, true), "blue,black,brown");
  EXPECT_EQ(path(object), "R,100,G,200,B,150");
  EXPECT_EQ(path(object, true), "R=100,G=200,B=150");
}

TEST(QueryParameters, follow_style_form) {
  EXPECT_EQ(query(std::string(), true), "color=");
  EXPECT_EQ(query(std::string(), false), "color=");
  EXPECT_EQ(query(blue, true), "color=blue");
  EXPECT_EQ(query(blue, false), "color=blue");
  EXPECT_EQ(query(colours, true), "color=blue&color=black&color=brown");
  EXPECT_EQ(query(colours, false), "color=blue,black,brown");
  EXPECT_EQ(query(object, true), "R=100&G=200&B=150");
  EXPECT_EQ(query(object, false), "color=R,100,G,200,B,150");
}

TEST(HeaderParameters, follow_style_simple) {
  EXPECT_EQ(header(blue), "blue");
  EXPECT_EQ(header(colours), "blue,black,brown");
  EXPECT_EQ(header(colours, true), "blue,black,brown");
  EXPECT_EQ(header(object), "R,100,G,200,B,150");
  EXPECT_EQ(header(object, true), "R=100,G=200,B=150");
}

TEST(QueryParameters, leave_out_what_is_not_there) {
  for (const bool explode : {true, false}) {
    EXPECT_EQ(query(std::optional<std::string>(), explode), "");
    EXPECT_EQ(query(std::vector<std::string>(), explode), "");
    EXPECT_EQ(query(std::map<std::string, std::string>(), explode), "");
    EXPECT_EQ(query(std::vector<std::optional<std::int32_t>>(2), explode), "");
    EXPECT_EQ(query(Json(), explode), "");
  }
  EXPECT_EQ(header(std::optional<std::string>()), "(left out)");
  EXPECT_EQ(header(std::vector<std::string>()), "(left out)");
  EXPECT_EQ(header(std::string()), "");
}

TEST(QueryParameters, keep_empty_items) {
  EXPECT_EQ(query(std::vector<std::string>{"", "a", ""}, true), "color=&color=a&color=");
  EXPECT_EQ(query(std::vector<std::string>{"", "a", ""}, false), "color=,a,");
}

TEST(QueryParameters, encode_all_that_could_be_misread) {
  EXPECT_EQ(query(std::string("a&b=c d+e#f/?,%41"), true),
            "color=a%26b%3Dc%20d%2Be%23f%2F%3F%2C%2541");
  EXPECT_EQ(query(std::string("\xC3\xA4\xF0\x9F\x98\x80"), true), "color=%C3%A4%F0%9F%98%80");
  EXPECT_EQ(query(std::vector<std::string>{"a,b", "c"}, false), "color=a%2Cb,c");
  EXPECT_EQ(query(std::map<std::string, std::string>{{"k&", "v="}}, true), "k%26=v%3D");
  std::string text = "first=1";
  append_query(text, "filter[name]", view(blue), true);
  EXPECT_EQ(text, "first=1&filter%5Bname%5D=blue");
}

TEST(PathParameters, encode_all_that_could_change_the_path) {
  EXPECT_EQ(path(std::string("a/b?c#d%e f;g\\h")), "a%2Fb%3Fc%23d%25e%20f%3Bg%5Ch");
  EXPECT_EQ(path(std::string("../etc")), "..%2Fetc");
  EXPECT_EQ(path(std::string("%2e%2e")), "%252e%252e");
  EXPECT_EQ(path(std::string("\xD0\xB7\n\0x", 5)), "%D0%B7%0A%00x");
  EXPECT_EQ(path(std::vector<std::string>{"a,b", "c"}), "a%2Cb,c");
  EXPECT_EQ(path(std::map<std::string, std::string>{{"k=", "v,"}}, true), "k%3D=v%2C");
}

TEST(HeaderParameters, are_not_encoded) { EXPECT_EQ(header(std::string("a b/c;d")), "a b/c;d"); }

TEST(NestedValues, are_json_text) {
  const std::vector<sample::Colour> list = {sample::Colour(1, 2, std::nullopt)};
  EXPECT_EQ(header(list), R"({"R":1,"G":2})");
  EXPECT_EQ(query(list, true), "color=%7B%22R%22%3A1%2C%22G%22%3A2%7D");
}

TEST(ExpandPath, puts_values_in_by_name) {
  const std::vector<PathValue> values = {{"id", "7"}, {"name", "a%2Fb"}};
  EXPECT_EQ(expand_path("/users/{id}/files/{name}.json", values), "/users/7/files/a%2Fb.json");
  EXPECT_EQ(expand_path("/{name}/{id}-{id}", values), "/a%2Fb/7-7");
  EXPECT_EQ(expand_path("/plain", values), "/plain");
  EXPECT_EQ(expand_path("/call?method=get&id={id}", values), "/call?method=get&id=7");
  EXPECT_EQ(expand_path("/odd{", values), "/odd{");
}

TEST(ExpandPath, refuses_values_that_name_another_resource) {
  for (const char* text : {"", ".", ".."}) {
    const std::vector<PathValue> values = {{"id", text}};
    const auto error =
        sample::thrown<UsageError>([&] { expand_path("/users/{id}/files", values); });
    EXPECT_NE(std::string(error.what()).find("'id'"), std::string::npos) << error.what();
  }
  const std::vector<PathValue> dots = {{"a", "."}, {"b", "."}};
  EXPECT_THROW(expand_path("/x/{a}{b}", dots), UsageError);
  EXPECT_EQ(expand_path("/x/{a}-{b}", dots), "/x/.-.");
}

TEST(ExpandPath, refuses_a_parameter_without_value) {
  EXPECT_THROW(expand_path("/users/{id}", {}), UsageError);
}

}  // namespace
}  // namespace zefir::client
