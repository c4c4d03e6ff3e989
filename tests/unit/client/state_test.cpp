// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <boost/asio/io_context.hpp>

#include "sample.hpp"

namespace zefir::client {
namespace {

class StateTest : public ::testing::Test {
 protected:
  State state(std::optional<std::string> base_url) {
    Settings settings;
    settings.base_url = std::move(base_url);
    return State(calls.api, session, settings);
  }
  std::string fault(std::optional<std::string> base_url) {
    return sample::thrown<UsageError>([&] { state(base_url); }).what();
  }

  sample::Calls calls;
  boost::asio::io_context context;
  Session session{context.get_executor(), SessionOptions().transport(calls.mock)};
};

TEST_F(StateTest, takes_the_first_server_unless_told_otherwise) {
  EXPECT_EQ(state({}).base_url(), "http://api.example/v1");
  EXPECT_EQ(state("https://other.example").base_url(), "https://other.example");
}

TEST_F(StateTest, drops_what_would_come_between_base_and_path) {
  EXPECT_EQ(state("http://a.example/v1//").base_url(), "http://a.example/v1");
  EXPECT_EQ(state("http://a.example/#top").base_url(), "http://a.example");
  EXPECT_EQ(state("http://a.example/v1/?version=2").base_url(), "http://a.example/v1");
  EXPECT_EQ(state("http://a.example/v1/?version=2").base_query(), "version=2");
}

TEST_F(StateTest, wants_a_server) {
  calls.api.base_url = "";
  EXPECT_EQ(fault({}), "sample: the description names no server; set ClientOptions::base_url");
}

TEST_F(StateTest, refuses_what_is_no_absolute_url) {
  EXPECT_NE(fault("/v1").find("sample: the base URL cannot be used"), std::string::npos);
  EXPECT_NE(fault("ftp://a.example").find("http"), std::string::npos);
  EXPECT_EQ(fault("http://me:secret@a.example:0/").find("secret"), std::string::npos);
}

TEST_F(StateTest, refuses_a_session_that_has_been_moved_from) {
  const Session other = std::move(session);
  EXPECT_NE(fault({}).find("moved from"), std::string::npos);
}

}  // namespace
}  // namespace zefir::client
