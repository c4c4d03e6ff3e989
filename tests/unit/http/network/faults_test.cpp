// SPDX-License-Identifier: Apache-2.0
// What servers do wrong, over a real connection: the call fails, or is answered as far as it can
// be, and the connection is never used again.
#include <gtest/gtest.h>

#include "network_support.hpp"

namespace zefir::test {
namespace {

const std::string ok = "HTTP/1.1 200 OK\r\n";
const std::string chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";

class Fault {
 public:
  Fault(std::string bytes, std::string outcome) : sent(std::move(bytes)), expected(outcome) {}
  std::string sent;      // after which the server ends its side
  std::string expected;  // part of the message
};

// Each fault is followed by a good answer, which must come over another connection.
void expect_faults(const std::vector<Fault>& faults, bool server_closes) {
  for (const Fault& fault : faults) {
    LoopbackServer server;
    Script script = Script().read_request().send(fault.sent);
    server.then(server_closes ? script.shut_down().stall() : script.stall());
    server.then(Script().read_request().send(answer(200, "good")));
    const std::vector<std::string> got = fetch_all({server.url(), server.url()});
    EXPECT_TRUE(contains(got[0], fault.expected)) << fault.sent.substr(0, 200) << "\n-> " << got[0];
    EXPECT_EQ(got[1], "good");
    EXPECT_EQ(server.connections().size(), 2u);
    EXPECT_NE(server.finished(0).fault, "") << "the client must close";
  }
}

TEST(Faults, of_framing_are_refused_at_once) {
  expect_faults(
      {
          {ok + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc", "not HTTP/1.1"},
          {ok + "Content-Length: +3\r\n\r\nabc", "not HTTP/1.1"},
          {ok + "Content-Length: -1\r\n\r\nabc", "not HTTP/1.1"},
          {ok + "Content-Length: 0x3\r\n\r\nabc", "not HTTP/1.1"},
          {ok + "Content-Length: 99999999999999999999\r\n\r\nabc", "not HTTP/1.1"},
          {ok + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
           "not HTTP/1.1"},
          {ok + "Transfer-Encoding: xchunked\r\n\r\nabc", "coding other than chunked"},
          {ok + "Transfer-Encoding: chunked, gzip\r\n\r\nabc", "coding other than chunked"},
          {ok + "Transfer-Encoding: gzip, chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
           "coding other than chunked"},
          {"HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "HTTP/1.0 answer"},
          {chunked + "zz\r\nabc\r\n0\r\n\r\n", "not HTTP/1.1"},
          {chunked + "3\r\nabcX0\r\n\r\n", "not HTTP/1.1"},
          {chunked + "FFFFFFFFFFFFFFFFF\r\nabc", "not HTTP/1.1"},
          {chunked + "3;a=" + std::string(65'536, 'x') + "\r\nabc\r\n0\r\n\r\n", "16 KiB"},
          {chunked + "0\r\nA: " + std::string(65'536, 'x') + "\r\n\r\n", "16 KiB"},
      },
      false);
}

TEST(Faults, of_the_head_are_refused_at_once) {
  std::string many_fields = ok;
  for (int i = 0; i < 500; ++i) many_fields += "A: b\r\n";
  expect_faults(
      {
          {"SSH-2.0-OpenSSH_9.2\r\n", "not HTTP/1.1"},
          {std::string("\x15\x03\x01\x00\x02\x02\x46", 7), "not HTTP/1.1"},
          {"HTTP/2.0 200 OK\r\n\r\n", "not HTTP/1.1"},
          {"HTTP/1.1 099 Low\r\nContent-Length: 0\r\n\r\n", "status is below 100"},
          {"HTTP/1.1 101 Switching Protocols\r\n\r\n", "switches protocols"},
          {ok + "Space : a\r\n\r\n", "not HTTP/1.1"},
          {ok + "A: " + std::string(9000, 'a') + "\r\n\r\n", "longer than 8190"},
          {many_fields + "\r\n", "more than 128"},
          {ok + std::string(100'000, 'a'), "64 KiB"},
      },
      false);
}

TEST(Faults, where_the_server_breaks_off) {
  const std::string before_answer = "the server closed the connection before it answered";
  const std::string in_head = "the server closed the connection within the answer's headers";
  const std::string in_body = "the server closed the connection before the end of the body";
  expect_faults(
      {
          {"", before_answer},
          {"HTTP/1.1 200", in_head},
          {ok + "Content-Length: 3\r\n", in_head},
          {"HTTP/1.1 100 Continue\r\n\r\n", in_head},
          {ok + "Content-Length: 9\r\n\r\nabc", in_body},
          {ok + "Content-Length: 999999\r\n\r\n" + std::string(100'000, 'x'), in_body},
          {chunked + "9\r\nabc", in_body},
          {chunked + "3\r\nabc\r\n", in_body},
          {chunked + "3\r\nabc\r\n0\r\n", in_body},
      },
      true);
}

TEST(Faults, that_leave_the_answer_whole_end_its_connection) {
  expect_faults(
      {
          {answer(200, "abc") + "XYZ", "abc"},
          {"HTTP/1.1 204 No Content\r\nContent-Length: 3\r\n\r\nabc", ""},
          {chunked + "3\r\nabc\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n", "abc"},
      },
      false);
}

TEST(Faults, name_the_call_and_the_server) {
  LoopbackServer server;
  server.always(Script().read_request().send("nonsense\r\n\r\n"));
  const std::string message = message_of<ProtocolError>([&] { fetch(server.url("/a?b=c")); });
  EXPECT_TRUE(message.starts_with("GET " + server.url("/a?b=c") + ": the answer is not HTTP/1.1"))
      << message;
  EXPECT_TRUE(message.ends_with("(127.0.0.1:" + std::to_string(server.port()) + ")")) << message;
}

TEST(Faults, by_a_reset_within_the_body) {
  LoopbackServer server;
  server.then(Script().read_request().send(ok + "Content-Length: 9\r\n\r\nabc").hold().reset());
  const auto read = [](LoopbackServer& peer) -> awaitable<std::string> {
    Session session(co_await asio::this_coro::executor);
    http::Response response = co_await session.get(peer.url());
    peer.release();
    co_return co_await response.read();
  };
  EXPECT_TRUE(contains(message_of<ProtocolError>([&] { run(read(server)); }),
                       "before the end of the body"));
}

}  // namespace
}  // namespace zefir::test
