// SPDX-License-Identifier: Apache-2.0
// How an alternative of a variant is chosen, and what is told where none fits.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "support.hpp"
#include "variant_models.hpp"

namespace models {
namespace {

using zefir::LoadOptions;
using zefir::ValidationErrors;
using zefir::ValidationItem;
using zefir::schema::Unknown;

TEST(Discriminator, chooses_wherever_it_stands) {
  EXPECT_EQ(redumped<Pet>(R"({"type":"cat","lives":7})"), R"({"type":"cat","lives":7})");
  EXPECT_EQ(redumped<Pet>(R"({"lives":7,"type":"cat"})"), R"({"type":"cat","lives":7})");
  EXPECT_EQ(redumped<Pet>(R"({"name":"\"type\":\"cat\"", "type" : "dog" })"),
            R"({"type":"dog","name":"\"type\":\"cat\""})");
  EXPECT_EQ(std::get<Dog>(loaded<Pet>(R"({"ty\u0070e":"d\u006fg","name":"n"})").value).type, "dog");
}

TEST(Discriminator, may_have_several_words_for_an_alternative) {
  const auto pet = loaded<Pet>(R"({"type":"kitten","lives":9})");
  EXPECT_EQ(std::get<Cat>(pet.value).type, "kitten");
}

TEST(Discriminator, leads_into_a_box_that_contains_the_variant_again) {
  const std::string text = R"({"type":"kennel","pets":[{"type":"dog","name":"a","collar":"c"},)"
                           R"({"type":"kennel","pets":[{"type":"cat","lives":1}]}]})";
  EXPECT_EQ(redumped<Pet>(text), text);
}

TEST(Discriminator, is_demanded) {
  const auto errors = faults<Pet>(R"({"lives":7})");
  ASSERT_EQ(kinds(errors), "/type: required");
  EXPECT_EQ(errors.items()[0].message(), "Missing data for required field.");
  EXPECT_EQ(errors.items()[0].place(), "#/Pet");
  EXPECT_EQ(fault_kinds<Pet>("{}"), "/type: required");
  EXPECT_EQ(fault_kinds<Pet>(R"({"pet":{"type":"cat"}})"), "/type: required");
}

TEST(Discriminator, that_is_no_string_is_told_at_its_member) {
  for (const char* word : {"null", "1", "[\"cat\"]", "{\"type\":\"cat\"}"}) {
    const auto errors = faults<Owner>(R"({"pet":{"lives":7,"type":)" + std::string(word) + "}}");
    ASSERT_EQ(kinds(errors), "/pet/type: type") << word;
    EXPECT_EQ(errors.items()[0].message(), "Not a valid string.");
    EXPECT_EQ(errors.items()[0].place(), "#/Pet");
  }
}

TEST(Discriminator, with_an_unknown_word_is_told_with_the_known_ones) {
  const auto errors = faults<Owner>(R"({"pet":{"type":"Cat"},"id":"x"})");
  ASSERT_EQ(kinds(errors), "/pet/type: discriminator; /id: type");
  EXPECT_EQ(errors.items()[0].message(), "Must be one of: cat, kitten, dog, kennel.");
  EXPECT_EQ(errors.items()[0].value(), "\"Cat\"");
  EXPECT_EQ(errors.items()[0].place(), "#/Pet");
  EXPECT_EQ(errors.text(),
            "/pet/type: Must be one of: cat, kitten, dog, kennel. Got \"Cat\".\n"
            "/id: Not a valid integer. Got \"x\".\n");
}

TEST(Discriminator, settles_which_faults_are_told) {
  EXPECT_EQ(fault_kinds<Pet>(R"({"type":"dog","lives":7})"), "/lives: unknown; /name: required");
  EXPECT_EQ(fault_kinds<Pet>(R"({"type":"cat","lives":"x","name":1})"), "/lives: type");
  EXPECT_EQ(fault_kinds<Pet>(R"({"type":"kennel","pets":[{"type":"cat"},1,{"type":"cow"}]})"),
            "/pets/0/lives: required; /pets/1: variant; /pets/2/type: discriminator");
}

