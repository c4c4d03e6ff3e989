// SPDX-License-Identifier: Apache-2.0
#include "support/terminal.hpp"

#include <unistd.h>

namespace zefir::support {

bool is_terminal(Stream stream) noexcept {
  return ::isatty(stream == Stream::output ? STDOUT_FILENO : STDERR_FILENO) == 1;
}

}  // namespace zefir::support
