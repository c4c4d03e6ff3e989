// SPDX-License-Identifier: Apache-2.0
// Implements json_scanner.hpp.
#include "document/json_scanner.hpp"

#include <array>
#include <cstring>

#include "support/text.hpp"

namespace zefir::document {
namespace {

using support::append_utf8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

// The bytes that end the plain part of a string: quote, backslash, control characters.
constexpr std::array<bool, 256> ends_plain = [] {
  std::array<bool, 256> table{};
  for (std::size_t i = 0; i < 0x20; ++i) table[i] = true;
  table['"'] = table['\\'] = true;
  return table;
}();

/// Whether any of eight bytes is '"', '\\' or below 0x20 (never false when one is; bytes from 0x80
/// on may give true for nothing, which only costs a closer look).
bool may_end_plain(const char* bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101U;
  constexpr std::uint64_t highs = 0x8080808080808080U;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  const std::uint64_t quote = word ^ (ones * '"');
  const std::uint64_t slash = word ^ (ones * '\\');
  const std::uint64_t below = word - ones * 0x20U;
  return (((quote - ones) & ~quote) | ((slash - ones) & ~slash) | (below & ~word)) & highs;
}

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

}  // namespace

bool JsonScanner::fail(Place place, std::string message) {
  diagnostics_.error("json-syntax", place, std::move(message));
  return false;
}

void JsonScanner::skip_space() {
  for (; at_ < text_.size(); ++at_) {
    const char c = text_[at_];
    if (c == ' ' || c == '\t') continue;
    if (c != '\n' && c != '\r') return;
    if (c == '\r' && at_ + 1 < text_.size() && text_[at_ + 1] == '\n') continue;
    ++line_;
    line_start_ = at_ + 1;
  }
}

std::string JsonScanner::found() const {
  if (at_end()) return "the end of the text";
  const support::CodePoint point = support::decode_utf8(text_, at_);
  return support::quoted(support::printable(text_.substr(at_, point.length)));
}

std::string_view JsonScanner::word() {
  const std::size_t first = at_;
  while (at_ < text_.size() && is_word(text_[at_])) ++at_;
  return text_.substr(first, at_ - first);
}

bool JsonScanner::skip_plain() {
  while (at_ + 8 <= text_.size() && !may_end_plain(text_.data() + at_)) at_ += 8;
  while (at_ < text_.size() && !ends_plain[static_cast<unsigned char>(text_[at_])]) ++at_;
  return at_ < text_.size();
}

std::optional<std::string_view> JsonScanner::string() {
  const std::size_t opening = at_++;
  unescaped_ = false;
  std::size_t part = at_;
  while (skip_plain()) {
    const std::string_view plain = text_.substr(part, at_ - part);
    if (text_[at_] == '"') {
      ++at_;
      if (!unescaped_) return plain;
      buffer_ += plain;
      return buffer_;
    }
    if (text_[at_] != '\\') break;
    if (!unescaped_) buffer_.clear();
    unescaped_ = true;
    buffer_ += plain;
    if (!unescape()) return std::nullopt;
    part = at_;
  }
  return fail_in_string(opening);
}

std::nullopt_t JsonScanner::fail_in_string(std::size_t opening) {
  if (at_end() || text_[at_] == '\n' || text_[at_] == '\r') {
    fail(place_at(opening), "the string is not closed on its line");
  } else {
    const std::string shown = support::printable(text_.substr(at_, 1));
    fail(place(), "a control character in a string must be escaped, as " + shown);
  }
  return std::nullopt;
}

bool JsonScanner::unescape() {
  const char c = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
  switch (c) {
    case '"':
    case '\\':
    case '/':
      buffer_ += c;
      break;
    case 'b':
      buffer_ += '\b';
      break;
    case 'f':
      buffer_ += '\f';
      break;
    case 'n':
      buffer_ += '\n';
      break;
    case 'r':
      buffer_ += '\r';
      break;
    case 't':
      buffer_ += '\t';
      break;
    case 'u':
      return unescape_unicode();
    default: {
      const Place place = place_at(at_++);
      return fail(place, at_end() ? "the text ends inside an escape"
                                  : "a backslash cannot be followed by " + found() +
                                        "; write \\\\ for a backslash");
    }
  }
  at_ += 2;
  return true;
}

std::optional<char32_t> JsonScanner::four_digits(std::size_t at) const {
  if (at + 4 > text_.size()) return std::nullopt;
  char32_t value = 0;
  for (const char c : text_.substr(at, 4)) {
    const char lower = static_cast<char>(c | 0x20);
    if (is_digit(c)) {
      value = value * 16 + static_cast<char32_t>(c - '0');
    } else if (lower >= 'a' && lower <= 'f') {
      value = value * 16 + static_cast<char32_t>(lower - 'a' + 10);
    } else {
      return std::nullopt;
    }
  }
  return value;
}

// RFC 8259 section 7: characters beyond U+FFFF are written as a pair of UTF-16 surrogates.
bool JsonScanner::unescape_unicode() {
  constexpr std::size_t length = 6;
  auto value = four_digits(at_ + 2);
  if (!value) return fail(place(), "\\u must be followed by four hexadecimal digits");
  const std::string spelling(text_.substr(at_, length));
  if (is_low_surrogate(*value)) {
    return fail(place(), spelling + " is the second half of a surrogate pair without the first");
  }
  if (is_high_surrogate(*value)) {
    const auto low = text_.substr(at_ + length).starts_with("\\u") ? four_digits(at_ + length + 2)
                                                                   : std::nullopt;
    if (!low || !is_low_surrogate(*low)) {
      return fail(place(), spelling + " is the first half of a surrogate pair without the second");
    }
    value = 0x10000 + ((*value - 0xD800) << 10) + (*low - 0xDC00);
    at_ += length;
  }
  append_utf8(buffer_, *value);
  at_ += length;
  return true;
}

bool JsonScanner::skip_digits() {
  const std::size_t first = at_;
  while (is_digit(peek())) ++at_;
  return at_ != first;
}

// RFC 8259 section 6: [ minus ] int [ frac ] [ exp ]
std::optional<JsonScanner::Number> JsonScanner::number() {
  const std::size_t first = at_;
  bool is_integer = true;
  const auto expected = [this](std::string_view where) {
    fail(place(), "expected a digit " + std::string(where) + ", found " + found());
    return std::nullopt;
  };
  if (peek() == '-') ++at_;
  const bool zero = peek() == '0';
  const std::size_t digits = at_;
  if (!skip_digits()) return expected("after '-'");
  if (zero && at_ - digits > 1) {
    fail(place_at(first), "a number cannot have leading zeros");
    return std::nullopt;
  }
  if (peek() == '.') {
    is_integer = false;
    ++at_;
    if (!skip_digits()) return expected("after the decimal point");
  }
  if (peek() == 'e' || peek() == 'E') {
    is_integer = false;
    ++at_;
    if (peek() == '+' || peek() == '-') ++at_;
    if (!skip_digits()) return expected("in the exponent");
  }
  return Number{text_.substr(first, at_ - first), is_integer};
}

}  // namespace zefir::document
