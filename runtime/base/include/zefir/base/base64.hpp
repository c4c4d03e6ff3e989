// SPDX-License-Identifier: Apache-2.0
// Base 64 (RFC 4648, section 4): the alphabet with "+" and "/", padding required, bits behind the
// last octet zero, no line breaks. What Bytes is read from and written to.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace zefir {

/// Whether `text` is base 64; the empty text is.
bool is_base64(std::string_view text) noexcept;

/// The octets; none when `text` is not base 64.
std::optional<std::string> from_base64(std::string_view text);

/// How long the text of so many octets is.
constexpr std::size_t base64_size(std::size_t octets) noexcept { return (octets + 2) / 3 * 4; }

/// Appends the text of `octets` to `out`.
void append_base64(std::string& out, std::string_view octets);

}  // namespace zefir
