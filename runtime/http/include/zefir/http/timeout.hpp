// SPDX-License-Identifier: Apache-2.0
// Timeout: the four limits of aiohttp's ClientTimeout.
#pragma once

#include <chrono>
#include <optional>
#include <utility>

namespace zefir {

/// How long a call may take, phase by phase. `std::nullopt`, zero or less: no limit. Measured by
/// one coarse tick a session (at most 50 ms late; limits under a second are exact to a few ms).
class Timeout {
 public:
  using Duration = std::chrono::milliseconds;
  using Limit = std::optional<Duration>;

  Timeout() noexcept {}
  /// Only the total limit, the others off.
  static Timeout total_only(Duration limit) noexcept;

  /// The whole call, from the request to the last byte of the body. Default 5 minutes.
  Timeout& total(Limit limit) & noexcept {
    total_ = limit;
    return *this;
  }
  Timeout&& total(Limit limit) && noexcept {
    total_ = limit;
    return std::move(*this);
  }
  Limit total() const noexcept { return total_; }
  /// Until a connection is ready, the wait for a free place in the pool included. Default: none.
  Timeout& connect(Limit limit) & noexcept {
    connect_ = limit;
    return *this;
  }
  Timeout&& connect(Limit limit) && noexcept {
    connect_ = limit;
    return std::move(*this);
  }
  Limit connect() const noexcept { return connect_; }
  /// DNS lookup, TCP connect and TLS handshake of one new connection. Default 30 s.
  Timeout& sock_connect(Limit limit) & noexcept {
    sock_connect_ = limit;
    return *this;
  }
  Timeout&& sock_connect(Limit limit) && noexcept {
    sock_connect_ = limit;
    return std::move(*this);
  }
  Limit sock_connect() const noexcept { return sock_connect_; }
  /// Between two reads of an answer. Default: none.
  Timeout& sock_read(Limit limit) & noexcept {
    sock_read_ = limit;
    return *this;
  }
  Timeout&& sock_read(Limit limit) && noexcept {
    sock_read_ = limit;
    return std::move(*this);
  }
  Limit sock_read() const noexcept { return sock_read_; }

 private:
  Limit total_ = std::chrono::minutes(5);
  Limit connect_;
  Limit sock_connect_ = std::chrono::seconds(30);
  Limit sock_read_;
};

}  // namespace zefir
