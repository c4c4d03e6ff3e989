// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>

#include "api/passes.hpp"
#include "models.hpp"

namespace zefir::api::test {
namespace {

class MergeAllOf : public testing::Test {
 protected:
  MergeAllOf() {
    diagnostics.add_file("spec.yaml", std::string_view());
    integer = build.add(Kind::integer, "Integer");
    text = build.add(Kind::string, "Text");
  }
  TypeId object(const std::string& name,
                const std::vector<std::pair<std::string, TypeId>>& members) {
    const TypeId id = build.add(Kind::object, name);
    for (const auto& [member, type] : members) build.property(id, member, type);
    return id;
  }
  std::string merged(TypeId id) {
    merge_all_of(build.model, diagnostics);
    const Type& type = build.model.types[id];
    EXPECT_TRUE(type.parts.empty());
    return std::string(to_string(type.kind)) + " " + members(build.model, id);
  }
  Type& type(TypeId id) { return build.model.types[id]; }

  Builder build;
  support::Diagnostics diagnostics;
  TypeId integer, text;
};

TEST_F(MergeAllOf, makes_one_object_of_all_members_in_order) {
  const TypeId a = object("A", {{"id", integer}});
  const TypeId b = object("B", {{"name", text}, {"size", integer}});
  type(b).properties[0].required = true;
  const TypeId both = build.all_of("Both", {a, b});
  EXPECT_EQ(merged(both), "object id: integer, name!: string, size: integer");
  EXPECT_EQ(codes(diagnostics), "");
  EXPECT_EQ(type(both).name, "Both");
  EXPECT_EQ(members(build.model, a), "id: integer");
}

TEST_F(MergeAllOf, merges_compositions_of_compositions_whatever_their_order) {
  const TypeId outer = build.add(Kind::all_of, "Outer");
  const TypeId a = object("A", {{"a", text}});
  const TypeId b = object("B", {{"b", text}});
  const TypeId inner = build.all_of("Inner", {a, b});
  const TypeId link = build.alias("Link", inner);
  const TypeId c = object("C", {{"c", text}});
  type(outer).parts = {{link, false}, {c, false}};
  EXPECT_EQ(merged(outer), "object a: string, b: string, c: string");
}

TEST_F(MergeAllOf, survives_a_long_chain) {
  TypeId last = object("First", {{"a", text}});
  for (int i = 0; i < 50'000; ++i) {
    last = build.all_of(std::to_string(i), {last});
  }
  // From the outermost in: the order in which a walk goes deepest.
  std::reverse(build.model.types.begin(), build.model.types.end());
  const auto count = static_cast<TypeId>(build.model.types.size());
  for (Type& each : build.model.types) {
    for (Use& part : each.parts) part.type = count - 1 - part.type;
    for (Property& property : each.properties) property.use.type = count - 1 - property.use.type;
  }
  EXPECT_EQ(merged(0), "object a: string");
}

TEST_F(MergeAllOf, applies_names_that_one_part_requires_of_another) {
  const Values names(R"(["id", "ghost"])");
  const TypeId a = object("A", {{"id", integer}});
  const TypeId b = build.add(Kind::map, "B");
  type(b).required_elsewhere = names.all();
  const TypeId both = build.all_of("Both", {a, b});
  EXPECT_EQ(merged(both), "object id!: integer");
  EXPECT_EQ(codes(diagnostics), "warning required-undeclared");
  EXPECT_EQ(diagnostics.all()[0].message,
            "'ghost' is required, but 'Both' has no such property; this is not checked");
}

TEST_F(MergeAllOf, gives_an_alias_for_one_part_that_is_no_object) {
  const TypeId only = build.all_of("Only", {text});
  EXPECT_EQ(merged(only), "alias ");
  EXPECT_EQ(type(only).item->type, text);
}

TEST_F(MergeAllOf, adds_up_what_is_said_of_scalars) {
  const TypeId a = build.add(Kind::string, "A"), b = build.add(Kind::string, "B");
  type(a).bounds.min_length = 1;
  type(b).bounds.max_length = 5;
  type(b).format = "date";
  type(b).secret = true;
  const TypeId both = build.all_of("Both", {a, b});
  EXPECT_EQ(merged(both), "string ");
  EXPECT_EQ(type(both).bounds.min_length, 1u);
  EXPECT_EQ(type(both).bounds.max_length, 5u);
  EXPECT_EQ(type(both).format, "date");
  EXPECT_TRUE(type(both).secret);
}

TEST_F(MergeAllOf, keeps_what_two_enumerations_share) {
  const Values many(R"(["a", "b", "c"])"), few(R"(["c", "a"])"), none(R"(["x"])");
  const TypeId a = build.add(Kind::enumeration, "A"), b = build.add(Kind::enumeration, "B"),
               c = build.add(Kind::enumeration, "C");
  type(a).values = many.all();
  type(b).values = few.all();
  type(b).open = false;
  type(c).values = none.all();
  const TypeId both = build.all_of("Both", {a, b});
  const TypeId empty = build.all_of("Empty", {a, c});
  EXPECT_EQ(merged(both), "enumeration ");
  EXPECT_EQ(type(both).values.size(), 2u);
  EXPECT_EQ(type(both).open, false);
  EXPECT_EQ(codes(diagnostics), "warning all-of-conflict");
  EXPECT_EQ(type(empty).kind, Kind::any);
}

TEST_F(MergeAllOf, degrades_parts_that_exclude_each_other) {
  const TypeId a = object("A", {{"a", text}});
  const TypeId both = build.all_of("Both", {a, text});
  EXPECT_EQ(merged(both), "any ");
  EXPECT_EQ(codes(diagnostics), "warning all-of-conflict");
  EXPECT_EQ(diagnostics.all()[0].message,
            "'Both' cannot be of type 'object' and 'string' at once; it becomes raw JSON");
  EXPECT_EQ(diagnostics.ledger()[0].became, "raw JSON");
}

TEST_F(MergeAllOf, takes_the_later_of_members_that_agree) {
  const TypeId a = object("A", {{"x", text}, {"y", integer}});
  const TypeId b = object("B", {{"x", text}});
  type(a).properties[0].description = "Old.";
  type(b).properties[0].description = "New.";
  type(b).properties[0].required = true;
  type(b).properties[0].read_only = true;
  const TypeId both = build.all_of("Both", {a, b});
  EXPECT_EQ(merged(both), "object x!: string, y: integer");
  EXPECT_EQ(type(both).properties[0].description, "New.");
  EXPECT_TRUE(type(both).properties[0].read_only);
}

TEST_F(MergeAllOf, narrows_members_described_twice) {
  const Values words(R"(["a"])");
  const TypeId wide = build.add(Kind::string, "Wide");
  const TypeId narrow = build.add(Kind::enumeration, "Narrow");
  type(narrow).values = words.all();
  const TypeId first =
      build.all_of("First", {object("A", {{"x", wide}}), object("B", {{"x", narrow}})});
  const TypeId second =
      build.all_of("Second", {object("C", {{"x", narrow}}), object("D", {{"x", wide}})});
  merge_all_of(build.model, diagnostics);
  EXPECT_EQ(type(first).properties[0].use.type, narrow);
  EXPECT_EQ(type(second).properties[0].use.type, narrow);
  EXPECT_EQ(codes(diagnostics), "");
}

TEST_F(MergeAllOf, composes_members_that_are_different_objects) {
  const TypeId inner_a = object("InnerA", {{"a", text}});
  const TypeId inner_b = object("InnerB", {{"b", text}});
  const TypeId both =
      build.all_of("Both", {object("A", {{"in", inner_a}}), object("B", {{"in", inner_b}})});
  EXPECT_EQ(merged(both), "object in: Both in");
  EXPECT_EQ(members(build.model, type(both).properties[0].use.type), "a: string, b: string");
  EXPECT_EQ(type(type(both).properties[0].use.type).pointer, "#/components/schemas/Both/in");
}

TEST_F(MergeAllOf, ends_where_composed_members_recur) {
  const TypeId a = object("A", {});
  const TypeId b = object("B", {});
  build.property(a, "self", a);
  build.property(b, "self", b);
  const TypeId both = build.all_of("Both", {a, b});
  EXPECT_EQ(merged(both), "object self: Both self");
  const TypeId self = type(both).properties[0].use.type;
  EXPECT_EQ(type(self).properties[0].use.type, self);
}

TEST_F(MergeAllOf, ends_where_composed_members_grow) {
  const TypeId a = object("A", {}), b = object("B", {});
  const TypeId both = build.all_of("Both", {a, b});
  build.property(a, "self", both);
  build.property(b, "self", a);
  merge_all_of(build.model, diagnostics);
  EXPECT_EQ(codes(diagnostics), "warning all-of-unsupported");
  EXPECT_LT(build.model.types.size(), 100u);
}

TEST_F(MergeAllOf, drops_a_default_that_the_composed_type_may_not_allow) {
  const Values value(R"(["long"])");
  const TypeId shorter = build.add(Kind::string, "Shorter");
  type(shorter).bounds.max_length = 2;
  const TypeId longer = build.add(Kind::string, "Longer");
  type(longer).bounds.min_length = 3;
  const TypeId a = object("A", {{"x", shorter}});
  const TypeId b = object("B", {{"x", longer}});
  type(b).properties[0].default_value = value[0];
  const TypeId both = build.all_of("Both", {a, b});
  merge_all_of(build.model, diagnostics);
  EXPECT_EQ(type(both).properties[0].default_value, nullptr);
}

TEST_F(MergeAllOf, settles_additional_members) {
  const TypeId closed = object("Closed", {{"a", text}});
  type(closed).additional = Additional::forbidden;
  const TypeId open = object("Open", {{"b", text}});
  type(open).additional = Additional::allowed;
  type(open).item = Use{integer, false};
  const TypeId map = build.add(Kind::map, "Map");
  const TypeId one = build.all_of("One", {closed, open});
  const TypeId two = build.all_of("Two", {map, open});
  const TypeId three = build.all_of("Three", {map, object("Plain", {{"c", text}})});
  merge_all_of(build.model, diagnostics);
  EXPECT_EQ(type(one).additional, Additional::forbidden);
  EXPECT_FALSE(type(one).item);
  EXPECT_EQ(type(two).additional, Additional::allowed);
  EXPECT_EQ(type(two).item->type, integer);
  EXPECT_EQ(type(three).kind, Kind::object);
  EXPECT_EQ(type(three).additional, Additional::unspecified);
}

TEST_F(MergeAllOf, keeps_unknown_members_beside_a_part_it_cannot_type) {
  const TypeId unknown = build.add(Kind::any, "Union");
  type(unknown).additional = Additional::allowed;
  const TypeId both = build.all_of("Both", {object("A", {{"a", text}}), unknown});
  EXPECT_EQ(merged(both), "object a: string");
  EXPECT_EQ(type(both).additional, Additional::allowed);
}

TEST_F(MergeAllOf, is_nullable_where_all_parts_are) {
  const TypeId a = object("A", {{"a", text}}), b = object("B", {{"b", text}});
  type(a).nullable = true;
  const TypeId one = build.all_of("One", {a, b});
  const TypeId two = build.all_of("Two", {a, b});
  type(two).parts[1].nullable = true;
  merge_all_of(build.model, diagnostics);
  EXPECT_FALSE(type(one).nullable);
  EXPECT_TRUE(type(two).nullable);
}

TEST_F(MergeAllOf, finds_compositions_of_themselves) {
  const TypeId a = build.add(Kind::all_of, "A");
  const TypeId b = build.all_of("B", {a, object("Own", {{"b", text}})});
  type(a).parts = {{b, false}};
  const TypeId self = build.add(Kind::all_of, "Self");
  type(self).parts = {{self, false}};
  merge_all_of(build.model, diagnostics);
  EXPECT_EQ(codes(diagnostics), "error all-of-cycle\nerror all-of-cycle");
  for (const Type& each : build.model.types) EXPECT_NE(each.kind, Kind::all_of);
}

TEST_F(MergeAllOf, tells_that_one_of_two_patterns_is_checked) {
  const Values patterns(R"(["^a", "b$"])");
  const TypeId a = build.add(Kind::string, "A"), b = build.add(Kind::string, "B");
  type(a).bounds.pattern = patterns[0];
  type(b).bounds.pattern = patterns[1];
  const TypeId both = build.all_of("Both", {a, b});
  EXPECT_EQ(merged(both), "string ");
  EXPECT_EQ(codes(diagnostics), "warning all-of-unsupported");
  EXPECT_EQ(type(both).bounds.pattern, patterns[1]);
}

TEST_F(MergeAllOf, keeps_the_more_telling_of_two_item_types) {
  const TypeId free = build.add(Kind::array, "Free"), typed = build.add(Kind::array, "Typed");
  type(typed).item = Use{integer, false};
  type(free).bounds.min_items = 1;
  const TypeId both = build.all_of("Both", {typed, free});
  EXPECT_EQ(merged(both), "array ");
  EXPECT_EQ(type(both).item->type, integer);
  EXPECT_EQ(type(both).bounds.min_items, 1u);
}

}  // namespace
}  // namespace zefir::api::test
