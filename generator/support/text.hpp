// SPDX-License-Identifier: Apache-2.0
// Small helpers on texts, independent of the locale: UTF-8, lines, JSON strings, likely
// misspellings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zefir::support {

/// One character of a UTF-8 text.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;  ///< bytes; 1 when not valid
  bool valid = false;      ///< false: a stray byte, an overlong form, a surrogate, a cut sequence
};
/// The character that starts at `at`, which must be inside the text (RFC 3629).
CodePoint decode_utf8(std::string_view text, std::size_t at) noexcept;
/// Appends `value`, which must be a Unicode scalar value.
void append_utf8(std::string& out, char32_t value);

/// The text as one harmless line: control characters (C0, C1, DEL), line separators and direction
/// overrides as \n, \t, \u001B ...; bytes that are not UTF-8 as U+FFFD.
std::string printable(std::string_view text);
/// The text in single quotes, as messages name things.
std::string quoted(std::string_view text);
/// How many columns of a terminal a character takes: 0, 1 or 2.
unsigned columns_of(char32_t value) noexcept;

/// Appends the text as a JSON string with its quotes; bytes that are not UTF-8 become U+FFFD.
void append_json_string(std::string& out, std::string_view text);

/// The offset at which each line starts; the first is 0. Lines end with "\n", "\r\n" or "\r".
std::vector<std::size_t> line_starts(std::string_view text);

/// The candidate that `word` is most probably a misspelling of (at most one edit in three letters,
/// the first of several), if any.
std::optional<std::string_view> nearest(std::string_view word,
                                        std::span<const std::string_view> candidates);

}  // namespace zefir::support
