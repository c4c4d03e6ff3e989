// SPDX-License-Identifier: Apache-2.0
// Session: the browser without a window. Keeps connections, default headers, limits, timeouts and
// the TLS configuration; sends requests. The model is aiohttp's ClientSession.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "zefir/http/headers.hpp"
#include "zefir/http/request.hpp"
#include "zefir/http/response.hpp"
#include "zefir/http/timeout.hpp"
#include "zefir/http/transport.hpp"

namespace zefir {

namespace http {
class SessionCore;
}

/// How a session behaves. Each setter is named as its reader; defaults are aiohttp's where it has
/// one.
class SessionOptions {
 public:
  SessionOptions();
  SessionOptions(const SessionOptions&);
  SessionOptions(SessionOptions&&) noexcept;
  SessionOptions& operator=(const SessionOptions&);
  SessionOptions& operator=(SessionOptions&&) noexcept;
  ~SessionOptions();

  /// Sent with every request that does not set the same header itself.
  SessionOptions& header(std::string name, std::string value) &;
  SessionOptions&& header(std::string name, std::string value) &&;
  const http::Headers& headers() const noexcept;

  SessionOptions& timeout(Timeout value) &;
  SessionOptions&& timeout(Timeout value) &&;
  const Timeout& timeout() const noexcept;

  /// Connections at once, over all origins; 0: no limit. Default 100.
  SessionOptions& limit(std::size_t count) &;
  SessionOptions&& limit(std::size_t count) &&;
  std::size_t limit() const noexcept;

  /// Connections at once to one origin; 0: no limit, the default.
  SessionOptions& limit_per_host(std::size_t count) &;
  SessionOptions&& limit_per_host(std::size_t count) &&;
  std::size_t limit_per_host() const noexcept;

  /// How long an unused connection is kept for another request; zero: not at all. Default 15 s.
  /// Checked when connections are used, so that an idle session keeps no timer running.
  SessionOptions& keepalive_timeout(std::chrono::milliseconds value) &;
  SessionOptions&& keepalive_timeout(std::chrono::milliseconds value) &&;
  std::chrono::milliseconds keepalive_timeout() const noexcept;

  /// Longest body that is read into memory; 0: no bound. Default 256 MB (10^6).
  SessionOptions& max_body(std::size_t bytes) &;
  SessionOptions&& max_body(std::size_t bytes) &&;
  std::size_t max_body() const noexcept;

  /// Certificates to trust besides the system's: PEM text or a PEM file.
  SessionOptions& ca_certificates(std::string pem) &;
  SessionOptions&& ca_certificates(std::string pem) &&;
  const std::vector<std::string>& ca_certificates() const noexcept;
  SessionOptions& ca_file(std::string path) &;
  SessionOptions&& ca_file(std::string path) &&;
  const std::vector<std::string>& ca_files() const noexcept;

  /// Whether a server's certificate and host name are verified. Default true; without it anybody on
  /// the way can read and change what is sent.
  SessionOptions& verify_tls(bool value) &;
  SessionOptions&& verify_tls(bool value) &&;
  bool verify_tls() const noexcept;

  /// Sends everything through this instead of the network: a MockTransport, say.
  SessionOptions& transport(std::shared_ptr<http::Transport> value) &;
  SessionOptions&& transport(std::shared_ptr<http::Transport> value) &&;
  const std::shared_ptr<http::Transport>& transport() const noexcept;

 private:
  struct Values;
  std::unique_ptr<Values> values_;
};

/// Per-request choices.
class RequestOptions {
 public:
  RequestOptions();
  RequestOptions(const RequestOptions&);
  RequestOptions(RequestOptions&&) noexcept;
  RequestOptions& operator=(const RequestOptions&);
  RequestOptions& operator=(RequestOptions&&) noexcept;
  ~RequestOptions();

  /// Adds a query parameter; may repeat.
  RequestOptions& param(std::string name, std::string value) &;
  RequestOptions&& param(std::string name, std::string value) &&;
  /// Adds a header, in place of the session's default of that name.
  RequestOptions& header(std::string name, std::string value) &;
  RequestOptions&& header(std::string name, std::string value) &&;
  /// The body and its Content-Type.
  RequestOptions& body(std::string text, std::string content_type) &;
  RequestOptions&& body(std::string text, std::string content_type) &&;
  /// A body that is JSON text.
  RequestOptions& json(std::string text) &;
  RequestOptions&& json(std::string text) &&;
  /// Adds a field to an application/x-www-form-urlencoded body.
  RequestOptions& form(std::string name, std::string value) &;
  RequestOptions&& form(std::string name, std::string value) &&;
  RequestOptions& timeout(Timeout value) &;
  RequestOptions&& timeout(Timeout value) &&;

 private:
  friend class Session;
  struct Values;
  std::unique_ptr<Values> values_;
};

/// A handle to the session's shared core. Movable. Destroying it closes the session: calls in
/// flight end with an exception, later ones (through clients made from it) throw UsageError. One
/// thread at a time: give it an executor that is a strand, or a context that one thread runs.
class Session {
 public:
  explicit Session(boost::asio::any_io_executor executor);
  Session(boost::asio::any_io_executor executor, SessionOptions options);
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;
  ~Session();

  /// Sends a request and gives the answer when its headers are here. Redirects are not followed;
  /// every status is an answer. A URL's userinfo is sent as Basic credentials (RFC 7617) unless the
  /// header Authorization is set. Throws TransportError, UsageError. Cancellation by slot closes
  /// the connection, frees its place in the pool and throws boost::system::system_error with
  /// operation_aborted.
  boost::asio::awaitable<http::Response> request(std::string method, std::string url,
                                                 RequestOptions options = RequestOptions());
  boost::asio::awaitable<http::Response> get(std::string url,
                                             RequestOptions options = RequestOptions());
  boost::asio::awaitable<http::Response> post(std::string url,
                                              RequestOptions options = RequestOptions());
  boost::asio::awaitable<http::Response> put(std::string url,
                                             RequestOptions options = RequestOptions());
  boost::asio::awaitable<http::Response> patch(std::string url,
                                               RequestOptions options = RequestOptions());
  boost::asio::awaitable<http::Response> delete_(std::string url,
                                                 RequestOptions options = RequestOptions());
  boost::asio::awaitable<http::Response> head(std::string url,
                                              RequestOptions options = RequestOptions());
  boost::asio::awaitable<http::Response> options(std::string url,
                                                 RequestOptions options = RequestOptions());
  /// The same for a request that is already built; the session's default headers are added.
  boost::asio::awaitable<http::Response> send(http::Request request);

  boost::asio::any_io_executor executor() const noexcept;
  /// What clients keep. It outlives the session, closed.
  const std::shared_ptr<http::SessionCore>& core() const noexcept { return core_; }
  void close() noexcept;

 private:
  std::shared_ptr<http::SessionCore> core_;
};

namespace http {

/// Session's shared part: options and a transport.
class SessionCore {
 public:
  SessionCore(boost::asio::any_io_executor executor, SessionOptions options);
  ~SessionCore();

  /// As Session::send. A coroutine that keeps this object alive.
  static boost::asio::awaitable<Response> send(std::shared_ptr<SessionCore> self, Request request);
  void close() noexcept;
  const boost::asio::any_io_executor& executor() const noexcept { return executor_; }
  const SessionOptions& options() const noexcept { return options_; }

 private:
  boost::asio::any_io_executor executor_;
  SessionOptions options_;
  std::shared_ptr<Transport> transport_;
  bool closed_ = false;
};

}  // namespace http
}  // namespace zefir
