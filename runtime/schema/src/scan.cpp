// SPDX-License-Identifier: Apache-2.0
#include "src/scan.hpp"

namespace zefir::schema::detail {

const char* skip_spaces(const char* p) noexcept {
  while (is_space(*p)) ++p;
  return p;
}

}  // namespace zefir::schema::detail
