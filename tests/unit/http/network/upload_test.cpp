// SPDX-License-Identifier: Apache-2.0
// What is sent: bodies, default headers, and answers that come before all of it was sent.
#include <gtest/gtest.h>

#include "network_support.hpp"

namespace zefir::test {
namespace {

TEST(Upload, sends_head_and_body) {
  LoopbackServer server;
  server.always(Script().read_request().send(answer(201, "")));
  const RequestOptions options = RequestOptions().json(R"({"a":1})").param("q", "x y");
  EXPECT_EQ(fetch(server.url("/p"), {}, "POST", options).status, 201u);
  const std::string request = server.finished(0).requests[0];
  EXPECT_TRUE(request.starts_with("POST /p?q=x%20y HTTP/1.1\r\nHost: 127.0.0.1:")) << request;
  EXPECT_TRUE(contains(request, "\r\nContent-Type: application/json\r\n"));
  EXPECT_TRUE(contains(request, "\r\nAccept: */*\r\n"));
  EXPECT_TRUE(contains(request, "\r\nUser-Agent: zefir/"));
  EXPECT_TRUE(request.ends_with("\r\nContent-Length: 7\r\n\r\n{\"a\":1}")) << request;
}

TEST(Upload, of_ten_megabytes_arrives_whole) {
  const std::string body(10'000'000, 'x');
  LoopbackServer server;
  server.always(Script().read_request().send(answer(200, "ok")));
  const RequestOptions options = RequestOptions().body(body, "text/plain");
  EXPECT_EQ(fetch(server.url(), {}, "PUT", options).body, "ok");
  EXPECT_TRUE(server.finished(0).requests[0].ends_with("\r\n\r\n" + body));
}

TEST(Upload, that_the_server_refuses_halfway_gives_its_answer) {
  LoopbackServer server;
  server.then(Script().read(1000).send(answer(413, "too large")));
  server.then(Script().read_request().send(answer(200, "good")));
  const auto refused_then_good = [](LoopbackServer& peer) -> awaitable<void> {
    Session session(co_await asio::this_coro::executor);
    RequestOptions options;
    options.body(std::string(64'000'000, 'x'), "text/plain");
    const Fetched refused = co_await fetch_with(session, peer.url(), "POST", std::move(options));
    EXPECT_EQ(refused.status, 413u);
    EXPECT_EQ(refused.body, "too large");
    const Fetched good = co_await fetch_with(session, peer.url());
    EXPECT_EQ(good.body, "good");
  };
  run(refused_then_good(server));
  EXPECT_EQ(server.connections().size(), 2u);
}

TEST(Upload, that_the_server_breaks_off_fails) {
  LoopbackServer server;
  server.then(Script().read(1000).reset());
  const RequestOptions options = RequestOptions().body(std::string(64'000'000, 'x'), "text/plain");
  EXPECT_THROW(fetch(server.url(), {}, "POST", options), ProtocolError);
}

TEST(Upload, of_bad_headers_sends_nothing) {
  LoopbackServer server;
  EXPECT_THROW(fetch(server.url(), {}, "POST", RequestOptions().header("Content-Length", "7")),
               UsageError);
  EXPECT_THROW(fetch(server.url(), {}, "CONNECT"), UsageError);
  for (const auto& connection : server.connections()) EXPECT_EQ(connection.received, "");
}

}  // namespace
}  // namespace zefir::test
