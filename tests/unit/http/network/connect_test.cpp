// SPDX-License-Identifier: Apache-2.0
// Reaching a host by one of its addresses.
#include "src/network/connect.hpp"

#include <gtest/gtest.h>

#include "network_support.hpp"

namespace zefir::test {
namespace {

using asio::ip::tcp;
using http::ConnectRace;

std::vector<std::string> interleaved(const std::vector<std::string>& addresses) {
  std::vector<asio::ip::address> parsed;
  for (const std::string& address : addresses) parsed.push_back(asio::ip::make_address(address));
  std::vector<std::string> result;
  for (const tcp::endpoint& endpoint : http::interleave(parsed, 80)) {
    result.push_back(http::describe(endpoint));
  }
  return result;
}

TEST(Connect, lets_the_families_take_turns) {
  using List = std::vector<std::string>;
  EXPECT_EQ(interleaved({"::1", "::2", "::3", "1.1.1.1"}),
            (List{"[::1]:80", "1.1.1.1:80", "[::2]:80", "[::3]:80"}));
  EXPECT_EQ(interleaved({"1.1.1.1", "::1", "2.2.2.2"}),
            (List{"1.1.1.1:80", "[::1]:80", "2.2.2.2:80"}));
  EXPECT_EQ(interleaved({"1.1.1.1"}), List{"1.1.1.1:80"});
}

// The port that won, or the faults.
awaitable<std::string> winner_of(std::vector<tcp::endpoint> endpoints) {
  const auto race =
      std::make_shared<ConnectRace>(co_await asio::this_coro::executor, std::move(endpoints));
  race->start();
  co_await race->wait();
  if (!race->winner()) co_return race->faults();
  co_return "port " + std::to_string(race->winner()->remote_endpoint().port());
}

tcp::endpoint endpoint_of(const LoopbackServer& server) {
  return tcp::endpoint(asio::ip::address_v4::loopback(), server.port());
}

TEST(Connect, goes_on_at_once_after_a_refusal) {
  LoopbackServer server;
  const std::string expected = "port " + std::to_string(server.port());
  const std::vector<tcp::endpoint> endpoints = {closed_port(), closed_port(), endpoint_of(server)};
  EXPECT_EQ(run(winner_of(endpoints)), expected);
}

TEST(Connect, does_not_wait_for_an_address_that_does_not_answer) {
  LoopbackServer server;
  const DeafPort deaf;
  const std::vector<tcp::endpoint> endpoints = {deaf.endpoint(), endpoint_of(server)};
  EXPECT_EQ(run(winner_of(endpoints)), "port " + std::to_string(server.port()));
}

TEST(Connect, tries_the_next_when_the_first_does_not_answer_and_the_second_refuses) {
  LoopbackServer server;
  const DeafPort deaf;
  const std::vector<tcp::endpoint> endpoints = {deaf.endpoint(), closed_port(),
                                                endpoint_of(server)};
  EXPECT_EQ(run(winner_of(endpoints)), "port " + std::to_string(server.port()));
}

TEST(Connect, tells_why_every_address_failed) {
  const tcp::endpoint one = closed_port(), two = closed_port();
  EXPECT_EQ(run(winner_of({one, two})), "connection refused (" + http::describe(one) +
                                            "), connection refused (" + http::describe(two) + ")");
}

awaitable<Fetched> fetch_by_name(std::string url, http::LookUp look_up) {
  const auto executor = co_await asio::this_coro::executor;
  Session session(executor, with_look_up(executor, std::move(look_up)));
  co_return co_await fetch_with(session, std::move(url));
}

TEST(Connect, reaches_a_host_whose_other_family_is_dead) {
  LoopbackServer server;
  server.always(Script().read_request().send(answer(200, "ok")));
  const http::LookUp both = [](const std::string& host) {
    http::Addresses found = loopback_for_all(host);
    found.addresses.insert(found.addresses.begin(), asio::ip::address_v6::loopback());
    return found;
  };
  EXPECT_EQ(run(fetch_by_name(server.url("/", "both.test"), both)).body, "ok");
}

TEST(Connect, tells_who_refused) {
  const tcp::endpoint peer = closed_port();
  const std::string url = "http://127.0.0.1:" + std::to_string(peer.port()) + "/a?b=c";
  EXPECT_EQ(message_of<ConnectError>([&] { fetch(url); }),
            "GET " + url + ": connection refused (" + http::describe(peer) + ")");
}

TEST(Connect, tells_that_a_host_is_not_known) {
  const http::LookUp nothing = [](const std::string&) {
    http::Addresses found;
    found.fault = "no such name";
    return found;
  };
  EXPECT_EQ(message_of<ConnectError>([&] { run(fetch_by_name("http://nobody.test/", nothing)); }),
            "GET http://nobody.test/: cannot find the host 'nobody.test': no such name");
}

TEST(Connect, hides_secrets_in_what_it_tells) {
  const std::string host = "127.0.0.1:" + std::to_string(closed_port().port());
  const std::string message =
      message_of<ConnectError>([&] { fetch("http://me:secret@" + host + "/"); });
  EXPECT_TRUE(contains(message, "GET http://" + host + "/: ")) << message;
  EXPECT_FALSE(contains(message, "secret"));
}

TEST(Connect, by_the_system_s_own_lookup_knows_localhost) {
  LoopbackServer server;
  server.always(Script().read_request().send(answer(200, "ok")));
  EXPECT_EQ(fetch(server.url("/", "localhost")).body, "ok");
  EXPECT_TRUE(contains(server.finished(0).received,
                       "\r\nHost: localhost:" + std::to_string(server.port()) + "\r\n"));
}

}  // namespace
}  // namespace zefir::test
