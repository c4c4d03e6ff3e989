// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/bytes.hpp"

#include "src/refusal.hpp"
#include "zefir/base/base64.hpp"

namespace zefir {

Bytes::Bytes(std::string_view text) {
  std::optional<std::string> octets = from_base64(text);
  if (!octets) {
    detail::refuse_text("Bytes", text, "base 64 with padding (RFC 4648, section 4)");
  }
  octets_ = *std::move(octets);
}

std::optional<Bytes> Bytes::parse(std::string_view text) {
  std::optional<std::string> octets = from_base64(text);
  if (!octets) return {};
  return of(*std::move(octets));
}

std::string Bytes::to_string() const {
  std::string text;
  append_to(text);
  return text;
}

void Bytes::append_to(std::string& out) const { append_base64(out, octets_); }

}  // namespace zefir
