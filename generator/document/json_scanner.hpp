// SPDX-License-Identifier: Apache-2.0
// JsonScanner: the characters of a JSON text one after another: white space, strings, numbers and
// words, with their places. What may follow what is the reader's matter.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "support/diagnostics.hpp"

namespace zefir::document {

using support::Place;

class JsonScanner {
 public:
  JsonScanner(std::string_view text, std::uint32_t file, support::Diagnostics& diagnostics)
      : text_(text), file_(file), diagnostics_(diagnostics) {}

  /// Moves over white space (RFC 8259 section 2) and counts lines.
  void skip_space();
  /// The character here; '\0' at the end (a NUL in the text is reported by whoever expects better).
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool at_end() const { return at_ == text_.size(); }
  void step() { ++at_; }
  Place place() const { return place_at(at_); }

  /// A string literal at its opening quote. A view of the text when it has no escapes, else of a
  /// buffer that the next call reuses. Nothing after a diagnostic.
  std::optional<std::string_view> string();
  /// Whether the last string() had escapes and so lies in the buffer.
  bool was_unescaped() const { return unescaped_; }

  struct Number {
    std::string_view text;
    bool is_integer;  ///< neither fraction nor exponent
  };
  /// A number at its first character, '-' or a digit. Nothing after a diagnostic.
  std::optional<Number> number();
  /// The letters and digits from here on.
  std::string_view word();

  /// What stands here, for "found ...": "the end of the text", "'x'".
  std::string found() const;
  bool starts_with(std::string_view prefix) const { return text_.substr(at_).starts_with(prefix); }
  /// Reports json-syntax; returns false.
  bool fail(Place place, std::string message);

 private:
  Place place_at(std::size_t at) const {
    return {file_, line_, static_cast<std::uint32_t>(at - line_start_ + 1)};
  }
  bool skip_plain();
  bool skip_digits();
  bool unescape();
  bool unescape_unicode();
  std::optional<char32_t> four_digits(std::size_t at) const;
  std::nullopt_t fail_in_string(std::size_t opening);

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  std::uint32_t line_ = 1;
  std::uint32_t file_;
  bool unescaped_ = false;
  std::string buffer_;
  support::Diagnostics& diagnostics_;
};

}  // namespace zefir::document
