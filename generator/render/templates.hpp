// SPDX-License-Identifier: Apache-2.0
// Templates and the views they show. Nothing outside this folder knows that mustache does the work.
//
// A template reads like the finished file with holes. It may use variables, sections, inverted
// sections, comments and partials:
//   - a key must be in the innermost view (mustache itself would silently take an outer one's), and
//     a missing key or partial is an error that names template, line and key;
//   - a line that holds nothing but section tags, comments or a partial gives no line of its own;
//   - a partial alone on its line has each of its lines indented as its tag is; one amid a line
//     loses its last newline;
//   - nothing is escaped, so {{key}} and {{{key}}} are the same.
#pragma once

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "support/file_system.hpp"

namespace zefir::render {

/// What a template is filled with: texts (taken as they are, nothing is escaped), flags, and lists
/// of views. Built for one file and dropped.
class View {
 public:
  using Value = std::variant<std::string, bool, std::vector<View>>;

  View& text(std::string key, std::string value);
  /// A section that is shown or not, with this same view inside.
  View& flag(std::string key, bool value);
  /// A section shown once an item, with the item as the innermost view. Each item gets the flags
  /// `first` and `last`. `key` itself may be tested for emptiness by the flag `has_<key>`, set
  /// here.
  View& list(std::string key, std::vector<View> items);

  /// The value under `key`, or null.
  const Value* find(std::string_view key) const;

 private:
  std::map<std::string, Value, std::less<>> values_;
};

/// A template that is broken, or does not go with its view: a fault of zefir's (or of --templates).
class TemplateError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A set of templates by name ("models.hpp", "partials/banner"). Not thread-safe.
class Templates {
 public:
  /// Those compiled into the program from templates/cpp.
  static Templates embedded();
  /// The same, but files NAME.mustache in `folder` win over them; further files there serve as
  /// partials. Throws TemplateError for a folder that has none, support::FileSystemError when one
  /// cannot be read.
  static Templates with_folder(support::FileSystem& files, const std::string& folder);
  /// From memory, for tests. Throws TemplateError.
  explicit Templates(std::map<std::string, std::string> sources);
  Templates(Templates&&) noexcept;
  Templates& operator=(Templates&&) noexcept;
  ~Templates();

  /// The text of template `name` filled with `view`. Throws TemplateError.
  std::string render(std::string_view name, const View& view) const;

  /// The files that were read from a folder, sorted.
  const std::vector<std::string>& files_read() const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace zefir::render
