// SPDX-License-Identifier: Apache-2.0
#include "src/scan.hpp"

#include <gtest/gtest.h>

#include <string>

#include "support.hpp"

namespace zefir::schema::detail {
namespace {

const char* slowly(const char* p, const char* limit) {
  while (p < limit && *p != '"' && *p != '\\' && static_cast<unsigned char>(*p) >= 0x20) ++p;
  return p;
}

TEST(Scan, finds_each_byte_that_stops_a_string_at_each_place) {
  for (std::size_t size = 0; size < 40; ++size) {
    const models::ExactText plain(std::string(size, 'x'));
    const char* const begin = plain.view().data();
    EXPECT_EQ(find_string_stop(begin, begin + size), begin + size);
    EXPECT_EQ(find_string_stop_portable(begin, begin + size), begin + size);
    for (std::size_t at = 0; at < size; ++at) {
      for (int byte = 0; byte < 256; ++byte) {
        std::string text(size, 'x');
        text[at] = static_cast<char>(static_cast<unsigned char>(byte));
        const models::ExactText exact(text);
        const char* const first = exact.view().data();
        const char* const expected = slowly(first, first + size);
        ASSERT_EQ(find_string_stop(first, first + size), expected) << byte << " at " << at;
        ASSERT_EQ(find_string_stop_portable(first, first + size), expected) << byte;
      }
    }
  }
}

TEST(Scan, finds_the_first_of_many) {
  const std::string text = "\x80\xFF\x1F\"\\\x00zzzzzzzzzzzz\"";
  const char* const begin = text.data();
  EXPECT_EQ(find_string_stop(begin, begin + text.size()), begin + 2);
  EXPECT_EQ(find_string_stop_portable(begin, begin + text.size()), begin + 2);
}

TEST(Scan, reads_digits_up_to_anything_else) {
  const auto read = [](const std::string& text) {
    const models::ExactText exact(text);
    const char* const begin = exact.view().data();
    std::uint64_t value = 1;
    const char* const end = read_digits(begin, begin + text.size() - 1, value);
    return std::to_string(value) + "/" + std::to_string(end - begin);
  };
  const std::string digits = "9081726354453627180";
  for (std::size_t size = 1; size <= digits.size(); ++size) {
    for (const char* behind :
         {",", "}        ", ":", "/", "\x80padding", "\xB0padding", "e+12345678"}) {
      const std::string number = digits.substr(0, size);
      EXPECT_EQ(read(number + behind), number + "/" + std::to_string(size)) << behind;
    }
  }
  EXPECT_EQ(read("00000000000000000000000000007]"), "7/29");
  EXPECT_EQ(read("]"), "0/0");
  EXPECT_EQ(read("x12345678"), "0/0");
}

TEST(Scan, skips_white_space_and_nothing_else) {
  for (std::size_t size = 0; size < 40; ++size) {
    for (const char other : {'x', '}', '\v', '\x01', '\0', '\x80', '\x1f', '!'}) {
      std::string text;
      for (std::size_t i = 0; i < size; ++i) text += " \t\r\n"[i % 7 % 4];
      for (const std::string& behind : {std::string(), std::string("    more text behind  it ]")}) {
        const models::ExactText exact(text + other + behind);
        const char* const begin = exact.view().data();
        const char* const limit = begin + exact.view().size() - 1;
        EXPECT_EQ(skip_space(begin, limit) - begin, static_cast<std::ptrdiff_t>(size));
      }
    }
  }
}

}  // namespace
}  // namespace zefir::schema::detail
