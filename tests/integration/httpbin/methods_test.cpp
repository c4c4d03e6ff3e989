// SPDX-License-Identifier: Apache-2.0
// One path for each method: what is sent is what the server tells.
#include <gtest/gtest.h>

#include <zefir/base/json.hpp>

#include "server.hpp"

namespace httpbin_test {
namespace {

TEST(Methods, get_sends_its_query) {
  const httpbin::Echo echo = call([](auto& client) {
    return client.get(httpbin::GetOptions().arg("q", "marsh & mallow").arg("page", "2"));
  });
  EXPECT_EQ(*echo.args.at("q"), "marsh & mallow");
  EXPECT_EQ(*echo.args.at("page"), "2");
  EXPECT_EQ(echo.args.size(), 2u);
  EXPECT_EQ(echo.origin, "127.0.0.1");
  EXPECT_TRUE(echo.url.starts_with(server_url() + "/get?")) << echo.url;
  EXPECT_EQ(echo.headers.at("Accept"), "application/json");
}

TEST(Methods, get_without_options_sends_no_query) {
  const httpbin::Echo echo = call([](auto& client) { return client.get(); });
  EXPECT_TRUE(echo.args.empty());
  EXPECT_EQ(echo.url, server_url() + "/get");
}

TEST(Methods, post_sends_a_form) {
  const httpbin::JsonEcho echo = call([](auto& client) {
    return client.post(httpbin::Person("Жанна", "d'Arc & Co = 100%"),
                       httpbin::PostOptions().arg("a", "1"));
  });
  EXPECT_EQ(*echo.form.at("firstname"), "Жанна");
  EXPECT_EQ(*echo.form.at("lastname"), "d'Arc & Co = 100%");
  EXPECT_EQ(echo.form.size(), 2u);
  EXPECT_EQ(*echo.args.at("a"), "1");
  EXPECT_EQ(echo.headers.at("Content-Type"), "application/x-www-form-urlencoded");
  EXPECT_TRUE(echo.json.is_null());
}

TEST(Methods, put_and_patch_send_json) {
  const zefir::Json body = zefir::Json::parse(R"({"list": [1, 2.5, null], "text": "\u00fc"})");
  const httpbin::JsonEcho put = call([&](auto& client) { return client.put(body); });
  EXPECT_EQ(put.json, body);
  EXPECT_EQ(put.data, body.dump());
  EXPECT_EQ(put.headers.at("Content-Type"), "application/json");
  const httpbin::JsonEcho patch = call([&](auto& client) { return client.patch(body); });
  EXPECT_EQ(patch.json, body);
}

TEST(Methods, delete_sends_no_body) {
  const httpbin::JsonEcho echo =
      call([](auto& client) { return client.delete_(httpbin::DeleteOptions().arg("id", "7")); });
  EXPECT_EQ(*echo.args.at("id"), "7");
  EXPECT_EQ(echo.data, "");
  EXPECT_TRUE(echo.form.empty());
  EXPECT_TRUE(echo.files.empty());
}

TEST(Methods, a_form_that_breaks_its_description_is_not_sent) {
  EXPECT_EQ(refusal_of([](auto& client) { return client.post(httpbin::Person("", "Mallow")); }),
            "/body/firstname: Length must be between 1 and 100. Got \"\".\n");
}

}  // namespace
}  // namespace httpbin_test
