// SPDX-License-Identifier: Apache-2.0
// Response: reading a body whole, in pieces, and within its bound.
#include "zefir/http/response.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "support.hpp"

namespace zefir::http {
namespace {

using boost::asio::awaitable;

// Gives `text` in pieces; notes when it is destroyed. Fails at the end if it is told to.
class TextSource : public BodySource {
 public:
  TextSource(std::string text, std::size_t piece, std::shared_ptr<bool> destroyed, bool fails)
      : text_(std::move(text)), piece_(piece), destroyed_(std::move(destroyed)), fails_(fails) {}
  ~TextSource() override { *destroyed_ = true; }

  awaitable<std::size_t> read_some(std::span<char> buffer) override {
    if (fails_ && text_.empty()) throw ProtocolError("GET", "http://h/", "broke off");
    const std::size_t count = std::min({buffer.size(), piece_, text_.size()});
    std::copy_n(text_.data(), count, buffer.data());
    text_.erase(0, count);
    co_return count;
  }

 private:
  std::string text_;
  std::size_t piece_;
  std::shared_ptr<bool> destroyed_;
  bool fails_;
};

class ResponseTest : public testing::Test {
 protected:
  Response make(std::string text, std::size_t piece, bool fails = false) {
    auto source = std::make_unique<TextSource>(std::move(text), piece, destroyed_, fails);
    Response response(200, "OK", headers_, std::move(source));
    response.set_origin("GET", "http://h/");
    return response;
  }
  std::shared_ptr<bool> destroyed_ = std::make_shared<bool>(false);
  Headers headers_;
};

TEST_F(ResponseTest, reads_the_whole_body_and_keeps_it) {
  const std::string text(100'000, 'x');
  Response response = make(text, 333);
  EXPECT_EQ(run(response.read()), text);
  EXPECT_TRUE(*destroyed_);
  EXPECT_EQ(run(response.read()), text);
}

TEST_F(ResponseTest, reads_in_pieces) {
  Response response = make("abcde", 2);
  std::string buffer(4, '\0');
  EXPECT_EQ(run(response.read_some(buffer)), 2u);
  EXPECT_EQ(buffer.substr(0, 2), "ab");
  EXPECT_EQ(run(response.read_some(buffer)), 2u);
  EXPECT_EQ(run(response.read_some(buffer)), 1u);
  EXPECT_EQ(run(response.read_some(buffer)), 0u);
  EXPECT_THROW(run(response.read()), UsageError);
}

TEST_F(ResponseTest, reads_in_pieces_what_is_in_memory) {
  Response response(200, "OK", Headers(), std::string("abc"));
  std::string buffer(2, '\0');
  EXPECT_EQ(run(response.read_some(buffer)), 2u);
  EXPECT_EQ(run(response.read_some(buffer)), 1u);
  EXPECT_EQ(buffer[0], 'c');
  EXPECT_EQ(run(response.read_some(buffer)), 0u);
}

TEST_F(ResponseTest, refuses_an_empty_buffer) {
  Response response = make("abc", 2);
  EXPECT_THROW(run(response.read_some(std::span<char>())), UsageError);
}

TEST_F(ResponseTest, takes_a_body_of_just_the_limit_and_none_longer) {
  Response just = make("12345", 2);
  EXPECT_EQ(run(just.read(5)), "12345");
  Response longer = make("123456", 2);
  const std::string message = test::message_of<ProtocolError>([&] { run(longer.read(5)); });
  EXPECT_EQ(message, "GET http://h/: the body is longer than 5 bytes");
  EXPECT_TRUE(*destroyed_);
  EXPECT_THROW(run(longer.read()), UsageError);
}

TEST_F(ResponseTest, takes_the_session_s_bound_when_none_is_given) {
  Response response = make("123456", 2);
  response.set_max_body(5);
  EXPECT_THROW(run(response.read()), ProtocolError);
  Response other = make("123456", 2);
  other.set_max_body(5);
  EXPECT_EQ(run(other.read(6)), "123456");
  Response in_memory(200, "OK", Headers(), std::string("123456"));
  EXPECT_THROW(run(in_memory.read(5)), ProtocolError);
}

TEST_F(ResponseTest, refuses_a_promise_that_is_too_long_without_reading) {
  headers_.add("Content-Length", "999999999999");
  Response response = make("", 1);
  response.set_max_body(1000);
  EXPECT_THROW(run(response.read()), ProtocolError);
  EXPECT_TRUE(*destroyed_);
}

TEST_F(ResponseTest, does_not_reserve_what_is_only_promised) {
  headers_.add("Content-Length", "999999999999999999");
  Response response = make("abc", 1);
  EXPECT_EQ(run(response.read()), "abc");
}

TEST_F(ResponseTest, closes_the_source_of_a_body_that_breaks_off) {
  Response response = make("abc", 1, true);
  EXPECT_THROW(run(response.read()), ProtocolError);
  EXPECT_TRUE(*destroyed_);
  EXPECT_THROW(run(response.read()), UsageError);
}

TEST_F(ResponseTest, tells_whether_the_status_is_good) {
  EXPECT_TRUE(Response(399, "", Headers(), std::string()).ok());
  EXPECT_FALSE(Response(400, "", Headers(), std::string()).ok());
}

}  // namespace
}  // namespace zefir::http
