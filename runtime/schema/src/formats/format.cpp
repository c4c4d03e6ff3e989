// SPDX-License-Identifier: Apache-2.0
// The table of formats.
#include "zefir/schema/format.hpp"

#include "src/formats/formats.hpp"

namespace zefir::schema {
namespace formats {

constinit const Format email{"email", detail::is_email, "Not a valid email address."};
constinit const Format hostname{"hostname", detail::is_hostname, "Not a valid hostname."};
constinit const Format ipv4{"ipv4", detail::is_ipv4, "Not a valid IPv4 address."};
constinit const Format ipv6{"ipv6", detail::is_ipv6, "Not a valid IPv6 address."};
constinit const Format uri{"uri", detail::is_uri, "Not a valid URL."};
constinit const Format uri_reference{"uri-reference", detail::is_uri_reference,
                                     "Not a valid URI reference."};
constinit const Format iri{"iri", detail::is_iri, "Not a valid IRI."};
constinit const Format iri_reference{"iri-reference", detail::is_iri_reference,
                                     "Not a valid IRI reference."};
constinit const Format uri_template{"uri-template", detail::is_uri_template,
                                    "Not a valid URI template."};
constinit const Format json_pointer{"json-pointer", detail::is_json_pointer,
                                    "Not a valid JSON pointer."};
constinit const Format relative_json_pointer{"relative-json-pointer",
                                             detail::is_relative_json_pointer,
                                             "Not a valid relative JSON pointer."};
constinit const Format regex{"regex", detail::is_regex, "Not a valid regular expression."};
constinit const Format date_time{"date-time", detail::is_date_time, "Not a valid datetime."};
constinit const Format date{"date", detail::is_date, "Not a valid date."};
constinit const Format time{"time", detail::is_time, "Not a valid time."};
constinit const Format duration{"duration", detail::is_duration, "Not a valid period of time."};
constinit const Format uuid{"uuid", detail::is_uuid, "Not a valid UUID."};
constinit const Format byte{"byte", detail::is_byte, "Not a valid base64 string."};

}  // namespace formats

namespace {

constexpr const Format* all[] = {
    &formats::email,
    &formats::hostname,
    &formats::ipv4,
    &formats::ipv6,
    &formats::uri,
    &formats::uri_reference,
    &formats::iri,
    &formats::iri_reference,
    &formats::uri_template,
    &formats::json_pointer,
    &formats::relative_json_pointer,
    &formats::regex,
    &formats::date_time,
    &formats::date,
    &formats::time,
    &formats::duration,
    &formats::uuid,
    &formats::byte,
};

}  // namespace

const Format* find_format(std::string_view name) noexcept {
  if (name == "base64") return &formats::byte;
  for (const Format* format : all) {
    if (format->name == name) return format;
  }
  return nullptr;
}

}  // namespace zefir::schema
