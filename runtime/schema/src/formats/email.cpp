// SPDX-License-Identifier: Apache-2.0
// email: the Mailbox of RFC 5321, section 4.1.2, within the lengths of section 4.5.3.1.
#include "src/formats/characters.hpp"
#include "src/formats/formats.hpp"

namespace zefir::schema::detail {
namespace {

constexpr std::size_t longest_local_part = 64;
constexpr std::size_t longest_mailbox = 254;  // a path is 256 with its angle brackets

constexpr bool is_atom_character(char byte) noexcept {
  return is_ascii_alnum(byte) ||
         std::string_view("!#$%&'*+-/=?^_`{|}~").find(byte) != std::string_view::npos;
}

// The length of the Dot-string that `text` begins with; 0 if with none.
std::size_t dot_string(std::string_view text) noexcept {
  std::size_t at = 0;
  while (true) {
    const std::size_t begin = at;
    while (at < text.size() && is_atom_character(text[at])) ++at;
    if (at == begin) return 0;
    if (at == text.size() || text[at] != '.') return at;
    ++at;
  }
}

// The length of the Quoted-string that `text` begins with; 0 if with none.
std::size_t quoted_string(std::string_view text) noexcept {
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == '"') return at + 1;
    if (text[at] == '\\' && ++at == text.size()) return 0;
    if (text[at] < ' ' || text[at] > '~') return 0;
  }
  return 0;
}

bool is_ipv6_tag(std::string_view text) noexcept {
  constexpr std::string_view tag = "ipv6:";
  if (text.size() < tag.size()) return false;
  for (std::size_t i = 0; i < tag.size(); ++i) {
    const bool same = text[i] == tag[i] || (is_ascii_alpha(tag[i]) && (text[i] | 0x20) == tag[i]);
    if (!same) return false;
  }
  return true;
}

// "[192.0.2.1]" or "[IPv6:2001:db8::1]"; no other tag is registered.
bool is_address_literal(std::string_view text) noexcept {
  if (text.size() < 2 || text.back() != ']') return false;
  const std::string_view address = text.substr(1, text.size() - 2);
  return is_ipv6_tag(address) ? is_ipv6(address.substr(5)) : is_ipv4(address);
}

}  // namespace

bool is_email(std::string_view text) noexcept {
  if (text.empty() || text.size() > longest_mailbox) return false;
  const std::size_t local = text.front() == '"' ? quoted_string(text) : dot_string(text);
  if (local == 0 || local > longest_local_part || local == text.size() || text[local] != '@') {
    return false;
  }
  const std::string_view domain = text.substr(local + 1);
  return domain.starts_with('[') ? is_address_literal(domain) : is_hostname(domain);
}

}  // namespace zefir::schema::detail
