// SPDX-License-Identifier: Apache-2.0
// What becomes of members that stand twice, and the other options of a load.
#include <gtest/gtest.h>

#include "holding.hpp"
#include "support.hpp"
#include "variant_models.hpp"
#include "zefir/base/json.hpp"

namespace models {
namespace {

using zefir::Duplicates;
using zefir::Json;
using zefir::LoadOptions;
using zefir::schema::Unknown;
using Integers = std::map<std::string, std::int64_t>;

LoadOptions first() { return LoadOptions().duplicates(Duplicates::first); }
LoadOptions refused() { return LoadOptions().duplicates(Duplicates::error); }

TEST(Duplicates, are_settled_by_the_last_unless_told_otherwise) {
  EXPECT_EQ(LoadOptions().duplicates(), Duplicates::last);
  EXPECT_EQ(loaded<Point>(R"({"x":1,"x":2})").x, 2);
  EXPECT_EQ(loaded<Integers>(R"({"a":1,"a":2})").at("a"), 2);
  EXPECT_EQ(loaded<Json>(R"({"a":1,"a":2})").dump(), R"({"a":2})");
  // The first is checked all the same.
  EXPECT_EQ(fault_kinds<Point>(R"({"x":"a","x":2})"), "/x: type");
  EXPECT_EQ(fault_kinds<Integers>(R"({"a":"b","a":2})"), "/a: type");
}

TEST(Duplicates, may_be_settled_by_the_first) {
  EXPECT_EQ(loaded<Point>(R"({"x":1,"y":3,"x":2})", first()), (Point{1, 3}));
  EXPECT_EQ(loaded<Integers>(R"({"a":1,"b":3,"a":2})", first()), (Integers{{"a", 1}, {"b", 3}}));
  EXPECT_EQ(loaded<Json>(R"({"a":[1],"a":[2],"b":{"c":1,"c":{"d":2}}})", first()).dump(),
            R"({"a":[1],"b":{"c":1}})");
  EXPECT_EQ(loaded<Everything>(R"({"object":{"x":1},"object":{"x":2,"y":3},"list":["a"],)"
                               R"("list":["b","c"],"optional_int64":1,"optional_int64":2})",
                               first())
                .object,
            (Point{1, {}}));
  const auto account =
      loaded<Account>(R"({"id":1,"name":"n","nickname":null,"x":1,"x":2})", first());
  EXPECT_EQ(account.additional_properties, (Integers{{"x", 1}}));
}

TEST(Duplicates, behind_the_first_are_checked_only_for_their_grammar) {
  EXPECT_EQ(loaded<Point>(R"({"x":1,"x":{"a":["b"]}})", first()).x, 1);
  EXPECT_EQ(fault_kinds<Point>(R"({"x":1,"x":tru})", first()), "/x: syntax");
  EXPECT_EQ(fault_kinds<Json>(R"({"a":1,"a":[1,]})", first()).substr(0, 11), "/a/1: synta");
  EXPECT_EQ(loaded<Wide>(R"({"member_0":1,"member_129":1,"member_129":2})", first().partial(true))
                .values[129],
            1);
}

TEST(Duplicates, of_a_map_are_not_checked_twice_either) {
  EXPECT_EQ(fault_kinds<Integers>(R"({"a":1,"a":"x"})", first()), "");
  EXPECT_EQ(fault_kinds<Account>(R"({"id":1,"name":"n","nickname":null,"x":1,"x":"y"})", first()),
            "");
}

TEST(Duplicates, may_be_faults_in_structs) {
  const auto errors =
      faults<Tree>(R"({"name":"a","left":{"name":"","name":1},"name":"b"})", refused());
  ASSERT_EQ(kinds(errors), "/left/name: duplicate; /left/name: type; /name: duplicate");
  EXPECT_EQ(errors.items()[0].message(), "Duplicate field.");
  EXPECT_EQ(errors.items()[0].place(), "#/Tree/properties/name");
  EXPECT_EQ(fault_kinds<Point>(R"({"x":1,"\u0078":1,"x":1})", refused()),
            "/x: duplicate; /x: duplicate");
  EXPECT_EQ(fault_kinds<Wide>(R"({"member_129":1,"member_129":1,"member_64":1,"member_64":2})",
                              refused().partial(true)),
            "/member_129: duplicate; /member_64: duplicate");
}

TEST(Duplicates, are_found_among_any_number_of_members) {
  using namespace zefir::schema;
  std::vector<std::string> keys;
  for (int i = 0; i < 700; ++i) keys.push_back("m" + std::to_string(i));
  std::vector<Member> members(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    members[i].key = keys[i];
    members[i].type = type_of<std::int64_t>();
  }
  members.back().required = true;
  const auto kinds_of = [&](std::size_t count, std::string_view text) {
    const Object object{.members = std::span(members).last(count)};
    const Type type = rows::of(object);
    std::int64_t value = 0;
    return kinds(load_into(text, type, &value, refused()));
  };
  const std::string_view text = R"({"m699":1,"m650":2,"m650":3,"m699":4})";
  for (const std::size_t count : {700u, 513u, 512u, 129u, 65u, 64u}) {
    EXPECT_EQ(kinds_of(count, text), "/m650: duplicate; /m699: duplicate") << count;
    EXPECT_EQ(kinds_of(count, "{}"), "/m699: required") << count;
  }
}

TEST(Duplicates, may_be_faults_in_maps_and_free_form_values) {
  EXPECT_EQ(fault_kinds<Integers>(R"({"a":1,"b":1,"a":2,"\u0062":3})", refused()),
            "/a: duplicate; /b: duplicate");
  EXPECT_EQ(fault_kinds<Everything>(R"({"groups":{"g":[],"g":[{"x":1,"x":2}]}})", refused()),
            "/groups/g: duplicate; /groups/g/0/x: duplicate");
  EXPECT_EQ(fault_kinds<Json>(R"({"a":[{"b":1,"b":2}],"c":{},"c":1})", refused()),
            "/a/0/b: duplicate; /c: duplicate");
  EXPECT_EQ(fault_kinds<Everything>(R"({"json":{"a":{"k":1,"k":2}}})", refused()),
            "/json/a/k: duplicate");
}

TEST(Duplicates, may_be_faults_among_members_that_are_not_described) {
  const auto errors = faults<Point>(R"({"x":1,"z":1,"z":{"a":1,"a":2}})", refused());
  EXPECT_EQ(kinds(errors), "/z: duplicate; /z/a: duplicate");
  EXPECT_EQ(errors.items()[0].place(), "#/Point/additionalProperties");
  EXPECT_EQ(fault_kinds<Point>(R"({"x":1,"z":[1e999]})", refused()), "");
  EXPECT_EQ(fault_kinds<Point>(R"({"x":1,"z":1,"z":2})", refused().unknown(Unknown::raise)),
            "/z: unknown; /z: unknown; /z: duplicate");
  EXPECT_EQ(fault_kinds<Account>(R"({"id":1,"name":"n","nickname":null,"x":1,"x":2})", refused()),
            "/x: duplicate");
  EXPECT_EQ(fault_kinds<Account>(
                R"({"id":1,"name":"n","nickname":null,"password":"","password":""})", refused()),
            "/password: duplicate");
}

TEST(Duplicates, may_be_faults_inside_of_variants) {
  EXPECT_EQ(fault_kinds<Pet>(R"({"type":"cat","lives":1,"lives":2})", refused()),
            "/lives: duplicate");
  EXPECT_EQ(fault_kinds<Shape>(R"({"side":1,"side":1})", refused()), ": variant");
  EXPECT_EQ(fault_kinds<Contact>(R"({"email":"a","email":"b"})", refused()), "/email: duplicate");
}

TEST(Duplicates, are_none_where_each_stands_once) {
  EXPECT_EQ(fault_kinds<Everything>(
                R"({"object":{"x":1},"boxed_object":{"x":1},"map":{"a":1,"b":1},"json":{"a":1}})",
                refused()),
            "");
  EXPECT_EQ(fault_kinds<std::vector<Point>>(R"([{"x":1},{"x":1}])", refused()), "");
}

TEST(MaxSize, bounds_the_bytes_of_a_text) {
  EXPECT_EQ(LoadOptions().max_size(), std::size_t{256} << 20);
  EXPECT_EQ(loaded<Point>(R"({"x":1})", LoadOptions().max_size(7)).x, 1);
  const auto errors = faults<Point>(R"({"x":1})", LoadOptions().max_size(6));
  ASSERT_EQ(kinds(errors), ": too_large");
  EXPECT_EQ(errors.text(), "Larger than 6 bytes.\n");
  EXPECT_EQ(fault_kinds<Point>("tru", LoadOptions().max_size(2)), ": too_large");
  LoadOptions options;
  options.max_size(3).partial(true).duplicates(Duplicates::first);
  EXPECT_EQ(options.max_size(), 3u);
  EXPECT_EQ(options.duplicates(), Duplicates::first);
}

TEST(LoadMany, gives_the_values_of_an_array) {
  EXPECT_EQ(zefir::load_many<Point>(R"([{"x":1},{"x":2,"y":3}])"),
            (std::vector<Point>{{1, {}}, {2, 3}}));
  EXPECT_TRUE(zefir::load_many<Point>("[]").empty());
  try {
    zefir::load_many<Point>(R"([{"x":1},{},{"x":"a"}])");
    FAIL() << "nothing was thrown";
  } catch (const zefir::ValidationError& error) {
    EXPECT_EQ(kinds(error.errors()), "/1/x: required; /2/x: type");
    EXPECT_EQ(std::string(error.what()).substr(0, 15), "list of Point: ");
  }
  EXPECT_THROW(zefir::load_many<Point>(R"([{"x":1,"z":1}])", LoadOptions().unknown(Unknown::raise)),
               zefir::ValidationError);
}

}  // namespace
}  // namespace models
