// SPDX-License-Identifier: Apache-2.0
// The C++ model: what will be written, settled. Every string in it is final C++ text (without
// indentation of its own unless said); templates only place it.
#pragma once

#include <string>
#include <vector>

namespace zefir::cpp {

/// Comment text, wrapped, without the leading "/// "; an empty line is a paragraph break.
using Doc = std::vector<std::string>;

struct Enumerator {
  std::string name;
  std::string value;  ///< the word as a string literal, or the integer
  Doc doc;
};

struct Enumeration {
  std::string name;
  std::string row;         ///< name of its schema::Enum
  std::string underlying;  ///< "std::uint8_t" or "std::uint16_t"
  std::string literal;     ///< its name in the description, as a literal
  std::string place;       ///< likewise its pointer
  bool of_strings = true;
  bool deprecated = false;
  std::vector<Enumerator> enumerators;
  Doc doc;
  unsigned shard = 0;
};

struct Field {
  std::string type;
  std::string name;
  std::string initializer;  ///< " = 0", or nothing for members of class type
  Doc doc;
};

struct Struct {
  std::string name;
  std::string row;  ///< name of its schema::Object
  std::string literal, place;
  bool deprecated = false;
  std::vector<Field> fields;
  Doc doc;
  /// The constructor from the required members; empty when there are none or more than four.
  std::string constructor_parameters;    ///< "std::int64_t id_, std::string name_"
  std::string constructor_initializers;  ///< "id(id_), name(std::move(name_))"
  bool explicit_constructor = false;
  /// What the default constructor sets beyond initializers: "status(\"active\")".
  std::string default_initializers;
  /// Rows that the members' rows refer to, whole definitions in order (bounds, lists, maps,
  /// patterns), each folded to the line width.
  std::vector<std::string> auxiliary_rows;
  /// The members' rows, one initializer each, folded, without trailing comma.
  std::vector<std::string> member_rows;
  /// Further designated initializers of the Object: ".unknown = schema::Unknown::raise".
  std::vector<std::string> object_extras;
  /// Row names of other types (Object or Enum) that auxiliary and member rows refer to.
  std::vector<std::string> used_objects, used_enums;
  unsigned shard = 0;
};

struct Alias {
  std::string name, type;
  Doc doc;
};

/// A member of an Options or Request class.
struct OptionField {
  std::string name;
  std::string storage;    ///< "std::optional<std::string>"
  std::string value;      ///< "std::string": what the setter takes
  std::string item;       ///< vectors: the element type, for the variadic setter; else empty
  std::string map_value;  ///< maps: the value type, for the repeated setter; else empty
  Doc doc;
};

struct OptionsClass {
  std::string name;
  Doc doc;
  std::vector<OptionField> fields;
};

struct Method {
  std::string name;
  std::string row;  ///< name of its client::Operation
  Doc doc;
  bool deprecated = false;
  std::string
      declaration;  ///< folded for the class: "boost::asio::awaitable<User> get_user(...) const;"
  std::string definition;  ///< folded: "boost::asio::awaitable<User> Client::get_user(...) const {"
  std::vector<std::string> statements;  ///< the body, folded lines
  /// As in Struct.
  std::vector<std::string> auxiliary_rows, used_objects, used_enums;
  std::vector<std::string> parameter_rows;    ///< folded initializers
  std::vector<std::string> answer_rows;       ///< folded initializers
  std::vector<std::string> operation_extras;  ///< ".request_encoding = ..."
  std::string security;                       ///< "{1u, 2u}": bit sets; empty: none
  std::string literal_id, literal_method, literal_path;
  unsigned shard = 0;
  std::vector<OptionsClass> classes;  ///< its Request and Options
};

struct Scheme {
  std::string row;  ///< folded initializer of a client::SecurityScheme
  std::string setter;
  bool basic = false;  ///< takes user name and password; else one secret
  unsigned index = 0;
  Doc doc;
};

struct Model {
  std::string cpp_namespace;  ///< "acme::httpbin"
  std::string include_path;   ///< "acme/httpbin"
  std::string title;          ///< for the banner, one line
  Doc doc;                    ///< of the client
  unsigned shards = 1;
  bool models_only = false;
  /// Headers of zefir::base that the models need besides <zefir/base.hpp>; and what options.hpp and
  /// client.hpp need besides those of the header before.
  std::vector<std::string> models_headers, options_headers, client_headers;

  std::vector<Enumeration> enumerations;
  std::vector<Alias> aliases;   ///< each after those it refers to
  std::vector<Struct> structs;  ///< each after those it contains by value
  std::vector<Struct> views;    ///< the twins in namespace views, in the same order
  std::vector<Method> methods;
  std::vector<Scheme> schemes;
  std::string base_url;              ///< a literal
  std::string literal_name;          ///< the api's name, a literal
  std::vector<std::string> servers;  ///< lines for the base_url setter's comment
};

}  // namespace zefir::cpp
