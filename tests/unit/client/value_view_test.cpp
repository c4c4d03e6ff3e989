// SPDX-License-Identifier: Apache-2.0
#include "src/value_view.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "sample.hpp"

namespace zefir::client {
namespace {

template <class T>
ValueView view(const T& value) {
  return {&value, schema::type_of<T>()};
}

std::string number(double value) {
  std::string text;
  append_number(text, value);
  return text;
}

template <class T>
std::vector<std::string> items(const T& value) {
  std::vector<std::string> texts;
  view(value).each_item([&](const ValueView& item) { texts.push_back(item.text()); });
  return texts;
}

template <class T>
std::vector<std::string> members(const T& value) {
  std::vector<std::string> texts;
  view(value).each_member([&](std::string_view name, const ValueView& member) {
    texts.push_back(std::string(name) + "=" + member.text());
  });
  return texts;
}

using Texts = std::vector<std::string>;

TEST(ValueView, writes_scalars_as_text) {
  EXPECT_EQ(view(true).text(), "true");
  EXPECT_EQ(view(false).text(), "false");
  EXPECT_EQ(view(std::numeric_limits<std::int32_t>::min()).text(), "-2147483648");
  EXPECT_EQ(view(std::numeric_limits<std::int64_t>::min()).text(), "-9223372036854775808");
  EXPECT_EQ(view(std::numeric_limits<std::uint64_t>::max()).text(), "18446744073709551615");
  EXPECT_EQ(view(1.5).text(), "1.5");
  EXPECT_EQ(view(std::string("a b")).text(), "a b");
}

TEST(ValueView, writes_numbers_as_json_does) {
  EXPECT_EQ(number(0), "0");
  EXPECT_EQ(number(-0.0), "-0");
  EXPECT_EQ(number(100000), "100000");
  EXPECT_EQ(number(0.1), "0.1");
  EXPECT_EQ(number(-1234.5678), "-1234.5678");
  EXPECT_EQ(number(0.000001), "0.000001");
  EXPECT_EQ(number(1e-7), "1e-07");
  EXPECT_EQ(number(123456789012345680000.0), "123456789012345683968");
  EXPECT_EQ(number(1e21), "1e+21");
  EXPECT_EQ(number(std::numeric_limits<double>::max()), "1.7976931348623157e+308");
  EXPECT_EQ(number(-0.0000012345678901234567), "-0.0000012345678901234567");
}

TEST(ValueView, refuses_numbers_that_are_not_finite) {
  EXPECT_THROW(view(std::numeric_limits<double>::infinity()).text(), UsageError);
  EXPECT_THROW(view(std::numeric_limits<double>::quiet_NaN()).text(), UsageError);
}

TEST(ValueView, writes_enumerators_as_their_words) {
  EXPECT_EQ(view(sample::Status::on_leave).text(), "on leave");
  EXPECT_EQ(view(sample::Level::high).text(), "10");
  EXPECT_EQ(view(Open<sample::Status>(sample::Status::active)).text(), "active");
  EXPECT_EQ(view(Open<sample::Status>::unlisted("retired")).text(), "retired");
}

TEST(ValueView, refuses_what_is_no_enumerator) {
  EXPECT_THROW(view(static_cast<sample::Status>(7)).text(), UsageError);
  EXPECT_THROW(view(static_cast<sample::Level>(700)).text(), UsageError);
}

TEST(ValueView, sees_through_optionals_boxes_and_maybes) {
  EXPECT_EQ(view(std::optional<std::int64_t>(5)).text(), "5");
  EXPECT_EQ(view(std::optional<std::int64_t>()).shape(), Shape::none);
  EXPECT_EQ(view(std::optional<sample::Status>(sample::Status::active)).text(), "active");
  EXPECT_EQ(view(OptionalBox<sample::Colour>()).shape(), Shape::none);
  EXPECT_EQ(members(OptionalBox<sample::Colour>(sample::Colour(1, 2, 3))),
            (Texts{"R=1", "G=2", "B=3"}));
  EXPECT_EQ(members(Box<sample::Colour>(sample::Colour(1, 2, 3))), (Texts{"R=1", "G=2", "B=3"}));
}

TEST(ValueView, visits_the_items_of_lists) {
  EXPECT_EQ(items(std::vector<std::string>{"a", "b"}), (Texts{"a", "b"}));
  EXPECT_EQ(items(std::vector<std::int32_t>{1, 2, 3}), (Texts{"1", "2", "3"}));
  EXPECT_EQ(items(std::vector<bool>{true, false}), (Texts{"true", "false"}));
  EXPECT_EQ(items(std::vector<std::string>()), Texts());
}

TEST(ValueView, leaves_out_nulls_in_lists) {
  EXPECT_EQ(items(std::vector<std::optional<std::int32_t>>{1, std::nullopt, 3}), (Texts{"1", "3"}));
}

TEST(ValueView, visits_the_members_of_structs_that_are_sent) {
  sample::User user(7, "Ann");
  user.created = "set by the server";
  user.password = "p";
  user.tags = {"x", "y"};
  user.colour.emplace(1, 2, std::nullopt);
  user.additional_properties["z"] = Json::parse("1.5");
  EXPECT_EQ(members(user), (Texts{"id=7", "name=Ann", "password=p", R"(tags=["x","y"])",
                                  R"(colour={"R":1,"G":2})", "z=1.5"}));
  user.nick = "annie";
  EXPECT_EQ(members(user)[2], "nick=annie");
  user.nick = null;
  EXPECT_EQ(members(user)[2], "password=p");
}

TEST(ValueView, visits_the_members_of_maps_in_order_of_keys) {
  EXPECT_EQ(members(std::map<std::string, std::int32_t>{{"b", 2}, {"a", 1}}),
            (Texts{"a=1", "b=2"}));
}

TEST(ValueView, takes_free_form_values_for_what_they_are) {
  EXPECT_EQ(view(Json()).shape(), Shape::none);
  EXPECT_EQ(view(Json::parse("true")).text(), "true");
  EXPECT_EQ(view(Json::parse("\"a b\"")).text(), "a b");
  EXPECT_EQ(view(Json::parse("100000.0")).text(), "100000");
  EXPECT_EQ(items(Json::parse(R"([1, null, "x", {"k": [2]}])")), (Texts{"1", "x", R"({"k":[2]})"}));
  EXPECT_EQ(members(Json::parse(R"({"a": 1, "b": null})")), (Texts{"a=1"}));
}

TEST(ValueView, replaces_wrong_bytes_in_nested_free_form_values) {
  Json value;
  *value = nlohmann::json::array({nlohmann::json::array({"\xff"})});
  EXPECT_EQ(items(value), (Texts{"[\"\xEF\xBF\xBD\"]"}));
}

}  // namespace
}  // namespace zefir::client
