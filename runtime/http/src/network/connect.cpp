// SPDX-License-Identifier: Apache-2.0
#include "src/network/connect.hpp"

#include <algorithm>
#include <chrono>

#include "src/ascii.hpp"

namespace zefir::http {
namespace {

using boost::asio::ip::tcp;

constexpr auto head_start = std::chrono::milliseconds(250);

}  // namespace

std::vector<tcp::endpoint> interleave(const std::vector<boost::asio::ip::address>& addresses,
                                      std::uint16_t port) {
  std::vector<tcp::endpoint> preferred, others, result;
  for (const auto& address : addresses) {
    const bool first_family = address.is_v6() == addresses.front().is_v6();
    (first_family ? preferred : others).emplace_back(address, port);
  }
  for (std::size_t i = 0; i < std::max(preferred.size(), others.size()); ++i) {
    if (i < preferred.size()) result.push_back(preferred[i]);
    if (i < others.size()) result.push_back(others[i]);
  }
  return result;
}

std::string describe(const tcp::endpoint& peer) {
  const std::string address = peer.address().to_string();
  return (peer.address().is_v6() ? "[" + address + "]" : address) + ":" +
         std::to_string(peer.port());
}

std::string describe(const boost::system::error_code& error, const tcp::endpoint& peer) {
  std::string text = error.message();
  if (text.size() > 1 && !(text[1] >= 'A' && text[1] <= 'Z')) text[0] = to_lower(text[0]);
  return text + " (" + describe(peer) + ")";
}

ConnectRace::ConnectRace(const boost::asio::any_io_executor& executor,
                         std::vector<tcp::endpoint> endpoints)
    : executor_(executor),
      endpoints_(std::move(endpoints)),
      stagger_(executor),
      finished_(executor) {
  attempts_.reserve(endpoints_.size());
}

void ConnectRace::start() { start_next(); }

void ConnectRace::start_next() {
  const std::size_t index = attempts_.size();
  attempts_.emplace_back(executor_);
  ++running_;
  attempts_[index].async_connect(endpoints_[index], [self = shared_from_this(), index](
                                                        const boost::system::error_code& error) {
    self->on_connected(index, error);
  });
  if (attempts_.size() == endpoints_.size()) return;
  stagger_.expires_after(head_start);
  stagger_.async_wait([self = shared_from_this()](const boost::system::error_code& error) {
    const bool more_left = self->attempts_.size() < self->endpoints_.size();
    if (!error && !self->is_finished_ && more_left) self->start_next();
  });
}

void ConnectRace::on_connected(std::size_t index, const boost::system::error_code& error) {
  --running_;
  if (is_finished_) return;
  if (!error) {
    winner_.emplace(std::move(attempts_[index]));
    return finish();
  }
  if (!faults_.empty()) faults_ += ", ";
  faults_ += describe(error, endpoints_[index]);
  if (attempts_.size() < endpoints_.size()) {
    start_next();
  } else if (running_ == 0) {
    finish();
  }
}

void ConnectRace::finish() noexcept {
  is_finished_ = true;
  stagger_.cancel();
  boost::system::error_code ignored;
  for (Socket& attempt : attempts_) attempt.close(ignored);
  finished_.signal();
}

void ConnectRace::abort() noexcept {
  if (!is_finished_) finish();
}

}  // namespace zefir::http
