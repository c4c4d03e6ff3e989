// SPDX-License-Identifier: Apache-2.0
#include "cpp/text.hpp"

namespace zefir::cpp {
namespace {

constexpr std::string_view octal_digits = "01234567";

void append_octal(std::string& out, unsigned char c) {
  out += '\\';
  out += octal_digits[static_cast<std::size_t>(c >> 6)];
  out += octal_digits[static_cast<std::size_t>((c >> 3) & 7)];
  out += octal_digits[static_cast<std::size_t>(c & 7)];
}

std::vector<std::string_view> split_lines(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

// Printable text of one line: control characters become blanks, outer blanks go.
std::string printable(std::string_view line) {
  std::string out;
  for (const char c : line) {
    const auto byte = static_cast<unsigned char>(c);
    out += byte < 0x20 || byte == 0x7f ? ' ' : c;
  }
  const std::size_t last = out.find_last_not_of(' ');
  out.erase(last == std::string::npos ? 0 : last + 1);
  out.erase(0, out.find_first_not_of(' '));
  return out;
}

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
  return count;
}

// A comment line that ends in a backslash would go on in the next line.
void push_line(Doc& doc, std::string line) {
  if (!line.empty() && line.back() == '\\') line += '.';
  doc.push_back(std::move(line));
}

void wrap(Doc& doc, std::string_view text, std::size_t width) {
  std::string line;
  while (!text.empty()) {
    const std::size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (word.empty()) continue;
    if (!line.empty() && columns(line) + 1 + columns(word) > width) {
      push_line(doc, std::move(line));
      line.clear();
    }
    if (!line.empty()) line += ' ';
    line += word;
  }
  if (!line.empty()) push_line(doc, std::move(line));
}

// Where a line of code may be broken, while it is walked from left to right.
class BreakFinder {
 public:
  explicit BreakFinder(std::string_view line) : line_(line) {}

  void see(std::size_t i) {
    const char c = line_[i];
    if (quoted_) {
      see_quoted(c);
      return;
    }
    if (c == '"') {
      quoted_ = true;
    } else if (c == '<') {
      ++angles_;
    } else if (c == '>' && i > 0 && line_[i - 1] != '-') {
      --angles_;
    }
    if (angles_ > 0 || i + 1 == line_.size()) return;
    if (c == ',' && line_[i + 1] == ' ') comma_ = i + 1;
    if (c == '(' && line_[i + 1] != ')') parenthesis_ = i + 1;
  }

  // The place behind the last comma, else behind the last parenthesis; 0: there is none.
  std::size_t best() const { return comma_ ? comma_ : parenthesis_; }
  std::size_t take() {
    const std::size_t place = best();
    comma_ = parenthesis_ = 0;
    return place;
  }

 private:
  void see_quoted(char c) {
    if (escaped_) {
      escaped_ = false;
    } else if (c == '\\') {
      escaped_ = true;
    } else if (c == '"') {
      quoted_ = false;
    }
  }

  std::string_view line_;
  std::size_t comma_ = 0, parenthesis_ = 0;
  int angles_ = 0;
  bool quoted_ = false, escaped_ = false;
};

// List items, headings, tables and code of Markdown keep their line.
bool starts_a_line(std::string_view line) {
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with('#') ||
         line.starts_with('|') || line.starts_with("```") || line.starts_with("> ") ||
         (!line.empty() && line[0] >= '0' && line[0] <= '9' && line.find(". ") < 4);
}

}  // namespace

std::string string_literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\t':
        out += "\\t";
        break;
      case '?':  // "??/" and its like are trigraphs to some compilers
        out += out.ends_with('?') ? "\\?" : "?";
        break;
      default:
        if (byte < 0x20 || byte == 0x7f) {
          append_octal(out, byte);
        } else {
          out += c;
        }
    }
  }
  out += '"';
  return out;
}

Doc doc_lines(std::string_view text, std::size_t indent) {
  const std::size_t width = line_width - indent - 4;
  Doc doc;
  std::string paragraph;
  const auto flush = [&] {
    wrap(doc, paragraph, width);
    paragraph.clear();
  };
  for (const std::string_view raw : split_lines(text)) {
    const std::string line = printable(raw);
    if (line.empty()) {
      flush();
      if (!doc.empty() && !doc.back().empty()) doc.emplace_back();
      continue;
    }
    if (starts_a_line(line)) flush();
    if (!paragraph.empty()) paragraph += ' ';
    paragraph += line;
  }
  flush();
  while (!doc.empty() && doc.back().empty()) doc.pop_back();
  return doc;
}

void append_paragraph(Doc& doc, const Doc& more) {
  if (more.empty()) return;
  if (!doc.empty()) doc.emplace_back();
  doc.insert(doc.end(), more.begin(), more.end());
}

std::string fold(std::string_view line, std::size_t indent, std::size_t hanging) {
  std::string out;
  std::size_t start = 0;        // of the output line being filled
  std::size_t column = indent;  // of `start`
  BreakFinder breaks(line);
  for (std::size_t i = 0; i < line.size(); ++i) {
    const bool too_long = column + columns(line.substr(start, i + 1 - start)) > line_width;
    if (too_long && breaks.best() > start) {
      const std::size_t end = breaks.take();
      out.append(line.substr(start, end - start));
      out += '\n';
      out.append(indent + hanging, ' ');
      start = line[end] == ' ' ? end + 1 : end;
      column = indent + hanging;
    }
    breaks.see(i);
  }
  out.append(line.substr(start));
  return out;
}

std::string typed_row(const std::string& beginning, const std::string& type) {
  const std::string whole = beginning + ", .type = " + type + "}";
  if (4 + columns(whole) < line_width) return whole;
  return fold(beginning + ",", 4, 1) + "\n     " + fold(".type = " + type + "}", 5, 9);
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += separator;
    out += part;
  }
  return out;
}

}  // namespace zefir::cpp
