// SPDX-License-Identifier: Apache-2.0
// Conditional requests: 304 and 412 are thrown, as they bring no value.
#include <gtest/gtest.h>

#include "server.hpp"

namespace httpbin_test {
namespace {

TEST(Caching, cache_answers_304_to_conditions) {
  EXPECT_EQ(call([](auto& client) { return client.cache(); }).url, server_url() + "/cache");
  const httpbin::Error by_date = error_of([](auto& client) {
    return client.cache(httpbin::CacheOptions().if_modified_since("Sat, 01 Jan 2022 00:00:00 GMT"));
  });
  EXPECT_EQ(by_date.status(), 304u);
  EXPECT_TRUE(by_date.documented());
  const httpbin::Error by_tag = error_of(
      [](auto& client) { return client.cache(httpbin::CacheOptions().if_none_match("\"x\"")); });
  EXPECT_EQ(by_tag.status(), 304u);
}

TEST(Caching, cache_for_takes_seconds) {
  EXPECT_EQ(call([](auto& client) { return client.cache_for(60); }).url,
            server_url() + "/cache/60");
  EXPECT_NE(refusal_of([](auto& client) { return client.cache_for(-1); }).find("/value: "),
            std::string::npos);
}

TEST(Caching, etag_heeds_conditions) {
  EXPECT_EQ(call([](auto& client) { return client.etag("soft"); }).url,
            server_url() + "/etag/soft");
  const httpbin::Error same = error_of([](auto& client) {
    return client.etag("soft", httpbin::EtagOptions().if_none_match("soft"));
  });
  EXPECT_EQ(same.status(), 304u);
  const httpbin::Error other = error_of(
      [](auto& client) { return client.etag("soft", httpbin::EtagOptions().if_match("hard")); });
  EXPECT_EQ(other.status(), 412u);
  EXPECT_TRUE(other.documented());
}

}  // namespace
}  // namespace httpbin_test
