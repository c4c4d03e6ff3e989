// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/bytes.hpp"

#include <gtest/gtest.h>

#include <type_traits>

#include "zefir/base/base64.hpp"
#include "zefir/base/error.hpp"

namespace zefir {
namespace {

static_assert(!std::is_aggregate_v<Bytes>);
static_assert(!std::is_convertible_v<std::string, Bytes>);

struct Pair {
  std::string_view octets;
  std::string_view text;
};
// RFC 4648, section 10, and what "+" and "/" are for.
constexpr Pair pairs[] = {
    {"", ""},
    {"f", "Zg=="},
    {"fo", "Zm8="},
    {"foo", "Zm9v"},
    {"foob", "Zm9vYg=="},
    {"fooba", "Zm9vYmE="},
    {"foobar", "Zm9vYmFy"},
    {"\xfb\xff\xfe", "+//+"},
    {"\xff", "/w=="},
    {std::string_view("\0\0\0", 3), "AAAA"},
    {std::string_view("\0", 1), "AA=="},
};

TEST(Bytes, are_read_and_written_as_base64) {
  for (const auto& [octets, text] : pairs) {
    const auto bytes = Bytes::parse(text);
    ASSERT_TRUE(bytes) << text;
    EXPECT_EQ(bytes->view(), octets);
    EXPECT_EQ(bytes->to_string(), text);
    EXPECT_EQ(Bytes(text), Bytes::of(std::string(octets)));
    EXPECT_TRUE(is_base64(text));
    EXPECT_EQ(base64_size(octets.size()), text.size());
  }
}

TEST(Bytes, refuse_what_is_no_base64) {
  using namespace std::string_view_literals;
  for (const std::string_view text :
       {"Z"sv,          "Zg"sv,      "Zg="sv,        "Zg==="sv,    "Zm9"sv,      "Zm9vY"sv,
        "Zm9vYg"sv,     "="sv,       "=="sv,         "==="sv,      "===="sv,     "Z==="sv,
        "Zg=A"sv,       "Zh=="sv,    "Zm9="sv,       "Zg==Zg=="sv, "Zm8=Zm9v"sv, "Zm-_"sv,
        "Zm9v\n"sv,     " Zm9"sv,    "Zm 9"sv,       "Zm9\0"sv,    "Z\0=="sv,    "\0g=="sv,
        "Zm9v\r\nYg"sv, "Zm9\xff"sv, "\xff\xff=="sv, "=m9v"sv,     "Z=9v"sv,     "Zm\xff="sv}) {
    EXPECT_FALSE(Bytes::parse(text)) << text;
    EXPECT_FALSE(is_base64(text)) << text;
    EXPECT_THROW(Bytes{text}, UsageError) << text;
  }
}

TEST(Bytes, hold_every_length_and_octet) {
  std::string octets;
  for (int i = 0; i < 1000; ++i) {
    const Bytes bytes = Bytes::of(octets);
    const std::string text = bytes.to_string();
    ASSERT_EQ(Bytes(text).view(), octets);
    ASSERT_TRUE(is_base64(text));
    octets += static_cast<char>(i * 7 + i / 256);
  }
  const Bytes large = Bytes::of(std::string(1'000'001, '\xa5'));
  EXPECT_EQ(Bytes(large.to_string()), large);
}

TEST(Bytes, see_one_wrong_digit_anywhere) {
  const std::string good = "Zm9vYmFyZm8=";
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (const char wrong : {'\0', '-', '_', '\n', '\x80', '='}) {
      if (good[i] == wrong) continue;
      std::string text = good;
      text[i] = wrong;
      EXPECT_FALSE(is_base64(text)) << text;
      EXPECT_FALSE(Bytes::parse(text)) << text;
    }
  }
}

TEST(Bytes, are_seen_as_text_and_as_bytes) {
  Bytes bytes = Bytes::of("ab");
  EXPECT_EQ(bytes.size(), 2u);
  EXPECT_FALSE(bytes.empty());
  EXPECT_EQ(bytes.span()[1], std::byte{'b'});
  EXPECT_EQ(Bytes::of(bytes.span()), bytes);
  bytes.octets() += 'c';
  EXPECT_EQ(bytes.view(), "abc");
  const std::string taken = std::move(bytes).octets();
  EXPECT_EQ(taken, "abc");
  EXPECT_TRUE(Bytes().empty());
  EXPECT_EQ(Bytes().to_string(), "");
  EXPECT_EQ(Bytes::of(std::span<const std::byte>()), Bytes());
}

TEST(Bytes, are_ordered_by_unsigned_octets) {
  EXPECT_LT(Bytes::of("\x7f"), Bytes::of("\x80"));
  EXPECT_LT(Bytes::of("a"), Bytes::of("aa"));
  EXPECT_NE(Bytes::of("a"), Bytes::of("b"));
}

TEST(Bytes, append_their_text) {
  std::string text = "x";
  Bytes::of("fo").append_to(text);
  EXPECT_EQ(text, "xZm8=");
}

}  // namespace
}  // namespace zefir
