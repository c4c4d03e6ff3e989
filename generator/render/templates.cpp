// SPDX-License-Identifier: Apache-2.0
// Templates are filled by kainjow mustache, which runs the sections and loops. It is handed a text
// of tags only, whose names are the numbers of our pieces ("{{0}}{{#1}}{{2}}{{/1}}"), and asks our
// context what each number stands for. So a fault can be told with template and line, a key is
// looked for in the innermost view alone, the views need not be copied into mustache's data, and
// mustache's own notion of which lines to leave out never comes to bear.
#include "render/templates.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <deque>
#include <kainjow/mustache.hpp>
#include <set>

#include "render/embedded_templates.hpp"
#include "render/template_text.hpp"

namespace zefir::render {
namespace {

namespace mustache = kainjow::mustache;
using Kind = Piece::Kind;

/// A template ready to be filled.
struct Compiled {
  std::vector<Piece> pieces;
  mustache::mustache program;
};

/// Answers mustache's questions about the numbered tags of one template from a view.
class PieceContext final : public mustache::basic_context<std::string> {
 public:
  PieceContext(const std::vector<Piece>& pieces, const View& view) : pieces_(pieces) {
    frames_.emplace_back(&view);
  }

  const mustache::data* get(const std::string& number) const override {
    std::size_t index = 0;
    std::from_chars(number.data(), number.data() + number.size(), index);
    const Piece& piece = pieces_[index];
    Frame& frame = frames_.back();
    frame.items = nullptr;
    if (piece.kind == Kind::text) return set_text(piece.text);
    const View::Value* value = frame.view->find(piece.text);
    if (value == nullptr) fail(piece, "no value for '" + piece.text + "'");
    if (piece.kind == Kind::variable) return set_text(text_of(piece, *value));
    return section(piece, *value, frame);
  }

  /// Mustache enters the section it has just asked for.
  void push(const mustache::data*) override {
    Frame& frame = frames_.back();
    const bool inside_list = frame.items != nullptr && frame.next != frame.items->size();
    const View* view = inside_list ? &(*frame.items)[frame.next++] : frame.view;
    frames_.emplace_back(view);
  }
  void pop() override { frames_.pop_back(); }

  const mustache::data* get_partial(const std::string&) const override { return nullptr; }

 private:
  /// One level of sections: its view, and the list it is walking.
  struct Frame {
    explicit Frame(const View* shown) : view(shown) {}
    const View* view;
    const std::vector<View>* items = nullptr;
    std::size_t next = 0;
    mustache::data list;
  };

  [[noreturn]] static void fail(const Piece& piece, const std::string& message) {
    throw TemplateError(template_message(piece.file, piece.line, message));
  }

  static const std::string& text_of(const Piece& piece, const View::Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr) {
      fail(piece, "'" + piece.text + "' is a " + (value.index() == 1 ? "flag" : "list") +
                      ", which has no text to show");
    }
    return *text;
  }

  const mustache::data* section(const Piece& piece, const View::Value& value, Frame& frame) const {
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? &true_ : &false_;
    const auto* items = std::get_if<std::vector<View>>(&value);
    if (items == nullptr) {
      fail(piece, "'" + piece.text + "' is a text, which opens no section");
    }
    frame.items = items;
    frame.next = 0;
    // Mustache only counts these; what an item holds is answered from the view.
    frame.list = mustache::data(mustache::list(items->size(), mustache::data(true)));
    return &frame.list;
  }

  const mustache::data* set_text(const std::string& text) const {
    text_ = mustache::data(text);
    return &text_;
  }

