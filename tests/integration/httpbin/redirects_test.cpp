// SPDX-License-Identifier: Apache-2.0
// Redirects are answers: they are described, and not followed.
#include <gtest/gtest.h>

#include "server.hpp"

namespace httpbin_test {
namespace {

TEST(Redirects, say_where_they_lead) {
  const std::string relative = call([](auto& client) { return client.redirect(3); });
  EXPECT_NE(relative.find("\"/relative-redirect/2\""), std::string::npos) << relative;
  const std::string absolute = call(
      [](auto& client) { return client.redirect(2, httpbin::RedirectOptions().absolute(true)); });
  EXPECT_NE(absolute.find(server_url() + "/absolute-redirect/1"), std::string::npos) << absolute;
  EXPECT_NE(
      call([](auto& client) { return client.absolute_redirect(1); }).find(server_url() + "/get"),
      std::string::npos);
}

TEST(Redirects, without_a_body_return_nothing) {
  EXPECT_NO_THROW(call([](auto& client) { return client.relative_redirect(2); }));
}

TEST(Redirects, redirect_to_takes_every_method) {
  const std::string url = "/anything?a=b&c=d";
  EXPECT_NO_THROW(call([&](auto& client) { return client.redirect_to(url); }));
  EXPECT_NO_THROW(call([&](auto& client) { return client.post_redirect_to(url); }));
  EXPECT_NO_THROW(call([&](auto& client) { return client.put_redirect_to(url); }));
  EXPECT_NO_THROW(call([&](auto& client) { return client.patch_redirect_to(url); }));
  EXPECT_NO_THROW(call([&](auto& client) { return client.delete_redirect_to(url); }));
  EXPECT_NO_THROW(call([&](auto& client) { return client.trace_redirect_to(url); }));
  EXPECT_NO_THROW(call([&](auto& client) {
    return client.redirect_to(url, httpbin::RedirectToOptions().status_code(307));
  }));
}

TEST(Redirects, an_impossible_status_is_not_asked_for) {
  EXPECT_NE(refusal_of([](auto& client) {
              return client.redirect_to("/get", httpbin::RedirectToOptions().status_code(200));
            }).find("/status_code: "),
            std::string::npos);
}

}  // namespace
}  // namespace httpbin_test
