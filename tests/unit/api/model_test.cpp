// SPDX-License-Identifier: Apache-2.0
#include "api/model.hpp"

#include <gtest/gtest.h>

#include "models.hpp"

namespace zefir::api::test {
namespace {

TEST(Model, follows_aliases_and_collects_null_on_the_way) {
  Builder build;
  const TypeId id = build.add(Kind::integer, "Id");
  const TypeId maybe = build.alias("MaybeId", id, true);
  const TypeId user = build.alias("UserId", maybe);
  EXPECT_EQ(build.model.resolve({user, false}).type, id);
  EXPECT_TRUE(build.model.resolve({user, false}).nullable);
  EXPECT_FALSE(build.model.resolve({id, false}).nullable);
  EXPECT_TRUE(build.model.resolve({id, true}).nullable);
  build.model.types[id].nullable = true;
  EXPECT_TRUE(build.model.resolve({id, false}).nullable);
}

TEST(Model, ends_on_a_circle_of_aliases) {
  Builder build;
  const TypeId a = build.alias("A", 1);
  const TypeId b = build.alias("B", a);
  const TypeId end = build.model.resolve({b, false}).type;
  EXPECT_TRUE(end == a || end == b);
}

TEST(Server, fills_in_the_defaults_of_its_variables) {
  Server server;
  server.url = "{scheme}://{host}/{other}/{scheme}";
  server.variables = {{"scheme", "https", {}}, {"host", "a.example", {}}};
  EXPECT_EQ(server.resolved(), "https://a.example/{other}/https");
  server.url = "https://a/{open";
  EXPECT_EQ(server.resolved(), "https://a/{open");
  server.url = "";
  EXPECT_EQ(server.resolved(), "");
}

TEST(Names, of_kinds_and_places) {
  EXPECT_EQ(to_string(Kind::all_of), "all_of");
  EXPECT_EQ(to_string(Kind::object), "object");
  EXPECT_EQ(to_string(In::header), "header");
  EXPECT_EQ(to_string(In::cookie), "cookie");
}

}  // namespace
}  // namespace zefir::api::test
