// SPDX-License-Identifier: Apache-2.0
// Implements diagnostics.hpp: collecting, ordering, and printing as text or JSON.
#include "support/diagnostics.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "support/excerpt.hpp"
#include "support/text.hpp"

namespace zefir::support {
namespace {

// ANSI "select graphic rendition" sequences (ECMA-48 section 8.3.117).
struct Colours {
  std::string_view strong, error, warning, note, caret, off;
};
constexpr Colours coloured{"\x1b[1m",    "\x1b[1;31m", "\x1b[1;35m",
                           "\x1b[1;36m", "\x1b[1;32m", "\x1b[0m"};
constexpr Colours plain{};

std::string_view colour_of(Severity severity, const Colours& colours) {
  switch (severity) {
    case Severity::note:
      return colours.note;
    case Severity::warning:
      return colours.warning;
    case Severity::error:
      break;
  }
  return colours.error;
}

auto position(const Diagnostic& diagnostic) {
  return std::tuple(diagnostic.place.file, diagnostic.place.line, diagnostic.place.column);
}

void append_place(std::string& out, const std::string& name, Place place) {
  out += printable(name);
  if (place.line != 0) {
    out += ':' + std::to_string(place.line);
    if (place.column != 0) out += ':' + std::to_string(place.column);
  }
  out += ':';
}

void append_excerpt(std::string& out, std::string_view line, Place place, const Colours& colours) {
  const Excerpt shown = excerpt(line, place.column);
  std::string number = std::to_string(place.line);
  if (number.size() < 5) number.insert(0, 5 - number.size(), ' ');
  out += number + " | " + shown.line + '\n';
  if (place.column == 0) return;
  out.append(number.size(), ' ');
  out += " | " + shown.margin;
  out += colours.caret;
  out += '^';
  out += colours.off;
  out += '\n';
}

/// Hands out lines of one text.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text), starts_(line_starts(text)) {}
  bool has(std::uint32_t line) const { return line != 0 && line <= starts_.size(); }
  std::string_view operator[](std::uint32_t line) const {
    const std::size_t first = starts_[line - 1];
    const std::size_t last = line < starts_.size() ? starts_[line] : text_.size();
    std::string_view result = text_.substr(first, last - first);
    while (!result.empty() && (result.back() == '\n' || result.back() == '\r'))
      result.remove_suffix(1);
    return result;
  }

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;
};

}  // namespace

std::string_view to_string(Severity severity) noexcept {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      break;
  }
  return "error";
}

std::uint32_t Diagnostics::add_file(std::string name, std::shared_ptr<const std::string> text) {
  files_.push_back({std::move(name), std::move(text)});
  return static_cast<std::uint32_t>(files_.size() - 1);
}

std::uint32_t Diagnostics::add_file(std::string name, std::string_view text) {
  return add_file(std::move(name), std::make_shared<const std::string>(text));
}

const std::string& Diagnostics::file_name(std::uint32_t file) const { return files_.at(file).name; }

bool Diagnostics::add(Severity severity, std::string_view code, Place place, std::string message) {
  if (severity == Severity::note) {
    if (repeated_) return false;
  } else {
    std::string key(code);
    for (const std::uint32_t part : {place.file, place.line, place.column})
      key += ':' + std::to_string(part);
    repeated_ = !said_.insert(std::move(key) + ':' + message).second;
    if (repeated_) return false;
    ++(severity == Severity::error ? errors_ : warnings_);
  }
  diagnostics_.push_back({severity, code, std::move(message), place});
  return true;
}

void Diagnostics::error(std::string_view code, Place place, std::string message) {
  add(Severity::error, code, place, std::move(message));
}

void Diagnostics::warning(std::string_view code, Place place, std::string message) {
  add(Severity::warning, code, place, std::move(message));
}

void Diagnostics::note(std::string_view code, Place place, std::string message) {
  add(Severity::note, code, place, std::move(message));
}

void Diagnostics::degrade(std::string_view code, Place place, std::string message,
                          std::string became) {
  if (add(strict_ ? Severity::error : Severity::warning, code, place, std::move(message)))
    ledger_.push_back({code, std::move(became), place});
}

std::vector<std::size_t> Diagnostics::order() const {
  std::vector<std::size_t> heads(diagnostics_.size());  // what each note follows; itself for others
  for (std::size_t i = 0; i < diagnostics_.size(); ++i) {
    const bool follows = i != 0 && diagnostics_[i].severity == Severity::note;
    heads[i] = follows ? heads[i - 1] : i;
  }
  std::vector<std::size_t> result(diagnostics_.size());
  std::iota(result.begin(), result.end(), std::size_t{0});
  std::stable_sort(result.begin(), result.end(), [&](std::size_t a, std::size_t b) {
    const auto left = position(diagnostics_[heads[a]]);
    const auto right = position(diagnostics_[heads[b]]);
    // Two heads at one place keep their notes apart.
    return left != right ? left < right : heads[a] < heads[b];
  });
  return result;
}

std::string Diagnostics::text(bool colour) const {
  const Colours& colours = colour ? coloured : plain;
  std::map<std::uint32_t, Lines> lines;
  std::string out;
  for (const std::size_t index : order()) {
    const Diagnostic& diagnostic = diagnostics_[index];
    const Place place = diagnostic.place;
    out += colours.strong;
    append_place(out, file_name(place.file), place);
    out += colours.off;
    out += ' ';
    out += colour_of(diagnostic.severity, colours);
    out += to_string(diagnostic.severity);
    out += '[';
    out += diagnostic.code;
    out += "]:";
    out += colours.off;
    out += ' ' + printable(diagnostic.message) + '\n';

    const File& file = files_[place.file];
    if (place.line == 0 || file.text->empty()) continue;
    const Lines& known = lines.try_emplace(place.file, *file.text).first->second;
    if (known.has(place.line)) append_excerpt(out, known[place.line], place, colours);
  }
  return out;
}

std::string Diagnostics::json() const {
  std::string out = "[";
  std::string_view separator = "\n";
  for (const std::size_t index : order()) {
    const Diagnostic& diagnostic = diagnostics_[index];
    out += separator;
    separator = ",\n";
    out += R"(  {"severity": ")";
    out += to_string(diagnostic.severity);
    out += R"(", "code": )";
    append_json_string(out, diagnostic.code);
    out += R"(, "message": )";
    append_json_string(out, diagnostic.message);
    out += R"(, "file": )";
    append_json_string(out, file_name(diagnostic.place.file));
    out += R"(, "line": )" + std::to_string(diagnostic.place.line);
    out += R"(, "column": )" + std::to_string(diagnostic.place.column) + '}';
  }
  out += diagnostics_.empty() ? "]\n" : "\n]\n";
  return out;
}

}  // namespace zefir::support
