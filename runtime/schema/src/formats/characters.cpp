// SPDX-License-Identifier: Apache-2.0
#include "src/formats/characters.hpp"

#include "src/utf8.hpp"

namespace zefir::schema::detail {
namespace {

// Of a valid sequence of two to four bytes.
char32_t code_point(std::string_view sequence) noexcept {
  const auto first = static_cast<unsigned char>(sequence.front());
  auto value = static_cast<char32_t>(first & (0x7fU >> sequence.size()));
  for (const char byte : sequence.substr(1)) {
    value = value << 6 | (static_cast<unsigned char>(byte) & 0x3fU);
  }
  return value;
}

constexpr bool is_ucschar(char32_t c) noexcept {
  if (c < 0x10000) {
    return (c >= 0xa0 && c <= 0xd7ff) || (c >= 0xf900 && c <= 0xfdcf) ||
           (c >= 0xfdf0 && c <= 0xffef);
  }
  // The planes 1 to 14, less the two noncharacters that end each, and the tags that begin the last.
  return c <= 0xefffd && (c & 0xffff) <= 0xfffd && !(c >= 0xe0000 && c <= 0xe0fff);
}

constexpr bool is_iprivate(char32_t c) noexcept {
  return (c >= 0xe000 && c <= 0xf8ff) || (c >= 0xf0000 && (c & 0xffff) <= 0xfffd);
}

}  // namespace

std::size_t wide_character(std::string_view text, std::size_t at, Wide allowed) noexcept {
  if (allowed == Wide::none || static_cast<unsigned char>(text[at]) < 0x80) return 0;
  const std::size_t length = utf8_sequence(text, at);
  if (length == 0) return 0;
  const char32_t c = code_point(text.substr(at, length));
  const bool is_private = allowed == Wide::ucschar_and_iprivate && is_iprivate(c);
  return is_ucschar(c) || is_private ? length : 0;
}

}  // namespace zefir::schema::detail
