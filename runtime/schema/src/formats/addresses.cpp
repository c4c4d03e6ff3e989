// SPDX-License-Identifier: Apache-2.0
// ipv4 and ipv6.
#include "src/formats/characters.hpp"
#include "src/formats/formats.hpp"

namespace zefir::schema::detail {

bool is_ipv4(std::string_view text) noexcept {
  std::size_t at = 0;
  for (int part = 0; part < 4; ++part) {
    if (part > 0 && (at == text.size() || text[at++] != '.')) return false;
    const std::size_t begin = at;
    unsigned value = 0;
    for (; at < text.size() && at - begin < 3 && is_ascii_digit(text[at]); ++at) {
      value = value * 10 + static_cast<unsigned>(text[at] - '0');
    }
    const std::size_t digits = at - begin;
    if (digits == 0 || value > 255 || (digits > 1 && text[begin] == '0')) return false;
  }
  return at == text.size();
}

bool is_ipv6(std::string_view text) noexcept {
  int groups = 0;
  bool has_gap = false;
  std::size_t at = 0;
  if (text.starts_with("::")) {
    has_gap = true;
    at = 2;
  }
  while (at < text.size()) {
    const std::size_t begin = at;
    while (at < text.size() && at - begin < 4 && is_hex_digit(text[at])) ++at;
    if (at < text.size() && text[at] == '.') {
      if (!is_ipv4(text.substr(begin))) return false;
      groups += 2;
      break;
    }
    if (at == begin || ++groups > 8) return false;
    if (at == text.size()) break;
    if (text[at] != ':' || ++at == text.size()) return false;
    if (text[at] == ':') {
      if (has_gap) return false;
      has_gap = true;
      ++at;
    }
  }
  // "::" stands for one group or more.
  return has_gap ? groups <= 7 : groups == 8;
}

}  // namespace zefir::schema::detail
