// SPDX-License-Identifier: Apache-2.0
#include "src/utf8.hpp"

#include <simdjson.h>

#include <cstdint>
#include <cstring>

namespace zefir::schema::detail {
namespace {

// Most short texts are ASCII, and are told so here for less than the price of a virtual call.
bool is_short_ascii(std::string_view text) noexcept {
  if (text.size() > 256) return false;
  std::uint64_t seen = 0;
  std::size_t at = 0;
  std::uint64_t words[4] = {};
  for (; at + sizeof words <= text.size(); at += sizeof words) {
    std::uint64_t block[4];
    std::memcpy(block, text.data() + at, sizeof block);
    for (std::size_t i = 0; i < 4; ++i) words[i] |= block[i];
  }
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    seen |= word;
  }
  seen |= words[0] | words[1] | words[2] | words[3];
  for (; at < text.size(); ++at) seen |= static_cast<unsigned char>(text[at]);
  return (seen & 0x8080808080808080u) == 0;
}

}  // namespace

bool is_utf8(std::string_view text) noexcept {
  return is_short_ascii(text) || simdjson::validate_utf8(text.data(), text.size());
}

std::size_t utf8_sequence(std::string_view text, std::size_t at) noexcept {
  const auto byte = [&](std::size_t i) -> unsigned {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const auto follows = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xbf) {
    return byte(i) >= low && byte(i) <= high;
  };
  const unsigned lead = byte(at);
  if (at >= text.size()) return 0;
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead <= 0xdf) return follows(at + 1) ? 2 : 0;
  if (lead >= 0xe0 && lead <= 0xef) {
    const unsigned low = lead == 0xe0 ? 0xa0 : 0x80;   // not overlong
    const unsigned high = lead == 0xed ? 0x9f : 0xbf;  // no surrogate
    return follows(at + 1, low, high) && follows(at + 2) ? 3 : 0;
  }
  if (lead >= 0xf0 && lead <= 0xf4) {
    const unsigned low = lead == 0xf0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xf4 ? 0x8f : 0xbf;
    return follows(at + 1, low, high) && follows(at + 2) && follows(at + 3) ? 4 : 0;
  }
  return 0;
}

std::size_t utf8_prefix(std::string_view text) noexcept {
  if (is_utf8(text)) return text.size();
  std::size_t at = 0;
  while (const std::size_t length = utf8_sequence(text, at)) at += length;
  return at;
}

std::size_t code_points(std::string_view text) noexcept {
  std::size_t count = 0;
  for (const char byte : text) count += (static_cast<unsigned char>(byte) & 0xc0u) != 0x80u;
  return count;
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto push = [&out](char32_t byte) {
    out.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
  };
  if (code_point < 0x80) {
    push(code_point);
    return;
  }
  if (code_point < 0x800) {
    push(0xc0 | (code_point >> 6));
  } else {
    if (code_point < 0x10000) {
      push(0xe0 | (code_point >> 12));
    } else {
      push(0xf0 | (code_point >> 18));
      push(0x80 | ((code_point >> 12) & 0x3f));
    }
    push(0x80 | ((code_point >> 6) & 0x3f));
  }
  push(0x80 | (code_point & 0x3f));
}

}  // namespace zefir::schema::detail
