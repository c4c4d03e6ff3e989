// SPDX-License-Identifier: Apache-2.0
// Implements keywords.hpp.
#include "dialects/openapi/keywords.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "support/text.hpp"

namespace zefir::dialects::openapi {
namespace {

using Words = std::span<const std::string_view>;

constexpr auto document_words =
    std::to_array<std::string_view>({"openapi", "info", "jsonSchemaDialect", "servers", "paths",
                                     "webhooks", "components", "security", "tags", "externalDocs"});
constexpr auto swagger_words = std::to_array<std::string_view>(
    {"swagger", "info", "paths", "definitions", "parameters", "responses", "security", "tags",
     "externalDocs", "openapi", "servers", "components"});
constexpr auto info_words = std::to_array<std::string_view>(
    {"title", "summary", "description", "termsOfService", "contact", "license", "version"});
constexpr auto component_words = std::to_array<std::string_view>(
    {"schemas", "responses", "parameters", "examples", "requestBodies", "headers",
     "securitySchemes", "links", "callbacks", "pathItems"});
constexpr auto path_item_words = std::to_array<std::string_view>(
    {"$ref", "summary", "description", "get", "put", "post", "delete", "options", "head", "patch",
     "trace", "servers", "parameters"});
constexpr auto operation_words = std::to_array<std::string_view>(
    {"tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody",
     "responses", "callbacks", "deprecated", "security", "servers"});
constexpr auto parameter_words = std::to_array<std::string_view>(
    {"name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode",
     "allowReserved", "schema", "example", "examples", "content"});
constexpr auto body_words = std::to_array<std::string_view>({"description", "content", "required"});
constexpr auto media_type_words =
    std::to_array<std::string_view>({"schema", "example", "examples", "encoding"});
constexpr auto response_words =
    std::to_array<std::string_view>({"description", "headers", "content", "links"});
constexpr auto security_scheme_words = std::to_array<std::string_view>(
    {"type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl"});
constexpr auto server_words = std::to_array<std::string_view>({"url", "description", "variables"});
constexpr auto server_variable_words =
    std::to_array<std::string_view>({"enum", "default", "description"});

// JSON Schema 2020-12 and what OpenAPI adds; the older drafts' spellings that 3.0 documents use.
constexpr auto schema_words = std::to_array<std::string_view>({"$ref",
                                                               "$schema",
                                                               "$id",
                                                               "$anchor",
                                                               "$dynamicRef",
                                                               "$dynamicAnchor",
                                                               "$vocabulary",
                                                               "$comment",
                                                               "$defs",
                                                               "definitions",
                                                               "id",
                                                               "type",
                                                               "enum",
                                                               "const",
                                                               "multipleOf",
                                                               "maximum",
                                                               "exclusiveMaximum",
                                                               "minimum",
                                                               "exclusiveMinimum",
                                                               "maxLength",
                                                               "minLength",
                                                               "pattern",
                                                               "maxItems",
                                                               "minItems",
                                                               "uniqueItems",
                                                               "maxContains",
                                                               "minContains",
                                                               "maxProperties",
                                                               "minProperties",
                                                               "required",
                                                               "dependentRequired",
                                                               "dependentSchemas",
                                                               "dependencies",
                                                               "allOf",
                                                               "anyOf",
                                                               "oneOf",
                                                               "not",
                                                               "if",
                                                               "then",
                                                               "else",
                                                               "prefixItems",
                                                               "items",
                                                               "additionalItems",
                                                               "contains",
                                                               "properties",
                                                               "patternProperties",
                                                               "additionalProperties",
                                                               "propertyNames",
                                                               "unevaluatedItems",
                                                               "unevaluatedProperties",
                                                               "format",
                                                               "contentEncoding",
                                                               "contentMediaType",
                                                               "contentSchema",
                                                               "title",
                                                               "description",
                                                               "default",
                                                               "deprecated",
                                                               "readOnly",
                                                               "writeOnly",
                                                               "examples",
                                                               "example",
                                                               "nullable",
                                                               "discriminator",
                                                               "xml",
                                                               "externalDocs"});
constexpr auto annotation_words = std::to_array<std::string_view>({"$schema",
                                                                   "$id",
                                                                   "$anchor",
                                                                   "$dynamicAnchor",
                                                                   "$vocabulary",
                                                                   "$comment",
                                                                   "$defs",
                                                                   "definitions",
                                                                   "id",
                                                                   "title",
                                                                   "description",
                                                                   "default",
                                                                   "deprecated",
                                                                   "readOnly",
                                                                   "writeOnly",
                                                                   "examples",
                                                                   "example",
                                                                   "nullable",
                                                                   "discriminator",
                                                                   "xml",
                                                                   "externalDocs",
                                                                   "contentEncoding",
                                                                   "contentMediaType",
                                                                   "contentSchema"});

Words words_of(Vocabulary vocabulary) {
  switch (vocabulary) {
    case Vocabulary::document:
      return document_words;
    case Vocabulary::swagger:
      return swagger_words;
    case Vocabulary::info:
      return info_words;
    case Vocabulary::components:
      return component_words;
    case Vocabulary::path_item:
      return path_item_words;
    case Vocabulary::operation:
      return operation_words;
    case Vocabulary::parameter:
      return parameter_words;
    case Vocabulary::body:
      return body_words;
    case Vocabulary::media_type:
      return media_type_words;
    case Vocabulary::response:
      return response_words;
    case Vocabulary::schema:
      return schema_words;
    case Vocabulary::security_scheme:
      return security_scheme_words;
    case Vocabulary::server:
      return server_words;
    case Vocabulary::server_variable:
      return server_variable_words;
  }
  return {};
}

std::string_view name_of(Vocabulary vocabulary) {
  switch (vocabulary) {
    case Vocabulary::document:
    case Vocabulary::swagger:
      return "the description";
    case Vocabulary::info:
      return "'info'";
    case Vocabulary::components:
      return "'components'";
    case Vocabulary::path_item:
      return "a path";
    case Vocabulary::operation:
      return "an operation";
    case Vocabulary::parameter:
      return "a parameter";
    case Vocabulary::body:
      return "a request body";
    case Vocabulary::media_type:
      return "a media type";
    case Vocabulary::response:
      return "a response";
    case Vocabulary::schema:
      return "a schema";
    case Vocabulary::security_scheme:
      return "a security scheme";
    case Vocabulary::server:
      return "a server";
    case Vocabulary::server_variable:
      return "a server variable";
  }
  return "";
}

bool contains(Words words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_extension(std::string_view key) { return key.starts_with("x-") || key.starts_with("X-"); }

}  // namespace

void check_keywords(Context& context, const Node& object, Vocabulary vocabulary) {
  const Words known = words_of(vocabulary);
  for (const document::Entry& entry : object.entries()) {
    if (is_extension(entry.key) || contains(known, entry.key)) continue;
    std::string message = quoted(entry.key) + " is no keyword of " +
                          std::string(name_of(vocabulary)) + "; it is ignored";
    if (const auto meant = support::nearest(entry.key, known)) {
      message += "; did you mean " + quoted(*meant) + "?";
    }
    context.diagnostics.warning("unknown-keyword", entry.key_place, std::move(message));
  }
}

bool is_annotation(std::string_view schema_keyword) noexcept {
  return is_extension(schema_keyword) || contains(annotation_words, schema_keyword) ||
         !contains(schema_words, schema_keyword);
}

}  // namespace zefir::dialects::openapi
