// SPDX-License-Identifier: Apache-2.0
#include "src/excerpt.hpp"

namespace zefir::client {
namespace {

constexpr std::size_t longest = 300;

// The length of the UTF-8 sequence at the text's beginning (RFC 3629, 4), 0 if there is none.
std::size_t sequence_length(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xC2 && lead <= 0xDF   ? 2
                             : lead >= 0xE0 && lead <= 0xEF ? 3
                             : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                            : 0;
  if (length == 0 || length > text.size()) return 0;
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < low || byte(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (byte(i) < 0x80 || byte(i) > 0xBF) return 0;
  }
  return length;
}

bool is_blank(char c) noexcept { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; }

}  // namespace

std::string excerpt(std::string_view body) {
  std::string out;
  std::size_t at = 0;
  while (at < body.size() && out.size() < longest) {
    const std::size_t length = body[at] == '\0' ? 0 : sequence_length(body.substr(at));
    if (length == 0) return std::to_string(body.size()) + " bytes that are no text";
    if (!is_blank(body[at])) {
      out.append(body.substr(at, length));
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    at += length;
  }
  while (out.ends_with(' ')) out.pop_back();
  if (at < body.size()) out.append("...");
  return out;
}

}  // namespace zefir::client
