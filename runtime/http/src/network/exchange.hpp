// SPDX-License-Identifier: Apache-2.0
// Exchange: one request and its answer, from the wait for a connection to the body's last byte.
// Once the headers are here it is the answer's BodySource.
#pragma once

#include <array>
#include <boost/asio/awaitable.hpp>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>

#include "src/network/core.hpp"
#include "src/network/response_parser.hpp"
#include "zefir/http/errors.hpp"
#include "zefir/http/request.hpp"
#include "zefir/http/response.hpp"

namespace zefir::http {

class Exchange final : public BodySource, private Deadlines::Entry {
 public:
  Exchange(std::shared_ptr<NetworkCore> core, Request request, Timeout timeout);
  ~Exchange() override;

  /// Sends the request and gives the answer when its headers are here.
  static boost::asio::awaitable<Response> perform(std::unique_ptr<Exchange> self);

  boost::asio::awaitable<std::size_t> read_some(std::span<char> buffer) override;

 private:
  using Clock = Deadlines::Clock;
  using error_code = boost::system::error_code;
  enum class Outcome { answered, dead_connection };

  // How the exchange was ended from outside, if it was.
  void on_deadline(Clock::time_point now) noexcept override;
  void on_close() noexcept override;
  void end() noexcept;
  void throw_if_ended(const error_code& error = {}) const;

  void set_limit(TimeoutPhase phase, Timeout::Limit limit);
  void clear_limit(TimeoutPhase phase) noexcept;
  Clock::time_point next_deadline() const noexcept;

  // Getting a connection.
  boost::asio::awaitable<void> wait_for_place();
  boost::asio::awaitable<void> connect();
  boost::asio::awaitable<Addresses> find_addresses();

  // Talking over it.
  boost::asio::awaitable<Outcome> talk();
  bool take_head();
  bool is_dead_kept_connection() const;

  // The body.
  Response make_response(std::unique_ptr<Exchange> self);
  std::size_t take_buffered(std::span<char> buffer);
  boost::asio::mutable_buffer direct_room(std::span<char> buffer) const noexcept;
  bool has_whole_body() const;
  void on_body_end(const error_code& error);
  void finish();

  Connection& connection() noexcept { return *lease_.connection(); }
  [[noreturn]] void fail(std::string_view cause) const;
  [[noreturn]] void fail(const error_code& error, std::string_view moment) const;
  std::string with_peer(std::string_view cause) const;

  std::shared_ptr<NetworkCore> core_;
  Request request_;
  Timeout timeout_;
  std::array<Clock::time_point, 4> limits_;  // by TimeoutPhase
  std::optional<TimeoutPhase> timed_out_;
  bool was_closed_ = false;
  Abortable* pending_ = nullptr;

  Pool::Lease lease_;
  bool is_reused_ = false;
  bool write_failed_ = false;
  bool has_answer_bytes_ = false;
  unsigned interim_answers_ = 0;
  std::optional<ResponseParser> parser_;
  std::uint64_t body_left_ = 0;
  bool is_complete_ = false;
};

}  // namespace zefir::http
