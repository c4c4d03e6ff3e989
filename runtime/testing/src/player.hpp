// SPDX-License-Identifier: Apache-2.0
// Plays a script on one connection, for LoopbackServer.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <string>

#include "zefir/testing/loopback_server.hpp"
#include "zefir/testing/script.hpp"

namespace zefir::testing {

/// Where a player writes down what happens.
class Recorder {
 public:
  virtual void change(std::size_t index, const std::function<void(ServedConnection&)>& action) = 0;

 protected:
  ~Recorder() = default;
};

/// Lets one who waits pass for each time it is opened, now or later.
class Gate {
 public:
  explicit Gate(boost::asio::io_context& context)
      : timer_(context, boost::asio::steady_timer::time_point::max()) {}
  void open_once() {
    ++open_;
    timer_.cancel_one();
  }
  boost::asio::awaitable<void> pass();

 private:
  boost::asio::steady_timer timer_;
  std::size_t open_ = 0;
};

/// Plays `script`; gives the fault that ended it before its end, or nothing.
boost::asio::awaitable<std::string> play_plain(boost::asio::ip::tcp::socket& socket, Script script,
                                               Recorder& recorder, std::size_t index, Gate& gate);
/// The same after a TLS handshake.
boost::asio::awaitable<std::string> play_tls(
    boost::asio::ssl::stream<boost::asio::ip::tcp::socket&>& stream, Script script,
    Recorder& recorder, std::size_t index, Gate& gate);

}  // namespace zefir::testing
