// SPDX-License-Identifier: Apache-2.0
// OpenAPI 3.0 and 3.1 -> api model. 3.0's own spellings (nullable, boolean exclusive bounds) are
// raised to 3.1's meaning here; 2.0 is raised to 3.0 before, see raise_swagger.hpp.
#pragma once

#include "api/model.hpp"
#include "document/document.hpp"
#include "support/diagnostics.hpp"

namespace zefir::dialects::openapi {

/// True for an object with an `openapi` member.
bool is_openapi(const document::Node& root) noexcept;

/// Reads the whole description. The model refers to nodes of `document`. Errors go to
/// `diagnostics`, all of them in one run; the model is complete only if there are none.
/// `raised`: raise_swagger() has been there before. A `swagger` beside an `openapi` does not count.
api::Model read(const document::Document& document, support::Diagnostics& diagnostics,
                bool raised = false);

}  // namespace zefir::dialects::openapi
