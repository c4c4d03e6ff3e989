// SPDX-License-Identifier: Apache-2.0
// Passes over the api model, in the order the pipeline runs them.
#pragma once

#include "api/model.hpp"
#include "support/diagnostics.hpp"

namespace zefir::api {

/// Breaks what can have no value: a cycle of aliases (alias-cycle, error).
void check_aliases(Model& model, support::Diagnostics& diagnostics);

/// Replaces every Kind::all_of by what its parts make together: objects merge into one object
/// (properties in order; where parts describe one differently, it is of both types; required and
/// bounds add up), one part that is no object becomes an alias. What cannot be merged degrades to
/// Kind::any. Then says which required names are no property anywhere. Codes: all-of-conflict,
/// all-of-unsupported, required-undeclared (all degrade), all-of-cycle (error).
void merge_all_of(Model& model, support::Diagnostics& diagnostics);

}  // namespace zefir::api
