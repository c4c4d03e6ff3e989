// SPDX-License-Identifier: Apache-2.0
// Servers and their variables (OpenAPI 3.1, 4.8.5 and 4.8.6).
#pragma once

#include <vector>

#include "api/model.hpp"
#include "dialects/openapi/context.hpp"

namespace zefir::dialects::openapi {

/// Reads the document's `servers`.
std::vector<api::Server> read_servers(Context& context, const Node& list);

/// Warns where a path or operation has servers of its own (server-override-ignored).
void warn_of_override(Context& context, const Node& owner);

}  // namespace zefir::dialects::openapi
