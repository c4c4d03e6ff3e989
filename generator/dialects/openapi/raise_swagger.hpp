// SPDX-License-Identifier: Apache-2.0
// OpenAPI 2.0 (Swagger) is raised to 3.0 before it is read: one reader then serves them all.
//   raise_swagger.cpp             the whole description: servers, components, security schemes
//   raise_swagger_operations.cpp  operations: parameters, bodies, answers
#pragma once

#include "document/document.hpp"
#include "support/diagnostics.hpp"

namespace zefir::dialects::openapi {

/// True for an object with a `swagger` member.
bool is_swagger(const document::Node& root) noexcept;

/// Gives `document`, of which is_swagger() is true, a root that reads as OpenAPI 3.0. Schemas stay
/// the nodes they are, and `#/definitions`, `#/parameters` and `#/responses` stay where references
/// look for them. What has no counterpart is degraded (parameter-style-unsupported); what is no
/// part of 2.0 is left as it is for the reader to tell.
void raise_swagger(document::Document& document, support::Diagnostics& diagnostics);

}  // namespace zefir::dialects::openapi