TEST(Discriminator, does_not_help_what_is_no_object) {
  for (const char* text : {"1", "\"cat\"", "[]", "true"}) {
    const auto errors = faults<Pet>(text);
    ASSERT_EQ(kinds(errors), ": variant") << text;
    EXPECT_EQ(errors.items()[0].message(), "Must match exactly one of: Cat, Dog, Kennel.");
    EXPECT_TRUE(errors.items()[0].branches().empty());
  }
  EXPECT_EQ(fault_kinds<Pet>("null"), ": null_value");
  EXPECT_EQ(fault_kinds<Owner>(R"({"pet":null})"), "/pet: null_value");
}

TEST(Discriminator, of_a_broken_text_is_told_once) {
  for (const char* text :
       {R"({"lives":7,"type")", R"({"lives":7 "type":"cat"})", R"({"lives":tru})",
        R"({"type":"cat",})", R"({"lives":[1,],"type":"cat"})", R"({"type":"c)",
        R"({"lives":7,"type":"cat")"}) {
    EXPECT_EQ(faults<Pet>(text).size(), 1u) << text;
    EXPECT_EQ(faults<Pet>(std::string(text) + "}").size(),
              fault_kinds<Pet>(std::string(text) + "}").empty() ? 0u : 1u)
        << text;
  }
}

TEST(DistinguishingMember, chooses_an_alternative) {
  for (const char* text : {R"({"email":"a@b"})", R"({"number":"1","note":"n"})", R"("somebody")"}) {
    EXPECT_EQ(redumped<Contact>(text), text);
  }
  EXPECT_EQ(loaded<Contact>(R"({"note":"n","number":"1"})").value.index(), 1u);
}

TEST(DistinguishingMember, settles_which_faults_are_told) {
  EXPECT_EQ(fault_kinds<Contact>(R"({"note":1,"number":2})"), "/note: type; /number: type");
}

TEST(DistinguishingMember, that_is_missing_makes_each_alternative_tell_what_it_misses) {
  const auto errors = faults<Contact>(R"({"note":"n"})");
  ASSERT_EQ(kinds(errors), ": variant");
  EXPECT_EQ(errors.text(),
            "Must match exactly one of: Mail, Phone, string. Got {...}.\n"
            "  as Mail:\n"
            "    /email: Missing data for required field.\n"
            "  as Phone:\n"
            "    /number: Missing data for required field.\n");
}

TEST(DistinguishingMember, that_two_alternatives_have_leaves_the_choice_to_trials) {
  EXPECT_EQ(faults<Contact>(R"({"email":"a","number":"1"})").items()[0].message(),
            "Matches more than one of: Mail, Phone, string.");
  EXPECT_EQ(loaded<Contact>(R"({"email":"a","number":1})").value.index(), 0u);
}

TEST(JsonType, chooses_an_alternative) {
  for (const char* text : {"true", "-5", R"("s")", "[1,2]", R"({"x":1})", "[]", "0", "\"\""}) {
    EXPECT_EQ(redumped<Loose>(text), text);
  }
  EXPECT_EQ(redumped<Loose>("1.0"), "1");
  EXPECT_EQ(fault_kinds<Loose>("1.5"), ": type");
  EXPECT_EQ(fault_kinds<Loose>("[1,\"a\"]"), "/1: type");
  EXPECT_EQ(fault_kinds<Loose>("{}"), "/x: required");
  EXPECT_EQ(fault_kinds<Loose>("null"), ": null_value");
  EXPECT_EQ(redumped<std::vector<Loose>>(R"([true,1,"s",[1],{"x":1}])"),
            R"([true,1,"s",[1],{"x":1}])");
}

