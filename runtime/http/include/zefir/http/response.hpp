// SPDX-License-Identifier: Apache-2.0
// Response: what came back.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <cstddef>
#include <memory>
#include <span>
#include <string>

#include "zefir/http/headers.hpp"

namespace zefir::http {

/// Where a body's bytes come from. One read at a time. Destroying one before its end closes the
/// connection; at its end the connection goes back to the pool.
class BodySource {
 public:
  BodySource() = default;
  BodySource(const BodySource&) = delete;
  BodySource& operator=(const BodySource&) = delete;
  virtual ~BodySource() = default;

  /// Reads at least one byte into `buffer` (not empty) and returns how many; 0 at the end. Throws
  /// TransportError. `buffer` must live until the awaitable is done.
  virtual boost::asio::awaitable<std::size_t> read_some(std::span<char> buffer) = 0;
};

/// An answer whose status and headers are here, and whose body is read on demand. Movable.
class Response {
 public:
  /// No answer: status 0, no body. What co_spawn gives its handler beside an exception.
  Response();
  Response(unsigned status, std::string reason, Headers headers, std::unique_ptr<BodySource> body);
  /// An answer complete in memory.
  Response(unsigned status, std::string reason, Headers headers, std::string body);
  Response(Response&&) noexcept;
  Response& operator=(Response&&) noexcept;
  ~Response();

  unsigned status() const noexcept { return status_; }
  const std::string& reason() const noexcept { return reason_; }
  /// status() below 400.
  bool ok() const noexcept { return status_ < 400; }
  /// As they came before the body; trailers are not merged in.
  const Headers& headers() const noexcept { return headers_; }
  /// The URL that answered, redacted; the method that was sent. Set by the session.
  const std::string& url() const noexcept { return url_; }
  const std::string& method() const noexcept { return method_; }
  void set_origin(std::string method, std::string redacted_url);
  /// The bound of read(0), in bytes; 0, the default: none. Set by the session.
  void set_max_body(std::size_t bytes) noexcept { max_body_ = bytes; }

  /// The whole body, as it came. Read once, then kept: later calls return it again. Throws
  /// ProtocolError when it is longer than `limit` bytes (0: the session's bound) or breaks off,
  /// TimeoutError, and UsageError when the body was read in pieces or the session was closed.
  /// Cancellation by slot closes the connection.
  boost::asio::awaitable<std::string> read(std::size_t limit = 0);
  /// At least one byte into `buffer`, 0 at the end. No bound but what the caller counts. Throws as
  /// read(); `buffer` must live until the awaitable is done.
  boost::asio::awaitable<std::size_t> read_some(std::span<char> buffer);

 private:
  [[noreturn]] void refuse_longer_than(std::size_t limit);

  unsigned status_;
  std::string reason_;
  Headers headers_;
  std::unique_ptr<BodySource> source_;
  std::string body_;
  bool complete_ = false;
  std::size_t offset_ = 0;
  std::size_t max_body_ = 0;
  std::string url_, method_;
};

}  // namespace zefir::http
