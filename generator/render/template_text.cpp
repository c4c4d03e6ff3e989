// SPDX-License-Identifier: Apache-2.0
// Mustache's syntax as its specification has it (mustache(5), spec 1.1), less what zefir's
// templates do without: dotted names, implicit iterators and changed delimiters are refused.
#include "render/template_text.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

#include "render/templates.hpp"

namespace zefir::render {
namespace {

using Kind = Piece::Kind;

[[noreturn]] void fail(std::string_view file, std::uint32_t line, const std::string& message) {
  throw TemplateError(template_message(file, line, message));
}

std::string quoted(std::string_view name) {
  std::string out = "'";
  out += name;
  out += '\'';
  return out;
}

bool is_name_character(char c, bool partial) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         (partial && (c == '/' || c == '.' || c == '-'));
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const auto first = text.find_first_not_of(white);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white) - first + 1);
}

bool is_blank(std::string_view text) { return trimmed(text).empty(); }

/// Cuts one template from its front to its end.
class Cutter {
 public:
  Cutter(std::string_view file, std::string_view source) : file_(file), rest_(source) {}

  std::vector<Piece> run() {
    while (!rest_.empty()) {
      const auto tag = rest_.find("{{");
      take_text(rest_.substr(0, tag));
      if (tag == std::string_view::npos) break;
      rest_.remove_prefix(tag);
      take_tag();
    }
    if (!open_.empty()) {
      fail(file_, open_.back().line, "section " + quoted(open_.back().key) + " is never closed");
    }
    return std::move(pieces_);
  }

 private:
  struct Open {
    std::string key;
    std::uint32_t line;
  };

  /// Text goes into pieces that end where their lines end.
  void take_text(std::string_view text) {
    while (!text.empty()) {
      const auto newline = text.find('\n');
      const auto length = newline == std::string_view::npos ? text.size() : newline + 1;
      add(Kind::text, text.substr(0, length));
      if (newline != std::string_view::npos) ++line_;
      text.remove_prefix(length);
    }
  }

  void take_tag() {
    const bool triple = rest_.substr(2, 1) == "{";
    const std::string_view opening = triple ? "{{{" : "{{";
    const std::string_view closing = triple ? "}}}" : "}}";
    const auto end = rest_.find(closing, opening.size());
    if (end == std::string_view::npos) {
      fail(file_, line_, "the tag is not closed by " + quoted(closing));
    }
    const std::string_view whole = rest_.substr(0, end + closing.size());
    const std::string_view content = trimmed(rest_.substr(opening.size(), end - opening.size()));
    rest_.remove_prefix(whole.size());
    add_tag(triple, content);
    line_ += static_cast<std::uint32_t>(std::count(whole.begin(), whole.end(), '\n'));
  }

  void add_tag(bool triple, std::string_view content) {
    const char sigil = triple || content.empty() ? '\0' : content.front();
    const std::string_view name = trimmed(content.substr(sigil == '\0' ? 0 : 1));
    switch (sigil) {
      case '!':
        add(Kind::comment, {});
        return;
      case '=':
        fail(file_, line_, "the delimiters cannot be changed");
      case '#':
      case '^':
        add(sigil == '#' ? Kind::section : Kind::inverted, checked(name, false));
        open_.push_back({std::string(name), line_});
        return;
      case '/':
        close(checked(name, false));
        add(Kind::end, name);
        return;
      case '>':
        add(Kind::partial, checked(name, true));
        return;
      case '&':
        add(Kind::variable, checked(name, false));
        return;
      default:
        add(Kind::variable, checked(content, false));
    }
  }

  std::string_view checked(std::string_view name, bool partial) const {
    const bool fine = !name.empty() && std::all_of(name.begin(), name.end(), [partial](char c) {
      return is_name_character(c, partial);
    });
    if (!fine) {
      fail(file_, line_,
           quoted(name) + (partial ? " is no name of a partial"
                                   : " is no key: keys are letters, digits and '_'"));
    }
    return name;
  }

  void close(std::string_view name) {
    if (open_.empty()) fail(file_, line_, quoted(name) + " is closed but was not opened");
    if (open_.back().key != name) {
      fail(file_, line_,
           quoted(name) + " is closed where " + quoted(open_.back().key) + " of line " +
               std::to_string(open_.back().line) + " is open");
    }
    open_.pop_back();
  }

  void add(Kind kind, std::string_view text) {
    Piece piece;
    piece.kind = kind;
    piece.text = text;
    piece.line = line_;
    piece.file = file_;
    pieces_.push_back(std::move(piece));
  }

