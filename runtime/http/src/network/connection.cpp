// SPDX-License-Identifier: Apache-2.0
#include "src/network/connection.hpp"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace zefir::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

// Large enough that a usual answer comes by one read; Beast's own start of 512 costs three.
constexpr std::size_t first_room = 16 * 1024;

// True when OpenSSL holds nothing more of the peer's: no data, no goodbye.
bool is_quiet(SSL* tls) {
  char byte;
  const bool has_data = SSL_peek(tls, &byte, 1) > 0;
  ERR_clear_error();
  return !has_data && SSL_get_shutdown(tls) == 0;
}

}  // namespace

Connection::Connection(tcp::socket socket) : socket_(std::move(socket)) {
  error_code ignored;
  socket_.set_option(tcp::no_delay(true), ignored);
  socket_.non_blocking(true, ignored);
  peer_ = socket_.remote_endpoint(ignored);
  received_.reserve(first_room);
}

asio::awaitable<void> Connection::handshake(TlsContext& tls, const std::string& host,
                                            error_code& error) {
  tls_.emplace(socket_, tls.native());
  tls.prepare(tls_->native_handle(), host);
  return tls_->async_handshake(asio::ssl::stream_base::client,
                               asio::redirect_error(asio::use_awaitable, error));
}

asio::awaitable<std::size_t> Connection::write(Buffers buffers, error_code& error) {
  if (tls_) {
    return asio::async_write(*tls_, buffers, asio::redirect_error(asio::use_awaitable, error));
  }
  return asio::async_write(socket_, buffers, asio::redirect_error(asio::use_awaitable, error));
}

asio::awaitable<std::size_t> Connection::read_some(asio::mutable_buffer buffer, error_code& error) {
  if (tls_) {
    return tls_->async_read_some(buffer, asio::redirect_error(asio::use_awaitable, error));
  }
  return socket_.async_read_some(buffer, asio::redirect_error(asio::use_awaitable, error));
}

asio::awaitable<std::size_t> Connection::fill(error_code& error) {
  const std::size_t room = received_.capacity() - received_.size();
  return read_some(received_.prepare(room > 0 ? room : received_.capacity()), error);
}

void Connection::abort() noexcept {
  error_code ignored;
  socket_.close(ignored);
}

bool Connection::is_quiet() noexcept {
  char byte;
  error_code error;
  socket_.receive(asio::buffer(&byte, 1), tcp::socket::message_peek, error);
  if (error != asio::error::would_block) return false;
  return !tls_ || http::is_quiet(tls_->native_handle());
}

}  // namespace zefir::http
