// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/errors.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "support.hpp"

namespace models {
namespace {

using zefir::Fault;
using zefir::LoadOptions;
using zefir::ValidationError;
using zefir::ValidationErrors;
using zefir::ValidationItem;

TEST(Fault, has_a_word_of_its_own) {
  std::set<std::string_view> words;
  for (int i = 0; i <= static_cast<int>(Fault::discriminator); ++i) {
    words.insert(to_string(static_cast<Fault>(i)));
  }
  EXPECT_EQ(words.size(), static_cast<std::size_t>(Fault::discriminator) + 1);
  EXPECT_EQ(to_string(Fault::min_length), "min_length");
}

// The trees that marshmallow 3.18 makes of the same faults.
TEST(ValidationErrors, have_marshmallows_tree) {
  EXPECT_EQ(faults<Tree>(R"({"name":1,"children":[{"name":""},{}],"zz":1})").json(),
            R"({"children":{"1":{"name":["Missing data for required field."]}},)"
            R"("name":["Not a valid string."],"zz":["Unknown field."]})");
  EXPECT_EQ(faults<Tree>(R"({"name":"","children":[{"name":""},1,null]})").json(),
            R"({"children":{"1":{"_schema":["Invalid input type."]},)"
            R"("2":["Field may not be null."]}})");
  EXPECT_EQ(faults<Tree>("[]").json(), R"({"_schema":["Invalid input type."]})");
  EXPECT_EQ(faults<Tree>("null").json(), R"({"_schema":["Invalid input type."]})");
  EXPECT_EQ(faults<std::vector<Tree>>(R"([1,{"name":""},{"name":1}])").json(),
            R"({"0":{"_schema":["Invalid input type."]},"2":{"name":["Not a valid string."]}})");
  EXPECT_EQ(faults<Bounded>(R"({"code":"x"})").json(),
            R"({"code":["Length must be between 2 and 6.",)"
            R"("String does not match expected pattern."]})");
}

TEST(ValidationErrors, list_a_containers_own_faults_beside_its_items) {
  EXPECT_EQ(faults<Bounded>(R"({"two_to_three":["a"]})").json(),
            R"({"two_to_three":{"0":["Not a valid integer."],)"
            R"("_schema":["Length must be between 2 and 3."]}})");
  ValidationErrors errors;
  errors.add(ValidationItem({"a"}, Fault::min_items, "Own.", ""));
  errors.add(ValidationItem({"a", "0"}, Fault::type, "Item's.", ""));
  EXPECT_EQ(errors.json(), R"({"a":{"0":["Item's."],"_schema":["Own."]}})");
}

TEST(ValidationErrors, say_when_they_were_cut) {
  const auto errors = faults<std::vector<bool>>("[1,2,3]", LoadOptions().max_errors(1));
  EXPECT_EQ(errors.json(), R"({"0":["Not a valid boolean."],"_truncated":true})");
  EXPECT_EQ(errors.text(), "/0: Not a valid boolean. Got 1.\nThere are more faults.\n");
}

TEST(ValidationErrors, are_one_line_a_fault_as_text) {
  EXPECT_EQ(faults<Tree>(R"({"name":1,"zz":1})").text(),
            "/name: Not a valid string. Got 1.\n/zz: Unknown field.\n");
  EXPECT_EQ(faults<Tree>("1").text(), "Invalid input type. Got 1.\n");
}

TEST(ValidationErrors, survive_keys_that_are_not_utf8) {
  ValidationErrors errors;
  errors.add(ValidationItem({"\xFF"}, Fault::type, "m", ""));
  EXPECT_EQ(errors.json(), "{\"\xEF\xBF\xBD\":[\"m\"]}");
}

TEST(ValidationError, lists_the_first_faults) {
  ValidationErrors errors;
  errors.add(ValidationItem({"a"}, Fault::type, "First.", ""));
  EXPECT_STREQ(ValidationError("User", errors).what(), "User: /a: First.");
  for (int i = 0; i < 7; ++i) errors.add(ValidationItem({}, Fault::type, "More.", ""));
  EXPECT_STREQ(ValidationError("", errors).what(),
               "value: 8 faults\n  /a: First.\n  More.\n  More.\n  More.\n  More.\n  and 3 more");
  errors.set_truncated();
  EXPECT_EQ(std::string_view(ValidationError("User", errors).what()).substr(0, 22),
            "User: 8 faults or more");
}

TEST(ValidationError, shares_its_faults_among_copies) {
  ValidationErrors errors;
  errors.add(ValidationItem({"a"}, Fault::type, "First.", "#/A/properties/a"));
  const ValidationError error("User", errors);
  const ValidationError copy = error;
  EXPECT_EQ(&copy.errors(), &error.errors());
  EXPECT_EQ(copy.errors().items()[0].place(), "#/A/properties/a");
}

}  // namespace
}  // namespace models
