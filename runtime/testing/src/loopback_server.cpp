// SPDX-License-Identifier: Apache-2.0
// LoopbackServer: accepts in its own thread and walks a script on each connection.
#include "zefir/testing/loopback_server.hpp"

#include <openssl/ssl.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "src/player.hpp"
#include "zefir/base/error.hpp"

namespace zefir::testing {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr auto longest_wait = std::chrono::seconds(10);

}  // namespace

struct LoopbackServer::State : Recorder {
  asio::io_context context{1};
  tcp::acceptor acceptor{context};
  std::optional<asio::ssl::context> tls;
  Gate gate{context};
  std::thread thread;
  std::uint16_t port = 0;

  mutable std::mutex mutex;
  mutable std::condition_variable changed;
  std::vector<ServedConnection> connections;
  std::deque<Script> scripts;
  std::optional<Script> default_script;

  void listen();
  std::optional<Script> next_script();
  asio::awaitable<void> accept();
  asio::awaitable<void> serve(tcp::socket socket, std::size_t index);
  template <class Condition>
  void wait_until(Condition condition, const std::string& what) const;

  void change(std::size_t index, const std::function<void(ServedConnection&)>& action) override {
    const std::lock_guard lock(mutex);
    action(connections[index]);
    changed.notify_all();
  }
};

void LoopbackServer::State::listen() {
  const tcp::endpoint any_port(asio::ip::address_v4::loopback(), 0);
  acceptor.open(any_port.protocol());
  acceptor.bind(any_port);
  acceptor.listen();
  port = acceptor.local_endpoint().port();
  asio::co_spawn(context, accept(), asio::detached);
  thread = std::thread([this] { context.run(); });
}

std::optional<Script> LoopbackServer::State::next_script() {
  if (scripts.empty()) return default_script;
  Script script = std::move(scripts.front());
  scripts.pop_front();
  return script;
}

asio::awaitable<void> LoopbackServer::State::accept() {
  while (true) {
    tcp::socket socket = co_await acceptor.async_accept(asio::use_awaitable);
    socket.set_option(tcp::no_delay(true));
    std::size_t index = 0;
    {
      const std::lock_guard lock(mutex);
      index = connections.size();
      connections.emplace_back();
      changed.notify_all();
    }
    asio::co_spawn(context, serve(std::move(socket), index), asio::detached);
  }
}

asio::awaitable<void> LoopbackServer::State::serve(tcp::socket socket, std::size_t index) {
  std::optional<Script> script;
  {
    const std::lock_guard lock(mutex);
    script = next_script();
  }
  std::string fault;
  if (!script) {
    fault = "no script was given for this connection";
  } else if (tls) {
    asio::ssl::stream<tcp::socket&> stream(socket, *tls);
    fault = co_await play_tls(stream, *std::move(script), *this, index, gate);
  } else {
    fault = co_await play_plain(socket, *std::move(script), *this, index, gate);
  }
  boost::system::error_code ignored;
  socket.close(ignored);
  change(index, [&](ServedConnection& connection) {
    connection.fault = fault;
    connection.is_over = true;
  });
}

template <class Condition>
void LoopbackServer::State::wait_until(Condition condition, const std::string& what) const {
  std::unique_lock lock(mutex);
  if (!changed.wait_for(lock, longest_wait, condition)) {
    throw Error("the loopback server waited in vain for " + what);
  }
}

LoopbackServer::LoopbackServer() : state_(std::make_unique<State>()) { state_->listen(); }

LoopbackServer::LoopbackServer(const Identity& identity) : state_(std::make_unique<State>()) {
  asio::ssl::context& tls = state_->tls.emplace(asio::ssl::context::tls_server);
  tls.use_certificate_chain(asio::buffer(identity.certificate()));
  tls.use_private_key(asio::buffer(identity.key()), asio::ssl::context::pem);
  state_->listen();
}

LoopbackServer::~LoopbackServer() {
  state_->context.stop();
  state_->thread.join();
}

std::uint16_t LoopbackServer::port() const noexcept { return state_->port; }

std::string LoopbackServer::url(std::string_view path, std::string_view host) const {
  std::string text = state_->tls ? "https://" : "http://";
  return text.append(host).append(":").append(std::to_string(port())).append(path);
}

LoopbackServer& LoopbackServer::then(Script script) {
  const std::lock_guard lock(state_->mutex);
  state_->scripts.push_back(std::move(script));
  return *this;
}

LoopbackServer& LoopbackServer::always(Script script) {
  const std::lock_guard lock(state_->mutex);
  state_->default_script = std::move(script);
  return *this;
}

LoopbackServer& LoopbackServer::speak_outdated_tls() {
  if (!state_->tls) throw UsageError("LoopbackServer::speak_outdated_tls: the server has no TLS");
  SSL_CTX* const tls = state_->tls->native_handle();
  // Security level 0 is the only one of OpenSSL 3 at which TLS 1.1 works.
  SSL_CTX_set_cipher_list(tls, "DEFAULT:@SECLEVEL=0");
  SSL_CTX_set_min_proto_version(tls, TLS1_VERSION);
  SSL_CTX_set_max_proto_version(tls, TLS1_1_VERSION);
  return *this;
}

void LoopbackServer::release() {
  asio::post(state_->context, [this] { state_->gate.open_once(); });
}

std::vector<ServedConnection> LoopbackServer::connections() const {
  const std::lock_guard lock(state_->mutex);
  return state_->connections;
}

ServedConnection LoopbackServer::finished(std::size_t index) const {
  const auto is_over = [&] {
    return state_->connections.size() > index && state_->connections[index].is_over;
  };
  state_->wait_until(is_over, "the end of connection " + std::to_string(index));
  return connections()[index];
}

void LoopbackServer::wait_for_requests(std::size_t count) const {
  const auto have_come = [&] {
    std::size_t sum = 0;
    for (const ServedConnection& connection : state_->connections) {
      sum += connection.requests.size();
    }
    return sum >= count;
  };
  state_->wait_until(have_come, std::to_string(count) + " requests");
}

}  // namespace zefir::testing
