// SPDX-License-Identifier: Apache-2.0
// The encodings of values that go into URLs and forms.
#include <gtest/gtest.h>

#include <string>

#include "zefir/http/url.hpp"

namespace zefir::http {
namespace {

const std::string every_ascii_sign = " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

TEST(Encode, leaves_only_unreserved_characters_in_a_path_segment) {
  EXPECT_EQ(encode_path_segment("aZ09-._~"), "aZ09-._~");
  EXPECT_EQ(encode_path_segment("a/b c%2F"), "a%2Fb%20c%252F");
  EXPECT_EQ(encode_path_segment(every_ascii_sign),
            "%20%21%22%23%24%25%26%27%28%29%2A%2B%2C-.%2F%3A%3B%3C%3D%3E%3F%40%5B%5C%5D%5E_%60%7B"
            "%7C%7D~");
  EXPECT_EQ(encode_path_segment("ю"), "%D1%8E");
}

TEST(Encode, keeps_a_path_segment_from_being_a_step) {
  EXPECT_EQ(encode_path_segment("."), "%2E");
  EXPECT_EQ(encode_path_segment(".."), "%2E%2E");
  EXPECT_EQ(encode_path_segment("..."), "...");
  EXPECT_EQ(Url("http://h/a/" + encode_path_segment("..") + "/b").path(), "/a/%2E%2E/b");
}

TEST(Encode, writes_a_space_as_percent_in_a_query) {
  EXPECT_EQ(encode_query("a b+c&d=e"), "a%20b%2Bc%26d%3De");
  EXPECT_EQ(encode_query(std::string("\0\r\n", 3)), "%00%0D%0A");
}

TEST(Encode, writes_a_space_as_plus_in_a_form) {
  EXPECT_EQ(encode_form("a b+c&d=e~*-._"), "a+b%2Bc%26d%3De%7E*-._");
  EXPECT_EQ(encode_form("ю"), "%D1%8E");
}

}  // namespace
}  // namespace zefir::http
