// SPDX-License-Identifier: Apache-2.0
#include "src/json_types.hpp"

namespace zefir::schema::detail {
namespace {

std::uint8_t plain_types(const Type& type) noexcept {
  switch (type.kind) {
    case Kind::boolean:
      return json_boolean;
    case Kind::int32:
    case Kind::int64:
    case Kind::uint64:
    case Kind::number:
      return json_number;
    case Kind::decimal:
      return type.in_string ? json_string : json_number;
    case Kind::string:
    case Kind::string_view:
    case Kind::date_time:
    case Kind::date:
    case Kind::time:
    case Kind::duration:
    case Kind::uuid:
    case Kind::bytes:
      return json_string;
    case Kind::enumeration:
    case Kind::open_enum:
      return type.detail.enumeration->integers.empty() ? json_string : json_number;
    case Kind::object:
    case Kind::map:
      return json_object;
    case Kind::list:
    case Kind::tuple:
      return json_array;
    case Kind::variant: {
      // A variant that contains itself without an object or array between cannot be held.
      std::uint8_t types = 0;
      for (const Alternative& alternative : type.detail.variant->alternatives) {
        types |= json_types(alternative.type);
      }
      return types;
    }
    case Kind::json:
      break;
  }
  return json_any;
}

}  // namespace

std::uint8_t json_types(const Type& type) noexcept {
  const std::uint8_t types = plain_types(type);
  return type.nullable ? static_cast<std::uint8_t>(types | json_null) : types;
}

}  // namespace zefir::schema::detail
