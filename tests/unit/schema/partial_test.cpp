// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/partial.hpp"

#include <gtest/gtest.h>

#include "holding.hpp"
#include "support.hpp"
#include "variant_models.hpp"
#include "zefir/base/json.hpp"

namespace models {
namespace {

using zefir::dump;
using zefir::Duplicates;
using zefir::load_partial;
using zefir::LoadOptions;
using zefir::Partial;
using zefir::schema::Unknown;

template <class T>
std::string present(std::string_view text, const LoadOptions& options = {}) {
  const Partial<T> partial = load_partial<T>(text, options);
  std::string all;
  for (const std::string& pointer : partial.present.members()) {
    all += all.empty() ? pointer : " " + pointer;
  }
  return all;
}

// What is loaded in part and dumped again.
template <class T>
std::string patched(std::string_view text, const LoadOptions& options = {}) {
  const ExactText exact(text);
  return dump(load_partial<T>(exact.view(), options));
}

template <class T>
std::string partial_faults(std::string_view text) {
  T value{};
  zefir::Present present;
  const auto errors = zefir::schema::load_partial_into(text, zefir::schema::type_of<T>(), &value,
                                                       present, LoadOptions());
  const auto checked = zefir::validate<T>(text, LoadOptions().partial(true));
  EXPECT_EQ(listed(checked), listed(errors));
  return kinds(errors);
}

TEST(Partial, demands_nothing) {
  EXPECT_EQ(patched<Tree>("{}"), "{}");
  EXPECT_EQ(patched<Account>("{}"), "{}");
  EXPECT_TRUE(load_partial<Tree>("{}").present.empty());
  EXPECT_EQ(partial_faults<Wide>("{}"), "");
}

TEST(Partial, tells_which_members_were_there) {
  const auto account = load_partial<Account>(R"({"nickname":null,"id":7})");
  EXPECT_EQ(account.value.id, 7);
  EXPECT_TRUE(account.present.contains("/nickname"));
  EXPECT_TRUE(account.present.contains("/id"));
  EXPECT_FALSE(account.present.contains("/name"));
  EXPECT_EQ(account.present.size(), 2u);
  EXPECT_EQ(present<Tree>(R"({"left":{"name":"l"},"children":[{},{"name":"c"}]})"),
            "/children /children/1/name /left /left/name");
  EXPECT_EQ(present<Odd>(R"({"a/b~c":1,"a\"b":2})"), "/a\"b /a~1b~0c");
}

TEST(Partial, dumps_only_what_was_there) {
  for (const char* text :
       {R"({"id":7})", R"({"nickname":null})", R"({"name":""})", R"({"id":0,"nickname":"n"})"}) {
    EXPECT_EQ(patched<Account>(text), text);
  }
  // The order is the description's.
  EXPECT_EQ(patched<Account>(R"({"name":"n","id":7})"), R"({"id":7,"name":"n"})");
}

TEST(Partial, keeps_structs_in_part_wherever_they_stand) {
  for (const char* text :
       {R"({"left":{"left":{}}})", R"({"children":[{},{"name":"c"},{"left":{"name":"l"}}]})",
        R"({"named":{"a":{},"b":{"children":[{"name":""}]}}})", R"({"named":{}})"}) {
    EXPECT_EQ(patched<Tree>(text), text);
  }
  for (const char* text :
       {R"({"object":{"y":1},"boxed_object":{},"maybe_object":{"y":2},"points":[{"y":3},{}]})",
        R"({"groups":{"g":[{"y":1},{}]}})", R"({"bits":[true],"gaps":[null,1]})"}) {
    EXPECT_EQ(patched<Everything>(text), text);
  }
}

TEST(Partial, keeps_structs_in_part_in_lists_of_lists_maps_tuples_and_variants) {
  for (const char* text : {R"([[{"y":1},{}],[]])", "[]"}) {
    EXPECT_EQ((patched<std::vector<std::vector<Point>>>(text)), text);
  }
  using Maps = std::vector<std::map<std::string, Point>>;
  EXPECT_EQ(patched<Maps>(R"([{"a":{"y":1}},{"b":{}}])"), R"([{"a":{"y":1}},{"b":{}}])");
  using Pair = std::tuple<Point, std::vector<Point>>;
  EXPECT_EQ(patched<Pair>(R"([{"y":1},[{}]])"), R"([{"y":1},[{}]])");
  EXPECT_EQ(patched<std::vector<Pair>>(R"([[{},[]],[{"x":1},[{"y":2}]]])"),
            R"([[{},[]],[{"x":1},[{"y":2}]]])");
  using Choices = std::vector<OneOrMany<Point>>;
  EXPECT_EQ(patched<Choices>(R"([{"y":1},[{},{"y":2}]])"), R"([{"y":1},[{},{"y":2}]])");
  EXPECT_EQ(patched<Pet>(R"({"type":"kennel","pets":[{"type":"dog"},{"type":"cat"}]})"),
            R"({"type":"kennel","pets":[{"type":"dog"},{"type":"cat"}]})");
  EXPECT_EQ(patched<Owner>(R"({"shape":{"color":"red"},"contact":null})"),
            R"({"contact":null,"shape":{"color":"red"}})");
}

TEST(Partial, tells_faults_of_what_is_there) {
  EXPECT_EQ(partial_faults<Tree>(R"({"name":1,"left":{"children":[2]},"z":3})"),
            "/name: type; /left/children/0: type; /z: unknown");
  EXPECT_EQ(partial_faults<Bounded>(R"({"code":"x","from_1_to_5":9})"),
            "/code: min_length; /code: pattern; /from_1_to_5: maximum");
  EXPECT_EQ(partial_faults<Pet>("{}"), "/type: required");
  EXPECT_THROW(load_partial<Tree>(R"({"name":1})"), zefir::ValidationError);
}

TEST(Partial, takes_the_first_alternative_that_fits_a_part) {
  EXPECT_EQ(load_partial<Shape>(R"({"color":"red"})").value.value.index(), 0u);
  EXPECT_EQ(load_partial<Shape>(R"({"side":1,"radius":"x"})").value.value.index(), 1u);
}

TEST(Partial, keeps_additional_members_that_were_there) {
  EXPECT_EQ(patched<Account>(R"({"b":1,"a/c":2})"), R"({"a/c":2,"b":1})");
  EXPECT_EQ(present<Account>(R"({"b":1,"a/c":2})"), "/a~1c /b");
  auto account = load_partial<Account>(R"({"a":1,"b":2})");
  account.present.remove("/a");
  account.present.remove("/not there");
  EXPECT_EQ(dump(account), R"({"b":2})");
  EXPECT_EQ(patched<Account>(R"({"a":1})", LoadOptions().unknown(Unknown::exclude)), "{}");
}

TEST(Partial, lets_the_program_set_and_withdraw_members) {
  auto tree = load_partial<Tree>(R"({"name":"a"})");
  tree.present.remove("/name");
  EXPECT_EQ(dump(tree), "{}");
  tree.value.left = Tree{.name = "l", .left = {}, .children = {}, .named = {}};
  tree.present.add("/left");
  EXPECT_EQ(dump(tree), R"({"left":{"name":"l","children":[],"named":{}}})");
  Partial<Tree> made;
  made.present.add("/name");
  // Nothing was loaded, so that the whole is no part of anything.
  EXPECT_EQ(dump(made), R"({"name":"","children":[],"named":{}})");
  made.present.add_object("");
  EXPECT_EQ(dump(made), R"({"name":""})");
}

TEST(Partial, writes_null_for_what_is_present_without_a_value) {
  auto account = load_partial<Account>(R"({"nickname":"n"})");
  account.value.nickname.reset();
  EXPECT_EQ(dump(account), R"({"nickname":null})");
  auto everything = load_partial<Everything>(R"({"optional_int64":1,"maybe_int64":null})");
  everything.value.optional_int64.reset();
  EXPECT_EQ(dump(everything), R"({"maybe_int64":null})");
}

TEST(Partial, forgets_the_parts_of_what_stands_twice) {
  EXPECT_EQ(patched<Everything>(R"({"object":{"x":1},"object":{"y":2}})"), R"({"object":{"y":2}})");
  EXPECT_EQ(present<Tree>(R"({"left":{"name":"a","left":{"name":"b"}},"left0":1,"left":{}})",
                          LoadOptions().unknown(Unknown::exclude)),
            "/left");
  EXPECT_EQ(patched<Tree>(R"({"named":{"k":{"name":"a"},"k":{"children":[]}}})"),
            R"({"named":{"k":{"children":[]}}})");
  EXPECT_EQ(patched<Everything>(R"({"object":{"x":1},"object":{"y":2}})",
                                LoadOptions().duplicates(Duplicates::first)),
            R"({"object":{"x":1}})");
}

TEST(Partial, never_dumps_what_is_load_only) {
  EXPECT_EQ(present<Account>(R"({"created":"c"})"), "/created");
  EXPECT_EQ(patched<Account>(R"({"created":"c"})"), "{}");
}

TEST(Partial, of_what_is_no_struct_is_the_whole) {
  EXPECT_EQ(patched<std::int64_t>("1"), "1");
  EXPECT_EQ(patched<zefir::Json>(R"({"a":1})"), R"({"a":1})");
  EXPECT_EQ(patched<std::optional<Point>>("null"), "null");
  EXPECT_EQ(patched<std::vector<bool>>("[true,false]"), "[true,false]");
}

TEST(LoadOptions, let_a_whole_load_be_partial) {
  EXPECT_EQ(loaded<Point>("{}", LoadOptions().partial(true)), Point());
  EXPECT_EQ(fault_kinds<std::vector<Tree>>(R"([{"children":[{}]}])", LoadOptions().partial(true)),
            "");
  EXPECT_TRUE(LoadOptions().partial(true).partial());
  EXPECT_FALSE(LoadOptions().partial());
}

}  // namespace
}  // namespace models
