// SPDX-License-Identifier: Apache-2.0
// The head of a request as it is sent.
#include "src/network/request_head.hpp"

#include <gtest/gtest.h>

#include "support.hpp"

namespace zefir::http {
namespace {

std::string head_of(const Request& request) {
  std::string head = "left over";
  write_request_head(request, head);
  return head;
}

const std::string agent = "User-Agent: zefir/" ZEFIR_TEST_VERSION "\r\n";

TEST(RequestHead, has_host_first_and_the_usual_headers) {
  EXPECT_EQ(head_of(Request("GET", Url("http://H:8080/a?b=c#d"))),
            "GET /a?b=c HTTP/1.1\r\nHost: h:8080\r\nAccept: */*\r\n" + agent + "\r\n");
}

TEST(RequestHead, leaves_what_the_caller_has_set) {
  Request request("GET", Url("http://h/"));
  request.headers().add("accept", "a/b").add("user-agent", "me").add("host", "other");
  EXPECT_EQ(head_of(request),
            "GET / HTTP/1.1\r\naccept: a/b\r\nuser-agent: me\r\nhost: other\r\n\r\n");
}

TEST(RequestHead, tells_the_length_of_a_body) {
  Request request("DELETE", Url("http://h/"));
  request.set_body("12345", "text/plain");
  EXPECT_EQ(head_of(request),
            "DELETE / HTTP/1.1\r\nHost: h\r\nContent-Type: text/plain\r\n"
            "Accept: */*\r\n" +
                agent + "Content-Length: 5\r\n\r\n");
}

TEST(RequestHead, tells_that_there_is_no_body_where_one_is_expected) {
  for (const std::string method : {"POST", "PUT", "PATCH"}) {
    const std::string head = head_of(Request(method, Url("http://h/")));
    EXPECT_TRUE(test::contains(head, "\r\nContent-Length: 0\r\n")) << head;
  }
  for (const std::string method : {"GET", "HEAD", "DELETE", "OPTIONS"}) {
    const std::string head = head_of(Request(method, Url("http://h/")));
    EXPECT_FALSE(test::contains(head, "Content-Length")) << head;
  }
}

TEST(RequestHead, writes_the_length_once) {
  Request request("POST", Url("http://h/"));
  request.set_body("12345", "");
  request.headers().add("content-length", "5");
  EXPECT_FALSE(test::contains(head_of(request), "content-length"));
  EXPECT_TRUE(test::contains(head_of(request), "\r\nContent-Length: 5\r\n"));
}

TEST(RequestHead, refuses_headers_that_contradict_the_body) {
  Request request("POST", Url("http://h/"));
  request.set_body("12345", "");
  request.headers().set("Content-Length", "4");
  EXPECT_THROW(head_of(request), UsageError);
  request.headers().remove("Content-Length");
  request.headers().set("Transfer-Encoding", "chunked");
  EXPECT_THROW(head_of(request), UsageError);
}

TEST(RequestHead, refuses_methods_that_are_none) {
  for (const std::string method : {"", "GET /evil HTTP/1.1\r\nX:", "G T", "GET\n", "CONNECT"}) {
    EXPECT_THROW(head_of(Request(method, Url("http://h/"))), UsageError) << method;
  }
}

TEST(RequestHead, encodes_what_would_end_the_request_line) {
  const std::string head = head_of(Request("GET", Url("http://h/a\r\nEvil: 1\r\n?b= c\n")));
  EXPECT_TRUE(head.starts_with("GET /a%0D%0AEvil:%201%0D%0A?b=%20c%0A HTTP/1.1\r\n")) << head;
}

TEST(RequestHead, knows_which_requests_may_be_repeated) {
  for (const std::string method : {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"}) {
    EXPECT_TRUE(is_idempotent(Request(method, Url("http://h/")))) << method;
  }
  for (const std::string method : {"POST", "PATCH", "get", "REPORT"}) {
    EXPECT_FALSE(is_idempotent(Request(method, Url("http://h/")))) << method;
  }
}

}  // namespace
}  // namespace zefir::http
