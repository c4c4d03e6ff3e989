// SPDX-License-Identifier: Apache-2.0
// Any method, under any path.
#include <gtest/gtest.h>

#include <map>
#include <zefir/base/json.hpp>

#include "server.hpp"

namespace httpbin_test {
namespace {

const zefir::Json& some_json() {
  static const zefir::Json value = zefir::Json::parse(R"({"deep": {"er": [true]}})");
  return value;
}

const httpbin::Form& some_form() {
  static const httpbin::Form value = {{"a b", "c+d"}, {"e", ""}};
  return value;
}

void expect_form(const httpbin::AnythingEcho& echo) {
  EXPECT_EQ(*echo.form.at("a b"), "c+d");
  EXPECT_EQ(*echo.form.at("e"), "");
  EXPECT_EQ(echo.form.size(), 2u);
}

TEST(Anything, every_method_arrives_as_itself) {
  EXPECT_EQ(call([](auto& client) { return client.anything(); }).method, httpbin::Method::GET);
  EXPECT_EQ(call([](auto& client) { return client.delete_anything(); }).method,
            httpbin::Method::DELETE_);
  EXPECT_EQ(call([](auto& client) { return client.trace_anything(); }).method,
            httpbin::Method::TRACE);
  const httpbin::AnythingEcho post =
      call([](auto& client) { return client.post_anything(some_json()); });
  EXPECT_EQ(post.method, httpbin::Method::POST);
  EXPECT_EQ(post.json, some_json());
  const httpbin::AnythingEcho put =
      call([](auto& client) { return client.put_anything(some_form()); });
  EXPECT_EQ(put.method, httpbin::Method::PUT);
  expect_form(put);
  const httpbin::AnythingEcho patch =
      call([](auto& client) { return client.patch_anything(some_json()); });
  EXPECT_EQ(patch.method, httpbin::Method::PATCH);
  EXPECT_EQ(patch.json, some_json());
}

TEST(Anything, the_path_may_hold_any_text) {
  const httpbin::AnythingEcho echo = call([](auto& client) {
    return client.anything_at("a/b c?d#e%зефир", httpbin::AnythingAtOptions().arg("x", "y"));
  });
  EXPECT_EQ(echo.method, httpbin::Method::GET);
  EXPECT_EQ(*echo.args.at("x"), "y");
  // httpbin writes the path decoded and encoded again, with the slash plain.
  EXPECT_EQ(echo.url, server_url() + "/anything/a/b%20c%3Fd%23e%25зефир?x=y");
}

TEST(Anything, every_method_goes_to_the_path) {
  const std::string url = server_url() + "/anything/soft/sweets";
  const std::string path = "soft/sweets";
  const httpbin::AnythingEcho post =
      call([&](auto& client) { return client.post_anything_at(path, some_json()); });
  EXPECT_EQ(post.url, url);
  EXPECT_EQ(post.method, httpbin::Method::POST);
  EXPECT_EQ(post.json, some_json());
  const httpbin::AnythingEcho put =
      call([&](auto& client) { return client.put_anything_at(path, some_form()); });
  EXPECT_EQ(put.url, url);
  EXPECT_EQ(put.method, httpbin::Method::PUT);
  expect_form(put);
  const httpbin::AnythingEcho patch =
      call([&](auto& client) { return client.patch_anything_at(path, some_json()); });
  EXPECT_EQ(patch.url, url);
  EXPECT_EQ(patch.method, httpbin::Method::PATCH);
  const httpbin::AnythingEcho deleted =
      call([&](auto& client) { return client.delete_anything_at(path); });
  EXPECT_EQ(deleted.url, url);
  EXPECT_EQ(deleted.method, httpbin::Method::DELETE_);
  const httpbin::AnythingEcho traced =
      call([&](auto& client) { return client.trace_anything_at(path); });
  EXPECT_EQ(traced.url, url);
  EXPECT_EQ(traced.method, httpbin::Method::TRACE);
}

TEST(Anything, an_empty_path_parameter_is_not_sent) {
  EXPECT_EQ(refusal_of([](auto& client) { return client.anything_at(""); }),
            "/anything: Shorter than minimum length 1. Got \"\".\n");
}

}  // namespace
}  // namespace httpbin_test
