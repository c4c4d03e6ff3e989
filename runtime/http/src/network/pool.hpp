// SPDX-License-Identifier: Apache-2.0
// Pool: the connections of a session, how many there may be, and who waits for one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "src/network/connection.hpp"
#include "src/network/event.hpp"

namespace zefir::http {

struct PoolLimits {
  std::size_t total = 0;     ///< 0: no limit
  std::size_t per_host = 0;  ///< 0: no limit
  std::chrono::milliseconds idle_time{0};
};

class Pool : public std::enable_shared_from_this<Pool> {
  struct Host;

 public:
  using Clock = std::chrono::steady_clock;

  /// A place in the pool, with or without a connection in it. Destroying it closes the connection
  /// and passes the place on.
  class Lease {
   public:
    Lease() noexcept = default;
    Lease(Lease&& other) noexcept;
    Lease& operator=(Lease&& other) noexcept;
    ~Lease() { release(false); }

    explicit operator bool() const noexcept { return host_ != nullptr; }
    const std::unique_ptr<Connection>& connection() const noexcept { return connection_; }
    void set_connection(std::unique_ptr<Connection> connection) noexcept;
    /// Gives the place back; with `keep` the connection is kept for the next request.
    void release(bool keep) noexcept;

   private:
    friend class Pool;
    Lease(std::shared_ptr<Pool> pool, Host& host, std::unique_ptr<Connection> connection) noexcept;

    std::shared_ptr<Pool> pool_;
    Host* host_ = nullptr;
    std::unique_ptr<Connection> connection_;
  };

  /// A place in the queue, first in, first out. Destroying it gives the place up; one already
  /// granted goes to the next.
  class Waiter final : public Abortable {
   public:
    Waiter(Pool& pool, const boost::asio::any_io_executor& executor, const std::string& origin);
    Waiter(const Waiter&) = delete;
    Waiter& operator=(const Waiter&) = delete;
    ~Waiter();

    /// Returns when a place is granted, or after abort().
    boost::asio::awaitable<void> wait() { return event_.wait(); }
    void abort() noexcept override { event_.signal(); }
    /// The place granted; empty after abort().
    Lease take() noexcept { return std::move(lease_); }

   private:
    friend class Pool;
    void leave_queue() noexcept;

    Event event_;
    std::shared_ptr<Pool> pool_;
    Host* host_;
    std::list<Waiter*>::iterator place_;
    bool is_queued_ = true;
    std::uint64_t number_;
    Lease lease_;
  };

  explicit Pool(PoolLimits limits) : limits_(limits) {}

  /// A place for `origin` at once, with a kept connection if there is a sound one; or none.
  Lease try_acquire(const std::string& origin, Clock::time_point now);
  /// Closes kept connections that nobody used for too long.
  void close_stale(Clock::time_point now) noexcept;
  /// Closes all that are kept; what is in use is closed when it is given back.
  void close() noexcept;

 private:
  // Stays where it is as long as something of it is open or waited for; close_stale() removes it.
  struct Host {
    std::size_t open = 0;                           // in use and kept
    std::vector<std::unique_ptr<Connection>> kept;  // the last one was used last
    std::list<Waiter*> waiters;
  };

  Host& host_of(const std::string& origin);
  bool is_stale(const Connection& connection, Clock::time_point now) const noexcept;
  std::unique_ptr<Connection> take_kept(Host& host, Clock::time_point now);
  bool make_room(const Host& host) noexcept;
  bool has_place(const Host& host) const noexcept;
  void close_oldest_kept() noexcept;
  void give_back(Host& host, std::unique_ptr<Connection> connection, bool keep) noexcept;
  bool can_grant(const Host& host) const noexcept;
  void grant_one() noexcept;

  PoolLimits limits_;
  std::unordered_map<std::string, std::unique_ptr<Host>> hosts_;
  std::size_t open_ = 0, kept_ = 0, waiting_ = 0;
  std::uint64_t next_number_ = 0;
  bool is_closed_ = false;
};

}  // namespace zefir::http
