// SPDX-License-Identifier: Apache-2.0
// Implements document.hpp: from a file or a text to a Document.
#include "document/document.hpp"

#include <optional>
#include <utility>

#include "document/arena.hpp"
#include "document/builder.hpp"
#include "document/encoding.hpp"
#include "document/json_reader.hpp"
#include "document/pointer.hpp"
#include "document/yaml_reader.hpp"

namespace zefir::document {

struct Document::State {
  std::string path;
  std::shared_ptr<const std::string> text;  // Diagnostics shows lines of it, nodes point into it
  std::uint32_t file = 0;
  Arena arena;
  const Node* root = nullptr;
};

Document::Document(std::unique_ptr<State> state) : state_(std::move(state)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

const Node& Document::root() const noexcept { return *state_->root; }
const std::string& Document::path() const noexcept { return state_->path; }
std::uint32_t Document::file() const noexcept { return state_->file; }

const Node* Document::find(std::string_view pointer) const {
  const Walk found = walk(*state_->root, pointer);
  return found.arrived ? found.last : nullptr;
}

void Document::replace_root(support::Diagnostics& diagnostics,
                            const std::function<const Node*(Builder& builder)>& make) {
  Builder builder(state_->arena, diagnostics);
  state_->root = make(builder);
}

namespace {

// Lines and columns are 32 bits wide.
constexpr std::size_t largest_text = 0xFFFFFFFE;

enum class Format { json, yaml, json_or_yaml };

Format format_of(std::string_view name, std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n", byte_order_mark(text));
  if (first == std::string_view::npos || (text[first] != '{' && text[first] != '[')) {
    return Format::yaml;
  }
  return name.ends_with(".yaml") || name.ends_with(".yml") ? Format::json_or_yaml : Format::json;
}

const Node* read_json(const Document::State& state, Arena& arena,
                      support::Diagnostics& diagnostics) {
  Builder builder(arena, diagnostics);
  return JsonReader(*state.text, state.file, builder, diagnostics).read();
}

const Node* read_yaml(const Document::State& state, Arena& arena,
                      support::Diagnostics& diagnostics) {
  Builder builder(arena, diagnostics);
  return YamlReader(*state.text, state.file, builder, diagnostics).read();
}

/// Tells whether a text is JSON without telling the user what is wrong with it.
bool is_json(const Document::State& state) {
  Arena arena;
  support::Diagnostics unheard;
  return read_json(state, arena, unheard) != nullptr;
}

std::unique_ptr<Document> parse(std::string name, std::string text, Format format,
                                support::Diagnostics& diagnostics) {
  auto state = std::make_unique<Document::State>();
  text.erase(0, byte_order_mark(text));
  state->path = name;
  state->text = std::make_shared<const std::string>(std::move(text));
  state->file = diagnostics.add_file(std::move(name), state->text);
  const Place whole{state->file, 0, 0};
  if (state->text->size() > largest_text) {
    diagnostics.error("too-large", whole, "the text is larger than 4 GiB");
    return nullptr;
  }
  if (!check_utf8(*state->text, state->file, diagnostics)) return nullptr;
  if (state->text->find_first_not_of(" \t\r\n") == std::string::npos) {
    diagnostics.error("empty-document", whole, "the document is empty");
    return nullptr;
  }

  if (format == Format::json_or_yaml) format = is_json(*state) ? Format::json : Format::yaml;
  const std::size_t errors_before = diagnostics.error_count();
  state->root = format == Format::json ? read_json(*state, state->arena, diagnostics)
                                       : read_yaml(*state, state->arena, diagnostics);
  if (state->root == nullptr) {
    if (diagnostics.error_count() == errors_before) {
      diagnostics.error("empty-document", whole, "the document is empty but for comments");
    }
    return nullptr;
  }
  return std::make_unique<Document>(std::move(state));
}

}  // namespace

std::unique_ptr<Document> read_document(support::FileSystem& files, const std::string& path,
                                        support::Diagnostics& diagnostics) {
  using Status = support::FileSystem::ReadStatus;
  const std::string name = path == "-" ? "<stdin>" : path;
  support::FileSystem::ReadResult read = files.read(path);
  if (read.status == Status::ok) {
    return parse_document(name, std::move(read.text), diagnostics);
  }
  const Place whole{diagnostics.add_file(name, std::string_view()), 0, 0};
  if (read.status == Status::missing) {
    diagnostics.error("file-not-found", whole, "there is no such file");
  } else if (read.status == Status::is_directory) {
    diagnostics.error("file-unreadable", whole, "this is a folder, not a file");
  } else {
    diagnostics.error("file-unreadable", whole, "the file cannot be read: " + read.reason);
  }
  return nullptr;
}

std::unique_ptr<Document> parse_document(std::string name, std::string text,
                                         support::Diagnostics& diagnostics) {
  const Format format = format_of(name, text);
  return parse(std::move(name), std::move(text), format, diagnostics);
}

std::unique_ptr<Document> parse_json(std::string name, std::string text,
                                     support::Diagnostics& diagnostics) {
  return parse(std::move(name), std::move(text), Format::json, diagnostics);
}

std::unique_ptr<Document> parse_yaml(std::string name, std::string text,
                                     support::Diagnostics& diagnostics) {
  return parse(std::move(name), std::move(text), Format::yaml, diagnostics);
}

}  // namespace zefir::document
