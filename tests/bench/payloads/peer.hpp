// SPDX-License-Identifier: Apache-2.0
// What zefir is measured against: nlohmann::json into and out of the same structs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "updates.hpp"

namespace updates {

/// Throws nlohmann's exceptions.
std::vector<Update> peer_load_updates(std::string_view text);
User peer_load_user(std::string_view text);
std::string peer_dump(const std::vector<Update>& value);
std::string peer_dump(const User& value);
std::string peer_version();

}  // namespace updates
