// SPDX-License-Identifier: Apache-2.0
// Answers made for the request: slow, long, random, in pieces.
#include <gtest/gtest.h>

#include <sstream>
#include <zefir/schema.hpp>

#include "server.hpp"

namespace httpbin_test {
namespace {

TEST(Dynamic, uuid_is_another_each_time) {
  const httpbin::Uuid first = call([](auto& client) { return client.uuid(); });
  const httpbin::Uuid second = call([](auto& client) { return client.uuid(); });
  EXPECT_FALSE(first.uuid.is_nil());
  EXPECT_NE(first, second);
}

TEST(Dynamic, delay_echoes) {
  const httpbin::BodyEcho echo =
      call([](auto& client) { return client.delay(0.25, httpbin::DelayOptions().arg("a", "b")); });
  EXPECT_EQ(echo.url, server_url() + "/delay/0.25?a=b");
  EXPECT_NE(refusal_of([](auto& client) { return client.delay(10.5); }).find("/delay: "),
            std::string::npos);
}

// Debian's httpbin answers other methods with 405, which the description does not list.
TEST(Dynamic, delay_of_other_methods_is_missing_in_debian) {
  const httpbin::Form form = {{"a", "b"}};
  const httpbin::Error post = error_of([&](auto& client) { return client.post_delay(0, form); });
  EXPECT_EQ(post.status(), 405u);
  EXPECT_FALSE(post.documented());
  EXPECT_EQ(error_of([&](auto& client) { return client.put_delay(0, form); }).status(), 405u);
  EXPECT_EQ(error_of([&](auto& client) { return client.patch_delay(0, form); }).status(), 405u);
  EXPECT_EQ(error_of([](auto& client) { return client.delete_delay(0); }).status(), 405u);
  EXPECT_EQ(error_of([](auto& client) { return client.trace_delay(0); }).status(), 405u);
}

TEST(Dynamic, drip_comes_whole) {
  EXPECT_EQ(call([](auto& client) {
              return client.drip(httpbin::DripOptions().duration(0.1).numbytes(5).delay(0));
            }),
            "*****");
  const httpbin::Error error = error_of([](auto& client) {
    return client.drip(httpbin::DripOptions().duration(0).numbytes(3).code(503));
  });
  EXPECT_EQ(error.status(), 503u);
  EXPECT_EQ(error.body(), "***");
}

TEST(Dynamic, base64_decodes) {
  EXPECT_EQ(call([](auto& client) { return client.base64("0LfQtdGE0LjRgA=="); }), "зефир");
}

TEST(Dynamic, bytes_come_as_they_are) {
  const auto seeded = [](auto& client) {
    return client.bytes(1000, httpbin::BytesOptions().seed(7));
  };
  const std::string bytes = call(seeded);
  EXPECT_EQ(bytes.size(), 1000u);
  EXPECT_EQ(bytes, call(seeded));
  EXPECT_EQ(call([](auto& client) { return client.bytes(0); }), "");
  EXPECT_EQ(call([](auto& client) { return client.bytes(102400); }).size(), 102400u);
}

TEST(Dynamic, chunks_come_whole) {
  const std::string bytes = call([](auto& client) {
    return client.stream_bytes(5000, httpbin::StreamBytesOptions().seed(7).chunk_size(333));
  });
  EXPECT_EQ(bytes.size(), 5000u);
}

TEST(Dynamic, range_gives_all_or_a_part) {
  EXPECT_EQ(call([](auto& client) { return client.range(30); }), "abcdefghijklmnopqrstuvwxyzabcd");
  EXPECT_EQ(call([](auto& client) {
              return client.range(30, httpbin::RangeOptions().range("bytes=1-3").chunk_size(1));
            }),
            "bcd");
  const httpbin::Error error = error_of([](auto& client) {
    return client.range(30, httpbin::RangeOptions().range("bytes=100-200"));
  });
  EXPECT_EQ(error.status(), 416u);
  const httpbin::Error none = error_of([](auto& client) {
    return client.range(0, httpbin::RangeOptions(), zefir::CallOptions().validate(false));
  });
  EXPECT_EQ(none.status(), 404u);
  EXPECT_TRUE(none.documented());
}

TEST(Dynamic, stream_lines_load_one_by_one) {
  std::istringstream lines(call([](auto& client) { return client.stream(3); }));
  std::string line;
  std::int32_t count = 0;
  while (std::getline(lines, line)) {
    EXPECT_EQ(zefir::load<httpbin::StreamLine>(line).id, count);
    ++count;
  }
  EXPECT_EQ(count, 3);
}

TEST(Dynamic, links_lead_to_pages) {
  EXPECT_NE(call([](auto& client) { return client.links(4); }).find("/links/4/0"),
            std::string::npos);
  EXPECT_NE(call([](auto& client) { return client.links_page(4, 2); }).find("/links/4/3"),
            std::string::npos);
}

}  // namespace
}  // namespace httpbin_test
