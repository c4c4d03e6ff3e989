// SPDX-License-Identifier: Apache-2.0
// Checking what Rules ask for.
#pragma once

#include <string_view>

#include "src/faults.hpp"
#include "zefir/schema/rows.hpp"

namespace zefir::schema::detail {

/// `json` is the text of a value of `type`, whose rules are set; it is valid JSON. White space
/// around it does not count.
void check_rules(Faults& faults, const Type& type, std::string_view json, const Frame* frame);

}  // namespace zefir::schema::detail
