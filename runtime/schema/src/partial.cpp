// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/partial.hpp"

namespace zefir {

void Present::remove(std::string_view pointer) {
  const auto place = members_.find(pointer);
  if (place != members_.end()) members_.erase(place);
}

void Present::forget(std::string_view pointer) {
  objects_.erase(std::string(pointer));
  // What lies below has a slash next, and '0' is the character behind it.
  const std::string below = std::string(pointer) + '/';
  const std::string beyond = std::string(pointer) + '0';
  members_.erase(members_.lower_bound(below), members_.lower_bound(beyond));
  objects_.erase(objects_.lower_bound(below), objects_.lower_bound(beyond));
}

}  // namespace zefir
