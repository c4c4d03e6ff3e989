// SPDX-License-Identifier: Apache-2.0
// Url: its canonical form, its pieces, and what it refuses.
#include "zefir/http/url.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "support.hpp"
#include "zefir/base/error.hpp"

namespace zefir::http {
namespace {

TEST(Url, brings_urls_into_one_form) {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"http://example.com", "http://example.com/"},
      {"HTTP://EXAMPLE.com/A", "http://example.com/A"},
      {"https://h:443/", "https://h/"},
      {"http://h:80/", "http://h/"},
      {"http://h:443/", "http://h:443/"},
      {"http://h:/", "http://h/"},
      {"http://h:08080/", "http://h:8080/"},
      {"http://h?x=1", "http://h/?x=1"},
      {"http://h/?", "http://h/"},
      {"http://h#f", "http://h/"},
      {"http://h/a#f?x=1", "http://h/a"},
      {"http://h/a?x=1#f", "http://h/a?x=1"},
      {"http://user:pa%20ss@h/", "http://h/"},
      {"http://h/Ä?ä=ö", "http://h/%C3%84?%C3%A4=%C3%B6"},
      {"http://h/a b", "http://h/a%20b"},
      {"http://h/a\r\nb\tc", "http://h/a%0D%0Ab%09c"},
      {"http://h/%7e%2f%2F", "http://h/%7e%2f%2F"},
      {"http://h/%zz%4", "http://h/%25zz%254"},
      {"http://h/100%", "http://h/100%25"},
      {"http://h/a\\b", "http://h/a%5Cb"},
      {"http://h/a;b,c@d:e!$&'()*+=", "http://h/a;b,c@d:e!$&'()*+="},
      {"http://h/[a]{b}|^`\"<>", "http://h/%5Ba%5D%7Bb%7D%7C%5E%60%22%3C%3E"},
      {"http://h/?a=[1]&b=c/d?e:f@g", "http://h/?a=%5B1%5D&b=c/d?e:f@g"},
      {"http://h/?q=a b+c%20d", "http://h/?q=a%20b+c%20d"},
      {"http://h/a/./b/../c", "http://h/a/c"},
      {"http://h/../../a", "http://h/a"},
      {"http://h/a/..", "http://h/"},
      {"http://h/a/b/..", "http://h/a/"},
      {"http://h/a/.", "http://h/a/"},
      {"http://h/a/...", "http://h/a/..."},
      {"http://h/a/%2e%2e/b", "http://h/a/%2e%2e/b"},
      {"http://h//a//b", "http://h//a//b"},
      {"http://h//../a", "http://h/a"},
      {"http://h/?x=/../y", "http://h/?x=/../y"},
      {"http://[::1]:8080/", "http://[::1]:8080/"},
      {"http://[0:0:0:0:0:0:0:1]/", "http://[::1]/"},
      {"http://[2001:DB8::1]/", "http://[2001:db8::1]/"},
      {"http://127.0.0.1:1/", "http://127.0.0.1:1/"},
      {"http://my_service.local/", "http://my_service.local/"},
      {"http://h./", "http://h./"},
      {"http://a@b@h/", "http://h/"},
  };
  for (const auto& [text, expected] : table) {
    EXPECT_EQ(Url(text).str(), expected) << "of " << text;
    EXPECT_EQ(Url(expected).str(), expected) << "a canonical URL must not change";
  }
}

TEST(Url, refuses_what_cannot_be_called) {
  const std::vector<std::pair<std::string, std::string>> table = {
      {"", "start with http"},
      {"example.com/a", "start with http"},
      {"/a", "start with http"},
      {"//h/a", "start with http"},
      {"http:/h", "start with http"},
      {"ftp://h/", "start with http"},
      {"file:///etc/passwd", "start with http"},
      {" http://h/", "start with http"},
      {"http://", "no host"},
      {"http:///a", "no host"},
      {"http://:80/", "no host"},
      {"http://user@/", "no host"},
      {"http://h:0/", "port"},
      {"http://h:65536/", "port"},
      {"http://h:-1/", "port"},
      {"http://h:8o/", "port"},
      {"http://h:99999999999999999999/", "port"},
      {"http://a b/", "character"},
      {"http://a\tb/", "character"},
      {"http://a\r\nHost: evil/", "character"},
      {"http://a%20b/", "character"},
      {"http://a\\b/", "character"},
      {"http://good.com\\@evil.com/", "backslash"},
      {"http://a<b/", "character"},
      {"http://пример.рф/", "xn--"},
      {"http://[::1/", "bracket"},
      {"http://[::1]a/", "follows"},
      {"http://[1.2.3.4]/", "IPv6"},
      {"http://[fe80::1%25eth0]/", "IPv6"},
      {"http://[]/", "IPv6"},
  };
  for (const auto& [text, part] : table) {
    const std::string message = test::message_of<UsageError>([&] { (void)Url(text); });
    EXPECT_TRUE(test::contains(message, part)) << "of " << text << ": " << message;
    EXPECT_FALSE(test::contains(message, "\n")) << message;
  }
  EXPECT_THROW(Url(std::string("http://a\0b/", 11)), UsageError);
}

TEST(Url, does_not_tell_a_password_when_it_refuses) {
  const std::string message =
      test::message_of<UsageError>([] { (void)Url("http://me:secret@h:0/"); });
  EXPECT_FALSE(test::contains(message, "secret")) << message;
  EXPECT_TRUE(test::contains(message, "http://***@h:0/")) << message;
}

TEST(Url, gives_its_pieces) {
  const Url url("https://me:p%40ss@API.example:8443/v1/a%20b?x=1&y=2#top");
  EXPECT_EQ(url.scheme(), "https");
  EXPECT_TRUE(url.is_secure());
  EXPECT_EQ(url.userinfo(), "me:p%40ss");
  EXPECT_EQ(url.host(), "api.example");
  EXPECT_EQ(url.port(), 8443);
  EXPECT_EQ(url.path(), "/v1/a%20b");
  EXPECT_EQ(url.query(), "x=1&y=2");
  EXPECT_EQ(url.target(), "/v1/a%20b?x=1&y=2");
  EXPECT_EQ(url.origin(), "https://api.example:8443");
  EXPECT_EQ(url.authority(), "api.example:8443");
}

TEST(Url, names_the_port_in_the_origin_and_only_a_special_one_in_the_authority) {
  EXPECT_EQ(Url("http://h/").origin(), "http://h:80");
  EXPECT_EQ(Url("https://h/").origin(), "https://h:443");
  EXPECT_EQ(Url("https://h/").authority(), "h");
  EXPECT_EQ(Url("http://[::1]/").host(), "::1");
  EXPECT_EQ(Url("http://[::1]/").origin(), "http://[::1]:80");
  EXPECT_EQ(Url("http://[::1]:81/").authority(), "[::1]:81");
}

TEST(Url, adds_query_parameters_after_those_it_has) {
  Url url("http://h/a?x=1");
  url.add_query("na me", "a&b=c+d");
  url.add_encoded_query("y=%20&z=ä");
  url.add_encoded_query("");
  url.add_query("empty", "");
  EXPECT_EQ(url.query(), "x=1&na%20me=a%26b%3Dc%2Bd&y=%20&z=%C3%A4&empty=");
}

}  // namespace
}  // namespace zefir::http
