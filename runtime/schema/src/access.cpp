// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/access.hpp"

#include "src/holders.hpp"

namespace zefir::schema {

const void* held_value(const void* holder, const Type& type) noexcept {
  return detail::held(holder, type).value;
}

}  // namespace zefir::schema
