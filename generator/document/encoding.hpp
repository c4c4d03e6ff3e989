// SPDX-License-Identifier: Apache-2.0
// Texts must be UTF-8 before a reader sees them.
#pragma once

#include <cstdint>
#include <string_view>

#include "support/diagnostics.hpp"

namespace zefir::document {

/// The length of the UTF-8 byte order mark that the text starts with: 3 or 0.
std::size_t byte_order_mark(std::string_view text) noexcept;

/// Whether the text is UTF-8; else reports invalid-utf8 at the first byte that is not, or for the
/// whole file when it is UTF-16 or UTF-32.
bool check_utf8(std::string_view text, std::uint32_t file, support::Diagnostics& diagnostics);

}  // namespace zefir::document
