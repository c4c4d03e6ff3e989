// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/pretty.hpp"

#include <algorithm>

#include "src/scan.hpp"

namespace zefir::schema {
namespace {

// Behind the string whose opening quote is at `at`.
std::size_t string_end(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at + 1, text.size());
}

// Behind the number or literal at `at`.
std::size_t scalar_end(std::string_view text, std::size_t at) {
  return std::min(text.find_first_of(",:[]{}\" \t\r\n", at + 1), text.size());
}

class Indenter {
 public:
  Indenter(std::string_view text, std::size_t indent, std::string& out)
      : text_(text), indent_(indent), out_(out) {}

  void run() {
    for (std::size_t at = next(0); at < text_.size(); at = next(at)) at = token(at);
  }

 private:
  // The token at or behind `at`.
  std::size_t next(std::size_t at) const {
    while (at < text_.size() && detail::is_space(text_[at])) ++at;
    return at;
  }

  // Writes the token at `at`; returns the place behind it.
  std::size_t token(std::size_t at) {
    switch (text_[at]) {
      case '{':
      case '[':
        return open(at);
      case '}':
      case ']':
        if (depth_ > 0) --depth_;
        break_line();
        out_ += text_[at];
        return at + 1;
      case ',':
        out_ += ',';
        break_line();
        return at + 1;
      case ':':
        out_ += ": ";
        return at + 1;
      default:
        break;
    }
    const std::size_t end = text_[at] == '"' ? string_end(text_, at) : scalar_end(text_, at);
    out_ += text_.substr(at, end - at);
    return end;
  }

  std::size_t open(std::size_t at) {
    out_ += text_[at];
    const std::size_t behind = next(at + 1);
    if (behind < text_.size() && (text_[behind] == '}' || text_[behind] == ']')) {
      out_ += text_[behind];
      return behind + 1;
    }
    ++depth_;
    break_line();
    return behind;
  }

  void break_line() {
    out_ += '\n';
    out_.append(depth_ * indent_, ' ');
  }

  std::string_view text_;
  std::size_t indent_;
  std::string& out_;
  std::size_t depth_ = 0;
};

}  // namespace

void indent_to(std::string_view text, std::size_t indent, std::string& out) {
  Indenter(text, indent, out).run();
}

}  // namespace zefir::schema
