// SPDX-License-Identifier: Apache-2.0
// Request bodies and responses (OpenAPI 3.1, 4.8.13 to 4.8.17). Response headers and links are left
// to others.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/model.hpp"
#include "dialects/openapi/context.hpp"
#include "dialects/openapi/schemas.hpp"

namespace zefir::dialects::openapi {

/// Reads `requestBody`; nothing where it is faulty or has no content. `site` is the operation's.
std::optional<api::Body> read_body(Context& context, Schemas& schemas, const Node& node,
                                   const Site& site);

/// Reads `responses`: exact statuses first, then ranges, then default. `site` is the operation's.
/// With `bodiless` (HEAD), no answer has content.
std::vector<api::Answer> read_answers(Context& context, Schemas& schemas, const Node& responses,
                                      const Site& site, bool bodiless);

/// What can only be said once all types are filled: bodies that are flattened, forms that are no
/// objects.
void settle_contents(Context& context, Schemas& schemas);

}  // namespace zefir::dialects::openapi
