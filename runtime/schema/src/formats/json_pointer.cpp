// SPDX-License-Identifier: Apache-2.0
// json-pointer and relative-json-pointer.
#include "src/formats/characters.hpp"
#include "src/formats/formats.hpp"

namespace zefir::schema::detail {
namespace {

// The length of the whole number without leading zeros that `text` begins with; 0 if with none.
std::size_t whole_number(std::string_view text) noexcept {
  if (text.starts_with('0')) return 1;
  std::size_t at = 0;
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  return at;
}

}  // namespace

// RFC 6901, section 3.
bool is_json_pointer(std::string_view text) noexcept {
  if (!text.empty() && text.front() != '/') return false;
  for (std::size_t at = text.find('~'); at != std::string_view::npos; at = text.find('~', at + 1)) {
    if (at + 1 == text.size() || (text[at + 1] != '0' && text[at + 1] != '1')) return false;
  }
  return true;
}

// draft-bhutton-relative-json-pointer-00, section 3.
bool is_relative_json_pointer(std::string_view text) noexcept {
  const std::size_t up = whole_number(text);
  if (up == 0) return false;
  text.remove_prefix(up);
  if (text.starts_with('+') || text.starts_with('-')) {
    const std::size_t aside = whole_number(text.substr(1));
    if (aside == 0 || text[1] == '0') return false;
    text.remove_prefix(1 + aside);
  }
  return text == "#" || is_json_pointer(text);
}

}  // namespace zefir::schema::detail
