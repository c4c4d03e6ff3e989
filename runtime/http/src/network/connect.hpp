// SPDX-License-Identifier: Apache-2.0
// ConnectRace: a TCP connection to whichever of a host's addresses answers first.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "src/network/event.hpp"

namespace zefir::http {

/// Tries the addresses one after the other, each 250 ms after the one before or as soon as that has
/// failed; the first to connect wins (RFC 8305, 5), the others are closed. Held by shared_ptr, as
/// its attempts end after it was given up.
class ConnectRace final : public Abortable, public std::enable_shared_from_this<ConnectRace> {
 public:
  using Socket = boost::asio::ip::tcp::socket;

  /// `endpoints`: in the order to be tried, at least one.
  ConnectRace(const boost::asio::any_io_executor& executor,
              std::vector<boost::asio::ip::tcp::endpoint> endpoints);

  void start();
  /// Returns when there is a winner, all have failed, or after abort().
  boost::asio::awaitable<void> wait() { return finished_.wait(); }
  void abort() noexcept override;

  /// The winner's socket, if there is one.
  std::optional<Socket>& winner() noexcept { return winner_; }
  /// Why each attempt failed: "connection refused (127.0.0.1:1), ...".
  const std::string& faults() const noexcept { return faults_; }

 private:
  void start_next();
  void on_connected(std::size_t index, const boost::system::error_code& error);
  void finish() noexcept;

  boost::asio::any_io_executor executor_;
  std::vector<boost::asio::ip::tcp::endpoint> endpoints_;
  std::vector<Socket> attempts_;
  std::size_t running_ = 0;
  boost::asio::steady_timer stagger_;
  Event finished_;
  bool is_finished_ = false;
  std::optional<Socket> winner_;
  std::string faults_;
};

/// The endpoints of `addresses`, their families taking turns, beginning with the one that the
/// system prefers (RFC 8305, 4).
std::vector<boost::asio::ip::tcp::endpoint> interleave(
    const std::vector<boost::asio::ip::address>& addresses, std::uint16_t port);

/// "connection refused (127.0.0.1:1)".
std::string describe(const boost::system::error_code& error,
                     const boost::asio::ip::tcp::endpoint& peer);
/// "127.0.0.1:80", "[::1]:80".
std::string describe(const boost::asio::ip::tcp::endpoint& peer);

}  // namespace zefir::http
