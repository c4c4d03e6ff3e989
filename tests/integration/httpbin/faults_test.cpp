// SPDX-License-Identifier: Apache-2.0
// What goes wrong on the way, and how connections are kept: a server that is down, slow, or answers
// something else; many calls at once.
#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/deferred.hpp>
#include <boost/asio/experimental/parallel_group.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <charconv>
#include <chrono>
#include <exception>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <vector>
#include <zefir/schema.hpp>
#include <zefir/testing.hpp>

#include "server.hpp"

using namespace std::chrono_literals;

namespace httpbin_test {
namespace {

using zefir::testing::LoopbackServer;
using zefir::testing::MockTransport;
using zefir::testing::Script;

// The local ends of this machine's open connections to the server, from /proc/net/tcp: hexadecimal
// "address:port" of either end, state 01 for an established one.
std::set<std::string> connections_to_server() {
  const std::string url = server_url();
  unsigned port = 0;
  const std::string digits = url.substr(url.rfind(':') + 1);
  std::from_chars(digits.data(), digits.data() + digits.size(), port);
  std::set<std::string> connections;
  std::ifstream table("/proc/net/tcp");
  std::string line;
  std::getline(table, line);
  while (std::getline(table, line)) {
    std::istringstream words(line);
    std::string number, local, remote, state;
    words >> number >> local >> remote >> state;
    unsigned remote_port = 0;
    const std::size_t colon = remote.find(':') + 1;
    std::from_chars(remote.data() + colon, remote.data() + remote.size(), remote_port, 16);
    if (state == "01" && remote_port == port) connections.insert(local);
  }
  return connections;
}

boost::asio::awaitable<void> calls_in_a_row() {
  zefir::Session session(co_await boost::asio::this_coro::executor);
  const httpbin::Client client(session, at_server());
  co_await client.uuid();
  const std::set<std::string> first = connections_to_server();
  EXPECT_EQ(first.size(), 1u);
  // Whether an answer has a body, is thrown, or comes in chunks: the connection goes on.
  co_await client.bytes(50000);
  co_await client.status("204");
  co_await client.stream_bytes(50000);
  try {
    co_await client.status("418");
    ADD_FAILURE() << "the call was expected to throw";
  } catch (const httpbin::Error& error) {
    EXPECT_EQ(error.status(), 418u);
  }
  co_await client.relative_redirect(1);
  co_await client.post(httpbin::Person("Ada", "Lovelace"));
  EXPECT_EQ(connections_to_server(), first);
}

boost::asio::awaitable<void> one_of_many(httpbin::Client client, std::set<std::string>& uuids) {
  httpbin::BodyEcho echo = co_await client.delay(0.05);
  EXPECT_EQ(echo.origin, "127.0.0.1");
  httpbin::Uuid answer = co_await client.uuid();
  uuids.insert(answer.uuid.to_string());
}

boost::asio::awaitable<void> calls_at_once() {
  const auto executor = co_await boost::asio::this_coro::executor;
  zefir::Session session(executor, zefir::SessionOptions().limit(4));
  const httpbin::Client client(session, at_server());
  std::set<std::string> uuids;
  std::vector<decltype(boost::asio::co_spawn(executor, one_of_many(client, uuids),
                                             boost::asio::deferred))>
      calls;
  for (int i = 0; i < 20; ++i) {
    calls.push_back(
        boost::asio::co_spawn(executor, one_of_many(client, uuids), boost::asio::deferred));
  }
  auto all = boost::asio::experimental::make_parallel_group(std::move(calls));
  auto [order, faults] = co_await all.async_wait(boost::asio::experimental::wait_for_all(),
                                                 boost::asio::use_awaitable);
  for (const std::exception_ptr& fault : faults) EXPECT_FALSE(fault);
  EXPECT_EQ(uuids.size(), 20u);
  EXPECT_LE(connections_to_server().size(), 4u);
}

boost::asio::awaitable<httpbin::JsonEcho> post_through(std::shared_ptr<MockTransport> mock) {
  zefir::Session session(co_await boost::asio::this_coro::executor,
                         zefir::SessionOptions().transport(mock));
  const httpbin::Client client(session);
  co_return co_await client.post(httpbin::Person("Ada", "Lovelace"));
}

TEST(Faults, a_server_that_is_down_is_a_connect_error) {
  std::string url;
  {
    // Its port is free again, and nobody listens there.
    const LoopbackServer gone;
    url = gone.url("");
  }
  try {
    call([](auto& client) { return client.uuid(); }, httpbin::ClientOptions().base_url(url));
    FAIL() << "the call was expected to throw";
  } catch (const zefir::ConnectError& error) {
    EXPECT_EQ(error.method(), "GET");
    EXPECT_EQ(error.url(), url + "/uuid");
    EXPECT_NE(std::string(error.what()).find("refused"), std::string::npos) << error.what();
  }
}

TEST(Faults, a_slow_server_is_a_timeout) {
  const auto begin = std::chrono::steady_clock::now();
  try {
    call([](auto& client) {
      return client.delay(10, httpbin::DelayOptions(),
                          zefir::CallOptions().timeout(zefir::Timeout().total(300ms)));
    });
    FAIL() << "the call was expected to throw";
  } catch (const zefir::TimeoutError& error) {
    EXPECT_EQ(error.phase(), zefir::TimeoutPhase::total);
    EXPECT_EQ(error.url(), server_url() + "/delay/10");
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
}

TEST(Faults, silence_between_bytes_is_a_timeout_of_its_own) {
  try {
    call([](auto& client) {
      return client.drip(httpbin::DripOptions().duration(8).numbytes(2),
                         zefir::CallOptions().timeout(zefir::Timeout().sock_read(300ms)));
    });
    FAIL() << "the call was expected to throw";
  } catch (const zefir::TimeoutError& error) {
    EXPECT_EQ(error.phase(), zefir::TimeoutPhase::sock_read);
  }
}

TEST(Faults, an_answer_that_breaks_its_description_tells_where) {
  // /anything/uuid answers 200 and JSON, but no Uuid.
  const httpbin::Error error =
      error_of([](auto& client) { return client.uuid(); },
               httpbin::ClientOptions().base_url(server_url() + "/anything"));
  EXPECT_EQ(error.status(), 200u);
  ASSERT_EQ(error.validation().size(), 1u);
  EXPECT_EQ(error.validation().items()[0].pointer(), "/uuid");
  EXPECT_EQ(error.validation().items()[0].fault(), zefir::Fault::required);
}

TEST(Faults, another_content_type_is_an_error) {
  LoopbackServer server;
  server.then(
      Script().read_request().send("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
                                   "18\r\n\r\n<p>Please log in.\n"));
  const httpbin::Error error = error_of([](auto& client) { return client.uuid(); },
                                        httpbin::ClientOptions().base_url(server.url("")));
  EXPECT_EQ(error.status(), 200u);
  EXPECT_NE(std::string(error.what()).find("text/html"), std::string::npos) << error.what();
  EXPECT_EQ(error.body(), "<p>Please log in.\n");
}

TEST(Faults, a_mock_answers_in_the_servers_place) {
  const auto mock = std::make_shared<MockTransport>();
  mock->on("POST", "/post").reply(200, R"({"args": {}, "data": "", "files": {}, "form": {},
      "headers": {}, "origin": "mock", "url": "mock:", "json": null})");
  EXPECT_EQ(zefir::run(post_through(mock)).origin, "mock");
  mock->verify();
  ASSERT_EQ(mock->requests().size(), 1u);
  EXPECT_EQ(mock->requests()[0].body(), "firstname=Ada&lastname=Lovelace");
}

TEST(Connections, are_kept_for_the_next_call) { zefir::run(calls_in_a_row()); }

TEST(Connections, are_shared_by_calls_at_once) { zefir::run(calls_at_once()); }

}  // namespace
}  // namespace httpbin_test
