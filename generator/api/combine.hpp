// SPDX-License-Identifier: Apache-2.0
// What two types have in common: the arithmetic behind merge_all_of.
#pragma once

#include "api/model.hpp"

namespace zefir::api {

/// Whether every value of `specific` is one of `general`, as far as can be told from the two types
/// alone. Neither is an alias.
bool covers(const Model& model, const Type& general, const Type& specific);

/// The kind of a value that is of both kinds; nothing where there is none.
std::optional<Kind> common_kind(const Type& left, const Type& right);

/// Adds the bounds of `more` to `bounds`. False where both have a pattern or a step: a type can
/// have only one, and keeps that of `more`.
bool add_bounds(Bounds& bounds, const Bounds& more);

/// Leaves in `values` what `others` has too.
void intersect(std::vector<const Node*>& values, const std::vector<const Node*>& others);

}  // namespace zefir::api
