// SPDX-License-Identifier: Apache-2.0
// Appending JSON text to a string, with one check of room for many bytes.
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
  /// Appends to `out`, which is whole again once `finish` was called. With `repairs`, each byte of
  /// a string that is not UTF-8 is written as U+FFFD; without, it is written as it is.
  Writer(std::string& out, bool repairs);
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void finish() { out_.resize(static_cast<std::size_t>(p_ - out_.data())); }

  void byte(char value) {
    reserve(1);
    *p_++ = value;
  }
  void raw(std::string_view text) {
    reserve(text.size());
    std::memcpy(p_, text.data(), text.size());
    p_ += text.size();
  }
  void boolean(bool value) { raw(value ? "true" : "false"); }
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
    if (head.text[0] == 0 || key.size() + 2 > sizeof head.text) [[unlikely]] {
      this->key(before, key);
      return;
    }
    reserve(2 + sizeof head.text);
    p_[0] = before;
    p_[1] = '"';
    std::memcpy(p_ + 2, head.text, sizeof head.text);
    p_ += key.size() + 4;
  }

 private:
  void reserve(std::size_t count) {
    if (static_cast<std::size_t>(end_ - p_) < count) [[unlikely]]
      grow(count);
  }
  void grow(std::size_t count);
  // Writes `text` escaped, without quotes; there is room for the worst.
  void escape(const char* text, std::size_t size);
  void long_string(std::string_view text);
  void repair(std::string_view text);

  std::string& out_;
  char* p_;
  char* end_;
  bool repairs_;
};

}  // namespace zefir::schema::detail
