// SPDX-License-Identifier: Apache-2.0
// Order: in which order structs and aliases are declared, and where recursion needs a box.
#pragma once

#include <vector>

#include "cpp/types.hpp"

namespace zefir::cpp {

/// Boxes required members through which a struct would contain itself (the ones met last in a walk
/// in document order, so that the choice depends on nothing else), and gives the structs so that
/// each stands after those it contains by value.
std::vector<api::TypeId> order_structs(Types& types);

/// Aliases, each after those it is spelt with.
std::vector<api::TypeId> order_aliases(const Types& types);

}  // namespace zefir::cpp
