// SPDX-License-Identifier: Apache-2.0
// Operations of OpenAPI 2.0 as those of 3.0, see raise_swagger.hpp.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "dialects/openapi/new_object.hpp"
#include "document/builder.hpp"
#include "document/document.hpp"
#include "support/diagnostics.hpp"

namespace zefir::dialects::openapi {

class OperationRaiser {
 public:
  /// The references are kept. `document` is the 2.0 description, with its own root.
  OperationRaiser(const document::Document& document, document::Builder& builder,
                  support::Diagnostics& diagnostics);

  const document::Node* paths(const document::Node& paths);
  /// The reusable ones; those that 3.0 calls bodies are left out, as they become part of the
  /// operations that refer to them.
  const document::Node* parameters(const document::Node& parameters);
  const document::Node* responses(const document::Node& responses);

 private:
  using Node = document::Node;
  /// Parameters of one operation or path, by what 3.0 makes of them.
  struct Parameters {
    std::vector<const Node*> others;
    const Node* body = nullptr;
    std::vector<const Node*> form;
  };
  const Node* path_item(const Node& item);
  const Node* operation(const Node& node, const Parameters& of_path);
  Parameters sorted(const Node* list);
  const Node* behind(const Node& parameter) const;
  const Node* parameter(const Node& node);
  const Node* schema_of(const Node& parameter, bool described);
  const Node* items_of(const Node& items);
  /// What `collectionFormat` says of an array in a query, path or header. False: it cannot be
  /// said in 3.0, and the parameter becomes a string.
  bool add_style(const Node& parameter, NewObject& out);
  const Node* degraded(const Node& parameter, std::string_view format);

  const Node* body(const Node& parameter, const Node* consumes);
  const Node* form(std::span<const Node* const> parameters, const Node* consumes);
  const Node* form_field(const Node& parameter);
  const Node* responses_of(const Node& responses, const Node* produces);
  const Node* response(const Node& node, const Node* produces);
  const Node* bytes_schema(document::Place place);
  const Node* word(document::Place place, std::string_view text);

  const document::Document& document_;
  const Node& root_;
  document::Builder& builder_;
  support::Diagnostics& diagnostics_;
};

}  // namespace zefir::dialects::openapi
