// SPDX-License-Identifier: Apache-2.0
// Exchange: the request's bytes out, the answer's bytes in. Whatever ends here in any other way
// than finish() leaves the lease to its destructor, which closes the connection.
#include <algorithm>
#include <boost/asio/error.hpp>
#include <boost/asio/ssl/error.hpp>

#include "src/network/connect.hpp"
#include "src/network/exchange.hpp"
#include "src/network/pending.hpp"
#include "src/network/request_head.hpp"
#include "zefir/base/error.hpp"

namespace zefir::http {
namespace {

namespace asio = boost::asio;

constexpr unsigned most_interim_answers = 20;

bool is_end(const boost::system::error_code& error) {
  return error == asio::error::eof || error == asio::error::connection_reset ||
         error == asio::error::broken_pipe || error == asio::ssl::error::stream_truncated;
}

// Closes the connection of a body whose reading failed or was cancelled.
class CloseUnlessKept {
 public:
  explicit CloseUnlessKept(Pool::Lease& lease) noexcept : lease_(lease) {}
  CloseUnlessKept(const CloseUnlessKept&) = delete;
  CloseUnlessKept& operator=(const CloseUnlessKept&) = delete;
  ~CloseUnlessKept() {
    if (!is_kept_) lease_.release(false);
  }
  void keep() noexcept { is_kept_ = true; }

