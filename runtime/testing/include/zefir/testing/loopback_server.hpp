// SPDX-License-Identifier: Apache-2.0
// LoopbackServer: a server on 127.0.0.1 that does what its scripts say, however wrong that is, and
// records what it received.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zefir/testing/certificates.hpp"
#include "zefir/testing/script.hpp"

namespace zefir::testing {

/// What happened on one connection.
class ServedConnection {
 public:
  ServedConnection() = default;

  /// Every byte that was read, after TLS.
  std::string received;
  /// The requests among them that a step read as such.
  std::vector<std::string> requests;
  /// The server name of the TLS greeting, if there was one (RFC 6066, 3).
  std::optional<std::string> server_name;
  /// How many steps of its script are done.
  std::size_t steps_done = 0;
  bool is_over = false;
  /// Why a step could not be done ("End of file" when the client closed); empty if all were done.
  std::string fault;
};

/// Listens on a free port from construction to destruction, in a thread of its own. Every function
/// may be called from any thread.
class LoopbackServer {
 public:
  LoopbackServer();
  /// Speaks TLS.
  explicit LoopbackServer(const Identity& identity);
  LoopbackServer(const LoopbackServer&) = delete;
  LoopbackServer& operator=(const LoopbackServer&) = delete;
  ~LoopbackServer();

  std::uint16_t port() const noexcept;
  /// "http://127.0.0.1:port/path", or https. `path` starts with '/'; `host` stands for 127.0.0.1.
  std::string url(std::string_view path = "/", std::string_view host = "127.0.0.1") const;

  /// What is done on the next connection that has no script yet. A connection without any is
  /// closed at once, with a fault in its record.
  LoopbackServer& then(Script script);
  /// What is done on all connections for which `then` said nothing.
  LoopbackServer& always(Script script);
  /// Allows nothing newer than TLS 1.1, which no client should accept.
  LoopbackServer& speak_outdated_tls();

  /// Lets one hold() end: one that is reached already, or the next one.
  void release();

  /// What happened so far, a copy, in the order of acceptance.
  std::vector<ServedConnection> connections() const;
  /// Waits, at most ten seconds, until the connection number `index` is there and over; throws
  /// zefir::Error if it is not then.
  ServedConnection finished(std::size_t index = 0) const;
  /// Waits, at most ten seconds, until so many requests were read in all.
  void wait_for_requests(std::size_t count) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace zefir::testing
