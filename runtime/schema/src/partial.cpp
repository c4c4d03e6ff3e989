// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/partial.hpp"

namespace zefir {

void Present::remove(std::string_view pointer) {
  const auto place = members_.find(pointer);
  if (place != members_.end()) members_.erase(place);
}

}  // namespace zefir
