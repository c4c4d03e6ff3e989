// SPDX-License-Identifier: Apache-2.0
// A text made ready for the reader: it ends in a byte that stops every scan.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace zefir::schema::detail {

/// Settles once what would else be asked at every byte. A text whose last byte is `}` or `]`, as
/// objects and arrays have it, is read where it lies: no token before that bracket can run past
/// it. Any other text is short or broken, and is copied to stand before a NUL.
class Source {
 public:
  /// Keeps a view of `text`. A byte order mark is passed over (RFC 8259, section 8.1), and so is
  /// white space behind the value. `line` is the number of its first line, for messages.
  explicit Source(std::string_view text, std::size_t line = 1);
  Source(const Source&) = delete;
  Source& operator=(const Source&) = delete;

  const char* begin() const noexcept { return begin_; }
  /// Behind the last byte of the text, which is UTF-8 up to here.
  const char* end() const noexcept { return end_; }
  /// The byte that stops scans: readable, and part of no string, number or white space.
  const char* limit() const noexcept { return limit_; }
  /// Whether a string lies in the text that the caller gave, not in a copy or in another buffer.
  bool lasts(std::string_view content) const noexcept {
    return copy_.empty() && std::less_equal<>()(begin_, content.data()) &&
           std::less<>()(content.data(), end_);
  }
  std::size_t line() const noexcept { return line_; }
  /// Whether `end()` is not the text's end but the first byte that is not UTF-8.
  bool cut() const noexcept { return cut_; }

 private:
  std::string copy_;
  const char* begin_ = nullptr;
  const char* end_ = nullptr;
  const char* limit_ = nullptr;
  std::size_t line_;
  bool cut_ = false;
};

}  // namespace zefir::schema::detail
