// SPDX-License-Identifier: Apache-2.0
#include "src/refusal.hpp"

#include <string>

#include "zefir/base/error.hpp"

namespace zefir::detail {
namespace {

constexpr std::size_t longest_shown = 64;

void append_shown(std::string& out, std::string_view text) {
  constexpr char hex[] = "0123456789abcdef";
  for (const char c : text.substr(0, longest_shown)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte < 0x7f) {
      out += c;
    } else {
      out += "\\x";
      out += hex[byte >> 4];
      out += hex[byte & 15];
    }
  }
  if (text.size() > longest_shown) out += "...";
}

}  // namespace

void refuse_text(std::string_view type, std::string_view text, std::string_view wanted) {
  std::string message(type);
  message += ": \"";
  append_shown(message, text);
  message += "\" is not ";
  message += wanted;
  throw UsageError(message);
}

}  // namespace zefir::detail
