// SPDX-License-Identifier: Apache-2.0
// ResponseParser: Beast's parser, with the bounds and refusals that a client needs and Beast leaves
// to its user.
#pragma once

#include <boost/beast/http/basic_parser.hpp>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "zefir/http/headers.hpp"

namespace zefir::http {

/// How a body ends (RFC 9112, 6.3).
enum class Framing : std::uint8_t { none, length, chunked, until_close };

/// Takes one answer's head, then, if its body is chunked, that. Bodies of other framings are left
/// to the caller, who needs no parser for them.
class ResponseParser final : private boost::beast::http::basic_parser<false> {
  using Base = boost::beast::http::basic_parser<false>;

 public:
  /// `to_head`: the answer is one to a HEAD request and has no body.
  explicit ResponseParser(bool to_head);

  /// Takes bytes of the head; returns how many were used. Stops after it.
  std::size_t feed_head(std::span<const char> bytes);
  bool has_head() const { return is_header_done(); }

  /// Takes bytes of a chunked body and puts its data into `out`; returns how many were used.
  /// `produced` becomes the number of bytes of data.
  std::size_t feed_body(std::span<const char> bytes, std::span<char> out, std::size_t& produced);
  bool has_body() const { return is_done(); }

  /// What is wrong with the bytes so far, for a person; empty if nothing is.
  const std::string& fault() const noexcept { return fault_; }

  /// After the head.
  unsigned status() const noexcept { return status_; }
  std::string& reason() noexcept { return reason_; }
  Headers& headers() noexcept { return headers_; }
  Framing framing() const noexcept { return framing_; }
  std::uint64_t length() const { return content_length().value_or(0); }
  /// Whether the peer is willing to answer more on this connection.
  bool keeps_alive() const { return keep_alive(); }

 private:
  using error_code = boost::beast::error_code;
  using view = boost::beast::string_view;

  std::size_t feed(std::span<const char> bytes);
  void refuse(std::string_view why, error_code& error);
  void settle_framing(error_code& error);

  void on_request_impl(boost::beast::http::verb, view, view, int, error_code&) override {}
  void on_response_impl(int code, view reason, int version, error_code& error) override;
  void on_field_impl(boost::beast::http::field id, view name, view value,
                     error_code& error) override;
  void on_header_impl(error_code& error) override { settle_framing(error); }
  void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
  std::size_t on_body_impl(view, error_code&) override { return 0; }
  void on_chunk_header_impl(std::uint64_t size, view extensions, error_code& error) override;
  std::size_t on_chunk_body_impl(std::uint64_t, view bytes, error_code& error) override;
  void on_finish_impl(error_code&) override {}

  bool to_head_;
  unsigned status_ = 0;
  int version_ = 11;
  std::string reason_;
  Headers headers_;
  Framing framing_ = Framing::none;
  std::size_t fields_ = 0;
  std::size_t waiting_ = 0;  // bytes fed again and again without getting on
  std::uint64_t chunk_left_ = 0;
  std::span<char> out_;
  std::size_t produced_ = 0;
  std::string fault_;
};

}  // namespace zefir::http
