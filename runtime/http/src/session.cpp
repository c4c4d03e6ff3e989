// SPDX-License-Identifier: Apache-2.0
// Session and its core: defaults are merged here, the transport does the rest.
#include "zefir/http/session.hpp"

#include <algorithm>
#include <exception>
#include <utility>

#include "src/ascii.hpp"
#include "src/basic_auth.hpp"
#include "src/network/transport.hpp"
#include "src/request_options.hpp"
#include "zefir/base/error.hpp"

namespace zefir {
namespace {

using boost::asio::awaitable;

// Faults of the arguments are thrown where the caller awaits, as every other one.
awaitable<http::Response> failed(std::exception_ptr fault) {
  std::rethrow_exception(std::move(fault));
  co_return http::Response();
}

void add_default_headers(http::Request& request, const http::Headers& defaults) {
  const std::size_t own_count = request.headers().fields().size();
  for (const auto& [name, value] : defaults.fields()) {
    const auto own = request.headers().fields().first(own_count);
    const bool is_set = std::any_of(own.begin(), own.end(), [&](const http::Headers::Field& field) {
      return http::equal_ignoring_case(field.first, name);
    });
    if (!is_set) request.headers().add(name, value);
  }
}

}  // namespace

Session::Session(boost::asio::any_io_executor executor)
    : Session(std::move(executor), SessionOptions()) {}
Session::Session(boost::asio::any_io_executor executor, SessionOptions options)
    : core_(std::make_shared<http::SessionCore>(std::move(executor), std::move(options))) {}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&& other) noexcept {
  if (this != &other) {
    close();
    core_ = std::move(other.core_);
  }
  return *this;
}
Session::~Session() { close(); }

awaitable<http::Response> Session::request(std::string method, std::string url,
                                           RequestOptions options) {
  try {
    RequestOptions::Values& values = *options.values_;
    http::Request request(std::move(method), http::Url(url));
    for (const auto& [name, value] : values.params) request.url().add_query(name, value);
    request.headers() = std::move(values.headers);
    if (values.body) {
      const bool typed = request.headers().contains("Content-Type");
      request.set_body(*std::move(values.body), typed ? std::string() : values.content_type);
    }
    if (values.timeout) request.set_timeout(*values.timeout);
    return send(std::move(request));
  } catch (...) {
    return failed(std::current_exception());
  }
}

awaitable<http::Response> Session::get(std::string url, RequestOptions options) {
  return request("GET", std::move(url), std::move(options));
}
awaitable<http::Response> Session::post(std::string url, RequestOptions options) {
  return request("POST", std::move(url), std::move(options));
}
awaitable<http::Response> Session::put(std::string url, RequestOptions options) {
  return request("PUT", std::move(url), std::move(options));
}
awaitable<http::Response> Session::patch(std::string url, RequestOptions options) {
  return request("PATCH", std::move(url), std::move(options));
}
awaitable<http::Response> Session::delete_(std::string url, RequestOptions options) {
  return request("DELETE", std::move(url), std::move(options));
}
awaitable<http::Response> Session::head(std::string url, RequestOptions options) {
  return request("HEAD", std::move(url), std::move(options));
}
awaitable<http::Response> Session::options(std::string url, RequestOptions options) {
  return request("OPTIONS", std::move(url), std::move(options));
}

awaitable<http::Response> Session::send(http::Request request) {
  return http::SessionCore::send(core_, std::move(request));
}

boost::asio::any_io_executor Session::executor() const noexcept { return core_->executor(); }

void Session::close() noexcept {
  if (core_) core_->close();
}

namespace http {

SessionCore::SessionCore(boost::asio::any_io_executor executor, SessionOptions options)
    : executor_(std::move(executor)),
      options_(std::move(options)),
      transport_(options_.transport() ? options_.transport()
                                      : std::make_shared<NetworkTransport>(executor_, options_)) {}

SessionCore::~SessionCore() { close(); }

awaitable<Response> SessionCore::send(std::shared_ptr<SessionCore> self, Request request) {
  if (!self || self->closed_) throw UsageError("the session was closed");
  if (!is_token(request.method())) throw UsageError("the method is not a token (RFC 9110, 9.1)");
  add_default_headers(request, self->options_.headers());
  if (!request.url().userinfo().empty() && !request.headers().contains("Authorization")) {
    request.headers().add("Authorization", basic_authorization(request.url().userinfo()));
  }
  const Timeout timeout = request.timeout().value_or(self->options_.timeout());
  std::string method = request.method();
  std::string url = request.redacted_url();
  Response response = co_await self->transport_->send(std::move(request), timeout);
  response.set_origin(std::move(method), std::move(url));
  response.set_max_body(self->options_.max_body());
  co_return response;
}

void SessionCore::close() noexcept {
  if (std::exchange(closed_, true)) return;
  transport_->close();
}

}  // namespace http
}  // namespace zefir
