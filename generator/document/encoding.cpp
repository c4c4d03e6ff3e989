// SPDX-License-Identifier: Apache-2.0
// Implements encoding.hpp.
#include "document/encoding.hpp"

#include <simdjson.h>

#include <string>

#include "document/text_places.hpp"
#include "support/text.hpp"

namespace zefir::document {
namespace {

/// "UTF-16", "UTF-32" or nothing: by byte order mark, or by where a first ASCII character has its
/// zeros.
std::string_view wide_encoding(std::string_view text) {
  using namespace std::string_view_literals;
  if (text.starts_with("\xFF\xFE\0\0"sv) || text.starts_with("\0\0\xFE\xFF"sv)) return "UTF-32";
  if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv)) return "UTF-16";
  if (text.size() < 4) return {};
  const auto zeros = [text](std::size_t from, std::size_t count) {
    return text.substr(from, count).find_first_not_of('\0') == std::string_view::npos;
  };
  if ((zeros(0, 3) && text[3] != 0) || (text[0] != 0 && zeros(1, 3))) return "UTF-32";
  if (zeros(0, 1) != zeros(1, 1) && zeros(0, 1) == zeros(2, 1) && zeros(1, 1) == zeros(3, 1)) {
    return "UTF-16";
  }
  return {};
}

std::size_t first_invalid(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const support::CodePoint point = support::decode_utf8(text, at);
    if (!point.valid) break;
    at += point.length;
  }
  return at;
}

std::string hexadecimal(char byte) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto value = static_cast<unsigned char>(byte);
  return {'0', 'x', digits[value >> 4U], digits[value & 0xFU]};
}

}  // namespace

std::size_t byte_order_mark(std::string_view text) noexcept {
  return text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

bool check_utf8(std::string_view text, std::uint32_t file, support::Diagnostics& diagnostics) {
  if (const std::string_view wide = wide_encoding(text); !wide.empty()) {
    diagnostics.error("invalid-utf8", {file, 0, 0},
                      "the text is " + std::string(wide) + "; save it as UTF-8");
    return false;
  }
  if (simdjson::validate_utf8(text.data(), text.size())) return true;
  const std::size_t at = first_invalid(text);
  diagnostics.error("invalid-utf8", TextPlaces(text, file).at_byte(at),
                    "the byte " + hexadecimal(text[at]) + " is not UTF-8; save the text as UTF-8");
  return false;
}

}  // namespace zefir::document
