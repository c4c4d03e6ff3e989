// SPDX-License-Identifier: Apache-2.0
// What the server knows of the request: headers of the client, of the call, of the answer.
#include <gtest/gtest.h>

#include <zefir/base/json.hpp>

#include "server.hpp"

namespace httpbin_test {
namespace {

TEST(Inspection, ip_is_the_connections_own) {
  EXPECT_EQ(call([](auto& client) { return client.ip(); }).origin, "127.0.0.1");
}

TEST(Inspection, ip_believes_a_header_parameter) {
  const httpbin::Ip ip =
      call([](auto& client) { return client.ip(httpbin::IpOptions().forwarded_for("192.0.2.7")); });
  EXPECT_EQ(ip.origin, "192.0.2.7");
}

TEST(Inspection, headers_of_client_and_call_are_sent) {
  const httpbin::Headers answer =
      call([](auto& client) { return client.headers(zefir::CallOptions().header("X-Call", "2")); },
           at_server().header("X-Client", "1"));
  EXPECT_EQ(answer.headers.at("X-Client"), "1");
  EXPECT_EQ(answer.headers.at("X-Call"), "2");
  EXPECT_EQ(answer.headers.at("Host"), server_url().substr(7));
}

TEST(Inspection, user_agent_can_be_chosen) {
  const httpbin::UserAgent answer = call([](auto& client) { return client.user_agent(); },
                                         at_server().header("User-Agent", "mallow/1"));
  EXPECT_EQ(answer.user_agent, "mallow/1");
  EXPECT_TRUE(call([](auto& client) { return client.user_agent(); }).user_agent.has_value());
}

TEST(Inspection, response_headers_keep_what_they_do_not_name) {
  const httpbin::ResponseHeaders answer = call([](auto& client) {
    return client.response_headers(
        httpbin::ResponseHeadersOptions().field("X-Soft", "yes").field("X-Sweet", "very"));
  });
  EXPECT_EQ(answer.content_type, "application/json");
  EXPECT_FALSE(answer.content_length.empty());
  EXPECT_EQ(*answer.additional_properties.at("X-Soft"), "yes");
  EXPECT_EQ(*answer.additional_properties.at("X-Sweet"), "very");
  EXPECT_EQ(answer.additional_properties.size(), 2u);
}

TEST(Inspection, response_headers_by_post) {
  const httpbin::ResponseHeaders answer = call([](auto& client) {
    return client.post_response_headers(
        httpbin::PostResponseHeadersOptions().field("X-Soft", "yes"));
  });
  EXPECT_EQ(*answer.additional_properties.at("X-Soft"), "yes");
}

}  // namespace
}  // namespace httpbin_test
