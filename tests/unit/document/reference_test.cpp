// SPDX-License-Identifier: Apache-2.0
// Following $ref, and what is said when that fails.
#include <gtest/gtest.h>

#include "reading.hpp"

namespace zefir::document {
namespace {

using test::json;
using test::Reading;
using test::shown;

/// The text must have a member "start", whose value is resolved.
struct Resolving {
  explicit Resolving(std::string text) : reading(json(std::move(text))) {
    resolved = resolve_ref(*reading.document, *reading.root().find("start"), reading.diagnostics);
  }
  std::string message() const {
    if (reading.diagnostics.all().empty()) return "none";
    const auto& first = reading.diagnostics.all().front();
    return std::string(first.code) + ": " + first.message;
  }
  Reading reading;
  Resolved resolved;
};

TEST(Reference, leads_to_a_value_in_the_document) {
  const Resolving found(R"({"start": "#/a/b", "a": {"b": {"type": "string"}}})");
  ASSERT_NE(found.resolved.node, nullptr) << found.message();
  EXPECT_EQ(shown(*found.resolved.node), R"({"type":"string"})");
  EXPECT_EQ(found.resolved.pointer, "#/a/b");
}

TEST(Reference, leads_to_the_whole_document) {
  for (const char* whole : {"#", ""}) {
    const Resolving found(std::string(R"({"start": ")") + whole + "\"}");
    EXPECT_EQ(found.resolved.node, &found.reading.root());
    EXPECT_EQ(found.resolved.pointer, "#");
  }
}

TEST(Reference, is_percent_decoded_and_unescaped) {
  const Resolving found(R"({"start": "#/paths/~1pets~1%7Bid%7d/%C3%A9",
                            "paths": {"/pets/{id}": {"\u00e9": 1}}})");
  ASSERT_NE(found.resolved.node, nullptr) << found.message();
  EXPECT_EQ(found.resolved.pointer, "#/paths/~1pets~1{id}/\xC3\xA9");
}

TEST(Reference, keeps_a_percent_sign_that_starts_no_escape) {
  const Resolving found(R"({"start": "#/100%/%zz/%4", "100%": {"%zz": {"%4": 1}}})");
  ASSERT_NE(found.resolved.node, nullptr) << found.message();
}

TEST(Reference, is_followed_through_references) {
  const Resolving found(R"({"start": "#/a", "a": {"$ref": "#/b"}, "b": {"$ref": "#/c"}, "c": 1})");
  ASSERT_NE(found.resolved.node, nullptr) << found.message();
  EXPECT_EQ(shown(*found.resolved.node), "1");
  EXPECT_EQ(found.resolved.pointer, "#/c");
}

TEST(Reference, is_followed_once_on_request) {
  Reading reading = json(R"({"start": "#/a", "a": {"$ref": "#/b", "title": "t"}, "b": 1})");
  const Resolved once =
      resolve_ref_once(*reading.document, *reading.root().find("start"), reading.diagnostics);
  EXPECT_EQ(once.node, reading.root().find("a"));
  EXPECT_EQ(once.pointer, "#/a");
}

TEST(Reference, takes_a_member_named_ref_that_is_no_string_for_a_value) {
  const Resolving found(R"({"start": "#/a", "a": {"$ref": {"type": "string"}}})");
  EXPECT_EQ(found.resolved.node, found.reading.root().find("a"));
  EXPECT_EQ(found.message(), "none");
}

TEST(Reference, may_point_through_references) {
  const Resolving found(R"({"start": "#/user/address/street",
                            "user": {"$ref": "#/defs/User"},
                            "defs": {"User": {"address": {"$ref": "#/defs/Address"}},
                                     "Address": {"street": 7}}})");
  ASSERT_NE(found.resolved.node, nullptr) << found.message();
  EXPECT_EQ(shown(*found.resolved.node), "7");
  EXPECT_EQ(found.resolved.pointer, "#/defs/Address/street");
}

TEST(Reference, that_points_through_itself_leads_nowhere) {
  const Resolving found(R"({"start": "#/a/b/c", "a": {"$ref": "#/a/b"}})");
  EXPECT_EQ(found.resolved.node, nullptr);
  EXPECT_EQ(found.message(), "ref-not-found: '#/a/b/c' leads nowhere: '#/a' has no 'b'");
}

TEST(Reference, that_leads_only_to_itself_is_a_cycle) {
  const Resolving one(R"({"start": "#/a", "a": {"$ref": "#/a"}})");
  EXPECT_EQ(one.resolved.node, nullptr);
  EXPECT_EQ(one.message(), "ref-cycle: '#/a' leads only to references that lead back to it");
  const Resolving two(R"({"start": "#/a", "a": {"$ref": "#/b"}, "b": {"$ref": "#/a"}})");
  EXPECT_EQ(two.message(), "ref-cycle: '#/a' leads only to references that lead back to it");
}

TEST(Reference, reports_a_cycle_at_the_reference_that_was_asked_for) {
  Reading reading = json("{\"a\": {\"$ref\": \"#/b\"},\n \"b\": {\"$ref\": \"#/a\"}}");
  const Node& ref = *reading.document->find("/b/$ref");
  EXPECT_EQ(resolve_ref(*reading.document, ref, reading.diagnostics).node, nullptr);
  EXPECT_EQ(reading.messages(),
            "t.json:2:16: error[ref-cycle]: '#/a' leads only to references that lead back to it\n"
            "    2 |  \"b\": {\"$ref\": \"#/a\"}}\n"
            "      |                ^\n");
}

TEST(Reference, that_leads_nowhere_says_where_it_was_lost) {
  EXPECT_EQ(Resolving(R"({"start": "#/defs/Usr", "defs": {"Order": 1, "User": 2}})").message(),
            "ref-not-found: '#/defs/Usr' leads nowhere: '#/defs' has no 'Usr'; did you mean "
            "'User'?");
  EXPECT_EQ(Resolving(R"({"start": "#/defs/Pet", "defs": {"User": 2}})").message(),
            "ref-not-found: '#/defs/Pet' leads nowhere: '#/defs' has no 'Pet'");
  EXPECT_EQ(Resolving(R"({"start": "#/components/x"})").message(),
            "ref-not-found: '#/components/x' leads nowhere: the document has no 'components'");
  EXPECT_EQ(Resolving(R"({"start": "#/a/2", "a": [1, 2]})").message(),
            "ref-not-found: '#/a/2' leads nowhere: '#/a' has 2 items and no '2'");
  EXPECT_EQ(Resolving(R"({"start": "#/a/b", "a": 1})").message(),
            "ref-not-found: '#/a/b' leads nowhere: '#/a' is no object but integer");
}

TEST(Reference, reports_at_the_reference_that_fails_on_the_way) {
  Reading reading = json("{\"start\": \"#/a\",\n \"a\": {\"$ref\": \"#/b\"}}");
  EXPECT_EQ(resolve_ref(*reading.document, *reading.root().find("start"), reading.diagnostics).node,
            nullptr);
  EXPECT_EQ(reading.messages(),
            "t.json:2:16: error[ref-not-found]: '#/b' leads nowhere: the document has no 'b'\n"
            "    2 |  \"a\": {\"$ref\": \"#/b\"}}\n"
            "      |                ^\n");
}

TEST(Reference, is_reported_once_however_often_it_is_followed) {
  Reading reading = json(R"({"start": "#/a"})");
  for (int i = 0; i < 3; ++i) {
    resolve_ref(*reading.document, *reading.root().find("start"), reading.diagnostics);
  }
  EXPECT_EQ(reading.diagnostics.error_count(), 1U);
}

TEST(Reference, to_an_anchor_is_refused) {
  EXPECT_EQ(Resolving(R"({"start": "#user"})").message(),
            "ref-not-found: '#user' is not followed: only JSON pointers ('#/...') are, no names of "
            "anchors");
}

TEST(Reference, that_leaves_the_document_is_refused) {
  for (const char* target : {"other.yaml", "other.yaml#/a", "https://example.org/x#/a", "/a"}) {
    EXPECT_EQ(Resolving(std::string(R"({"start": ")") + target + "\"}").message(),
              std::string("ref-external: '") + target +
                  "' leads out of this document; only references that start with '#' are followed");
  }
}

TEST(Reference, must_be_a_string) {
  EXPECT_EQ(Resolving(R"({"start": 1})").message(),
            "ref-not-string: a $ref must be a string, not integer");
  EXPECT_EQ(Resolving(R"({"start": ["#/a"]})").message(),
            "ref-not-string: a $ref must be a string, not array");
}

}  // namespace
}  // namespace zefir::document
