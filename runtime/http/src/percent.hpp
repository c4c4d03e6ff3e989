// SPDX-License-Identifier: Apache-2.0
// Percent-encoding (RFC 3986, 2.1) by the set of characters that may stay.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "src/ascii.hpp"

namespace zefir::http {

constexpr bool is_hex_digit(char c) noexcept {
  return is_digit(c) || (to_lower(c) >= 'a' && to_lower(c) <= 'f');
}
/// RFC 3986, 2.3.
constexpr bool is_unreserved(char c) noexcept {
  return is_alnum(c) || c == '-' || c == '.' || c == '_' || c == '~';
}
/// RFC 3986, 2.2.
constexpr bool is_sub_delim(char c) noexcept {
  return std::string_view("!$&'()*+,;=").find(c) != std::string_view::npos;
}

inline void append_encoded(std::string& out, char c) {
  constexpr char digits[] = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += digits[byte >> 4];
  out += digits[byte & 15];
}

/// True when a valid %XX starts at `index`.
constexpr bool is_escape(std::string_view text, std::size_t index) noexcept {
  return text[index] == '%' && text.size() - index >= 3 && is_hex_digit(text[index + 1]) &&
         is_hex_digit(text[index + 2]);
}

/// `text` with every valid %XX replaced by its byte.
inline std::string percent_decoded(std::string_view text) {
  const auto value = [](char c) { return is_digit(c) ? c - '0' : to_lower(c) - 'a' + 10; };
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_escape(text, i)) {
      out += static_cast<char>(value(text[i + 1]) * 16 + value(text[i + 2]));
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

/// Appends `text` with every character encoded that `stays` refuses; a valid %XX is kept.
template <class Stays>
void append_requoted(std::string& out, std::string_view text, Stays stays) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (stays(text[i]) || is_escape(text, i)) {
      out += text[i];
    } else {
      append_encoded(out, text[i]);
    }
  }
}

}  // namespace zefir::http
