// SPDX-License-Identifier: Apache-2.0
// uri and uri-reference (RFC 3986), iri and iri-reference (RFC 3987, which differs in the
// characters only). The names of the grammar's rules are those of RFC 3986, appendix A.
#include <algorithm>

#include "src/formats/characters.hpp"
#include "src/formats/formats.hpp"

namespace zefir::schema::detail {
namespace {

constexpr bool contains(std::string_view set, char byte) noexcept {
  return set.find(byte) != std::string_view::npos;
}

constexpr bool is_unreserved_or_sub_delim(char byte) noexcept {
  return is_ascii_alnum(byte) || contains("-._~!$&'()*+,;=", byte);
}

// Where the run of unreserved, percent-encoded, sub-delims, `more` and `wide` from `at` on ends.
std::size_t run_end(std::string_view text, std::size_t at, std::string_view more,
                    Wide wide) noexcept {
  while (at < text.size()) {
    if (is_unreserved_or_sub_delim(text[at]) || contains(more, text[at])) {
      ++at;
    } else if (text[at] == '%') {
      if (!is_percent_encoded(text, at)) return at;
      at += 3;
    } else {
      const std::size_t length = wide_character(text, at, wide);
      if (length == 0) return at;
      at += length;
    }
  }
  return at;
}

bool is_scheme(std::string_view text) noexcept {
  return !text.empty() && is_ascii_alpha(text.front()) &&
         std::all_of(text.begin(), text.end(),
                     [](char byte) { return is_ascii_alnum(byte) || contains("+-.", byte); });
}

// What follows the "v" of an IPvFuture.
bool is_future_address(std::string_view text) noexcept {
  std::size_t at = 0;
  while (at < text.size() && is_hex_digit(text[at])) ++at;
  if (at == 0 || at == text.size() || text[at] != '.' || ++at == text.size()) return false;
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                     [](char byte) { return is_unreserved_or_sub_delim(byte) || byte == ':'; });
}

bool is_port_or_empty(std::string_view text) noexcept {
  return text.empty() ||
         (text.front() == ':' && std::all_of(text.begin() + 1, text.end(), is_ascii_digit));
}

bool is_authority(std::string_view text, Wide wide) noexcept {
  const std::size_t at_sign = text.find('@');
  if (at_sign != std::string_view::npos) {
    if (run_end(text, 0, ":", wide) != at_sign) return false;
    text.remove_prefix(at_sign + 1);
  }
  if (!text.starts_with('[')) return is_port_or_empty(text.substr(run_end(text, 0, "", wide)));
  const std::size_t bracket = text.find(']');
  if (bracket == std::string_view::npos) return false;
  const std::string_view address = text.substr(1, bracket - 1);
  const bool is_future = address.starts_with('v') || address.starts_with('V');
  return (is_future ? is_future_address(address.substr(1)) : is_ipv6(address)) &&
         is_port_or_empty(text.substr(bracket + 1));
}

// What follows the scheme, or the whole of a reference that has none: hier-part or relative-part,
// query and fragment.
bool is_behind_scheme(std::string_view text, Wide wide) noexcept {
  std::size_t at = 0;
  if (text.starts_with("//")) {
    at = std::min(text.find_first_of("/?#", 2), text.size());
    if (!is_authority(text.substr(2, at - 2), wide)) return false;
  }
  at = run_end(text, at, ":@/", wide);
  if (at < text.size() && text[at] == '?') {
    const Wide wider = wide == Wide::none ? wide : Wide::ucschar_and_iprivate;
    at = run_end(text, at + 1, ":@/?", wider);
  }
  if (at < text.size() && text[at] == '#') at = run_end(text, at + 1, ":@/?", wide);
  return at == text.size();
}

// A colon before any of these ends a scheme; the first segment of a relative path has none.
bool has_scheme(std::string_view text, std::size_t& colon) noexcept {
  colon = text.find_first_of(":/?#");
  return colon != std::string_view::npos && text[colon] == ':';
}

bool is_absolute(std::string_view text, Wide wide) noexcept {
  std::size_t colon = 0;
  return has_scheme(text, colon) && is_scheme(text.substr(0, colon)) &&
         is_behind_scheme(text.substr(colon + 1), wide);
}

bool is_reference(std::string_view text, Wide wide) noexcept {
  std::size_t colon = 0;
  return has_scheme(text, colon) ? is_absolute(text, wide) : is_behind_scheme(text, wide);
}

}  // namespace

bool is_uri(std::string_view text) noexcept { return is_absolute(text, Wide::none); }
bool is_uri_reference(std::string_view text) noexcept { return is_reference(text, Wide::none); }
bool is_iri(std::string_view text) noexcept { return is_absolute(text, Wide::ucschar); }
bool is_iri_reference(std::string_view text) noexcept { return is_reference(text, Wide::ucschar); }

}  // namespace zefir::schema::detail
