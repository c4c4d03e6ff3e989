// SPDX-License-Identifier: Apache-2.0
// JSON Lines (https://jsonlines.org, also called NDJSON): one JSON value a line, UTF-8, lines ended
// by "\n" or "\r\n". Blank lines are passed over wherever they stand, for servers send them as
// signs of life.
#pragma once

#include <concepts>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "zefir/schema/dump.hpp"
#include "zefir/schema/line_splitter.hpp"
#include "zefir/schema/load.hpp"

namespace zefir {

namespace schema {

/// Loads as `load_into` does a text that is the line `number` of another one: messages say so.
ValidationErrors load_line_into(std::string_view line, std::size_t number, const Type& type,
                                void* value, const LoadOptions& options);

/// Loads the lines of `text` as items of `*list`, whose type is of Kind::list. Bounds of the list
/// itself are not checked.
ValidationErrors load_lines_into(std::string_view text, const Type& type, void* list,
                                 const LoadOptions& options);

/// Checks each line of `text` against `item`.
ValidationErrors validate_lines(std::string_view text, const Type& item,
                                const LoadOptions& options);

/// What messages call a value that stands in a line: "User in line 3".
std::string describe_line(const Type& type, std::size_t number);

}  // namespace schema

/// Reads one value after the other, from a text or from pieces of one as they arrive:
///
///     JsonLines<Event> events;
///     while (receive(chunk)) {
///       events.feed(chunk);
///       while (std::optional<Event> event = events.next()) handle(*event);
///     }
///     events.finish();
///     while (std::optional<Event> event = events.next()) handle(*event);
///
/// LoadOptions hold of each line, `max_size` of its length without its end; a longer line is not
/// kept in memory.
template <class T>
class JsonLines {
 public:
  /// To be fed. Lines that were fed are kept until they are read.
  explicit JsonLines(LoadOptions options = {}) : options_(options), lines_(options.max_size()) {}
  /// Of a whole text, which must stay as it is and where it is (a FileText's, say).
  explicit JsonLines(std::string_view text, LoadOptions options = {})
      : options_(options), lines_(schema::LineSplitter::of(text)) {}
  /// A text that is gone when the constructor returns cannot be read.
  template <std::same_as<std::string> Text>
  explicit JsonLines(Text&& text, LoadOptions options = {}) = delete;

  /// Adds a piece, cut anywhere; it is copied. Throws UsageError behind the end, which a text given
  /// to the constructor has reached.
  void feed(std::string_view chunk) { lines_.feed(chunk); }
  /// No piece follows: what stands behind the last line feed is a line, too.
  void finish() noexcept { lines_.finish(); }

  /// The value of the next line; none when there is no whole line left, be it for now or at the
  /// end. Throws ValidationError for a line that is wrong; `what()` and `line()` tell which, paths
  /// are those inside its value. The next call goes on with the line behind it.
  std::optional<T> next() {
    const std::optional<std::string_view> text = lines_.next();
    if (!text) return std::nullopt;
    std::optional<T> value(std::in_place);
    const schema::Type& type = schema::type_of<T>();
    ValidationErrors errors = schema::load_line_into(*text, line(), type, &*value, options_);
    if (!errors.empty()) {
      throw ValidationError(schema::describe_line(type, line()), std::move(errors));
    }
    return value;
  }

  /// The number of the line that `next` read last; the first line is 1, and blank lines count.
  std::size_t line() const noexcept { return lines_.number(); }

 private:
  LoadOptions options_;
  schema::LineSplitter lines_;
};

/// The values of all lines. Throws ValidationError with the faults of all of them; each path begins
/// with the index of the line as paths of `load_many` begin with that of the item: `/0/name` is
/// `name` in the first line. Blank lines count. LoadOptions::max_size holds of each line,
/// `max_errors` of all together.
template <class T>
std::vector<T> load_lines(std::string_view text, const LoadOptions& options = {}) {
  std::vector<T> values;
  const schema::Type& type = schema::type_of<std::vector<T>>();
  ValidationErrors errors = schema::load_lines_into(text, type, &values, options);
  if (!errors.empty()) throw ValidationError(schema::describe(type), std::move(errors));
  return values;
}

/// The faults that `load_lines<T>` would throw; builds no T.
template <class T>
ValidationErrors validate_lines(std::string_view text, const LoadOptions& options = {}) {
  return schema::validate_lines(text, schema::type_of<T>(), options);
}

/// Appends the value as a line, "\n" included.
template <class T>
void dump_line_to(const T& value, std::string& out) {
  zefir::dump_to(value, out);
  out += '\n';
}

/// The values of a range, a line each, every one ended by "\n".
template <class Range>
std::string dump_lines(const Range& values) {
  using T = std::iter_value_t<decltype(std::begin(values))>;
  std::string text;
  for (const T& value : values) zefir::dump_line_to(value, text);
  return text;
}

}  // namespace zefir
