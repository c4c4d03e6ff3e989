// SPDX-License-Identifier: Apache-2.0
#include "support.hpp"

#include <nlohmann/json.hpp>

namespace models {

std::string listed(const zefir::ValidationErrors& errors) {
  const std::string list =
      errors.list().dump(1, ' ', false, nlohmann::json::error_handler_t::replace);
  return errors.truncated() ? list + " and more" : list;
}

}  // namespace models
