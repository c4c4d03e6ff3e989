// SPDX-License-Identifier: Apache-2.0
// Resolver: a queue, its threads, and the one rule that makes giving up safe: a thread posts to a
// session's executor only under the mutex and only while the listener is still attached.
#include "src/network/resolver.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace zefir::http {
namespace {

// So many names that never answer must be looked up at once before another one has to wait.
constexpr std::size_t most_threads = 8;
constexpr auto idle_time = std::chrono::seconds(5);

}  // namespace

// Shared by the session's thread and the one that looks up; `event` belongs to the former alone.
struct Lookup::Listener {
  boost::asio::any_io_executor executor;
  Event* event = nullptr;
  Addresses result;
};

struct Resolver::State {
  using Listeners = std::vector<std::shared_ptr<Lookup::Listener>>;

  LookUp look_up;
  std::mutex mutex;
  std::condition_variable work_came;
  std::deque<std::string> queue;
  std::map<std::string, Listeners> listeners;  // for every name queued or being looked up
  std::size_t threads = 0, idle_threads = 0;
  bool is_closed = false;

  void attach(const std::shared_ptr<State>& self, const std::string& host,
              const std::shared_ptr<Lookup::Listener>& listener);
  void detach(const std::shared_ptr<Lookup::Listener>& listener);
  void add_thread(const std::shared_ptr<State>& self);
  void work();
  void finish(const std::string& host, const Addresses& result);
};

void Resolver::State::attach(const std::shared_ptr<State>& self, const std::string& host,
                             const std::shared_ptr<Lookup::Listener>& listener) {
  const std::lock_guard lock(mutex);
  const auto [place, is_new] = listeners.try_emplace(host);
  place->second.push_back(listener);
  if (!is_new) return;
  queue.push_back(host);
  if (idle_threads >= queue.size()) {
    work_came.notify_one();
  } else if (threads < most_threads) {
    try {
      add_thread(self);
    } catch (const std::system_error& fault) {
      if (threads > 0) return;
      queue.pop_back();
      Addresses result;
      result.fault = std::string("no thread for the lookup: ") + fault.what();
      finish(host, result);
    }
  }
}

void Resolver::State::add_thread(const std::shared_ptr<State>& self) {
  std::thread([self] { self->work(); }).detach();
  ++threads;
}

void Resolver::State::detach(const std::shared_ptr<Lookup::Listener>& listener) {
  const std::lock_guard lock(mutex);
  listener->event = nullptr;
  for (auto& [host, attached] : listeners) std::erase(attached, listener);
}

void Resolver::State::work() {
  std::unique_lock lock(mutex);
  while (!is_closed) {
    if (queue.empty()) {
      ++idle_threads;
      const bool woken =
          work_came.wait_for(lock, idle_time, [this] { return is_closed || !queue.empty(); });
      --idle_threads;
      if (!woken) break;
      continue;
    }
    const std::string host = std::move(queue.front());
    queue.pop_front();
    lock.unlock();
    Addresses result;
    try {
      result = look_up(host);
    } catch (const std::exception& fault) {
      result.fault = fault.what();
    }
    lock.lock();
    finish(host, result);
  }
  --threads;
}

void Resolver::State::finish(const std::string& host, const Addresses& result) {
  const auto place = listeners.find(host);
  for (const auto& listener : place->second) {
    listener->result = result;
    boost::asio::post(listener->executor, [listener] {
      if (listener->event) listener->event->signal();
    });
  }
  listeners.erase(place);
}

Resolver::Resolver(LookUp look_up) : state_(std::make_shared<State>()) {
  state_->look_up = std::move(look_up);
}

Resolver::~Resolver() {
  const std::lock_guard lock(state_->mutex);
  state_->is_closed = true;
  state_->work_came.notify_all();
}

Lookup::Lookup(Resolver& resolver, boost::asio::any_io_executor executor, const std::string& host)
    : event_(executor), state_(resolver.state_), listener_(std::make_shared<Listener>()) {
  listener_->executor = std::move(executor);
  listener_->event = &event_;
  state_->attach(state_, host, listener_);
}

Lookup::~Lookup() { state_->detach(listener_); }

Addresses Lookup::take() {
  const std::lock_guard lock(state_->mutex);
  return std::move(listener_->result);
}

}  // namespace zefir::http
