// SPDX-License-Identifier: Apache-2.0
// Passes over the api model, in the order the pipeline runs them.
#pragma once

#include "api/model.hpp"
#include "support/diagnostics.hpp"

namespace zefir::api {

/// Replaces every Kind::all_of by what its parts make together: objects merge into one object
/// (properties in order, later ones win where they agree in type; required and bounds add up),
/// one part that is no object and says nothing else becomes an alias. What cannot be merged
/// degrades to Kind::any. Codes: all-of-conflict, all-of-cycle (error), all-of-unsupported
/// (degrades).
void merge_all_of(Model& model, support::Diagnostics& diagnostics);

/// Breaks what can have no value: a cycle of aliases (alias-cycle, error).
void check_aliases(Model& model, support::Diagnostics& diagnostics);

}  // namespace zefir::api
