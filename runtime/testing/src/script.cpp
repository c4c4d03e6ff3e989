// SPDX-License-Identifier: Apache-2.0
#include "zefir/testing/script.hpp"

#include <utility>

namespace zefir::testing {

Script::Step::Step(Action what, std::string text, std::size_t size, Duration time, Answer compute)
    : action(what), bytes(std::move(text)), count(size), delay(time), answer(std::move(compute)) {}

Script& Script::add(Action action, std::string bytes, std::size_t count, Duration delay,
                    Answer answer) {
  steps_.emplace_back(action, std::move(bytes), count, delay, std::move(answer));
  return *this;
}

Script& Script::read_request() & { return add(Action::read_request); }
Script&& Script::read_request() && { return std::move(read_request()); }

Script& Script::read(std::size_t count) & { return add(Action::read, {}, count); }
Script&& Script::read(std::size_t count) && { return std::move(read(count)); }

Script& Script::send(std::string bytes) & { return add(Action::send, std::move(bytes)); }
Script&& Script::send(std::string bytes) && { return std::move(send(std::move(bytes))); }

Script& Script::send_slowly(std::string bytes, std::size_t piece, Duration pause) & {
  return add(Action::send_slowly, std::move(bytes), piece, pause);
}
Script&& Script::send_slowly(std::string bytes, std::size_t piece, Duration pause) && {
  return std::move(send_slowly(std::move(bytes), piece, pause));
}

Script& Script::serve(Answer answer) & { return add(Action::serve, {}, 0, {}, std::move(answer)); }
Script&& Script::serve(Answer answer) && { return std::move(serve(std::move(answer))); }

Script& Script::wait(Duration time) & { return add(Action::wait, {}, 0, time); }
Script&& Script::wait(Duration time) && { return std::move(wait(time)); }

Script& Script::hold() & { return add(Action::hold); }
Script&& Script::hold() && { return std::move(hold()); }

Script& Script::stall() & { return add(Action::stall); }
Script&& Script::stall() && { return std::move(stall()); }

Script& Script::shut_down() & { return add(Action::shut_down); }
Script&& Script::shut_down() && { return std::move(shut_down()); }

Script& Script::say_goodbye() & { return add(Action::say_goodbye); }
Script&& Script::say_goodbye() && { return std::move(say_goodbye()); }

Script& Script::reset() & { return add(Action::reset); }
Script&& Script::reset() && { return std::move(reset()); }

std::string answer(unsigned status, const std::string& body, const std::string& headers) {
  return "HTTP/1.1 " + std::to_string(status) +
         " Status\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" + headers + "\r\n" +
         body;
}

}  // namespace zefir::testing
