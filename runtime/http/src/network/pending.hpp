// SPDX-License-Identifier: Apache-2.0
// Pending: names the operation that a coroutine awaits, for as long as it does.
#pragma once

#include "src/network/connect.hpp"
#include "src/network/event.hpp"

namespace zefir::http {

class Pending {
 public:
  Pending(Abortable*& slot, Abortable& operation) noexcept : slot_(slot) { slot_ = &operation; }
  Pending(const Pending&) = delete;
  Pending& operator=(const Pending&) = delete;
  ~Pending() { slot_ = nullptr; }

 private:
  Abortable*& slot_;
};

/// Also ends the race: its attempts would go on after the coroutine was cancelled.
class PendingRace : public Pending {
 public:
  PendingRace(Abortable*& slot, ConnectRace& race) noexcept : Pending(slot, race), race_(race) {}
  ~PendingRace() { race_.abort(); }

 private:
  ConnectRace& race_;
};

}  // namespace zefir::http
