// SPDX-License-Identifier: Apache-2.0
// ResponseParser: which bytes are an answer, and which are refused, however they are cut.
#include "src/network/response_parser.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace zefir::http {
namespace {

const std::string ok = "HTTP/1.1 200 OK\r\n";
const std::string chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";

// What came of some bytes: "200 body", or the fault, or "incomplete".
class Parsed {
 public:
  std::string outcome;
  Headers headers;
  std::string reason;
};

// Feeds `bytes` in pieces, as a connection does: what is not used is fed again with what follows.
Parsed parse(const std::string& bytes, std::size_t piece, bool to_head = false) {
  ResponseParser parser(to_head);
  Parsed parsed;
  std::string waiting, body;
  std::size_t at = 0;
  while (parser.fault().empty() && at < bytes.size()) {
    waiting += bytes.substr(at, piece);
    at += piece;
    while (!waiting.empty() && parser.fault().empty()) {
      std::size_t used = 0, produced = 0;
      if (!parser.has_head()) {
        used = parser.feed_head(waiting);
      } else if (parser.framing() == Framing::chunked && !parser.has_body()) {
        std::string out(3, '\0');
        used = parser.feed_body(waiting, out, produced);
        body += out.substr(0, produced);
      } else {
        break;
      }
      waiting.erase(0, used);
      if (used == 0 && produced == 0) break;
    }
  }
  parsed.headers = parser.headers();
  parsed.reason = parser.reason();
  if (!parser.fault().empty()) {
    parsed.outcome = parser.fault();
  } else if (!parser.has_head() || (parser.framing() == Framing::chunked && !parser.has_body())) {
    parsed.outcome = "incomplete";
  } else {
    parsed.outcome = std::to_string(parser.status()) + " " +
                     (parser.framing() == Framing::chunked ? body : waiting);
  }
  return parsed;
}

// The outcome must not depend on how the bytes arrive.
std::string outcome(const std::string& bytes, bool to_head = false) {
  const std::string whole = parse(bytes, bytes.size(), to_head).outcome;
  for (const std::size_t piece : {1, 2, 3, 7}) {
    if (bytes.size() > 20'000) break;
    EXPECT_EQ(parse(bytes, piece, to_head).outcome, whole) << "in pieces of " << piece;
  }
  return whole;
}

using Table = std::vector<std::pair<std::string, std::string>>;

void expect_outcomes(const Table& table) {
  for (const auto& [bytes, expected] : table) {
    const std::string got = outcome(bytes);
    EXPECT_NE(got.find(expected), std::string::npos) << bytes.substr(0, 200) << "\n-> " << got;
  }
}

TEST(ResponseParser, takes_what_is_an_answer) {
  expect_outcomes({
      {ok + "Content-Length: 3\r\n\r\nabc", "200 abc"},
      {ok + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc", "200 abc"},
      {ok + "Content-Length: 3, 3\r\n\r\nabc", "200 abc"},
      {chunked + "3\r\nabc\r\n0\r\n\r\n", "200 abc"},
      {chunked + "A\r\n0123456789\r\n1\r\nx\r\n0\r\n\r\n", "200 0123456789x"},
      {chunked + "3;name=value;q=\"x\"\r\nabc\r\n0;last\r\n\r\n", "200 abc"},
      {chunked + "0\r\n\r\n", "200 "},
      {ok + "transfer-encoding: Chunked\r\n\r\n1\r\na\r\n0\r\n\r\n", "200 a"},
      {"HTTP/1.0 200 OK\r\n\r\nuntil close", "200 until close"},
      {"HTTP/1.1 204 No Content\r\nContent-Length: 3\r\n\r\n", "204 "},
      {"HTTP/1.1 304 Not Modified\r\nContent-Length: 3\r\n\r\n", "304 "},
      {"HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n", "999 "},
      {"HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n", "200 "},
      {"HTTP/1.1 100 Continue\r\n\r\n", "100 "},
      {ok + "Folded: a\r\n b\r\nContent-Length: 0\r\n\r\n", "200 "},
  });
}

TEST(ResponseParser, refuses_lengths_that_two_readers_could_take_differently) {
  const std::string bad = "the answer is not HTTP/1.1: ";
  for (const std::string value :
       {"+3", "-1", "0x3", "3a", "", "3,", "3, 4", "18446744073709551616", "3 3"}) {
    expect_outcomes({{ok + "Content-Length: " + value + "\r\n\r\nabc", bad}});
  }
  expect_outcomes({
      {ok + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc", bad},
      {ok + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", bad},
      {ok + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n", bad},
  });
}

TEST(ResponseParser, refuses_transfer_codings_but_chunked) {
  const std::string bad = "a transfer coding other than chunked";
  for (const std::string value : {"gzip", "xchunked", "chunked, gzip", "gzip, chunked",
                                  "chunked;q=1", "identity", "chunked, chunked", ""}) {
    const std::string got = outcome(ok + "Transfer-Encoding: " + value + "\r\n\r\n0\r\n\r\n");
    EXPECT_NE(got.find(bad), std::string::npos) << value << " -> " << got;
  }
  expect_outcomes({
      {ok + "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", bad},
      {ok + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
       "not HTTP/1.1"},
      {"HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
       "an HTTP/1.0 answer has a transfer coding"},
  });
}

TEST(ResponseParser, refuses_broken_chunks) {
  const std::string bad = "the answer is not HTTP/1.1: ";
  for (const std::string body :
       {"zz\r\nabc\r\n", "-3\r\nabc\r\n", "+3\r\nabc\r\n", "FFFFFFFFFFFFFFFFF\r\nabc\r\n",
        "3\r\nabcX0\r\n\r\n", "3 \nabc", "\r\nabc\r\n", "3\r\nabc0\r\n\r\n", ";x\r\nabc\r\n"}) {
    expect_outcomes({{chunked + body + "0\r\n\r\n", bad}});
  }
}

TEST(ResponseParser, waits_for_the_rest_of_a_chunked_body) {
  for (const std::string body : {"9\r\nabc", "3\r\nabc\r\n", "3\r\nabc\r\n0\r\n", "3"}) {
    EXPECT_EQ(outcome(chunked + body), "incomplete") << body;
  }
}

TEST(ResponseParser, refuses_heads_that_are_none) {
  const std::string bad = "the answer is not HTTP/1.1: ";
  expect_outcomes({
      {ok + "No colon\r\n\r\n", bad},
      {ok + "Space : a\r\n\r\n", bad},
      {ok + ": empty name\r\n\r\n", bad},
      {ok + " leading: space\r\n\r\n", bad},
      {ok + std::string("Nul: a\0b\r\n\r\n", 12), bad},
      {ok + "Bare: a\rb\r\n\r\n", bad},
      {"HTTP/2.0 200 OK\r\n\r\n", bad},
      {"HTTP/1.2 200 OK\r\n\r\n", bad},
      {"http/1.1 200 OK\r\n\r\n", bad},
      {"HTTP/1.1 20 OK\r\n\r\n", bad},
      {"HTTP/1.1 2000 OK\r\n\r\n", bad},
      {"HTTP/1.1 -20 OK\r\n\r\n", bad},
      {"HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", bad},
      {"SSH-2.0-OpenSSH_9.2\r\n", bad},
      {"<html>hello</html>", bad},
      {"HTTP/1.1 099 Low\r\nContent-Length: 0\r\n\r\n", "status is below 100"},
  });
}

TEST(ResponseParser, bounds_the_head) {
  const std::string end = "Content-Length: 0\r\n\r\n";
  const auto fields = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "A: " + std::to_string(i) + "\r\n";
    return text;
  };
  expect_outcomes({
      {ok + "A: " + std::string(8187, 'a') + "\r\n" + end, "200 "},
      {ok + "A: " + std::string(8188, 'a') + "\r\n" + end, "a header line is longer than 8190"},
      {ok + fields(127) + end, "200 "},
      {ok + fields(128) + end, "more than 128 header fields"},
      {"HTTP/1.1 200 " + std::string(8191, 'a') + "\r\n" + end, "the status line is too long"},
      {ok + std::string(70'000, 'a'), "longer than 64 KiB"},
  });
  std::string many = ok;
  for (int i = 0; i < 20; ++i) many += "A: " + std::string(4000, 'a') + "\r\n";
  expect_outcomes({{many + end, "longer than 64 KiB"}});
}

TEST(ResponseParser, bounds_extensions_and_trailers) {
  const std::string longer(17 * 1024, 'x');
  expect_outcomes({
      {chunked + "3;a=" + longer + "\r\nabc\r\n0\r\n\r\n", "longer than 16 KiB"},
      {chunked + "3;a=" + longer, "longer than 16 KiB"},
      {chunked + "0\r\nA: " + longer, "longer than 16 KiB"},
  });
}

// Beast checks itself by assertions, which a build for debugging turns into aborts: no bytes, cut
// in no way, may reach one.
TEST(ResponseParser, stays_upright_whatever_comes) {
  const std::vector<std::string> seeds = {
      chunked + "3\r\nabc\r\n0\r\n\r\n",
      chunked + "1;a=b\r\nx\r\nA\r\n0123456789\r\n0\r\nT: 1\r\n\r\n",
      ok + "Content-Length: 3\r\nConnection: close\r\n\r\nabc",
      "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nFolded: a\r\n b\r\n\r\n",
  };
  const std::string alphabet("\r\n 0:;13aA,\0\t\xff-", 15);
  std::mt19937 random(1);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes = seeds[random() % seeds.size()];
    for (std::size_t edits = random() % 4; edits > 0; --edits) {
      const std::size_t at = random() % bytes.size();
      const char c = alphabet[random() % alphabet.size()];
      switch (random() % 3) {
        case 0:
          bytes[at] = c;
          break;
        case 1:
          bytes.insert(at, 1, c);
          break;
        default:
          bytes.erase(at, 1 + random() % 3);
      }
    }
    const Parsed parsed = parse(bytes, 1 + random() % 8, random() % 8 == 0);
    EXPECT_FALSE(parsed.outcome.empty());
  }
}

TEST(ResponseParser, keeps_trailers_out_of_the_headers) {
  const Parsed parsed = parse(chunked + "1\r\na\r\n0\r\nSet-Cookie: sid=evil\r\nX: 1\r\n\r\n", 5);
  EXPECT_EQ(parsed.outcome, "200 a");
  EXPECT_EQ(parsed.headers.fields().size(), 1u);
  EXPECT_FALSE(parsed.headers.contains("Set-Cookie"));
}

TEST(ResponseParser, gives_headers_and_reason_as_they_came) {
  const Parsed parsed = parse(
      "HTTP/1.1 418 I'm a teapot\r\nLocation: a\r\nlocation:  b \r\nFolded: a\r\n\t b\r\n\r\n", 4);
  EXPECT_EQ(parsed.reason, "I'm a teapot");
  EXPECT_EQ(parsed.headers.get_all("Location"), (std::vector<std::string_view>{"a", "b"}));
  EXPECT_EQ(parsed.headers.get("Folded"), "a b");
}

TEST(ResponseParser, expects_no_body_after_head) {
  EXPECT_EQ(outcome(ok + "Content-Length: 3\r\n\r\n", true), "200 ");
  EXPECT_EQ(outcome(chunked, true), "200 ");
}

}  // namespace
}  // namespace zefir::http
