// SPDX-License-Identifier: Apache-2.0
// Defaults, checked against their types once all of these are known.
#include <algorithm>
#include <limits>

#include "api/formats.hpp"
#include "dialects/openapi/schemas.hpp"

namespace zefir::dialects::openapi {
namespace {

using api::Kind;

bool fits_integer(const Node& value, const Type& type) {
  if (type.format == "uint64") return value.as_uint64().has_value();
  const auto number = value.as_int64();
  if (!number) return false;
  const bool narrow = type.format == "int32" || type.format == "int16" || type.format == "int8" ||
                      type.format == "uint16" || type.format == "uint8";
  return !narrow || (*number >= std::numeric_limits<std::int32_t>::min() &&
                     *number <= std::numeric_limits<std::int32_t>::max());
}

bool is_listed(const Node& value, const Type& type) {
  return std::any_of(type.values.begin(), type.values.end(), [&](const Node* listed) {
    if (listed->is_string() != value.is_string()) return false;
    if (value.is_string()) return value.text() == listed->text();
    return value.is_number() && value.as_int64() == listed->as_int64();
  });
}

enum class Verdict { good, mismatch, unsupported };

Verdict judge(const Node& value, const Type& type) {
  const auto good_if = [](bool good) { return good ? Verdict::good : Verdict::mismatch; };
  switch (type.kind) {
    case Kind::boolean:
      return good_if(value.is_boolean());
    case Kind::integer:
      return good_if(value.is_number() && fits_integer(value, type));
    case Kind::number:
      return good_if(value.is_number() && api::is_value(value.text(), api::meaning(type)));
    case Kind::string:
      return good_if(value.is_string() && api::is_value(value.text(), api::meaning(type)));
    case Kind::enumeration:
      return good_if(is_listed(value, type));
    case Kind::array:
      if (!value.is_array()) return Verdict::mismatch;
      return value.items().empty() ? Verdict::good : Verdict::unsupported;
    case Kind::object:
    case Kind::map:
      return value.is_object() ? Verdict::unsupported : Verdict::mismatch;
    default:
      return Verdict::unsupported;
  }
}

// The default, or null when it cannot stand.
const Node* checked(Context& context, const Node* value, Use use, std::string_view name) {
  if (!value) return nullptr;
  use = context.model.resolve(use);
  const Type& type = context.model.type(use);
  // "null by default" is what being absent means already.
  if (value->is_null() && (use.nullable || type.kind == Kind::any)) return nullptr;
  switch (judge(*value, type)) {
    case Verdict::good:
      return value;
    case Verdict::mismatch:
      context.diagnostics.warning("default-mismatch", value->place(),
                                  "the default of " + quoted(name) +
                                      " is no value of its type; "
                                      "it is ignored");
      break;
    case Verdict::unsupported:
      context.diagnostics.degrade(
          "default-unsupported", value->place(),
          "the default of " + quoted(name) +
              " is no plain value, which is not supported yet; it is ignored",
          "ignored");
      break;
  }
  return nullptr;
}

}  // namespace

void check_defaults(Context& context) {
  for (Type& type : context.model.types) {
    for (api::Property& property : type.properties) {
      property.default_value =
          checked(context, property.default_value, property.use, property.name);
    }
  }
  for (api::Operation& operation : context.model.operations) {
    for (api::Parameter& parameter : operation.parameters) {
      parameter.default_value =
          checked(context, parameter.default_value, parameter.use, parameter.name);
    }
  }
}

}  // namespace zefir::dialects::openapi
