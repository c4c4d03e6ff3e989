// SPDX-License-Identifier: Apache-2.0
// What the tests over loopback share: waiting for a condition, calls side by side, names that are
// looked up without DNS, a port that nobody answers.
#pragma once

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <functional>
#include <list>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "src/network/transport.hpp"
#include "support.hpp"
#include "zefir/testing.hpp"

namespace zefir::test {

namespace asio = boost::asio;
using testing::answer;
using testing::LoopbackServer;
using testing::Script;
using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;

/// Lets others run until `condition` holds; throws after ten seconds.
inline awaitable<void> eventually(std::function<bool()> condition) {
  asio::steady_timer timer(co_await asio::this_coro::executor);
  const auto give_up = std::chrono::steady_clock::now() + 10s;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > give_up) throw std::runtime_error("waited in vain");
    timer.expires_after(1ms);
    co_await timer.async_wait(asio::use_awaitable);
  }
}

inline std::size_t requests_of(const LoopbackServer& server) {
  std::size_t count = 0;
  for (const auto& connection : server.connections()) count += connection.requests.size();
  return count;
}

inline awaitable<void> until_requests(const LoopbackServer& server, std::size_t count) {
  return eventually([&server, count] { return requests_of(server) >= count; });
}

/// A call that runs beside the test and can be cancelled.
class Call {
 public:
  Call(asio::any_io_executor executor, awaitable<Fetched> task) {
    asio::co_spawn(executor, std::move(task),
                   asio::bind_cancellation_slot(cancel_.slot(),
                                                [this](std::exception_ptr fault, Fetched fetched) {
                                                  fault_ = fault;
                                                  if (!fault) body_ = fetched.body;
                                                  is_over_ = true;
                                                }));
  }
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  void cancel() { cancel_.emit(asio::cancellation_type::terminal); }
  bool is_over() const { return is_over_; }
  /// The body; throws what the call threw.
  std::string result() const {
    if (fault_) std::rethrow_exception(fault_);
    return body_;
  }
  /// The body, or the message of what the call threw.
  std::string outcome() const {
    try {
      return is_over_ ? result() : "still running";
    } catch (const std::exception& fault) {
      return fault.what();
    }
  }

 private:
  asio::cancellation_signal cancel_;
  bool is_over_ = false;
  std::exception_ptr fault_;
  std::string body_;
};

inline awaitable<void> over(const Call& call) {
  return eventually([&call] { return call.is_over(); });
}

/// Session options with a network transport that looks names up by `look_up`.
inline SessionOptions with_look_up(asio::any_io_executor executor, http::LookUp look_up,
                                   SessionOptions options = SessionOptions()) {
  auto transport = std::make_shared<http::NetworkTransport>(executor, options, std::move(look_up));
  return std::move(options.transport(std::move(transport)));
}

/// Every name is 127.0.0.1.
inline http::Addresses loopback_for_all(const std::string&) {
  http::Addresses found;
  found.addresses.push_back(asio::ip::address_v4::loopback());
  return found;
}

/// A port of 127.0.0.1 on which connecting takes for ever: its queue is full and never emptied.
class DeafPort {
 public:
  DeafPort() {
    acceptor_.open(asio::ip::tcp::v4());
    acceptor_.bind(asio::ip::tcp::endpoint(asio::ip::address_v4::loopback(), 0));
    acceptor_.listen(0);
    for (int i = 0; i < 4; ++i) {
      fillers_.emplace_back(context_);
      fillers_.back().async_connect(acceptor_.local_endpoint(),
                                    [](const boost::system::error_code&) {});
    }
    context_.poll();
  }
  asio::ip::tcp::endpoint endpoint() const { return acceptor_.local_endpoint(); }
  std::string url() const { return "http://127.0.0.1:" + std::to_string(endpoint().port()) + "/"; }

 private:
  asio::io_context context_;
  asio::ip::tcp::acceptor acceptor_{context_};
  std::list<asio::ip::tcp::socket> fillers_;
};

/// A port of 127.0.0.1 that was free a moment ago.
inline asio::ip::tcp::endpoint closed_port() {
  asio::io_context context;
  const asio::ip::tcp::acceptor acceptor(
      context, asio::ip::tcp::endpoint(asio::ip::address_v4::loopback(), 0));
  return acceptor.local_endpoint();
}

}  // namespace zefir::test
