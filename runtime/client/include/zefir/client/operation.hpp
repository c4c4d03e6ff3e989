// SPDX-License-Identifier: Apache-2.0
// The rows of a client: its operations, parameters, answers and security, as constant data that the
// compiled call machinery walks. Written by generated code; text is never copied. Their layout is
// covered by zefir::schema::row_layout_version.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "zefir/schema/rows.hpp"

namespace zefir {

class ResponseFacts;

namespace client {

enum class In : std::uint8_t { path, query, header };

/// How a parameter's value becomes text (OpenAPI 3.1, 4.8.12.2; default styles: simple in path and
/// header, form in query).
struct Parameter {
  std::string_view name = {};
  In in = In::query;
  /// An array or object gives one `name=value` an item or member; else one, joined by commas.
  bool explode = false;
  schema::Type type = {};
};

/// How a body travels.
enum class Encoding : std::uint8_t {
  none,   ///< there is none, or it is of no interest
  json,   ///< JSON text, by rows
  form,   ///< application/x-www-form-urlencoded, by rows of an object or map
  text,   ///< a std::string, as it is
  bytes,  ///< a std::string of bytes, as it is
};

/// One documented answer.
struct Answer {
  std::uint16_t first_status = 0;
  std::uint16_t last_status = 999;
  Encoding encoding = Encoding::none;
  /// Its value is what the method returns; others are thrown.
  bool success = false;
  std::string_view media_type = {};
  schema::Type type = {};
};

struct SecurityScheme {
  enum class Kind : std::uint8_t { basic, bearer, api_key };
  std::string_view name = {};
  Kind kind = Kind::basic;
  In in = In::header;               ///< api_key: header or query
  std::string_view parameter = {};  ///< api_key: the header's or query parameter's name
};

/// What every operation of a client shares.
struct Api {
  std::string_view name = {};      ///< the namespace, for messages
  std::string_view base_url = {};  ///< the first server; empty: the user must give one
  std::span<const SecurityScheme> schemes = {};
  /// Throws the client's own Error, made of `facts`; never returns.
  void (*raise)(ResponseFacts&& facts) = nullptr;
};

struct Operation {
  std::string_view id = {};      ///< the method's name, for messages
  std::string_view method = {};  ///< "GET"
  std::string_view path = {};    ///< "/users/{id}"
  std::span<const Parameter> parameters = {};
  Encoding request_encoding = Encoding::none;
  std::string_view request_media_type = {};
  schema::Type request_type = {};
  /// In the order they are tried: exact statuses, ranges, default.
  std::span<const Answer> answers = {};
  /// Sets of schemes (bit i: Api::schemes[i]); the first whose credentials are all set is used.
  std::span<const std::uint32_t> security = {};
};

}  // namespace client
}  // namespace zefir
