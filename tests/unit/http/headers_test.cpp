// SPDX-License-Identifier: Apache-2.0
// Headers: a multimap that cannot break a line.
#include "zefir/http/headers.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support.hpp"
#include "zefir/base/error.hpp"

namespace zefir::http {
namespace {

using Values = std::vector<std::string_view>;

TEST(Headers, keep_order_and_repeated_values) {
  const Headers headers = Headers().add("A", "1").add("B", "2").add("a", "3");
  ASSERT_EQ(headers.fields().size(), 3u);
  EXPECT_EQ(headers.fields()[2].first, "a");
  EXPECT_EQ(headers.get_all("A"), (Values{"1", "3"}));
  EXPECT_EQ(headers.get("a"), "1");
  EXPECT_EQ(headers.get("c"), std::nullopt);
  EXPECT_TRUE(headers.contains("b"));
}

TEST(Headers, set_replaces_all_of_a_name) {
  Headers headers = Headers().add("A", "1").add("a", "2").add("B", "3");
  headers.set("a", "4");
  EXPECT_EQ(headers.get_all("A"), Values{"4"});
  headers.remove("A");
  EXPECT_FALSE(headers.contains("a"));
  EXPECT_EQ(headers.get("B"), "3");
}

TEST(Headers, refuse_a_value_that_breaks_its_line) {
  Headers headers;
  for (const std::string& value : {std::string("a\r\nEvil: 1"), std::string("a\nb"),
                                   std::string("a\rb"), std::string("a\0b", 3)}) {
    EXPECT_THROW(headers.add("A", value), UsageError);
    EXPECT_THROW(headers.set("A", value), UsageError);
  }
  EXPECT_TRUE(headers.empty());
}

TEST(Headers, refuse_a_name_that_is_no_token) {
  Headers headers;
  for (const std::string& name :
       {std::string(), std::string("A B"), std::string("A:"), std::string("A\r\nB"),
        std::string("Ä"), std::string("A\0", 2), std::string("(A)")}) {
    EXPECT_THROW(headers.add(name, "1"), UsageError);
  }
  const std::string message = test::message_of<UsageError>([&] { headers.add("A B", "1"); });
  EXPECT_TRUE(test::contains(message, "'A B'")) << message;
  EXPECT_TRUE(headers.empty());
}

TEST(Headers, take_every_token_and_every_other_value) {
  Headers headers;
  headers.add("!#$%&'*+-.^_`|~09azAZ", "\t caf\xc3\xa9 \x01");
  EXPECT_EQ(headers.fields().size(), 1u);
}

TEST(MediaType, is_lower_case_without_parameters) {
  EXPECT_EQ(media_type(" Application/JSON ; charset=utf-8"), "application/json");
  EXPECT_EQ(media_type(""), "");
}

TEST(MediaType, tells_json) {
  EXPECT_TRUE(is_json("application/json; charset=utf-8"));
  EXPECT_TRUE(is_json("text/json"));
  EXPECT_TRUE(is_json("application/problem+JSON"));
  EXPECT_FALSE(is_json("application/jsonl"));
  EXPECT_FALSE(is_json("text/plain"));
}

}  // namespace
}  // namespace zefir::http
