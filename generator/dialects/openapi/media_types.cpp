// SPDX-License-Identifier: Apache-2.0
// Implements media_types.hpp.
#include "dialects/openapi/media_types.hpp"

#include <string>

namespace zefir::dialects::openapi {
namespace {

// Type and subtype in small letters, without parameters (RFC 9110, 8.3.1).
std::string essence(std::string_view media_type) {
  std::string out;
  for (const char byte : media_type.substr(0, media_type.find(';'))) {
    if (byte == ' ' || byte == '\t') continue;
    out += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
  }
  return out;
}

bool is_json(std::string_view type) {
  return type == "application/json" || type == "text/json" || type.ends_with("/json") ||
         type.ends_with("+json");
}

}  // namespace

api::Encoding encoding_of(std::string_view media_type) {
  const std::string type = essence(media_type);
  if (is_json(type)) return api::Encoding::json;
  if (type == "application/x-www-form-urlencoded") return api::Encoding::form;
  if (type.starts_with("text/") && type != "text/*") return api::Encoding::text;
  return api::Encoding::bytes;
}

bool is_range(std::string_view media_type) { return essence(media_type).ends_with("/*"); }

bool is_multipart(std::string_view media_type) {
  return essence(media_type).starts_with("multipart/");
}

unsigned rank_of(std::string_view media_type) {
  if (essence(media_type) == "application/json") return 0;
  switch (encoding_of(media_type)) {
    case api::Encoding::json:
      return 1;
    case api::Encoding::form:
      return 2;
    case api::Encoding::text:
      return 3;
    case api::Encoding::bytes:
      break;
  }
  // A range may well be JSON, which any other bytes are not.
  return is_range(media_type) ? 4 : 5;
}

}  // namespace zefir::dialects::openapi
