// SPDX-License-Identifier: Apache-2.0
// Regular expressions: from ECMA-262's dialect to PCRE2's.
#pragma once

#include <string>
#include <string_view>

namespace zefir::schema::detail {

/// Rewrites what the two dialects spell alike but mean differently, and what PCRE2 spells
/// otherwise: `\s`, `\S` (Unicode's spaces in ECMA-262), `\uD83D\uDE00` (one code point) and
/// `\p{Letter}` (`\p{L}`). Everything else, right or wrong, stays for PCRE2's options and PCRE2 to
/// judge. `source` is UTF-8.
std::string to_pcre(std::string_view source);

}  // namespace zefir::schema::detail
