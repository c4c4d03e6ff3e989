// SPDX-License-Identifier: Apache-2.0
// Classes of characters that several formats are made of. ASCII, whatever the locale.
#pragma once

#include <cstddef>
#include <string_view>

namespace zefir::schema::detail {

constexpr bool is_ascii_digit(char byte) noexcept { return byte >= '0' && byte <= '9'; }
constexpr bool is_ascii_alpha(char byte) noexcept {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}
constexpr bool is_ascii_alnum(char byte) noexcept {
  return is_ascii_alpha(byte) || is_ascii_digit(byte);
}
constexpr bool is_hex_digit(char byte) noexcept {
  return is_ascii_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

/// Whether "%" and two hexadecimal digits stand at `at`.
constexpr bool is_percent_encoded(std::string_view text, std::size_t at) noexcept {
  return text.size() - at >= 3 && text[at] == '%' && is_hex_digit(text[at + 1]) &&
         is_hex_digit(text[at + 2]);
}

/// The characters beyond ASCII that RFC 3987, section 2.2, names: `ucschar`, and `iprivate`.
enum class Wide { none, ucschar, ucschar_and_iprivate };

/// The length of the UTF-8 sequence at `at` if it is of that class, else 0.
std::size_t wide_character(std::string_view text, std::size_t at, Wide allowed) noexcept;

}  // namespace zefir::schema::detail
