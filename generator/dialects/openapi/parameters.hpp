// SPDX-License-Identifier: Apache-2.0
// Parameters of an operation: those of its path and its own, merged (OpenAPI 3.1, 4.8.12).
#pragma once

#include <string>
#include <vector>

#include "api/model.hpp"
#include "dialects/openapi/context.hpp"
#include "dialects/openapi/schemas.hpp"

namespace zefir::dialects::openapi {

/// The names in a path template, in order: "/a/{b}/{c}" -> b, c.
std::vector<std::string> template_names(std::string_view path);

/// A `parameters` array and where it stands; `list` null: there is none.
struct ParameterList {
  const Node* list = nullptr;
  Site site;
};

/// Parameters in path template order, then the others as they stand. `operation`: "GET /users/{id}"
/// and its place, for messages.
std::vector<api::Parameter> read_parameters(Context& context, Schemas& schemas,
                                            const ParameterList& of_path,
                                            const ParameterList& of_operation,
                                            const std::string& path, const std::string& operation,
                                            Place place);

}  // namespace zefir::dialects::openapi