 private:
  Pool::Lease& lease_;
  bool is_kept_ = false;
};

}  // namespace

void Exchange::fail(const error_code& error, std::string_view moment) const {
  if (is_end(error)) {
    fail("the server closed the connection " + std::string(moment));
  }
  if (error.category() == asio::error::get_ssl_category()) {
    throw TlsError(request_.method(), request_.redacted_url(), with_peer(error.message()));
  }
  fail("the connection broke " + std::string(moment) + ": " + error.message());
}

asio::awaitable<Exchange::Outcome> Exchange::talk() {
  throw_if_ended();
  std::string& head = connection().head();
  write_request_head(request_, head);
  Connection::Buffers buffers;
  buffers[0] = asio::buffer(head);
  if (request_.body()) buffers[1] = asio::buffer(*request_.body());
  error_code error;
  {
    const Pending pending(pending_, connection());
    co_await connection().write(buffers, error);
  }
  throw_if_ended(error);
  write_failed_ = static_cast<bool>(error);

  // Also after a failed write: a server may refuse a body by answering before it has read it.
  parser_.emplace(request_.method() == "HEAD");
  has_answer_bytes_ = false;
  while (!take_head()) {
    set_limit(TimeoutPhase::sock_read, timeout_.sock_read());
    std::size_t count = 0;
    {
      const Pending pending(pending_, connection());
      count = co_await connection().fill(error);
    }
    throw_if_ended(error);
    connection().received().commit(count);
    if (count > 0) has_answer_bytes_ = true;
    if (!error) continue;
    if (is_dead_kept_connection() && is_end(error)) {
      lease_.set_connection(nullptr);
      co_return Outcome::dead_connection;
    }
    fail(error, has_answer_bytes_ ? "within the answer's headers" : "before it answered");
  }
  clear_limit(TimeoutPhase::sock_read);
  co_return Outcome::answered;
}

// A server may close a kept connection at the moment it is used again; nothing was lost then.
bool Exchange::is_dead_kept_connection() const {
  return is_reused_ && !has_answer_bytes_ && interim_answers_ == 0 && is_idempotent(request_);
}

bool Exchange::take_head() {
  auto& received = connection().received();
  while (received.size() > 0) {
    const std::span<const char> bytes(static_cast<const char*>(received.data().data()),
                                      received.size());
    received.consume(parser_->feed_head(bytes));
    if (!parser_->fault().empty()) fail(parser_->fault());
    if (!parser_->has_head()) return false;
    if (parser_->status() >= 200) return true;
    if (parser_->status() == 101) fail("the server switches protocols, which nobody asked for");
    if (++interim_answers_ > most_interim_answers) {
      fail("the server sent more than 20 interim answers");
    }
    parser_.emplace(request_.method() == "HEAD");
  }
  return false;
}

Response Exchange::make_response(std::unique_ptr<Exchange> self) {
  const unsigned status = parser_->status();
  std::string reason = std::move(parser_->reason());
  Headers headers = std::move(parser_->headers());
  auto& received = connection().received();
  const Framing framing = parser_->framing();
  body_left_ = framing == Framing::length ? parser_->length() : 0;
  const bool is_here =
      framing == Framing::none || (framing == Framing::length && body_left_ <= received.size());
  if (!is_here) return {status, std::move(reason), std::move(headers), std::move(self)};
  std::string body(static_cast<std::size_t>(body_left_), '\0');
  asio::buffer_copy(asio::buffer(body), received.data());
  received.consume(body.size());
  finish();
  return {status, std::move(reason), std::move(headers), std::move(body)};
}

asio::awaitable<std::size_t> Exchange::read_some(std::span<char> buffer) {
  throw_if_ended();
  if (is_complete_) co_return 0;
  if (!lease_) throw UsageError("the body cannot be read on: an earlier read failed");
  CloseUnlessKept guard(lease_);
  std::size_t count = take_buffered(buffer);
  while (count == 0 && !is_complete_) {
    error_code error;
    set_limit(TimeoutPhase::sock_read, timeout_.sock_read());
    if (connection().received().size() == 0 && parser_->framing() != Framing::chunked) {
      const Pending pending(pending_, connection());
      count = co_await connection().read_some(direct_room(buffer), error);
      if (parser_->framing() == Framing::length) body_left_ -= count;
    } else {
      const Pending pending(pending_, connection());
      connection().received().commit(co_await connection().fill(error));
    }
    clear_limit(TimeoutPhase::sock_read);
    throw_if_ended(error);
    if (count == 0) count = take_buffered(buffer);
    if (count == 0 && error) on_body_end(error);
  }
  guard.keep();
  if (is_complete_ || has_whole_body()) finish();
  co_return count;
}

asio::mutable_buffer Exchange::direct_room(std::span<char> buffer) const noexcept {
  const bool is_bounded = parser_->framing() == Framing::length && body_left_ < buffer.size();
  return {buffer.data(), is_bounded ? static_cast<std::size_t>(body_left_) : buffer.size()};
}

bool Exchange::has_whole_body() const {
  switch (parser_->framing()) {
    case Framing::none:
      return true;
    case Framing::length:
      return body_left_ == 0;
    case Framing::chunked:
      return parser_->has_body();
    case Framing::until_close:
      return false;
  }
  return false;
}

// Copies what was read ahead into `buffer`. Sets is_complete_ at the body's end.
std::size_t Exchange::take_buffered(std::span<char> buffer) {
  auto& received = connection().received();
  std::size_t count = 0;
  if (parser_->framing() == Framing::chunked) {
    while (received.size() > 0 && count == 0 && !parser_->has_body()) {
      const std::span<const char> bytes(static_cast<const char*>(received.data().data()),
                                        received.size());
      const std::size_t used = parser_->feed_body(bytes, buffer, count);
      received.consume(used);
      if (!parser_->fault().empty()) fail(parser_->fault());
      if (used == 0) break;
    }
  } else {
    count = asio::buffer_copy(direct_room(buffer), received.data());
    received.consume(count);
    if (parser_->framing() == Framing::length) body_left_ -= count;
  }
  is_complete_ = has_whole_body();
  return count;
}

void Exchange::on_body_end(const error_code& error) {
  // A TLS connection that ends without its goodbye may have been cut by anybody.
  if (parser_->framing() == Framing::until_close && error == asio::error::eof) {
    is_complete_ = true;
    return;
  }
  fail(error, "before the end of the body");
}

void Exchange::finish() {
  const bool keep = parser_->keeps_alive() && parser_->framing() != Framing::until_close &&
                    connection().received().size() == 0 && !write_failed_ &&
                    !asks_to_close(request_);
  is_complete_ = true;
  lease_.release(keep);
  core_->deadlines().remove(*this);
}

}  // namespace zefir::http
