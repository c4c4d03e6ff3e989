// SPDX-License-Identifier: Apache-2.0
// Resolver: name lookups in threads of its own, so that nobody ever waits for one he has given up:
// getaddrinfo can be slow, cannot be cancelled, and asio's resolver waits for it.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "posix/lookup.hpp"
#include "src/network/event.hpp"

namespace zefir::http {

/// Looks a name up, blocking; called in any thread.
using LookUp = std::function<Addresses(const std::string& host)>;

/// A few threads, started when there is work and gone some seconds after the last of it. Destroying
/// the resolver, or a Lookup, abandons what runs: its thread ends by itself when the system
/// answers.
class Resolver {
 public:
  struct State;

  explicit Resolver(LookUp look_up);
  Resolver(const Resolver&) = delete;
  Resolver& operator=(const Resolver&) = delete;
  ~Resolver();

 private:
  friend class Lookup;
  std::shared_ptr<State> state_;
};

/// One wait for one name; lookups of the same name at the same time share a thread.
class Lookup : public Abortable {
 public:
  Lookup(Resolver& resolver, boost::asio::any_io_executor executor, const std::string& host);
  Lookup(const Lookup&) = delete;
  Lookup& operator=(const Lookup&) = delete;
  ~Lookup();

  /// Returns when the answer is here, or after abort().
  boost::asio::awaitable<void> wait() { return event_.wait(); }
  void abort() noexcept override { event_.signal(); }
  /// What was found; empty after abort().
  Addresses take();

  struct Listener;

 private:
  Event event_;
  std::shared_ptr<Resolver::State> state_;
  std::shared_ptr<Listener> listener_;
};

}  // namespace zefir::http
