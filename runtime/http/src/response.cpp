// SPDX-License-Identifier: Apache-2.0
// Response: collects a body within its bound, or hands it on in pieces.
#include "zefir/http/response.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <utility>

#include "zefir/http/errors.hpp"

namespace zefir::http {
namespace {

constexpr std::size_t smallest_piece = 16 * 1024;
// A Content-Length is only a promise, so it reserves no more than this ahead of the bytes.
constexpr std::size_t largest_reservation = 1024 * 1024;

std::size_t promised_length(const Headers& headers) {
  const std::string_view text = headers.get("Content-Length").value_or("0");
  std::size_t length = 0;
  std::from_chars(text.data(), text.data() + text.size(), length);
  return length;
}

}  // namespace

Response::Response() : Response(0, std::string(), Headers(), std::string()) {}
Response::Response(unsigned status, std::string reason, Headers headers,
                   std::unique_ptr<BodySource> body)
    : status_(status),
      reason_(std::move(reason)),
      headers_(std::move(headers)),
      source_(std::move(body)) {}
Response::Response(unsigned status, std::string reason, Headers headers, std::string body)
    : status_(status),
      reason_(std::move(reason)),
      headers_(std::move(headers)),
      body_(std::move(body)),
      complete_(true) {}
Response::Response(Response&&) noexcept = default;
Response& Response::operator=(Response&&) noexcept = default;
Response::~Response() = default;

void Response::set_origin(std::string method, std::string redacted_url) {
  method_ = std::move(method);
  url_ = std::move(redacted_url);
}

void Response::refuse_longer_than(std::size_t limit) {
  source_.reset();
  throw ProtocolError(method_, url_, "the body is longer than " + std::to_string(limit) + " bytes");
}

boost::asio::awaitable<std::string> Response::read(std::size_t limit) {
  if (limit == 0) limit = max_body_;
  if (limit == 0) limit = std::numeric_limits<std::size_t>::max();
  if (complete_) {
    if (body_.size() > limit) refuse_longer_than(limit);
    co_return body_;
  }
  if (!source_ || offset_ > 0) {
    throw UsageError("Response::read: the body was read in pieces, or an earlier read failed");
  }
  const std::size_t promised = promised_length(headers_);
  if (promised > limit) refuse_longer_than(limit);

  // Only a whole body is kept; the source is closed when this coroutine ends in any other way.
  const std::unique_ptr<BodySource> source = std::move(source_);
  std::string body;
  std::size_t size = 0;
  body.resize(std::clamp(promised + 1, smallest_piece, largest_reservation));
  while (true) {
    if (size == body.size()) body.resize(body.size() * 2);
    const std::span<char> room(body.data() + size, body.size() - size);
    const std::size_t got = co_await source->read_some(room);
    if (got == 0) break;
    size += got;
    if (size > limit) refuse_longer_than(limit);
  }
  body.resize(size);
  body_ = std::move(body);
  complete_ = true;
  co_return body_;
}

boost::asio::awaitable<std::size_t> Response::read_some(std::span<char> buffer) {
  if (buffer.empty()) throw UsageError("Response::read_some: the buffer is empty");
  if (complete_) {
    const std::size_t count = std::min(buffer.size(), body_.size() - offset_);
    std::copy_n(body_.data() + offset_, count, buffer.data());
    offset_ += count;
    co_return count;
  }
  if (!source_) throw UsageError("Response::read_some: an earlier read failed");
  const std::size_t count = co_await source_->read_some(buffer);
  offset_ += count;
  co_return count;
}

}  // namespace zefir::http
