// SPDX-License-Identifier: Apache-2.0
// UTF-8 (RFC 3629): is a text valid, where is it not, how many code points has it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace zefir::schema::detail {

/// Whether `text` is UTF-8 throughout: no overlong form, no surrogate, nothing above U+10FFFF.
bool is_utf8(std::string_view text) noexcept;

/// The length of the sequence that starts at `at`, or 0 when none that is valid does.
std::size_t utf8_sequence(std::string_view text, std::size_t at) noexcept;

/// How many bytes of `text` come before the first one that is not UTF-8; `text.size()` if none.
std::size_t utf8_prefix(std::string_view text) noexcept;

/// The number of code points of a valid text.
std::size_t code_points(std::string_view text) noexcept;

/// Appends a code point other than a surrogate, at most U+10FFFF.
void append_utf8(std::string& out, char32_t code_point);

}  // namespace zefir::schema::detail
