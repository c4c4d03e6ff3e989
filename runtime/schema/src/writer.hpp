// SPDX-License-Identifier: Apache-2.0
// Appending JSON text to a string by way of a block that stays in the processor's cache: there is
// room for most writes without a look at the string, and no byte of it is cleared first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

#include "zefir/schema/rows.hpp"

namespace zefir::schema::detail {

class Writer {
 public:
  /// Appends to `out`, which is whole once `finish` was called. With `repairs`, each byte of a
  /// string that is not UTF-8 is written as U+FFFD; without, it is written as it is.
  Writer(std::string& out, bool repairs) noexcept
      : out_(out), p_(block_), end_(block_ + sizeof block_), repairs_(repairs) {}
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void finish() { flush(); }
  /// Once finished: whether all that was written is UTF-8.
  bool wrote_utf8() const noexcept { return utf8_; }

  /// What the text is long by now, with what `out` held before.
  std::size_t size() const noexcept { return out_.size() + static_cast<std::size_t>(p_ - block_); }
  /// That about so many bytes are to come.
  void expect(std::size_t more) {
    if (more > sizeof block_) out_.reserve(size() + more + more / 16);
  }

  void byte(char value) {
    reserve(1);
    *p_++ = value;
  }
  /// Text that is JSON, and UTF-8, already.
  void raw(std::string_view text) {
    if (text.size() > sizeof block_ / 4) [[unlikely]] {
      long_raw(text);
      return;
    }
    reserve(text.size());
    std::memcpy(p_, text.data(), text.size());
    p_ += text.size();
  }
  void boolean(bool value) {
    reserve(8);
    std::memcpy(p_, value ? "true\0\0\0" : "false\0\0", 8);
    p_ += value ? 4 : 5;
  }
  void integer(std::int64_t value);
  void natural(std::uint64_t value);
  void number(double value);
  /// In quotes, escaped as far as RFC 8259, section 7 asks.
  void string(std::string_view text);
  /// A key and its colon, behind `before`: a comma or an opening brace.
  void key(char before, std::string_view key) {
    byte(before);
    string(key);
    byte(':');
  }
  /// The same by the key's head.
  void key(char before, std::string_view key, const KeyHead& head) {
    if (head.size > sizeof head.text + 1 || head.size == 0) [[unlikely]] {
      long_key(before, key, head);
      return;
    }
    reserve(2 + sizeof head.text);
    char* const p = p_;
    p[0] = before;
    p[1] = '"';
    std::memcpy(p + 2, head.text, sizeof head.text);
    p_ = p + head.size + 1;
  }

 private:
  void reserve(std::size_t count) {
    if (static_cast<std::size_t>(end_ - p_) < count) [[unlikely]]
      flush();
  }
  // Empties the block into the string.
  void flush();
  void long_raw(std::string_view text);
  void long_key(char before, std::string_view key, const KeyHead& head);
  // Writes `text` escaped, without quotes; there is room for the worst.
  void escape(const char* text, std::size_t size);
  void long_string(std::string_view text);
  void repair(std::string_view text);

  std::string& out_;
  char* p_;
  char* end_;
  bool repairs_;
  bool utf8_ = true;
  char block_[8192];
};

}  // namespace zefir::schema::detail
