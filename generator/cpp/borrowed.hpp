// SPDX-License-Identifier: Apache-2.0
// Which structs get a twin in namespace `views`, whose strings are views of the text it was loaded
// from (zefir::load_borrowed).
#pragma once

#include <vector>

#include "cpp/options.hpp"
#include "cpp/types.hpp"
#include "support/diagnostics.hpp"

namespace zefir::cpp {

/// One flag a type of the model: whether it is an object that the named types lead to. A type is
/// named as in the description or as in C++. Codes (errors): config-unknown-type.
std::vector<bool> find_borrowed(const Types& types, const std::vector<Options::Named>& names,
                                support::Diagnostics& diagnostics);

}  // namespace zefir::cpp
