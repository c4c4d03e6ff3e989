// SPDX-License-Identifier: Apache-2.0
// JSON pointers, with the examples of RFC 6901 section 5.
#include "document/pointer.hpp"

#include <gtest/gtest.h>

#include "reading.hpp"

namespace zefir::document {
namespace {

using test::json;
using test::Reading;
using test::shown;

TEST(Pointer, follows_the_examples_of_the_rfc) {
  const Reading reading = json(R"({"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3,
                                   "g|h": 4, "i\\j": 5, "k\"l": 6, " ": 7, "m~n": 8})");
  const auto value = [&reading](std::string_view pointer) {
    const Node* node = reading.document->find(pointer);
    return node == nullptr ? "none" : shown(*node);
  };
  EXPECT_EQ(reading.document->find(""), &reading.root());
  EXPECT_EQ(value("/foo"), R"(["bar","baz"])");
  EXPECT_EQ(value("/foo/0"), R"("bar")");
  EXPECT_EQ(value("/"), "0");
  EXPECT_EQ(value("/a~1b"), "1");
  EXPECT_EQ(value("/c%d"), "2");
  EXPECT_EQ(value("/e^f"), "3");
  EXPECT_EQ(value("/g|h"), "4");
  EXPECT_EQ(value("/i\\j"), "5");
  EXPECT_EQ(value("/k\"l"), "6");
  EXPECT_EQ(value("/ "), "7");
  EXPECT_EQ(value("/m~0n"), "8");
}

TEST(Pointer, leads_nowhere_when_a_step_is_missing) {
  const Reading reading = json(R"({"a": ["x", "y"], "b": {"c": null}, "d": 1})");
  for (const char* pointer : {"/x", "/a/2", "/a/-", "/a/00", "/a/01", "/a/+1", "/a/1x", "/a/",
                              "/a/99999999999999999999", "/b/c/d", "/d/0", "/b/", "//", "a", "#"}) {
    EXPECT_EQ(reading.document->find(pointer), nullptr) << pointer;
  }
}

TEST(Pointer, takes_digits_as_keys_in_objects) {
  const Reading reading = json(R"({"200": {"01": "x"}})");
  EXPECT_EQ(shown(*reading.document->find("/200/01")), R"("x")");
}

TEST(Pointer, unescapes_in_one_pass) {
  const Reading reading = json(R"({"~1": "tilde one", "/": "slash", "~": "tilde", "~2": "odd"})");
  EXPECT_EQ(shown(*reading.document->find("/~01")), R"("tilde one")");
  EXPECT_EQ(shown(*reading.document->find("/~1")), R"("slash")");
  EXPECT_EQ(shown(*reading.document->find("/~")), R"("tilde")");
  EXPECT_EQ(shown(*reading.document->find("/~2")), R"("odd")");
}

TEST(Pointer, escapes_what_it_unescapes) {
  EXPECT_EQ(escape_pointer("/pets/{id}"), "~1pets~1{id}");
  EXPECT_EQ(escape_pointer("a~b"), "a~0b");
  EXPECT_EQ(escape_pointer("~1"), "~01");
  EXPECT_EQ(escape_pointer(""), "");
}

TEST(Pointer, tells_how_far_it_led) {
  const Reading reading = json(R"({"a/b": {"c": [1]}})");
  const Walk stuck = walk(reading.root(), "/a~1b/c/5/d");
  EXPECT_FALSE(stuck.arrived);
  EXPECT_EQ(shown(*stuck.last), "[1]");
  EXPECT_EQ(stuck.reached, "/a~1b/c");
  EXPECT_EQ(stuck.token, "5");
  EXPECT_EQ(stuck.rest, "/5/d");
  const Walk whole = walk(reading.root(), "/a~1b/c/0");
  EXPECT_TRUE(whole.arrived);
  EXPECT_EQ(whole.reached, "/a~1b/c/0");
  EXPECT_EQ(whole.rest, "");
}

}  // namespace
}  // namespace zefir::document
