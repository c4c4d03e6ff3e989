// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/access.hpp"

#include "src/holders.hpp"

namespace zefir::schema {

const void* held_value(const void* holder, const Type& type) noexcept {
  return detail::held(holder, type).value;
}

bool holds_null(const void* holder, const Type& type) noexcept {
  const detail::Presence presence = detail::held(holder, type).presence;
  if (presence == detail::Presence::null) return true;
  const bool optional = type.holder == Holder::optional || type.holder == Holder::optional_box;
  return presence == detail::Presence::absent && optional && type.nullable;
}

}  // namespace zefir::schema
