// SPDX-License-Identifier: Apache-2.0
// Cookies are sent as headers; what sets them leads to /cookies.
#include <gtest/gtest.h>

#include "server.hpp"

namespace httpbin_test {
namespace {

TEST(Cookies, are_told) {
  const httpbin::Cookies answer = call([](auto& client) {
    return client.cookies(zefir::CallOptions().header("Cookie", "a=b; c=d"));
  });
  EXPECT_EQ(answer.cookies, (std::map<std::string, std::string>{{"a", "b"}, {"c", "d"}}));
  EXPECT_TRUE(call([](auto& client) { return client.cookies(); }).cookies.empty());
}

TEST(Cookies, are_set_and_deleted_on_pages_that_lead_elsewhere) {
  for (const std::string& page : {
           call([](auto& client) { return client.set_cookie("flavour", "vanilla & rose"); }),
           call([](auto& client) {
             return client.set_cookies(
                 httpbin::SetCookiesOptions().cookie("a", "1").cookie("b", "2"));
           }),
           call([](auto& client) {
             return client.delete_cookies(httpbin::DeleteCookiesOptions().cookie("a", ""));
           }),
       }) {
    EXPECT_NE(page.find("\"/cookies\""), std::string::npos) << page;
  }
}

}  // namespace
}  // namespace httpbin_test
