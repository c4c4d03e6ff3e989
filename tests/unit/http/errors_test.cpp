// SPDX-License-Identifier: Apache-2.0
// The exceptions: what they say and what they derive from.
#include "zefir/http/errors.hpp"

#include <gtest/gtest.h>

#include "support.hpp"

namespace zefir {
namespace {

TEST(TransportError, says_what_was_called_and_why_no_answer_came) {
  const ConnectError error("GET", "http://h/a", "connection refused (127.0.0.1:1)");
  EXPECT_STREQ(error.what(), "GET http://h/a: connection refused (127.0.0.1:1)");
  EXPECT_EQ(error.method(), "GET");
  EXPECT_EQ(error.url(), "http://h/a");
  EXPECT_EQ(error.cause(), "connection refused (127.0.0.1:1)");
}

TEST(TimeoutError, names_its_phase) {
  const auto phases = {TimeoutPhase::total, TimeoutPhase::connect, TimeoutPhase::sock_connect,
                       TimeoutPhase::sock_read};
  for (const TimeoutPhase phase : phases) {
    const TimeoutError error("GET", "http://h/", phase);
    EXPECT_EQ(error.phase(), phase);
    std::string name = "`";
    name.append(to_string(phase)).append("`");
    EXPECT_TRUE(test::contains(error.what(), name)) << error.what();
  }
  EXPECT_EQ(to_string(TimeoutPhase::sock_connect), "sock_connect");
}

TEST(TransportError, is_the_base_of_all_that_is_thrown_without_an_answer) {
  EXPECT_THROW(throw ConnectError("GET", "u", "c"), TransportError);
  EXPECT_THROW(throw TlsError("GET", "u", "c"), TransportError);
  EXPECT_THROW(throw ProtocolError("GET", "u", "c"), TransportError);
  EXPECT_THROW(throw TimeoutError("GET", "u", TimeoutPhase::total), TransportError);
  EXPECT_THROW(throw ProtocolError("GET", "u", "c"), Error);
}

}  // namespace
}  // namespace zefir