  std::string_view file_;
  std::string_view rest_;
  std::uint32_t line_ = 1;
  std::vector<Piece> pieces_;
  std::vector<Open> open_;
};

using Pieces = std::vector<Piece>;

/// Of a line (pieces up to one that ends in a newline): whether tags are all there is to it.
bool is_tags_only(const Pieces& pieces, std::size_t begin, std::size_t end) {
  bool has_tag = false;
  for (std::size_t i = begin; i != end; ++i) {
    if (pieces[i].kind == Kind::variable) return false;
    if (pieces[i].kind != Kind::text) has_tag = true;
    if (pieces[i].kind == Kind::text && !is_blank(pieces[i].text)) return false;
  }
  return has_tag;
}

/// Takes the white space of lines of tags away.
Pieces without_tag_lines(Pieces pieces) {
  Pieces out;
  out.reserve(pieces.size());
  for (std::size_t begin = 0; begin != pieces.size();) {
    std::size_t end = begin;
    while (end != pieces.size()) {
      const Piece& piece = pieces[end++];
      if (piece.kind == Kind::text && piece.text.back() == '\n') break;
    }
    const bool tags_only = is_tags_only(pieces, begin, end);
    const std::string indent = pieces[begin].kind == Kind::text ? pieces[begin].text : "";
    for (; begin != end; ++begin) {
      Piece& piece = pieces[begin];
      if (tags_only && piece.kind == Kind::text) continue;
      piece.standalone = tags_only;
      if (tags_only && piece.kind == Kind::partial) piece.indent = indent;
      out.push_back(std::move(piece));
    }
  }
  return out;
}

/// Puts `indent` before each line of the pieces that is not empty.
Pieces indented(Pieces pieces, const std::string& indent) {
  Pieces out;
  out.reserve(pieces.size());
  bool at_start = true;
  for (Piece& piece : pieces) {
    const bool empty_line = piece.kind == Kind::text && is_blank(piece.text);
    if (at_start && !piece.standalone && !empty_line) {
      Piece space = piece;
      space.kind = Kind::text;
      space.text = indent;
      out.push_back(std::move(space));
      at_start = false;
    }
    if (piece.kind == Kind::text && piece.text.back() == '\n') at_start = true;
    out.push_back(std::move(piece));
  }
  return out;
}

class Expander {
 public:
  explicit Expander(const TemplatePieces& templates) : templates_(templates) {}

  Pieces run(std::string_view name) {
    const auto found = templates_.find(name);
    if (found == templates_.end()) throw TemplateError("no template " + quoted(name));
    return expand(found->first, found->second);
  }

 private:
  Pieces expand(std::string_view name, const Pieces& pieces) {
    open_.push_back(name);
    Pieces out;
    for (const Piece& piece : pieces) {
      if (piece.kind == Kind::comment) continue;
      if (piece.kind != Kind::partial) {
        out.push_back(piece);
        continue;
      }
      Pieces inner = partial(piece);
      std::move(inner.begin(), inner.end(), std::back_inserter(out));
    }
    open_.pop_back();
    return out;
  }

  Pieces partial(const Piece& tag) {
    const auto found = templates_.find(tag.text);
    if (found == templates_.end()) {
      fail(tag.file, tag.line, "no partial " + quoted(tag.text));
    }
    if (std::find(open_.begin(), open_.end(), tag.text) != open_.end()) {
      fail(tag.file, tag.line, "partial " + quoted(tag.text) + " includes itself");
    }
    Pieces inner = expand(found->first, found->second);
    if (tag.standalone) return tag.indent.empty() ? inner : indented(std::move(inner), tag.indent);
    strip_last_newline(inner);
    return inner;
  }

  static void strip_last_newline(Pieces& pieces) {
    if (pieces.empty() || pieces.back().kind != Kind::text) return;
    std::string& text = pieces.back().text;
    if (!text.empty() && text.back() == '\n') text.pop_back();
  }

  const TemplatePieces& templates_;
  std::vector<std::string_view> open_;
};

}  // namespace

std::string template_message(std::string_view file, std::uint32_t line, std::string_view message) {
  return std::string(file) + ".mustache:" + std::to_string(line) + ": " + std::string(message);
}

std::vector<Piece> cut_template(std::string_view file, std::string_view source) {
  return without_tag_lines(Cutter(file, source).run());
}

std::vector<Piece> expand_partials(const TemplatePieces& templates, std::string_view name) {
  return Expander(templates).run(name);
}

}  // namespace zefir::render
