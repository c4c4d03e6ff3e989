// SPDX-License-Identifier: Apache-2.0
#include "src/network/response_parser.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>

#include "src/ascii.hpp"

namespace zefir::http {
namespace {

namespace beast_http = boost::beast::http;

constexpr std::uint32_t most_head_bytes = 64 * 1024;
constexpr std::size_t most_fields = 128;
constexpr std::size_t longest_line = 8190;
// A chunk's line with its extensions, and the trailers, which this client ignores.
constexpr std::size_t longest_chunk_line = 16 * 1024;
constexpr std::string_view too_long_between_chunks =
    "a chunk's extensions or the trailers are longer than 16 KiB";

std::string_view std_view(boost::beast::string_view text) { return {text.data(), text.size()}; }

}  // namespace

ResponseParser::ResponseParser(bool to_head) : to_head_(to_head) {
  header_limit(most_head_bytes);
  body_limit(boost::none);
  skip(to_head);
}

std::size_t ResponseParser::feed_head(std::span<const char> bytes) {
  // Beast would wait for a whole head of anything that comes in small pieces.
  constexpr std::string_view start = "HTTP/1.";
  if (!std::equal(start.begin(), start.begin() + std::min(start.size(), bytes.size()),
                  bytes.begin()) &&
      status_ == 0) {
    fault_ = "the answer is not HTTP/1.1: it starts with other bytes";
    return 0;
  }
  eager(false);
  return feed(bytes);
}

std::size_t ResponseParser::feed_body(std::span<const char> bytes, std::span<char> out,
                                      std::size_t& produced) {
  produced = 0;
  // Beast asserts this when it looks again at the start of a last chunk, which has five bytes.
  if (chunk_left_ == 0 && waiting_ > 0 && bytes.size() < 5) return 0;
  eager(true);
  out_ = out;
  produced_ = 0;
  const std::size_t used = feed(bytes);
  produced = produced_;
  waiting_ = used == 0 && produced_ == 0 ? bytes.size() : 0;
  if (waiting_ > longest_chunk_line && fault_.empty()) {
    fault_ = too_long_between_chunks;
  }
  return used;
}

std::size_t ResponseParser::feed(std::span<const char> bytes) {
  error_code error;
  const std::size_t used = put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
  const bool may_go_on =
      error == beast_http::error::need_more || error == beast_http::error::need_buffer;
  if (!error || may_go_on || !fault_.empty()) return used;
  if (error == beast_http::error::header_limit) {
    fault_ = "the answer's headers are longer than 64 KiB";
  } else {
    fault_ = "the answer is not HTTP/1.1: " + error.message();
  }
  return used;
}

void ResponseParser::refuse(std::string_view why, error_code& error) {
  fault_ = why;
  error = beast_http::error::bad_value;
}

void ResponseParser::on_response_impl(int code, view reason, int version, error_code& error) {
  if (code < 100) return refuse("the answer's status is below 100", error);
  if (reason.size() > longest_line) return refuse("the status line is too long", error);
  status_ = static_cast<unsigned>(code);
  version_ = version;
  reason_ = std_view(reason);
}

void ResponseParser::on_field_impl(beast_http::field, view name, view value, error_code& error) {
  // Trailers could set cookies and the like behind the back of whoever checked the headers.
  if (is_header_done()) return;
  if (++fields_ > most_fields) return refuse("the answer has more than 128 header fields", error);
  if (name.size() + value.size() + 2 > longest_line) {
    return refuse("a header line is longer than 8190 bytes", error);
  }
  headers_.add(std::string(std_view(name)), std::string(std_view(value)));
}

// RFC 9112, 6.1 and 6.3. Whatever two readers could take differently is refused.
void ResponseParser::settle_framing(error_code& error) {
  error = {};
  const std::vector<std::string_view> codings = headers_.get_all("Transfer-Encoding");
  if (!codings.empty()) {
    if (codings.size() > 1 || !equal_ignoring_case(trim(codings.front()), "chunked")) {
      return refuse("the answer has a transfer coding other than chunked", error);
    }
    if (version_ < 11) return refuse("an HTTP/1.0 answer has a transfer coding", error);
  }
  const bool has_no_body = to_head_ || status_ < 200 || status_ == 204 || status_ == 304;
  if (has_no_body) {
    framing_ = Framing::none;
  } else if (!codings.empty()) {
    framing_ = Framing::chunked;
  } else if (content_length()) {
    framing_ = length() > 0 ? Framing::length : Framing::none;
  } else {
    framing_ = Framing::until_close;
  }
}

void ResponseParser::on_chunk_header_impl(std::uint64_t size, view extensions, error_code& error) {
  chunk_left_ = size;
  if (extensions.size() > longest_chunk_line) {
    refuse(too_long_between_chunks, error);
  }
}

std::size_t ResponseParser::on_chunk_body_impl(std::uint64_t, view bytes, error_code& error) {
  const std::size_t count = std::min(bytes.size(), out_.size() - produced_);
  std::copy_n(bytes.data(), count, out_.data() + produced_);
  produced_ += count;
  chunk_left_ -= count;
  if (count < bytes.size()) error = beast_http::error::need_buffer;
  return count;
}

}  // namespace zefir::http
