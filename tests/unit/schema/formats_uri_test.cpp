// SPDX-License-Identifier: Apache-2.0
#include "format_cases.hpp"

namespace zefir::schema {
namespace {

using namespace std::string_view_literals;

// Shared by uri and iri.
const Texts absolute = {"http://example.com",
                        "http://example.com/a/b?c=d&e#f",
                        "HTTP://user:pass@example.com:8080/",
                        "http://-.~_!$&'()*+,;=:%40:80%2f::::::@example.com",
                        "http://223.255.255.254",
                        "http://[::1]:80/",
                        "http://[v1.fe]",
                        "http://[VF.a:b]",
                        "http://a.b-c.de.",
                        "http://",
                        "http://:",
                        "http://@",
                        "http:///path",
                        "http://a?b",
                        "http://a#b",
                        "http://a:/",
                        "a:",
                        "a+b-c.d1:x",
                        "mailto:joe@example.com",
                        "urn:oasis:names:specification:docbook:dtd:xml:4.1.2",
                        "tel:+1-816-555-1212",
                        "news:comp.infosystems.www.servers.unix",
                        "file:///etc/hosts",
                        "file:/etc/hosts",
                        "a:b:c",
                        "a://b//c//",
                        "a:?",
                        "a:#",
                        "a:?/?:@",
                        "a:#/?:@",
                        "http://foo.bar/?q=Test%20URL-encoded%20stuff"};
const Texts neither = {"http:// a",
                       "http://a b",
                       "http://a/ b",
                       "://a",
                       ":a",
                       "1http://a",
                       "+a:b",
                       "a_b:c",
                       "b%61:c",
                       "http://a/<b>",
                       "http://a/{b}",
                       "http://a/\"",
                       "http://a/^",
                       "http://a/`",
                       "http://a/|",
                       "http://a/\\",
                       "\\\\WINDOWS\\fileshare",
                       "http://a/%",
                       "http://a/%4",
                       "http://a/%4g",
                       "http://a/%g4",
                       "http://a#b#c",
                       "http://a/[b]",
                       "http://a?[",
                       "http://a:b",
                       "http://a:8a",
                       "http://a:80:80",
                       "http://a@b@c",
                       "http://a@b:c",
                       "http://[::1",
                       "http://::1]",
                       "http://[::1]a",
                       "http://[::1]:a",
                       "http://[1]",
                       "http://[]",
                       "http://[fe80::1%25eth0]",
                       "http://[v.a]",
                       "http://[v1.]",
                       "http://[v1]",
                       "http://[vg.a]",
                       "http://[v1.a/b]",
                       "http://2001:0db8:85a3:0000:0000:8a2e:0370:7334",
                       "http://a/\n",
                       "http://a/\0"sv,
                       "http://a/\x7f",
                       "http://a/\xff",
                       "http://a/\xc3",
                       " http://a",
                       "http://a "};
const Texts relative = {"",      "/",     "//",   "//a",    "//a/b?c#d", "/a/b", "a",
                        "a/b:c", "./a:b", "..",   "?a:b",   "#a:b",      "#",    "?",
                        "a?b#c", "/a:b",  "///a", "abc%20", "-a",        "1"};
// "å", a private character, and the first and the last of a plane's noncharacters.
const Texts wide = {"http://b\xc3\xa5r.example/\xc3\xa5?\xc3\xa5#\xc3\xa5",
                    "http://\xc3\xa5@b",
                    "http://a/?\xee\x80\x80",
                    "http://a/?\xf3\xb0\x80\x80",
                    "a:\xf0\x90\x8c\x80",
                    "a:\xf3\xa1\x80\x80"};
const Texts no_wide = {"\xc3\xa5:b",
                       "http://a/\xee\x80\x80",
                       "http://a/#\xee\x80\x80",
                       "http://a/\xf3\xb0\x80\x80",
                       "http://a:\xc3\xa5",
                       "http://[v1.\xc3\xa5]",
                       "a:\xc2\x80",
                       "a:\xef\xbf\xbe",
                       "a:\xef\xb7\x90",
                       "a:\xf0\x9f\xbf\xbe",
                       "a:\xf3\xa0\x80\x81",
                       "a:\xed\xa0\x80",
                       "a:\xc0\xaf"};

TEST(Formats, uri_has_a_scheme) {
  expect(formats::uri, absolute, neither);
  expect_all(formats::uri, false, relative);
  expect_all(formats::uri, false, wide);
}

TEST(Formats, uri_reference_may_be_relative) {
  expect(formats::uri_reference, absolute, neither);
  expect_all(formats::uri_reference, true, relative);
  expect_all(formats::uri_reference, false, wide);
}

TEST(Formats, iri_takes_characters_beyond_ascii) {
  expect(formats::iri, absolute, neither);
  expect_all(formats::iri, false, relative);
  expect(formats::iri, wide, no_wide);
}

TEST(Formats, iri_reference_may_be_relative) {
  expect(formats::iri_reference, absolute, neither);
  expect_all(formats::iri_reference, true, relative);
  expect(formats::iri_reference, wide, no_wide);
  expect(formats::iri_reference, {"\xc3\xa5", "//\xc3\xa5", "/\xc3\xa5", "#\xc3\xa5"},
         {"\xc3", "#\\\xc3\xa5"});
}

TEST(Formats, uri_template_has_whole_expressions) {
  expect(formats::uri_template, {"",         "/",           "/users/{id}",  "{a}{b}", "{+a}",
                                 "{#a}",     "{.a}",        "{/a}",         "{;a}",   "{?a,b}",
                                 "{&a}",     "{=a}",        "{,a}",         "{a*}",   "{a:1}",
                                 "{a:9999}", "{?a*,b:3,c}", "{a.b.c}",      "{_}",    "{%41b}",
                                 "a%20b",    "\xc3\xa5{a}", "\xee\x80\x80", "'",      "[]:@"},
         {"{",
          "}",
          "{}",
          "{a",
          "a}",
          "{{a}}",
          "{a}}",
          "{a{b}}",
          "{a,}",
          "{,+a}",
          "{a,,b}",
          "{a b}",
          "{+}",
          "{++a}",
          "{a.}",
          "{.}",
          "{a..b}",
          "{a:}",
          "{a:0}",
          "{a:01}",
          "{a:10000}",
          "{a:x}",
          "{a:1*}",
          "{a**}",
          "{*}",
          "{a=b}",
          "{\xc3\xa5}",
          "{%4}",
          "{%}",
          "{a-b}",
          " ",
          "\"",
          "%",
          "%4",
          "<",
          ">",
          "\\",
          "^",
          "`",
          "|",
          "\n",
          "\0"sv,
          "\x7f",
          "\xff",
          "\xc2\x80",
          std::string(1'000'000, '{'),
          repeated("{a}", 300'000) + "{"});
}

TEST(Formats, take_linear_time) {
  // Each of these would not end within the test's time limit if it took time by the square.
  const std::size_t many = 3'000'000;
  expect_all(formats::iri_reference, true,
             {repeated("\xc3\xa5", many), repeated("%41", many), "//" + repeated("a", many)});
  expect_all(formats::uri, false,
             {"a:" + repeated("/", many) + "[", repeated("a", many),
              "http://" + repeated("@", many), "http://[" + repeated(":", many)});
  expect_all(formats::uri_template, true, {"{" + repeated("a,", many) + "a}"});
  expect_all(formats::uri_template, false,
             {repeated("{a", many), "{" + repeated("a.", many) + "}"});
  expect_all(formats::json_pointer, true, {repeated("/~0", many)});
  expect_all(formats::duration, false, {"P" + repeated("1Y", many)});
}

}  // namespace
}  // namespace zefir::schema
