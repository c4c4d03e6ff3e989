// SPDX-License-Identifier: Apache-2.0
// The api model: an API as zefir understands it, whatever dialect described it. One model, that of
// OpenAPI 3.1; older dialects are raised to it. No C++ spelling stands here.
//
// Types are held in Model::types and named by index, so that recursion is plain. Numbers in bounds
// and defaults stay nodes of the document, which must outlive the model: their spelling is exact.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/node.hpp"
#include "support/diagnostics.hpp"

namespace zefir::api {

using document::Node;
using support::Place;

using TypeId = std::uint32_t;

/// One place where a type is used: `$ref`, or an inline schema.
struct Use {
  TypeId type = 0;
  /// null is allowed here besides what the type allows itself.
  bool nullable = false;
};

enum class Kind : std::uint8_t {
  any,  ///< no constraint zefir expresses: a free-form value
  boolean,
  integer,
  number,
  string,
  enumeration,  ///< `values`: all strings or all integers
  object,       ///< `properties`, and `additional`
  map,          ///< an object without properties: `item` is its values' type
  array,        ///< `item`; without one (map too): of free-form values
  alias,        ///< a named type that is `item` and nothing more (a component that is a $ref)
  all_of,       ///< `parts`; gone after the pass merge_all_of
};
std::string_view to_string(Kind kind) noexcept;

/// Constraints that apply to a kind; null or empty: none.
struct Bounds {
  const Node* minimum = nullptr;  ///< number nodes
  const Node* maximum = nullptr;
  const Node* exclusive_minimum = nullptr;
  const Node* exclusive_maximum = nullptr;
  const Node* multiple_of = nullptr;
  std::optional<std::uint64_t> min_length, max_length;
  const Node* pattern = nullptr;  ///< a string node that zefir::schema::Pattern compiles
  std::optional<std::uint64_t> min_items, max_items;
  bool unique_items = false;
  std::optional<std::uint64_t> min_properties, max_properties;
};

struct Property {
  std::string name;  ///< the key in JSON
  Use use;
  bool required = false;
  bool read_only = false;
  bool write_only = false;
  bool deprecated = false;
  std::string description;
  const Node* default_value =
      nullptr;           ///< of the right JSON type, else it was diagnosed and dropped
  std::string cpp_name;  ///< x-zefir-name, or empty
  Place place;
};

/// What an object says of members it does not name.
enum class Additional : std::uint8_t {
  unspecified,  ///< nothing, or `true` by default
  allowed,      ///< `additionalProperties: true` or a schema: kept, as Type::item
  forbidden,    ///< `additionalProperties: false`
};

struct Type {
  Kind kind = Kind::any;
  /// Its identity: "#/components/schemas/User", "#/components/schemas/User/properties/address".
  std::string pointer;
  Place place;
  /// Words to name it by: a component's key as it stands ("User"), else the words of where it
  /// stands ("User address", "get_user response", "User tags item").
  std::string name;
  std::string cpp_name;  ///< x-zefir-name, or empty
  bool component = false;
  std::string title, description;
  bool deprecated = false;
  bool nullable = false;  ///< the type itself allows null, wherever it is used
  bool secret = false;    ///< format: password, x-zefir-secret
  std::string format;     ///< as written: "int32", "date-time"; empty for none
  Bounds bounds;

  std::vector<const Node*> values;  ///< enumeration: string nodes, or integer nodes
  /// Not an enumeration: scalar nodes of which the value must be one; empty: none.
  std::vector<const Node*> choices;
  std::optional<bool> open;          ///< enumeration: x-extensible-enum, x-zefir-open
  std::vector<Property> properties;  ///< object, in document order
  Additional additional = Additional::unspecified;
  std::optional<Use> item;  ///< array, map, alias; an object's additional members
  std::vector<Use> parts;   ///< all_of, in document order; one may be the schema's own keywords
  /// object, map: string nodes, the names in `required` that `properties` does not have. The parts
  /// of an all_of name each other's members so; merge_all_of settles them.
  std::vector<const Node*> required_elsewhere;
};

enum class In : std::uint8_t { path, query, header, cookie };
std::string_view to_string(In in) noexcept;

struct Parameter {
  std::string name;
  In in = In::query;
  bool required = false;
  bool deprecated = false;
  bool explode = false;  ///< resolved: the style's default applied
  std::string style;     ///< resolved: "simple", "form", ...
  std::string description;
  Use use;
  const Node* default_value = nullptr;
  std::string cpp_name;
  Place place;
};

/// How a body travels.
enum class Encoding : std::uint8_t {
  json,   ///< application/json, +json
  form,   ///< application/x-www-form-urlencoded
  text,   ///< text/*, as a string
  bytes,  ///< anything else, as a string of bytes
};

struct Content {
  std::string media_type;  ///< as written, for Content-Type or Accept
  Encoding encoding = Encoding::json;
  Use use;  ///< for json and form; for text and bytes a string type
};

struct Body {
  bool required = false;
  /// The schema stands here (not a $ref) and is an object: its members become arguments.
  bool flatten = false;
  std::string description;
  Content content;
};

/// One entry of `responses`.
struct Answer {
  std::uint16_t first_status = 0;  ///< "404": 404..404; "4XX": 400..499; "default": 0..999
  std::uint16_t last_status = 0;
  std::string description;
  std::optional<Content> content;  ///< none: the body is empty or of no interest
  Place place;
};

/// Schemes that must be given together; indices into Model::security_schemes.
using SecurityRequirement = std::vector<std::uint32_t>;

struct Operation {
  std::string id;    ///< operationId, or empty
  std::string name;  ///< words to name it by: the id, else "get users by id" from method and path
  std::string cpp_name;
  std::string method;   ///< in capitals
  std::string path;     ///< "/users/{id}"
  std::string pointer;  ///< "#/paths/~1users~1{id}/get"
  std::string summary, description;
  bool deprecated = false;
  std::vector<std::string> tags;
  std::vector<Parameter>
      parameters;  ///< path ones in template order, then the others as they stand
  std::optional<Body> body;
  std::vector<Answer> answers;  ///< exact statuses first, then ranges, then default
  /// Any one of these suffices; an empty one: no security needed. None at all: nothing required.
  std::vector<SecurityRequirement> security;
  Place place;
};

struct SecurityScheme {
  enum class Kind : std::uint8_t { basic, bearer, api_key };
  std::string name;  ///< its key in components
  Kind kind = Kind::basic;
  In in = In::header;     ///< api_key
  std::string parameter;  ///< api_key: the header's, query parameter's or cookie's name
  std::string description;
  Place place;
};

struct ServerVariable {
  std::string name, default_value;
  std::vector<std::string> values;
};

struct Server {
  std::string url;  ///< as written, with {variables}; may be relative
  std::string description;
  std::vector<ServerVariable> variables;
  /// `url` with each variable's default in it.
  std::string resolved() const;
};

struct Model {
  std::string title, version, description;
  std::vector<Server> servers;
  std::vector<SecurityScheme> security_schemes;
  std::vector<Type> types;
  std::vector<Operation> operations;  ///< in document order

  const Type& type(TypeId id) const { return types[id]; }
  Type& type(TypeId id) { return types[id]; }
  const Type& type(const Use& use) const { return types[use.type]; }
  /// Follows aliases: the use of what is behind them, nullable if any step is.
  Use resolve(Use use) const;
};

}  // namespace zefir::api
