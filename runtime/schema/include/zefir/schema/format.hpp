// SPDX-License-Identifier: Apache-2.0
// Formats of strings: what JSON Schema's `format` and OpenAPI's name, as checks that rows point at.
#pragma once

#include <string_view>

namespace zefir::schema {

/// Whether a text has a format. Takes time in proportion to the text; `regex` alone allocates.
using FormatCheck = bool (*)(std::string_view text) noexcept;

/// A format; those that zefir knows are constants, below.
struct Format {
  std::string_view name;     ///< as a description spells it: "date-time"
  FormatCheck check;         ///< of UTF-8 text
  std::string_view message;  ///< what a text without the format gets told
};

/// The format of a name, or null when zefir knows none. "base64" is another name of "byte".
const Format* find_format(std::string_view name) noexcept;

namespace formats {

/// RFC 5321, section 4.1.2, Mailbox: quoted local parts and IP addresses in brackets too.
extern const Format email;
/// RFC 1123, section 2.1; a label that begins with "xn--" must be Punycode (RFC 3492).
extern const Format hostname;
/// Four decimal numbers, without leading zeros.
extern const Format ipv4;
/// RFC 4291, section 2.2; no zone.
extern const Format ipv6;
/// RFC 3986, URI: begins with a scheme, may end with a fragment.
extern const Format uri;
/// RFC 3986, URI-reference.
extern const Format uri_reference;
/// RFC 3987, IRI.
extern const Format iri;
/// RFC 3987, IRI-reference.
extern const Format iri_reference;
/// RFC 6570, of any level.
extern const Format uri_template;
/// RFC 6901, the string representation.
extern const Format json_pointer;
/// draft-bhutton-relative-json-pointer-00.
extern const Format relative_json_pointer;
/// A pattern that zefir can compile (<zefir/schema/pattern.hpp>).
extern const Format regex;
/// RFC 3339, section 5.6, date-time: with an offset and a "T", where zefir::DateTime is more
/// lenient.
extern const Format date_time;
/// RFC 3339, section 5.6, full-date.
extern const Format date;
/// RFC 3339, section 5.6, full-time: with an offset.
extern const Format time;
/// RFC 3339, appendix A: no fraction, no gap between units, weeks alone, where zefir::Duration is
/// more lenient.
extern const Format duration;
/// RFC 9562, section 4: 8-4-4-4-12 hexadecimal digits.
extern const Format uuid;
/// Base 64 with padding (RFC 4648, section 4).
extern const Format byte;

}  // namespace formats
}  // namespace zefir::schema
