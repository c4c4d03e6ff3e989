// SPDX-License-Identifier: Apache-2.0
// The data that is measured: made from a fixed seed, the same on every machine.
#pragma once

#include <cstddef>
#include <vector>

#include "updates.hpp"

namespace updates {

/// Messages in Latin and Cyrillic, some edited, some answered, some with photos, some buttons
/// pressed.
std::vector<Update> sample_updates(std::size_t count);

/// One user, about 200 bytes as text.
User sample_user();

}  // namespace updates
