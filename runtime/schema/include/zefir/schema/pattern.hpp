// SPDX-License-Identifier: Apache-2.0
// A regular expression in a row.
#pragma once

#include <atomic>
#include <string>
#include <string_view>

namespace zefir::schema {

/// A JSON Schema `pattern`: ECMA-262 dialect with Unicode, searched for anywhere in the value
/// (JSON Schema validation 6.3.3). Compiled by PCRE2 at first use, by whichever thread comes first,
/// and kept; matching is bounded, so that no pattern can hang. `constinit` at namespace scope.
class Pattern {
 public:
  constexpr explicit Pattern(std::string_view source) noexcept : source_(source) {}
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;
  // Trivial on purpose: rows live as long as the program, and so does the compiled form.
  ~Pattern() = default;

  std::string_view source() const noexcept { return source_; }
  /// Whether the value contains a match. A pattern that does not compile, or that gives up at the
  /// match limit, matches nothing.
  bool matches(std::string_view value) const;

 private:
  std::string_view source_;
  mutable std::atomic<const void*> compiled_{nullptr};
};

/// Empty when `source` is a pattern zefir can compile, else why not. For the generator.
std::string pattern_fault(std::string_view source);

}  // namespace zefir::schema
