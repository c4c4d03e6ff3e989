// SPDX-License-Identifier: Apache-2.0
#include "format_cases.hpp"

namespace zefir::schema {
namespace {

using namespace std::string_view_literals;

TEST(Formats, are_found_by_name) {
  for (const Format* format :
       {&formats::email, &formats::hostname, &formats::ipv4, &formats::ipv6, &formats::uri,
        &formats::uri_reference, &formats::iri, &formats::iri_reference, &formats::uri_template,
        &formats::json_pointer, &formats::relative_json_pointer, &formats::regex,
        &formats::date_time, &formats::date, &formats::time, &formats::duration, &formats::uuid,
        &formats::byte}) {
    EXPECT_EQ(find_format(format->name), format);
    EXPECT_TRUE(format->message.starts_with("Not a valid ")) << format->message;
    EXPECT_TRUE(format->message.ends_with('.')) << format->message;
  }
  EXPECT_EQ(find_format("date-time"), &formats::date_time);
  EXPECT_EQ(find_format("base64"), &formats::byte);
  EXPECT_EQ(find_format("date_time"), nullptr);
  EXPECT_EQ(find_format("EMAIL"), nullptr);
  EXPECT_EQ(find_format(""), nullptr);
  EXPECT_EQ(formats::email.message, "Not a valid email address.");
  EXPECT_EQ(formats::uri.message, "Not a valid URL.");
  EXPECT_EQ(formats::duration.message, "Not a valid period of time.");
}

TEST(Formats, email_is_a_mailbox) {
  expect(formats::email,
         {"joe@example.com", "te~st@example.com", "~test@example.com", "test~@example.com",
          "te.s.t@example.com", "riedgar+guidelines@example.com", "joe@localhost", "a@b",
          "!#$%&'*+-/=?^_`{|}~@example.com", "\"joe bloggs\"@example.com",
          "\"joe..bloggs\"@example.com", "\"joe@bloggs\"@example.com", "\"\"@example.com",
          "\"a\\\"b\\\\\"@example.com", "joe@[127.0.0.1]", "joe@[IPv6:::1]",
          "joe@[ipv6:2001:db8::1]", "joe@xn--bcher-kva.example", "1@2.3"},
         {"",
          "2962",
          "@",
          "joe",
          "joe@",
          "@example.com",
          ".test@example.com",
          "test.@example.com",
          "te..st@example.com",
          "joe@bloggs@example.com",
          "joe bloggs@example.com",
          "joe@example..com",
          "joe@.example.com",
          "joe@example.com.",
          "joe@-example.com",
          "joe@invalid=domain.com",
          "joe@exa_mple.com",
          "joe@[127.0.0.300]",
          "joe@[127.0.0.1",
          "joe@[::1]",
          "joe@[IPv6:1]",
          "joe@[IPv6:127.0.0.1]",
          "joe@[]",
          "joe@[",
          "joe@]",
          "joe@[tag:content]",
          "\"joe@example.com",
          "\"joe\"",
          "\"joe\"x@example.com",
          "x\"joe\"@example.com",
          "\"a\"b\"@example.com",
          "\"\\\"@example.com",
          "\"",
          "\"\\",
          "\"a\nb\"@example.com",
          "\"a\\\nb\"@example.com",
          "joe@example.com\n",
          " joe@example.com",
          "joe@example.com\0"sv,
          "jo\0e@example.com"sv,
          "j\xc3\xb6@example.com",
          "\"j\xc3\xb6\"@example.com",
          "Joe <joe@example.com>",
          "joe@example.com,ann@example.com"});
}

TEST(Formats, email_is_limited_in_length) {
  const std::string label(63, 'a');
  const std::string domain = label + "." + label + "." + label;
  expect(formats::email, {std::string(64, 'a') + "@b", std::string(62, 'a') + "@" + domain},
         {std::string(65, 'a') + "@b", std::string(63, 'a') + "@" + domain,
          "\"" + std::string(63, 'a') + "\"@b", std::string(1'000'000, 'a') + "@b",
          "a@" + std::string(1'000'000, 'b')});
}

TEST(Formats, hostname_is_made_of_labels) {
  const std::string label(63, 'a');
  const std::string longest = label + "." + label + "." + label + "." + std::string(61, 'a');
  expect(formats::hostname,
         {"www.example.com", "localhost", "a", "1host", "a-b", "a--b", "ab--cd.example",
          "EXAMPLE.Com", "3com.com", "127.0.0.1", label, longest},
         {"",
          ".",
          "a.",
          ".a",
          "a..b",
          "-a",
          "a-",
          "a.-b",
          "a.b-",
          "_a",
          "a_b",
          "a b",
          "a\n",
          "a\0"sv,
          "a/b",
          "a:80",
          "[::1]",
          "b\xc3\xbc"
          "cher.example",
          label + "a",
          longest + "a",
          std::string(1'000'000, 'a'),
          repeated("a.", 1'000'000)});
}

TEST(Formats, hostname_decodes_its_a_labels) {
  expect(formats::hostname,
         {"xn--bcher-kva.example", "XN--BCHER-KVA", "xn--mnchen-3ya.de", "xn--fiqs8s",
          "xn--ihqwcrb4cv8a8dqg056pqjye", "xn--egbpdaj6bu4bxfgehfvwxn", "xn--4gbwdl.xn--wgbh1c",
          "xn--3b-ww4c5e180e575a65lsy2b"},
         {"xn--", "xn--X", "xn--a-", "xn---", "xn--bcher-", "xn--99999999", "xn--9", "a.xn--",
          "xn--bcher-kv9", "xn--" + std::string(59, '9')});
}

TEST(Formats, ipv4_is_four_decimal_numbers) {
  expect(formats::ipv4, {"0.0.0.0", "255.255.255.255", "192.168.0.1", "1.20.100.9"},
         {"",
          "1",
          "1.2.3",
          "1.2.3.",
          "1.2.3.4.",
          "1.2.3.4.5",
          ".1.2.3",
          "1..2.3",
          "256.0.0.1",
          "1.2.3.256",
          "1.2.3.999",
          "1.2.3.1000",
          "01.2.3.4",
          "1.2.3.00",
          "1.2.3.4 ",
          " 1.2.3.4",
          "1.2.3.4\n",
          "1.2.3.4\0"sv,
          "1.2.3.a",
          "0x1.2.3.4",
          "1,2,3,4",
          "+1.2.3.4",
          "-1.2.3.4",
          "\xe0\xa7\xa8.2.3.4",
          std::string(1'000'000, '1')});
}

TEST(Formats, ipv6_is_eight_groups_or_has_a_gap) {
  expect(
      formats::ipv6,
      {"::", "::1", "1::", "::abef", "1:2:3:4:5:6:7:8", "2001:DB8::1", "1::8", "::2:3:4:5:6:7:8",
       "1:2:3:4:5:6:7::", "1:2::5:6:7:8", "::ffff:192.168.0.1", "1:2::192.168.0.1",
       "1:2:3:4:5:6:1.2.3.4", "::1.2.3.4", "fe80::a:b", "0000:0000:0000:0000:0000:0000:0000:0000"},
      {"",
       ":",
       ":::",
       "1",
       "1:",
       ":1",
       "1:2:3:4:5:6:7",
       "1:2:3:4:5:6:7:8:9",
       "1:2:3:4:5:6:7:",
       ":2:3:4:5:6:7:8",
       "1::2::3",
       "::1::",
       "12345::",
       "::12345",
       "1:2:3:4:5:6:7:8::",
       "::1:2:3:4:5:6:7:8",
       "1:2:3:4:5:6:7:1.2.3.4",
       "1:2:3:4:5:1.2.3.4",
       "1.2.3.4",
       "1.2.3.4::",
       "::1.2.3.4:5",
       "::1.2.3",
       "::1.2.3.256",
       "::01.2.3.4",
       "::1234.2.3.4",
       "::fe.2.3.4",
       "::g",
       "fe80::1%eth0",
       "::1/64",
       "[::1]",
       " ::1",
       "::1 ",
       "::1\n",
       "::1\0"sv,
       "1:::8",
       "\xe0\xa7\xa8::",
       repeated("1:", 500'000),
       repeated(":", 500'000)});
}

TEST(Formats, json_pointer_escapes_tildes) {
  expect(
      formats::json_pointer,
      {"", "/", "//", "/a", "/a/b", "/a~0b", "/a~1b", "/~01", "/ ", "/\xc3\xa5", "/a\0b"sv, "/#"},
      {"a", "#", "#/a", " ", "~0", "/~", "/a~", "/~2", "/~~0", "/~0~", "/~/0", "a/b",
       "/" + repeated("~", 1'000'000)});
}

TEST(Formats, relative_json_pointer_begins_with_a_number) {
  expect(formats::relative_json_pointer,
         {"0", "1", "10", "0#", "120#", "0/a", "1/a/b", "0/", "0+1", "0-1/a", "2+10#", "0/~0~1",
          std::string(1'000'000, '1')},
         {"",    "#",    "/a",   "a",     "-1",  "+1",         "01",  "00",
          "0##", "0#/a", "0a",   "1 ",    "0/~", "0/~2",       "0+",  "0-",
          "0+0", "0-01", "0+-1", "0+1+1", "0+#", "\xd9\xa1/a", "1\n", "1\0"sv});
}

TEST(Formats, regex_is_a_pattern_that_compiles) {
  expect(formats::regex, {"", "a", "^[a-z]+$", "([abc])+\\s+$", "\\d{2,3}", "(?=a)b"},
         {"^(abc]", "(", "[", "a{2,1}", "*", "\\"});
}

TEST(Formats, date_time_needs_an_offset) {
  expect(formats::date_time,
         {"2026-11-27T08:30:00Z", "2026-11-27t08:30:00z", "2026-11-27T08:30:00.5+01:00",
          "2026-11-27T08:30:00-00:00", "0000-01-01T00:00:00Z", "1998-12-31T23:59:60Z"},
         {"", "2026-11-27", "2026-11-27T08:30:00", "2026-11-27T08:30:00.5", "2026-11-27 08:30:00Z",
          "2026-11-27T08:30Z", "2026-02-29T08:30:00Z", "2026-11-27T24:00:00Z",
          "2026-11-27T08:30:00Z\0"sv});
}

TEST(Formats, date_is_a_real_day) {
  expect(formats::date, {"2026-11-27", "2024-02-29"},
         {"", "2026-02-29", "2026-11-27Z", "20261127", "2026-W48"});
}

TEST(Formats, time_needs_an_offset) {
  expect(formats::time,
         {"08:30:00Z", "08:30:00z", "08:30:00.123+05:45", "23:59:60Z", "15:59:60-08:00",
          "01:29:60+01:30"},
         {"", "08:30:00", "08:30:00.5", "08:30Z", "24:00:00Z", "22:59:60Z", "23:59:60+00:30",
          "T08:30:00Z", "08:30:00+24:00", "08:30:00 Z", "08:30:00Z+00:00"});
}

TEST(Formats, duration_has_no_gap_and_no_fraction) {
  expect(formats::duration,
         {"P4DT12H30M5S", "P1Y", "P1Y2M", "P1Y2M3D", "P2M3D", "P3D", "PT1H", "PT1H2M", "PT1H2M3S",
          "PT2M3S", "PT3S", "PT36H", "P1DT12H", "P2W", "P0D", "PT0S", "P1YT1S", "PT00001M",
          "P99999999999999999999Y"},
         {"",
          "P",
          "PT",
          "T1H",
          "1D",
          "P1",
          "PT1",
          "P1D2H",
          "P2S",
          "PT1D",
          "P2D1Y",
          "P1Y2D",
          "PT1H2S",
          "P1Y2W",
          "P1W2D",
          "P1WT1H",
          "PT1W",
          "P1YT",
          "P1.5Y",
          "PT1.5S",
          "-P1D",
          "P-1D",
          "p1d",
          "P1d",
          "P1DT1H1H",
          "PT1HT1M",
          "P\xe0\xa7\xa8Y",
          "P1D ",
          " P1D",
          "P1D\0"sv,
          "PW",
          "P" + std::string(1'000'000, '1')});
}

TEST(Formats, uuid_is_five_groups) {
  expect(formats::uuid,
         {"2eb8aa08-aa98-11ea-b4aa-73b441d16380", "2EB8AA08-AA98-11EA-B4AA-73B441D16380"},
         {"", "2eb8aa08aa9811eab4aa73b441d16380", "2eb8aa08-aa98-11ea-b4aa-73b441d1638g"});
}

TEST(Formats, byte_is_padded_base64) {
  expect(formats::byte, {"", "Zg==", "Zm8=", "Zm9v"},
         {"Zg", "Zg=", "Zh==", "Zm-_", "Zm9v\n", "Zm 9", "===="});
}

}  // namespace
}  // namespace zefir::schema