TEST(Trial, takes_the_only_alternative_that_fits) {
  EXPECT_EQ(loaded<Key>(R"("2024-02-29")").value.index(), 0u);
  EXPECT_EQ(loaded<Key>(R"("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")").value.index(), 1u);
  EXPECT_EQ(redumped<Shape>(R"({"side":1,"color":"red"})"), R"({"side":1,"color":"red"})");
  EXPECT_EQ(redumped<Shape>(R"({"radius":1.5,"other":[{}]})"), R"({"radius":1.5})");
}

TEST(Trial, refuses_what_fits_twice_unless_any_will_do) {
  const auto errors = faults<Shape>(R"({"radius":1,"side":2})");
  ASSERT_EQ(kinds(errors), ": variant");
  EXPECT_EQ(errors.items()[0].message(), "Matches more than one of: Circle, Square.");
  EXPECT_EQ(errors.items()[0].value(), "{...}");
  EXPECT_TRUE(errors.items()[0].branches().empty());
  EXPECT_EQ(redumped<AnyShape>(R"({"radius":1,"side":2})"), R"({"radius":1})");
  EXPECT_EQ(loaded<AnyShape>(R"({"side":2})").value.index(), 1u);
}

TEST(Trial, follows_the_policy_for_unknown_members) {
  const std::string text = R"({"radius":1,"side":2})";
  const auto errors = faults<Shape>(text, LoadOptions().unknown(Unknown::raise));
  EXPECT_EQ(errors.text(),
            "Must match exactly one of: Circle, Square. Got {...}.\n"
            "  as Circle:\n    /side: Unknown field.\n"
            "  as Square:\n    /radius: Unknown field.\n");
  EXPECT_EQ(loaded<Shape>(R"({"radius":1})", LoadOptions().unknown(Unknown::raise)).value.index(),
            0u);
}

TEST(Trial, tells_what_each_alternative_misses) {
  const auto errors = faults<Owner>(R"({"shape":{"color":"pink"},"id":1})");
  ASSERT_EQ(kinds(errors), "/shape: variant");
  const ValidationItem& item = errors.items()[0];
  EXPECT_EQ(item.message(), "Must match exactly one of: Circle, Square.");
  EXPECT_EQ(item.place(), "#/Shape");
  ASSERT_EQ(item.branches().size(), 2u);
  EXPECT_EQ(item.branches()[0].name, "Circle");
  EXPECT_EQ(kinds(item.branches()[0].errors), "/shape/color: enumeration; /shape/radius: required");
  EXPECT_EQ(kinds(item.branches()[1].errors), "/shape/color: enumeration; /shape/side: required");
  EXPECT_EQ(item.branches()[0].errors.items()[1].place(), "#/Circle/properties/radius");
}

TEST(Trial, shows_branches_in_tree_list_and_text) {
  const auto errors = faults<Owner>(R"({"shape":{"radius":"x"}})");
  EXPECT_EQ(errors.tree(), nlohmann::json::parse(R"({"shape": {
    "_schema": ["Must match exactly one of: Circle, Square."],
    "_branches": {"Circle": {"radius": ["Not a valid number."]},
                  "Square": {"side": ["Missing data for required field."]}}}})"));
  EXPECT_EQ(errors.list(), nlohmann::json::parse(R"([{
    "pointer": "/shape", "fault": "variant", "value": "{...}", "place": "#/Shape",
    "message": "Must match exactly one of: Circle, Square.",
    "branches": {
      "Circle": [{"pointer": "/shape/radius", "fault": "type", "message": "Not a valid number.",
                  "value": "\"x\"", "place": "#/Circle/properties/radius"}],
      "Square": [{"pointer": "/shape/side", "fault": "required",
                  "message": "Missing data for required field.",
                  "place": "#/Square/properties/side"}]}}])"));
  EXPECT_EQ(errors.text(),
            "/shape: Must match exactly one of: Circle, Square. Got {...}.\n"
            "  as Circle:\n"
            "    /shape/radius: Not a valid number. Got \"x\".\n"
            "  as Square:\n"
            "    /shape/side: Missing data for required field.\n");
}

