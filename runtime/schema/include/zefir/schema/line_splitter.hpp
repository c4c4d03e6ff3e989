// SPDX-License-Identifier: Apache-2.0
// LineSplitter: the lines of a text that is there, or that arrives in pieces.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace zefir::schema {

/// Lines end in "\n" or "\r\n", the last one perhaps in nothing. Lines of white space alone are
/// passed over, but counted. Movable and copyable; a copy splits on its own.
class LineSplitter {
 public:
  /// To be fed. Of a line longer than `max_size` only a byte more than that is kept, so that a line
  /// without end takes up no more memory, and its reader still sees that it is too long.
  explicit LineSplitter(std::size_t max_size) noexcept;
  /// Of a whole text, which must stay as it is and where it is.
  static LineSplitter of(std::string_view text) noexcept;

  /// Adds a piece, cut anywhere; it is copied. Throws UsageError behind the end.
  void feed(std::string_view chunk);
  /// No piece follows, so that what stands behind the last line feed is a line, too.
  void finish() noexcept { finished_ = true; }

  /// The next line without its end, valid until the next `feed`; none when no whole line is left.
  std::optional<std::string_view> next() noexcept;
  /// The number of that line, the first being 1.
  std::size_t number() const noexcept { return number_; }

 private:
  std::string fed_;
  std::string_view text_;
  std::size_t at_ = 0;    // where the next line starts
  std::size_t open_ = 0;  // how many bytes of fed_ belong to a line whose end has not come
  std::size_t number_ = 0;
  std::size_t most_ = 0;
  bool is_fed_ = true;
  bool finished_ = false;
};

}  // namespace zefir::schema
