// SPDX-License-Identifier: Apache-2.0
// uri-template: RFC 6570, section 2. The names of the grammar's rules are those of the RFC.
#include "src/formats/characters.hpp"
#include "src/formats/formats.hpp"

namespace zefir::schema::detail {
namespace {

constexpr std::string_view operators = "+#./;?&=,!@|";
// Erratum 6937 takes the apostrophe off this list.
constexpr std::string_view no_literals = "\"%<>\\^`{|}";

// The length of the varchar at `at`, or 0.
std::size_t varchar(std::string_view text, std::size_t at) noexcept {
  if (at == text.size()) return 0;
  if (is_ascii_alnum(text[at]) || text[at] == '_') return 1;
  return is_percent_encoded(text, at) ? 3 : 0;
}

// Where the varname that begins at `at` ends; `at` if none does.
std::size_t varname_end(std::string_view text, std::size_t at) noexcept {
  std::size_t end = at;
  std::size_t next = at;
  while (const std::size_t length = varchar(text, next)) {
    end = next = next + length;
    if (next < text.size() && text[next] == '.') ++next;
  }
  return end;
}

// Where the modifier at `at` ends, which may be none.
std::size_t modifier_end(std::string_view text, std::size_t at) noexcept {
  if (at == text.size()) return at;
  if (text[at] == '*') return at + 1;
  if (text[at] != ':' || at + 1 == text.size()) return at;
  if (text[at + 1] < '1' || text[at + 1] > '9') return at;
  std::size_t end = at + 2;
  while (end < text.size() && end - at <= 4 && is_ascii_digit(text[end])) ++end;
  return end;
}

// What stands between the braces.
bool is_expression(std::string_view text) noexcept {
  if (text.empty()) return false;
  std::size_t at = operators.find(text.front()) == std::string_view::npos ? 0 : 1;
  while (true) {
    const std::size_t name = varname_end(text, at);
    if (name == at) return false;
    at = modifier_end(text, name);
    if (at == text.size()) return true;
    if (text[at++] != ',') return false;
  }
}

// The length of the literal at `at`, or 0.
std::size_t literal(std::string_view text, std::size_t at) noexcept {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0x80) return wide_character(text, at, Wide::ucschar_and_iprivate);
  if (is_percent_encoded(text, at)) return 3;
  const bool is_one =
      byte > ' ' && byte != 0x7f && no_literals.find(text[at]) == std::string_view::npos;
  return is_one ? 1 : 0;
}

}  // namespace

bool is_uri_template(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '{') {
      const std::size_t close = text.find('}', at);
      if (close == std::string_view::npos) return false;
      if (!is_expression(text.substr(at + 1, close - at - 1))) return false;
      at = close + 1;
    } else {
      const std::size_t length = literal(text, at);
      if (length == 0) return false;
      at += length;
    }
  }
  return true;
}

}  // namespace zefir::schema::detail
