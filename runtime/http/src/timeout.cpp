// SPDX-License-Identifier: Apache-2.0
#include "zefir/http/timeout.hpp"

namespace zefir {

Timeout Timeout::total_only(Duration limit) noexcept {
  Timeout timeout;
  timeout.total(limit).sock_connect(std::nullopt);
  return timeout;
}

}  // namespace zefir
