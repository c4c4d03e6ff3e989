// SPDX-License-Identifier: Apache-2.0
// Bodies of every framing, whole and in pieces, and the answers that have none.
#include <gtest/gtest.h>

#include "network_support.hpp"

namespace zefir::test {
namespace {

const std::string chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

std::string pattern(std::size_t size) {
  std::string text(size, '\0');
  for (std::size_t i = 0; i < size; ++i) text[i] = static_cast<char>('a' + (i * 7 + i / 251) % 26);
  return text;
}

std::string in_chunks(const std::string& text, std::size_t size) {
  std::string out = chunked;
  for (std::size_t at = 0; at < text.size(); at += size) {
    const std::string chunk = text.substr(at, size);
    char digits[16];
    const int length = std::snprintf(digits, sizeof digits, "%zx", chunk.size());
    out += std::string(digits, static_cast<std::size_t>(length)) + "\r\n" + chunk + "\r\n";
  }
  return out + "0\r\n\r\n";
}

awaitable<std::string> read_in_pieces(std::string url, std::size_t size) {
  Session session(co_await asio::this_coro::executor);
  http::Response response = co_await session.get(std::move(url));
  std::string buffer(size, '\0'), body;
  while (const std::size_t count = co_await response.read_some(buffer)) {
    body.append(buffer, 0, count);
  }
  const std::size_t after_the_end = co_await response.read_some(buffer);
  EXPECT_EQ(after_the_end, 0u);
  co_return body;
}

TEST(Body, of_a_length_is_read_whole_and_in_pieces) {
  const std::string text = pattern(300'000);
  LoopbackServer server;
  server.always(Script().read_request().send(answer(200, text)).stall());
  EXPECT_EQ(fetch(server.url()).body, text);
  for (const std::size_t size : {333, 100'000, 300'000, 400'000}) {
    EXPECT_EQ(run(read_in_pieces(server.url(), size)), text) << size;
  }
}

awaitable<void> break_off_in_pieces(LoopbackServer& server) {
  Session session(co_await asio::this_coro::executor, SessionOptions().limit(1));
  http::Response broken = co_await session.get(server.url());
  std::string buffer(100, '\0'), fault;
  try {
    while (co_await broken.read_some(buffer) > 0) continue;
  } catch (const ProtocolError& error) {
    fault = error.what();
  }
  EXPECT_TRUE(contains(fault, "before the end of the body")) << fault;
  const Fetched other = co_await fetch_with(session, server.url());
  EXPECT_EQ(other.body, "ok") << "the place must be free though the answer is still there";
  bool refuses_to_go_on = false;
  try {
    co_await broken.read_some(buffer);
  } catch (const UsageError&) {
    refuses_to_go_on = true;
  }
  EXPECT_TRUE(refuses_to_go_on);
}

TEST(Body, that_breaks_off_in_pieces_gives_its_place_back) {
  LoopbackServer server;
  server.then(Script().read_request().send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"));
  server.then(Script().read_request().send(answer(200, "ok")));
  run(break_off_in_pieces(server));
}

TEST(Body, in_chunks_is_read_whole_and_in_pieces) {
  const std::string text = pattern(300'000);
  LoopbackServer server;
  server.always(Script().read_request().send(in_chunks(text, 7777)).stall());
  EXPECT_EQ(fetch(server.url()).body, text);
  for (const std::size_t size : {333, 7777, 100'000}) {
    EXPECT_EQ(run(read_in_pieces(server.url(), size)), text) << size;
  }
}

TEST(Body, in_chunks_may_come_byte_by_byte) {
  LoopbackServer server;
  server.always(Script().read_request().send_slowly(in_chunks("0123456789", 3), 1, 0ms).stall());
  EXPECT_EQ(fetch(server.url()).body, "0123456789");
  EXPECT_EQ(run(read_in_pieces(server.url(), 1)), "0123456789");
}

TEST(Body, of_one_chunk_larger_than_any_buffer) {
  const std::string text = pattern(1'000'000);
  LoopbackServer server;
  server.always(Script().read_request().send(in_chunks(text, text.size())).stall());
  EXPECT_EQ(fetch(server.url()).body, text);
}

TEST(Body, until_the_connection_s_end) {
  const std::string text = pattern(100'000);
  LoopbackServer server;
  server.always(Script().read_request().send("HTTP/1.1 200 OK\r\n\r\n" + text));
  EXPECT_EQ(fetch(server.url()).body, text);
  EXPECT_EQ(run(read_in_pieces(server.url(), 777)), text);
}

TEST(Body, of_twenty_megabytes_is_streamed) {
  const std::string text = pattern(20'000'000);
  LoopbackServer server;
  server.always(Script().read_request().send(answer(200, text)).stall());
  EXPECT_TRUE(run(read_in_pieces(server.url(), 65'536)) == text);
}

TEST(Body, is_bounded_while_it_comes) {
  LoopbackServer server;
  server.always(Script().read_request().send(in_chunks(pattern(100'000), 1000)).stall());
  const std::string message =
      message_of<ProtocolError>([&] { fetch(server.url(), SessionOptions().max_body(50'000)); });
  EXPECT_TRUE(contains(message, "the body is longer than 50000 bytes")) << message;
  EXPECT_NE(server.finished(0).fault, "");
}

TEST(Body, is_not_expected_after_head_or_where_none_may_be) {
  LoopbackServer server;
  server.then(Script().read_request().send("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n").stall());
  server.then(Script().read_request().send("HTTP/1.1 204 No Content\r\n\r\n").stall());
  server.then(Script()
                  .read_request()
                  .send("HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n")
                  .stall());
  server.then(Script().read_request().send("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").stall());
  const Fetched head = fetch(server.url(), {}, "HEAD");
  EXPECT_EQ(head.status, 200u);
  EXPECT_EQ(head.body, "");
  EXPECT_EQ(head.headers.get("Content-Length"), "9");
  EXPECT_EQ(fetch(server.url()).status, 204u);
  EXPECT_EQ(fetch(server.url()).status, 304u);
  EXPECT_EQ(fetch(server.url()).body, "");
}

TEST(Body, is_given_as_it_was_coded) {
  LoopbackServer server;
  server.always(
      Script().read_request().send(answer(200, "\x1f\x8b raw", "Content-Encoding: gzip\r\n")));
  EXPECT_EQ(fetch(server.url()).body, "\x1f\x8b raw");
  EXPECT_FALSE(contains(server.finished(0).received, "Accept-Encoding"));
}

TEST(Body, has_trailers_that_are_ignored) {
  LoopbackServer server;
  server.always(Script()
                    .read_request()
                    .send(chunked + "2\r\nok\r\n0\r\nSet-Cookie: sid=evil\r\n\r\n")
                    .stall());
  const Fetched fetched = fetch(server.url());
  EXPECT_EQ(fetched.body, "ok");
  EXPECT_FALSE(fetched.headers.contains("Set-Cookie"));
}

TEST(InterimAnswers, are_passed_over) {
  LoopbackServer server;
  server.always(
      Script().read_request().send("HTTP/1.1 100 Continue\r\n\r\n"
                                   "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" +
                                   answer(200, "ok")));
  const Fetched fetched = fetch(server.url());
  EXPECT_EQ(fetched.status, 200u);
  EXPECT_FALSE(fetched.headers.contains("Link"));
}

TEST(InterimAnswers, are_counted) {
  const auto interim = [](int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += "HTTP/1.1 102 Processing\r\n\r\n";
    return text;
  };
  LoopbackServer server;
  server.then(Script().read_request().send(interim(20) + answer(200, "ok")));
  server.then(Script().read_request().send(interim(21) + answer(200, "ok")));
  EXPECT_EQ(fetch(server.url()).body, "ok");
  EXPECT_TRUE(contains(message_of<ProtocolError>([&] { fetch(server.url()); }),
                       "more than 20 interim answers"));
}

awaitable<void> read_with_two_sessions(LoopbackServer& server) {
  const auto executor = co_await asio::this_coro::executor;
  Session session(executor);
  http::Response slow = co_await session.get(server.url("/slow"));
  const Fetched other = co_await fetch_with(session, server.url("/other"));
  EXPECT_EQ(other.body, "ok");
  server.release();
  const std::string body = co_await slow.read();
  EXPECT_EQ(body, "abc");
}

TEST(Body, that_is_not_read_does_not_hold_up_other_calls) {
  LoopbackServer server;
  server.then(Script()
                  .read_request()
                  .send("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n")
                  .hold()
                  .send("abc"));
  server.then(Script().read_request().send(answer(200, "ok")));
  run(read_with_two_sessions(server));
}

}  // namespace
}  // namespace zefir::test
