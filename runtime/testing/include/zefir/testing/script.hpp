// SPDX-License-Identifier: Apache-2.0
// Script: what a LoopbackServer does on one connection, step by step.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace zefir::testing {

/// A list of steps. After the last one the connection is closed. Every setter appends a step.
class Script {
 public:
  using Duration = std::chrono::milliseconds;
  /// Makes the bytes to send from the bytes of one request, head and body.
  using Answer = std::function<std::string(const std::string& request)>;

  enum class Action {
    read_request,
    read,
    send,
    send_slowly,
    serve,
    wait,
    hold,
    stall,
    shut_down,
    say_goodbye,
    reset
  };
  struct Step {
    Step(Action what, std::string text, std::size_t size, Duration time, Answer compute);
    Action action;
    std::string bytes;
    std::size_t count;
    Duration delay;
    Answer answer;
  };

  /// Reads one request: its head and the body that it announces.
  Script& read_request() &;
  Script&& read_request() &&;
  /// Reads exactly so many bytes.
  Script& read(std::size_t count) &;
  Script&& read(std::size_t count) &&;
  Script& send(std::string bytes) &;
  Script&& send(std::string bytes) &&;
  /// Sends `bytes` in pieces of `piece` bytes, pausing before each but the first.
  Script& send_slowly(std::string bytes, std::size_t piece, Duration pause) &;
  Script&& send_slowly(std::string bytes, std::size_t piece, Duration pause) &&;
  /// Reads requests and sends what `answer` makes of each, until the client closes. `answer` is
  /// called in the server's thread.
  Script& serve(Answer answer) &;
  Script&& serve(Answer answer) &&;
  Script& wait(Duration time) &;
  Script&& wait(Duration time) &&;
  /// Does nothing, not even read, until LoopbackServer::release() is called for it.
  Script& hold() &;
  Script&& hold() &&;
  /// Sends nothing more; reads until the client closes.
  Script& stall() &;
  Script&& stall() &&;
  /// Ends the sending direction (FIN), without a TLS goodbye, and goes on.
  Script& shut_down() &;
  Script&& shut_down() &&;
  /// Ends the TLS connection properly (close_notify) and goes on. Over plain TCP: nothing.
  Script& say_goodbye() &;
  Script&& say_goodbye() &&;
  /// Ends the connection by a reset (RST), which may discard what was sent.
  Script& reset() &;
  Script&& reset() &&;

  const std::vector<Step>& steps() const noexcept { return steps_; }

 private:
  Script& add(Action action, std::string bytes = {}, std::size_t count = 0, Duration delay = {},
              Answer answer = {});

  std::vector<Step> steps_;
};

/// An HTTP/1.1 answer with Content-Length, as one text.
std::string answer(unsigned status, const std::string& body, const std::string& headers = {});

}  // namespace zefir::testing
