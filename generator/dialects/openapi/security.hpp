// SPDX-License-Identifier: Apache-2.0
// Security schemes and requirements (OpenAPI 3.1, 4.8.27 and 4.8.30).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "api/model.hpp"
#include "dialects/openapi/context.hpp"

namespace zefir::dialects::openapi {

class Security {
 public:
  explicit Security(Context& context) : context_(context) {}

  /// Reads `components.securitySchemes` into the model.
  void read_schemes(const Node& schemes);
  /// Reads a `security` array. Schemes that zefir cannot send are left out of a requirement: their
  /// user gives what they want with the call.
  std::vector<api::SecurityRequirement> read_requirements(const Node& list);

 private:
  void read_scheme(std::string_view name, const Node& node, Place place);
  bool read_kind(const Node& node, api::SecurityScheme& scheme);
  bool read_http(const Node& node, api::SecurityScheme& scheme);
  bool read_api_key(const Node& node, api::SecurityScheme& scheme);
  bool unsupported(const Node& node, const std::string& what);
  std::optional<api::SecurityRequirement> read_requirement(const Node& node);

  Context& context_;
  // Declared schemes, with their index in the model where they have one.
  std::map<std::string, std::optional<std::uint32_t>, std::less<>> known_;
};

}  // namespace zefir::dialects::openapi