TEST(Trial, shows_branches_under_further_steps) {
  const auto whole = faults<Shape>("{\"radius\":\"x\"}");
  ValidationErrors errors;
  errors.add_under("body", whole);
  EXPECT_EQ(errors.text(),
            "/body: Must match exactly one of: Circle, Square. Got {...}.\n"
            "  as Circle:\n"
            "    /body/radius: Not a valid number. Got \"x\".\n"
            "  as Square:\n"
            "    /body/side: Missing data for required field.\n");
  EXPECT_EQ(errors.tree(), nlohmann::json::parse(R"({"body": {
    "_schema": ["Must match exactly one of: Circle, Square."],
    "_branches": {"Circle": {"radius": ["Not a valid number."]},
                  "Square": {"side": ["Missing data for required field."]}}}})"));
  ValidationErrors of_the_root;
  of_the_root.add_under("key", faults<Key>("\"x\""));
  EXPECT_EQ(of_the_root.tree(), nlohmann::json::parse(R"({"key": {
    "_schema": ["Must match exactly one of: date, uuid."],
    "_branches": {"date": {"_schema": ["Not a valid date."]},
                  "uuid": {"_schema": ["Not a valid UUID."]}}}})"));
}

TEST(Trial, stands_in_messages_with_its_branches) {
  try {
    zefir::load<Shape>("{}");
    FAIL() << "nothing was thrown";
  } catch (const zefir::ValidationError& error) {
    EXPECT_STREQ(error.what(),
                 "Shape: Must match exactly one of: Circle, Square. Got {...}.\n"
                 "  as Circle:\n    /radius: Missing data for required field.\n"
                 "  as Square:\n    /side: Missing data for required field.");
  }
}

TEST(Trial, copies_faults_with_their_branches) {
  const auto errors = faults<Shape>("{}");
  ValidationErrors copy;
  copy = errors;
  EXPECT_EQ(copy.list(), errors.list());
  ValidationItem item = errors.items()[0];
  item = errors.items()[0];
  EXPECT_EQ(item.branches().size(), 2u);
  EXPECT_NE(item.branches().data(), errors.items()[0].branches().data());
}

TEST(Trial, tells_at_most_ten_faults_of_an_alternative) {
  std::string more = R"({"plus":1,"minus":2,"more":[)";
  for (int i = 0; i < 20; ++i) more += i == 0 ? "1" : ",1";
  const auto errors = faults<Term>(more + "]}");
  ASSERT_EQ(kinds(errors), ": variant");
  ASSERT_EQ(errors.items()[0].branches().size(), 2u);
  const ValidationErrors& branch = errors.items()[0].branches()[0].errors;
  EXPECT_EQ(branch.size(), 10u);
  EXPECT_TRUE(branch.truncated());
  // Variants inside of branches are told by one line.
  EXPECT_EQ(branch.items()[0].fault(), zefir::Fault::variant);
  EXPECT_TRUE(branch.items()[0].branches().empty());
}

TEST(Trial, tells_many_faults_one_by_one_and_is_cut_with_them) {
  const auto errors = faults<std::vector<Shape>>("[{},{},{\"side\":1},{},1]");
  EXPECT_EQ(kinds(errors), "/0: variant; /1: variant; /3: variant; /4: variant");
  EXPECT_EQ(errors.items()[2].branches().size(), 2u);
  EXPECT_EQ(errors.items()[3].branches().size(), 0u);
  const auto cut = faults<std::vector<Shape>>("[{},{},{},{}]", LoadOptions().max_errors(2));
  EXPECT_EQ(cut.size(), 2u);
  EXPECT_TRUE(cut.truncated());
}

