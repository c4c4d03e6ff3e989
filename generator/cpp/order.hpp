// SPDX-License-Identifier: Apache-2.0
// Order: in which order structs and aliases are declared, and where recursion is cut.
#pragma once

#include <vector>

#include "cpp/types.hpp"

namespace zefir::cpp {

/// Gives the structs so that each stands after those it contains by value. Where required members
/// make a struct contain itself, no finite value satisfies the description; the member met last in
/// a walk in document order (so that the choice depends on nothing else) is held by an OptionalBox,
/// and `diagnostics` is told: required-recursion (warning).
std::vector<api::TypeId> order_structs(Types& types, support::Diagnostics& diagnostics);

/// Aliases, each after those it is spelt with.
std::vector<api::TypeId> order_aliases(const Types& types);

}  // namespace zefir::cpp
