// SPDX-License-Identifier: Apache-2.0
// Probes must tell a dump of every struct what asking each member tells it.
#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "row_parts.hpp"
#include "zefir/base/box.hpp"
#include "zefir/base/maybe.hpp"
#include "zefir/schema/dump.hpp"
#include "zefir/schema/ops.hpp"

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
#endif

namespace zefir::schema {
namespace {

using models::rows::held;
using models::rows::member;
using models::rows::nullable;
using models::rows::of;
using models::rows::required;

struct Probed {
  std::optional<bool> early;
  std::optional<std::int32_t> soon;
  OptionalBox<Probed> box;
  std::optional<std::string> text;
  std::optional<std::vector<std::string>> list;
  std::optional<std::string> nullable;
  std::optional<std::string> read_only;
  std::optional<std::string> write_only;
  std::int64_t plain = 0;
};

extern const Object probed;
constexpr List strings = list_of<std::string>(Type{.kind = Kind::string});

constexpr Member read_only(Member member) {
  member.load_only = true;
  return member;
}
constexpr Member write_only(Member member) {
  member.dump_only = true;
  return member;
}
constexpr Type optional(const Type& type, const HolderOps* ops = nullptr) {
  return held(type, Holder::optional, ops);
}

constexpr Member probed_members[] = {
    member("early", offsetof(Probed, early), optional(of(Kind::boolean))),
    member("soon", offsetof(Probed, soon), optional(of(Kind::int32))),
    member("box", offsetof(Probed, box), held(of(probed), Holder::optional_box)),
    member("text", offsetof(Probed, text), optional(of(Kind::string))),
    member("list", offsetof(Probed, list),
           optional(of(strings), &optional_ops<std::vector<std::string>>)),
    required(member("nullable", offsetof(Probed, nullable), nullable(optional(of(Kind::string))))),
    read_only(member("read_only", offsetof(Probed, read_only), optional(of(Kind::string)))),
    write_only(member("write_only", offsetof(Probed, write_only), optional(of(Kind::string)))),
    member("plain", offsetof(Probed, plain), of(Kind::int64)),
};
constexpr auto probed_keys = make_keys(probed_members);
const Object probed = {.name = "Probed",
                       .members = probed_members,
                       .keys = probed_keys.keys(),
                       .lifetime = lifetime_of<Probed>};

std::string dump(const void* value, const Object& object) {
  std::string text;
  dump_to(value, of(object), text);
  return text;
}

std::string dump_without_probes(const void* value, const Object& object) {
  Object asked = object;
  asked.keys.probes = nullptr;
  return dump(value, asked);
}

TEST(Probes, tell_each_holder_apart_from_its_neighbours) {
  ASSERT_NE(probed.keys.probes, nullptr);
  for (unsigned set = 0; set < 256; ++set) {
    Probed value;
    std::string expected;
    const auto has = [&](unsigned bit, const char* text) {
      const bool there = (set >> bit & 1) != 0;
      if (there) expected += text;
      return there;
    };
    if (has(0, R"("early":false,)")) value.early = false;
    if (has(1, R"("soon":0,)")) value.soon = 0;
    if (has(2, R"("box":{"nullable":null,"plain":0},)")) value.box.emplace();
    if (has(3, R"("text":"",)")) value.text.emplace();
    if (has(4, R"("list":[],)")) value.list.emplace();
    if (has(5, R"("nullable":"",)")) {
      value.nullable.emplace();
    } else {
      expected += R"("nullable":null,)";
    }
    if (has(6, "")) value.read_only = "never written";
    if (has(7, R"("write_only":"w",)")) value.write_only = "w";
    EXPECT_EQ(dump(&value, probed), "{" + expected + R"("plain":0})");
    EXPECT_EQ(dump_without_probes(&value, probed), dump(&value, probed));
  }
}

// Eight bytes from its start on would go beyond it.
TEST(Probes, are_not_made_for_a_struct_that_may_be_too_small_for_one) {
  struct Small {
    std::optional<bool> a;
    std::optional<bool> b;
  };
  static constexpr Member members[] = {
      member("a", offsetof(Small, a), optional(of(Kind::boolean))),
      member("b", offsetof(Small, b), optional(of(Kind::boolean)))};
  static constexpr auto keys = make_keys(members);
  const Object object{.members = members, .keys = keys.keys()};
  EXPECT_EQ(object.keys.probes, nullptr);
  Small value;
  EXPECT_EQ(dump(&value, object), "{}");
  value.a = true;
  EXPECT_EQ(dump(&value, object), R"({"a":true})");
}

TEST(Probes, are_not_made_where_a_member_is_a_Maybe) {
  struct Patch {
    std::int64_t id = 0;
    Maybe<std::string> name;
  };
  static constexpr Member members[] = {
      member("id", offsetof(Patch, id), of(Kind::int64)),
      member("name", offsetof(Patch, name),
             held(of(Kind::string), Holder::maybe, &maybe_ops<std::string>))};
  static constexpr auto keys = make_keys(members);
  const Object object{.members = members, .keys = keys.keys()};
  EXPECT_EQ(object.keys.probes, nullptr);
  Patch value;
  EXPECT_EQ(dump(&value, object), R"({"id":0})");
  value.name = zefir::null;
  EXPECT_EQ(dump(&value, object), R"({"id":0,"name":null})");
}

TEST(Probes, reach_the_last_of_64_members_and_leave_wider_structs_alone) {
  struct Wide {
    std::optional<std::int32_t> members[65];
  };
  static constexpr std::string_view keys =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-*";
  static constexpr auto make = [](std::span<Member> members) {
    for (std::size_t i = 0; i < members.size(); ++i) {
      const std::size_t offset = i * sizeof(std::optional<std::int32_t>);
      members[i] = member(keys.substr(i, 1), offset, optional(of(Kind::int32)));
    }
  };
  struct Most {
    Member members[64];
    constexpr Most() { make(members); }
  };
  struct More {
    Member members[65];
    constexpr More() { make(members); }
  };
  static constexpr Most most;
  static constexpr More more;
  static constexpr auto most_keys = make_keys(most.members);
  static constexpr auto more_keys = make_keys(more.members);
  const Object with{.members = most.members, .keys = most_keys.keys()};
  const Object without{.members = more.members, .keys = more_keys.keys()};
  ASSERT_NE(with.keys.probes, nullptr);
  ASSERT_EQ(without.keys.probes, nullptr);
  Wide value;
  value.members[0] = 1;
  value.members[62] = 2;
  value.members[63] = 3;
  value.members[64] = 4;
  EXPECT_EQ(dump(&value, with), R"({"a":1,"+":2,"-":3})");
  EXPECT_EQ(dump(&value, without), R"({"a":1,"+":2,"-":3,"*":4})");
}

}  // namespace
}  // namespace zefir::schema