TEST(Trial, of_a_broken_text_is_told_once_by_its_grammar) {
  for (const char* text : {R"({"radius":1,})", R"({"radius":tru})", R"({"radius":1 "a")",
                           R"({"color":"re)", R"({"more":[1 2]})", R"({"radius":"\x"})"}) {
    for (const char* bracket : {"", "}"}) {
      const auto errors = faults<Shape>(std::string(text) + bracket);
      EXPECT_EQ(kinds(errors), ": syntax") << text;
    }
  }
}

TEST(Variant, is_checked_in_memory_by_its_alternative) {
  EXPECT_EQ(zefir::check(Pet{Cat{"cat", 1}}).text(), "");
  Kennel kennel{"kennel", {Pet{Dog{"dog", "\xFF", {}}}}};
  EXPECT_EQ(kinds(zefir::check(Pet{zefir::Box<Kennel>(kennel)})), "/pets/0/name: type");
  Owner owner;
  owner.shape = Shape{Circle{1, static_cast<Color>(7)}};
  EXPECT_EQ(kinds(zefir::check(owner)), "/shape/color: enumeration");
}

TEST(Variant, is_equal_alternative_by_alternative) {
  const auto equal = [](const auto& left, const auto& right) {
    using T = std::remove_cvref_t<decltype(left)>;
    const bool rows = zefir::schema::equal_values(&left, &right, zefir::schema::type_of<T>());
    EXPECT_EQ(rows, left == right);
    return rows;
  };
  EXPECT_TRUE(equal(Loose{std::int64_t{1}}, Loose{std::int64_t{1}}));
  EXPECT_FALSE(equal(Loose{std::int64_t{1}}, Loose{std::int64_t{2}}));
  EXPECT_FALSE(equal(Loose{std::int64_t{1}}, Loose{true}));
  EXPECT_TRUE(
      equal(Pet{zefir::Box<Kennel>(Kennel{"k", {}})}, Pet{zefir::Box<Kennel>(Kennel{"k", {}})}));
  EXPECT_FALSE(
      equal(Pet{zefir::Box<Kennel>(Kennel{"k", {}})}, Pet{zefir::Box<Kennel>(Kennel{"l", {}})}));
  Owner of_null;
  of_null.contact = zefir::null;
  EXPECT_FALSE(equal(Owner(), of_null));
}

TEST(Variant, keeps_null_and_absent_apart_in_a_maybe) {
  EXPECT_EQ(redumped<Owner>(R"({"contact":null,"loose":[]})"), R"({"contact":null,"loose":[]})");
  EXPECT_EQ(redumped<Owner>(R"({"loose":[]})"), R"({"loose":[]})");
  EXPECT_EQ(redumped<Owner>(R"({"contact":"c","loose":[]})"), R"({"contact":"c","loose":[]})");
}

TEST(Variant, that_stands_twice_is_the_last_one) {
  EXPECT_EQ(redumped<Owner>(R"({"pet":{"type":"cat","lives":1},"pet":{"type":"dog","name":"n"},)"
                            R"("loose":[1],"loose":["s"]})"),
            R"({"pet":{"type":"dog","name":"n"},"loose":["s"]})");
}

TEST(Variant, may_have_more_alternatives_than_a_word_has_bits) {
  using namespace zefir::schema;
  struct Chosen {
    std::size_t index = 0;
    std::uint8_t value = 0;
  };
  std::vector<std::string> texts;
  for (int i = 0; i < 130; ++i) texts.push_back("w" + std::to_string(i));
  const std::vector<std::string_view> words(texts.begin(), texts.end());
  std::vector<Enum> enums(words.size());
  std::vector<Alternative> alternatives(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    enums[i] = {.name = words[i], .words = std::span(words).subspan(i, 1)};
    alternatives[i] = {.name = words[i],
                       .type = {.kind = Kind::enumeration, .detail = {.enumeration = &enums[i]}}};
  }
  Variant variant{.name = "Many", .alternatives = alternatives};
  variant.emplace = [](void* chosen, std::size_t index) -> void* {
    static_cast<Chosen*>(chosen)->index = index;
    return &static_cast<Chosen*>(chosen)->value;
  };
  const Type type{.kind = Kind::variant, .detail = {.variant = &variant}};
  for (const std::size_t i : {0u, 63u, 64u, 129u}) {
    Chosen chosen;
    const ExactText exact("\"" + texts[i] + "\"");
    EXPECT_TRUE(load_into(exact.view(), type, &chosen, {}).empty());
    EXPECT_EQ(chosen.index, i);
  }
  Chosen chosen;
  EXPECT_EQ(load_into("\"w130\"", type, &chosen, {}).items()[0].branches().size(), 130u);
}

