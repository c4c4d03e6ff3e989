// SPDX-License-Identifier: Apache-2.0
#include "src/basic_auth.hpp"

#include <cstdint>

#include "src/percent.hpp"

namespace zefir::http {
namespace {

// RFC 4648, 4.
std::string base64(std::string_view bytes) {
  constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      const char c = at + i < bytes.size() ? bytes[at + i] : '\0';
      group = group << 8 | static_cast<unsigned char>(c);
    }
    const std::size_t count = bytes.size() - at;
    out += digits[group >> 18];
    out += digits[group >> 12 & 63];
    out += count > 1 ? digits[group >> 6 & 63] : '=';
    out += count > 2 ? digits[group & 63] : '=';
  }
  return out;
}

}  // namespace

std::string basic_authorization(std::string_view userinfo) {
  std::string credentials = percent_decoded(userinfo);
  if (userinfo.find(':') == std::string_view::npos) credentials += ':';
  return "Basic " + base64(credentials);
}

}  // namespace zefir::http
