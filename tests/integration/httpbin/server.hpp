// SPDX-License-Identifier: Apache-2.0
// Calls of the server under HTTPBIN_URL from tests: one session and client a call, blocking.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/this_coro.hpp>
#include <cstdlib>
#include <httpbin/client.hpp>
#include <stdexcept>
#include <string>
#include <utility>
#include <zefir/http.hpp>

namespace httpbin_test {

/// The server's URL. Throws std::runtime_error when there is none: such tests do not pass unseen.
inline std::string server_url() {
  const char* url = std::getenv("HTTPBIN_URL");
  if (!url) throw std::runtime_error("HTTPBIN_URL is not set: run me by scripts/with-httpbin");
  return url;
}

inline httpbin::ClientOptions at_server() {
  return httpbin::ClientOptions().base_url(server_url());
}

template <class Make>
auto call_in_session(Make make, httpbin::ClientOptions options)
    -> decltype(make(std::declval<const httpbin::Client&>())) {
  zefir::Session session(co_await boost::asio::this_coro::executor);
  const httpbin::Client client(session, std::move(options));
  co_return co_await make(client);
}

/// The value of the call that `make` makes of a client: `call([](auto& client) { return
/// client.uuid(); })`.
template <class Make>
auto call(Make make, httpbin::ClientOptions options = at_server()) {
  return zefir::run(call_in_session(std::move(make), std::move(options)));
}

/// The Error that the call throws; throws std::runtime_error when it throws none.
template <class Make>
httpbin::Error error_of(Make make, httpbin::ClientOptions options = at_server()) {
  try {
    call(std::move(make), std::move(options));
  } catch (const httpbin::Error& error) {
    return error;
  }
  throw std::runtime_error("the call was expected to throw httpbin::Error, and did not");
}

/// The faults of arguments that keep the call from being sent.
template <class Make>
std::string refusal_of(Make make) {
  try {
    call(std::move(make));
  } catch (const zefir::ValidationError& error) {
    return error.errors().text();
  }
  throw std::runtime_error("the call was expected to throw zefir::ValidationError, and did not");
}

}  // namespace httpbin_test