std::string terms(std::size_t depth, const std::string& innermost) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i) text += R"({"plus":1,"next":)";
  text += innermost;
  return text + std::string(depth, '}');
}

// Were each alternative tried anew at each level, these would take 2^200 steps and never end.
TEST(DeepVariants, cost_time_in_proportion_to_the_text) {
  const auto term = loaded<Term>(terms(200, R"({"minus":1})"));
  const Term* at = &term;
  std::size_t depth = 0;
  while (const auto* plus = std::get_if<0>(&at->value)) {
    at = &*(*plus)->next;
    ++depth;
  }
  EXPECT_EQ(depth, 200u);
  EXPECT_EQ(std::get<1>(at->value)->minus, 1);
  EXPECT_EQ(
      redumped<Term>(terms(50, R"({"minus":1,"more":[]})")).size(),
      terms(50, R"({"minus":1,"more":[]})").size() + 50 * std::string(R"(,"more":[])").size());
}

TEST(DeepVariants, cost_no_more_when_the_innermost_is_wrong) {
  EXPECT_EQ(fault_kinds<Term>(terms(200, "{}")), ": variant");
  EXPECT_EQ(fault_kinds<Term>(terms(200, R"({"plus":1,"minus":1})")), ": variant");
  EXPECT_EQ(fault_kinds<Term>(terms(200, "1")), ": variant");
  EXPECT_EQ(fault_kinds<Term>(terms(200, "tru")), ": syntax");
  EXPECT_EQ(fault_kinds<Term>(terms(200, "null")), ": variant");
}

TEST(DeepVariants, reach_as_deep_as_allowed_and_no_deeper) {
  const std::string text = terms(511, R"({"minus":1})");
  EXPECT_EQ(fault_kinds<Term>(text), "");
  EXPECT_EQ(fault_kinds<Term>(terms(512, R"({"minus":1})")), ": too_deep");
  EXPECT_EQ(fault_kinds<Term>(text, LoadOptions().max_depth(100)), ": too_deep");
  std::string pets = R"({"type":"cat","lives":1})";
  for (int i = 0; i < 200; ++i) pets = R"({"pets":[)" + pets + R"(],"type":"kennel"})";
  EXPECT_EQ(fault_kinds<Pet>(pets), "");
  EXPECT_EQ(fault_kinds<Pet>("[" + pets + "]"), ": variant");
  const std::string inner = R"({"type":"cat","lives":1})";
  EXPECT_EQ(
      fault_kinds<Pet>(R"({"type":"kennel","pets":[)" + inner + "]}", LoadOptions().max_depth(2)),
      "/pets/0: too_deep");
}

TEST(DeepVariants, are_bounded_in_number_of_faults_too) {
  std::string wide = R"({"plus":1,"more":[)";
  for (int i = 0; i < 300; ++i) wide += (i == 0 ? "" : ",") + terms(20, R"({"minus":1})");
  EXPECT_EQ(std::get<0>(loaded<Term>(wide + "]}").value)->more.size(), 300u);
  EXPECT_EQ(faults<Term>(wide + ",{}]}").size(), 1u);
}

}  // namespace
}  // namespace models
