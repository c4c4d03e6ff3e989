// SPDX-License-Identifier: Apache-2.0
// Which keywords each object of OpenAPI knows, so that a misspelt one is found.
#pragma once

#include <cstdint>
#include <string_view>

#include "dialects/openapi/context.hpp"

namespace zefir::dialects::openapi {

/// The objects of OpenAPI 3.0 and 3.1, section 4.8; `schema` is JSON Schema 2020-12 with what the
/// two versions add to it.
enum class Vocabulary : std::uint8_t {
  document,
  swagger,  ///< the document of 2.0, as raise_swagger() leaves it
  info,
  components,
  path_item,
  operation,
  parameter,
  body,
  media_type,
  response,
  schema,
  security_scheme,
  server,
  server_variable,
};

/// Warns of keywords that `object` cannot have (unknown-keyword), with the one that was probably
/// meant. Extensions ("x-...") are never looked at.
void check_keywords(Context& context, const Node& object, Vocabulary vocabulary);

/// Whether a keyword of a schema says nothing of which values it allows.
bool is_annotation(std::string_view schema_keyword) noexcept;

}  // namespace zefir::dialects::openapi
