// SPDX-License-Identifier: Apache-2.0
// Paths and operations (OpenAPI 3.1, 4.8.8 to 4.8.10).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "api/model.hpp"
#include "dialects/openapi/context.hpp"
#include "dialects/openapi/schemas.hpp"
#include "dialects/openapi/security.hpp"

namespace zefir::dialects::openapi {

class Operations {
 public:
  Operations(Context& context, Schemas& schemas, Security& security)
      : context_(context), schemas_(schemas), security_(security) {}

  /// Reads `paths` into the model. `general`: what the document's own `security` asks for.
  void read(const Node& paths, const std::vector<api::SecurityRequirement>& general);

 private:
  // What the operations of one path have in common.
  struct Path {
    std::string path;
    const Node* node = nullptr;
    Site site;
  };

  void read_path(const document::Entry& entry);
  void read_methods(const Path& path);
  void read_operation(const Path& path, const document::Entry& entry);
  bool check_template(const document::Entry& entry);
  void read_words(const Node& node, api::Operation& operation);
  void check_id(const api::Operation& operation, const Node& node);
  std::vector<std::string> read_tags(const Node& node);

  Context& context_;
  Schemas& schemas_;
  Security& security_;
  std::vector<api::SecurityRequirement> general_;
  std::map<std::string, Place> ids_;
};

}  // namespace zefir::dialects::openapi
