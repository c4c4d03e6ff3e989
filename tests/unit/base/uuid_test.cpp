// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/uuid.hpp"

#include <gtest/gtest.h>

#include <cctype>
#include <type_traits>
#include <unordered_set>

#include "zefir/base/error.hpp"

namespace zefir {
namespace {

static_assert(sizeof(Uuid) == 16);
static_assert(std::is_trivially_copyable_v<Uuid>);
static_assert(!std::is_aggregate_v<Uuid>);

constexpr std::string_view sample = "f81d4fae-7dec-11d0-a765-00a0c91e6bf6";

TEST(Uuid, is_nil_when_new) {
  EXPECT_TRUE(Uuid().is_nil());
  EXPECT_EQ(Uuid().to_string(), "00000000-0000-0000-0000-000000000000");
  EXPECT_FALSE(Uuid(sample).is_nil());
}

TEST(Uuid, takes_either_case_and_writes_the_lower) {
  EXPECT_EQ(Uuid(sample).to_string(), sample);
  EXPECT_EQ(Uuid("F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6"), Uuid(sample));
  EXPECT_EQ(Uuid("F81d4fAe-7dEC-11d0-a765-00a0C91e6Bf6").to_string(), sample);
  EXPECT_EQ(Uuid("FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF").to_string(),
            std::string_view("ffffffff-ffff-ffff-ffff-ffffffffffff"));
}

TEST(Uuid, keeps_its_octets_in_order) {
  const std::array<std::uint8_t, 16> octets = {0,    1,    2,    3,    4,    5,    6,    7,
                                               0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe, 0xff};
  const Uuid uuid(octets);
  EXPECT_EQ(uuid.to_string(), "00010203-0405-0607-f8f9-fafbfcfdfeff");
  EXPECT_EQ(Uuid(uuid.to_string()).octets(), octets);
}

TEST(Uuid, refuses_what_is_none) {
  using namespace std::string_view_literals;
  for (const std::string_view text :
       {""sv, "f81d4fae7dec11d0a76500a0c91e6bf6"sv, "{f81d4fae-7dec-11d0-a765-00a0c91e6bf6}"sv,
        "urn:uuid:f81d4fae-7dec-11d0-a765-00a0c91e6bf6"sv,
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6 "sv, "f81d4fae-7dec-11d0-a765-00a0c91e6bf6\0"sv,
        "f81d4fa-e7dec-11d0-a765-00a0c91e6bf6"sv, "f81d4fae-7dec-11d0-a765000a0c91e6bf6"sv,
        "f81d4fae-7dec-11d0-a765--0a0c91e6bf6"sv}) {
    EXPECT_FALSE(Uuid::parse(text)) << text;
    EXPECT_THROW(Uuid{text}, UsageError) << text;
  }
  EXPECT_FALSE(Uuid::parse(std::string(1'000'000, 'a')));
}

TEST(Uuid, refuses_every_text_that_is_cut_short_or_has_a_wrong_byte) {
  for (std::size_t size = 0; size < sample.size(); ++size) {
    EXPECT_FALSE(Uuid::parse(sample.substr(0, size))) << size;
  }
  for (std::size_t i = 0; i < sample.size(); ++i) {
    for (int byte = 0; byte < 256; ++byte) {
      std::string text(sample);
      text[i] = static_cast<char>(byte);
      const bool is_good = sample[i] == '-' ? byte == '-' : byte < 128 && std::isxdigit(byte) != 0;
      EXPECT_EQ(Uuid::parse(text).has_value(), is_good) << text;
    }
  }
}

TEST(Uuid, is_ordered_as_its_text_and_hashed) {
  const Uuid small("00000000-0000-0000-0000-0000000000ff");
  const Uuid large("80000000-0000-0000-0000-000000000000");
  EXPECT_LT(small, large);
  EXPECT_LT(Uuid(), small);
  std::unordered_set<Uuid> set = {small, large, small};
  EXPECT_EQ(set.size(), 2u);
  EXPECT_TRUE(set.contains(Uuid("00000000-0000-0000-0000-0000000000FF")));
}

TEST(Uuid, appends_its_text) {
  std::string text = "id ";
  Uuid(sample).append_to(text);
  EXPECT_EQ(text, "id f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
}

}  // namespace
}  // namespace zefir
