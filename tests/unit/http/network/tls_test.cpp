// SPDX-License-Identifier: Apache-2.0
// TLS: whom a session trusts, and what it tells the server.
#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>
#include <thread>

#include "network_support.hpp"

namespace zefir::test {
namespace {

using testing::CertificateAuthority;
using testing::CertificateOptions;
using testing::Identity;

const CertificateAuthority& authority() {
  static const CertificateAuthority made;
  return made;
}

Identity issue(const CertificateOptions& options) { return authority().issue(options); }
SessionOptions trusting() { return SessionOptions().ca_certificates(authority().certificate()); }

Script one_answer() { return Script().read_request().send(answer(200, "ok")); }

// All names lead to 127.0.0.1.
awaitable<Fetched> fetch_named(std::string url, SessionOptions options) {
  const auto executor = co_await asio::this_coro::executor;
  Session session(executor, with_look_up(executor, &loopback_for_all, std::move(options)));
  co_return co_await fetch_with(session, std::move(url));
}

// The body of the answer, or why there was none.
std::string outcome(const LoopbackServer& server, const std::string& host,
                    SessionOptions options = trusting()) {
  try {
    return run(fetch_named(server.url("/", host), std::move(options))).body;
  } catch (const TlsError& error) {
    return error.cause();
  }
}

std::string outcome(const CertificateOptions& certificate, const std::string& host,
                    SessionOptions options = trusting()) {
  LoopbackServer server(issue(certificate));
  server.always(one_answer());
  return outcome(server, host, std::move(options));
}

#define EXPECT_REFUSED(text, why)                                                           \
  do {                                                                                      \
    const std::string refused = (text);                                                     \
    EXPECT_TRUE(contains(refused, "the server's certificate is refused: " why)) << refused; \
  } while (false)

TEST(Tls, takes_a_certificate_of_a_trusted_authority_for_the_right_name) {
  EXPECT_EQ(outcome(CertificateOptions().dns("good.test"), "good.test"), "ok");
  EXPECT_EQ(outcome(CertificateOptions().dns("*.good.test"), "a.good.test"), "ok");
  EXPECT_EQ(outcome(CertificateOptions().dns("GOOD.test"), "Good.Test"), "ok");
  EXPECT_EQ(outcome(CertificateOptions().dns("good.test"), "good.test."), "ok");
}

TEST(Tls, takes_an_address_that_the_certificate_names) {
  EXPECT_EQ(outcome(CertificateOptions().ip("127.0.0.1"), "127.0.0.1"), "ok");
}

TEST(Tls, refuses_an_address_that_the_certificate_does_not_name) {
  EXPECT_REFUSED(outcome(CertificateOptions().ip("127.0.0.2"), "127.0.0.1"), "IP address mismatch");
  EXPECT_REFUSED(outcome(CertificateOptions().dns("127.0.0.1"), "127.0.0.1"),
                 "IP address mismatch");
}

TEST(Tls, refuses_a_certificate_for_another_name) {
  EXPECT_REFUSED(outcome(CertificateOptions().dns("good.test"), "evil.test"), "hostname mismatch");
  EXPECT_REFUSED(outcome(CertificateOptions().dns("*.good.test"), "good.test"),
                 "hostname mismatch");
  EXPECT_REFUSED(outcome(CertificateOptions().dns("*.good.test"), "a.b.good.test"),
                 "hostname mismatch");
  EXPECT_REFUSED(outcome(CertificateOptions().dns("g*.x.test"), "good.x.test"),
                 "hostname mismatch");
}

TEST(Tls, does_not_look_at_the_common_name) {
  EXPECT_REFUSED(outcome(CertificateOptions().common_name("good.test"), "good.test"),
                 "hostname mismatch");
}

TEST(Tls, refuses_an_authority_that_is_not_trusted) {
  const CertificateAuthority other("another authority");
  LoopbackServer server(other.issue(CertificateOptions().dns("good.test")));
  server.always(one_answer());
  EXPECT_REFUSED(outcome(server, "good.test"), "unable to get local issuer certificate");
  EXPECT_REFUSED(outcome(server, "good.test", SessionOptions()),
                 "unable to get local issuer certificate");
}

TEST(Tls, refuses_a_certificate_that_vouches_for_itself) {
  LoopbackServer server(CertificateAuthority::self_signed(CertificateOptions().dns("good.test")));
  server.always(one_answer());
  EXPECT_REFUSED(outcome(server, "good.test"), "self-signed certificate");
}

TEST(Tls, refuses_a_certificate_before_and_after_its_time) {
  EXPECT_REFUSED(outcome(CertificateOptions().dns("good.test").valid_days(-3, -1), "good.test"),
                 "certificate has expired");
  EXPECT_REFUSED(outcome(CertificateOptions().dns("good.test").valid_days(1, 3), "good.test"),
                 "certificate is not yet valid");
}

TEST(Tls, refuses_nothing_when_told_not_to_verify) {
  const CertificateAuthority other("another authority");
  LoopbackServer server(other.issue(CertificateOptions().dns("x.test").valid_days(-3, -1)));
  server.always(one_answer());
  EXPECT_EQ(outcome(server, "good.test", SessionOptions().verify_tls(false)), "ok");
}

TEST(Tls, sends_nothing_to_a_server_it_refuses) {
  LoopbackServer server(issue(CertificateOptions().dns("good.test")));
  server.always(one_answer());
  outcome(server, "evil.test");
  EXPECT_EQ(server.finished(0).received, "");
}

TEST(Tls, names_the_server_in_its_greeting_but_no_address) {
  LoopbackServer server(issue(CertificateOptions().dns("good.test").ip("127.0.0.1")));
  server.always(one_answer());
  EXPECT_EQ(outcome(server, "Good.test."), "ok");
  EXPECT_EQ(server.finished(0).server_name, "good.test");
  EXPECT_EQ(outcome(server, "127.0.0.1"), "ok");
  EXPECT_EQ(server.finished(1).server_name, std::nullopt);
}

TEST(Tls, refuses_outdated_versions) {
  LoopbackServer server(issue(CertificateOptions().dns("good.test")));
  server.speak_outdated_tls().always(one_answer());
  EXPECT_TRUE(contains(outcome(server, "good.test"), "the TLS handshake failed"));
  EXPECT_TRUE(contains(outcome(server, "good.test", SessionOptions().verify_tls(false)),
                       "the TLS handshake failed"));
}

TEST(Tls, tells_that_the_server_does_not_speak_it) {
  LoopbackServer server;
  server.then(Script().read(1).send(answer(400, "plain")));
  server.then(Script().read(1));
  const std::string url = "https://127.0.0.1:" + std::to_string(server.port()) + "/";
  EXPECT_TRUE(contains(message_of<TlsError>([&] { fetch(url); }), "the TLS handshake failed"));
  EXPECT_TRUE(contains(message_of<TlsError>([&] { fetch(url); }), "during the TLS handshake"));
}

TEST(Tls, keeps_connections) {
  LoopbackServer server(issue(CertificateOptions().ip("127.0.0.1")));
  server.always(Script().serve([](const std::string&) { return answer(200, "ok"); }));
  const std::vector<std::string> urls(5, server.url()), expected(5, "ok");
  EXPECT_EQ(fetch_all(urls, trusting()), expected);
  EXPECT_EQ(server.connections().size(), 1u);
}

awaitable<std::string> post_after_goodbye(const LoopbackServer& server) {
  Session session(co_await asio::this_coro::executor, trusting());
  co_await fetch_with(session, server.url());
  co_await eventually([&] {
    const testing::ServedConnection first = server.connections()[0];
    return first.steps_done == 3;
  });
  const Fetched fetched = co_await fetch_with(session, server.url(), "POST");
  co_return fetched.body;
}

TEST(Tls, notices_before_use_that_the_server_said_goodbye) {
  LoopbackServer server(issue(CertificateOptions().ip("127.0.0.1")));
  server.then(Script().read_request().send(answer(200, "1")).say_goodbye().hold());
  server.then(Script().read_request().send(answer(200, "2")));
  EXPECT_EQ(run(post_after_goodbye(server)), "2");
}

// The goodbye is in memory already, where no look at the socket finds it.
awaitable<std::string> post_after_reading_the_goodbye(LoopbackServer& server) {
  const auto executor = co_await asio::this_coro::executor;
  Session session(executor, trusting());
  const Call first(executor, fetch_with(session, server.url()));
  co_await until_requests(server, 1);
  server.release();
  while (server.connections()[0].steps_done < 4) std::this_thread::yield();
  co_await over(first);
  const Fetched fetched = co_await fetch_with(session, server.url(), "POST");
  co_return fetched.body;
}

TEST(Tls, notices_before_use_a_goodbye_that_came_with_the_answer) {
  LoopbackServer server(issue(CertificateOptions().ip("127.0.0.1")));
  server.then(Script().read_request().hold().send(answer(200, "1")).say_goodbye().hold());
  server.then(Script().read_request().send(answer(200, "2")));
  EXPECT_EQ(run(post_after_reading_the_goodbye(server)), "2");
}

TEST(Tls, carries_large_bodies_both_ways) {
  const std::string body(3'000'000, 'x');
  LoopbackServer server(issue(CertificateOptions().ip("127.0.0.1")));
  server.always(Script().read_request().send(answer(200, body)));
  const RequestOptions options = RequestOptions().body(body, "text/plain");
  EXPECT_TRUE(fetch(server.url(), trusting(), "POST", options).body == body);
  EXPECT_TRUE(server.finished(0).requests[0].ends_with("\r\n\r\n" + body));
}

TEST(Tls, takes_a_body_until_the_end_only_with_a_goodbye) {
  LoopbackServer server(issue(CertificateOptions().ip("127.0.0.1")));
  server.then(Script().read_request().send("HTTP/1.1 200 OK\r\n\r\nwhole").say_goodbye());
  server.then(Script().read_request().send("HTTP/1.1 200 OK\r\n\r\ncut"));
  EXPECT_EQ(fetch(server.url(), trusting()).body, "whole");
  EXPECT_TRUE(contains(message_of<ProtocolError>([&] { fetch(server.url(), trusting()); }),
                       "the server closed the connection before the end of the body"));
}

TEST(Tls, takes_a_body_of_known_length_without_a_goodbye) {
  LoopbackServer server(issue(CertificateOptions().ip("127.0.0.1")));
  server.always(one_answer());
  EXPECT_EQ(fetch(server.url(), trusting()).body, "ok");
}

TEST(Tls, sends_an_idempotent_request_again_when_a_kept_connection_is_cut) {
  LoopbackServer server(issue(CertificateOptions().ip("127.0.0.1")));
  server.then(Script().read_request().send(answer(200, "1")).read_request());
  server.then(Script().read_request().send(answer(200, "2")));
  const std::vector<std::string> expected = {"1", "2"};
  EXPECT_EQ(fetch_all({server.url(), server.url()}, trusting()), expected);
}

class TlsFile : public ::testing::Test {
 protected:
  void write(const std::string& text) { std::ofstream(path_) << text; }
  void TearDown() override { std::remove(path_.c_str()); }
  // CTest runs each test in a process of its own, several at once.
  const std::string path_ =
      ::testing::TempDir() + "zefir_tls_test_" + std::to_string(getpid()) + ".pem";
};

TEST_F(TlsFile, of_certificates_is_trusted) {
  write(authority().certificate());
  LoopbackServer server(issue(CertificateOptions().ip("127.0.0.1")));
  server.always(one_answer());
  EXPECT_EQ(fetch(server.url(), SessionOptions().ca_file(path_)).body, "ok");
}

TEST_F(TlsFile, that_cannot_be_read_is_told_when_the_session_is_made) {
  asio::io_context context;
  const auto make = [&](SessionOptions options) {
    return message_of<UsageError>([&] { Session(context.get_executor(), std::move(options)); });
  };
  EXPECT_TRUE(contains(make(SessionOptions().ca_file("/nowhere/ca.pem")), "'/nowhere/ca.pem'"));
  write("no certificate");
  EXPECT_TRUE(contains(make(SessionOptions().ca_file(path_)), "cannot be read"));
  EXPECT_TRUE(contains(make(SessionOptions().ca_certificates("no certificate")), "no PEM"));
  EXPECT_TRUE(contains(make(SessionOptions().ca_certificates(
                           "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")),
                       "cannot be read"));
}

}  // namespace
}  // namespace zefir::test
