// SPDX-License-Identifier: Apache-2.0
// The encodings that put a value into a URL or a form.
#include "src/percent.hpp"
#include "zefir/http/url.hpp"

namespace zefir::http {

std::string encode_query(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (is_unreserved(c)) {
      out += c;
    } else {
      append_encoded(out, c);
    }
  }
  return out;
}

std::string encode_path_segment(std::string_view text) {
  // A segment that is all dots would be taken for a step in the hierarchy and removed.
  if (text == ".") return "%2E";
  if (text == "..") return "%2E%2E";
  return encode_query(text);
}

std::string encode_form(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    if (is_alnum(c) || c == '*' || c == '-' || c == '.' || c == '_') {
      out += c;
    } else if (c == ' ') {
      out += '+';
    } else {
      append_encoded(out, c);
    }
  }
  return out;
}

}  // namespace zefir::http