  const std::vector<Piece>& pieces_;
  // Mustache asks through const functions and holds on to the answers; a deque's frames stay put.
  mutable std::deque<Frame> frames_;
  mutable mustache::data text_;
  const mustache::data true_{true};
  const mustache::data false_{false};
};

/// The pieces as mustache reads them: tags named by their numbers. A section's end has the number
/// of its beginning.
std::string numbered_tags(const std::vector<Piece>& pieces) {
  std::string out;
  std::vector<std::string> open;
  for (std::size_t i = 0; i != pieces.size(); ++i) {
    const std::string number = std::to_string(i);
    switch (pieces[i].kind) {
      case Kind::section:
      case Kind::inverted:
        out += (pieces[i].kind == Kind::section ? "{{#" : "{{^") + number + "}}";
        open.push_back(number);
        break;
      case Kind::end:
        out += "{{/" + open.back() + "}}";
        open.pop_back();
        break;
      default:
        out += "{{&" + number + "}}";
    }
  }
  return out;
}

/// Neighbouring texts as one, so that there is less to ask for.
std::vector<Piece> joined(std::vector<Piece> pieces) {
  std::vector<Piece> out;
  for (Piece& piece : pieces) {
    if (piece.kind == Kind::text && !out.empty() && out.back().kind == Kind::text) {
      out.back().text += piece.text;
    } else {
      out.push_back(std::move(piece));
    }
  }
  return out;
}

constexpr char guard = '.';

Compiled compile(const TemplatePieces& templates, std::string_view name) {
  std::vector<Piece> pieces = joined(expand_partials(templates, name));
  // Without the guard, an output of white space alone would be left out.
  mustache::mustache program(numbered_tags(pieces) + guard);
  if (!program.is_valid()) {
    throw TemplateError(std::string(name) + ".mustache: " + program.error_message());
  }
  return {std::move(pieces), std::move(program)};
}

std::map<std::string, std::string> embedded_sources() {
  std::map<std::string, std::string> sources;
  for (const EmbeddedTemplate& one : embedded_templates()) sources.emplace(one.name, one.text);
  return sources;
}

/// The text of a template's file in the user's folder, if it is there.
bool read_template(support::FileSystem& files, const std::string& path, std::string& text) {
  auto result = files.read(path);
  if (result.status == support::FileSystem::ReadStatus::failed) {
    throw support::FileSystemError("cannot read template '" + path + "': " + result.reason);
  }
  if (result.status != support::FileSystem::ReadStatus::ok) return false;
  text = std::move(result.text);
  return true;
}

}  // namespace

struct Templates::State {
  std::map<std::string, std::string> sources;
  TemplatePieces pieces;
  std::map<std::string, Compiled, std::less<>> compiled;
  std::vector<std::string> files_read;
};

Templates::Templates(std::map<std::string, std::string> sources)
    : state_(std::make_unique<State>()) {
  state_->sources = std::move(sources);
  for (const auto& [name, text] : state_->sources) {
    state_->pieces.emplace(name, cut_template(name, text));
  }
}

Templates::Templates(Templates&&) noexcept = default;
Templates& Templates::operator=(Templates&&) noexcept = default;
Templates::~Templates() = default;

Templates Templates::embedded() { return Templates(embedded_sources()); }

Templates Templates::with_folder(support::FileSystem& files, const std::string& folder) {
  auto sources = embedded_sources();
  std::vector<std::string> read;
  std::set<std::string> seen;
  std::vector<std::string> wanted;
  for (const auto& source : sources) wanted.push_back(source.first);
  // What is read may name partials that zefir does not have itself.
  while (!wanted.empty()) {
    const std::string name = std::move(wanted.back());
    wanted.pop_back();
    if (!seen.insert(name).second) continue;
    const std::string path = folder + "/" + name + ".mustache";
    std::string text;
    if (!read_template(files, path, text)) continue;
    read.push_back(path);
    const std::string& kept = sources.insert_or_assign(name, std::move(text)).first->second;
    for (const Piece& piece : cut_template(name, kept)) {
      if (piece.kind == Kind::partial) wanted.push_back(piece.text);
    }
  }
  if (read.empty()) {
    throw TemplateError("no template in '" + folder +
                        "': no file there is named like one of zefir's own");
  }
  Templates templates(std::move(sources));
  std::sort(read.begin(), read.end());
  templates.state_->files_read = std::move(read);
  return templates;
}

std::string Templates::render(std::string_view name, const View& view) const {
  auto found = state_->compiled.find(name);
  if (found == state_->compiled.end()) {
    found = state_->compiled.emplace(std::string(name), compile(state_->pieces, name)).first;
  }
  Compiled& compiled = found->second;
  PieceContext context(compiled.pieces, view);
  std::string out = compiled.program.render(context);
  out.pop_back();  // the guard
  return out;
}

const std::vector<std::string>& Templates::files_read() const noexcept {
  return state_->files_read;
}

}  // namespace zefir::render
