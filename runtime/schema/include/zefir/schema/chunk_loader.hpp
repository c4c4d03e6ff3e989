// SPDX-License-Identifier: Apache-2.0
// ChunkLoader: a value whose text arrives in pieces, from a socket or a decompressor.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "zefir/schema/load.hpp"

namespace zefir {

namespace schema {

/// The pieces of a text, put together up to a size.
class Chunks {
 public:
  explicit Chunks(std::size_t max_size) noexcept : max_size_(max_size) {}

  /// Fault::too_large, once the text is larger than allowed; what was collected is dropped then.
  /// Throws UsageError after that, until `clear`.
  ValidationErrors add(std::string_view chunk);
  /// Throws UsageError when the text became too large.
  std::string_view text() const;
  void reserve(std::size_t size);
  /// Back to no text; memory is kept for the next one.
  void clear() noexcept;
  std::size_t size() const noexcept { return text_.size(); }

 private:
  std::string text_;
  std::size_t max_size_;
  bool refused_ = false;
};

}  // namespace schema

/// Loads a text that is fed in pieces, cut anywhere. The pieces are collected and are loaded at
/// once by `finish`: one pass over a whole text is faster than a loader that can stop at any byte,
/// but the text takes up memory until then, and faults other than its size are told at its end. For
/// a sequence of values, which need not be collected, see JsonLines.
template <class T>
class ChunkLoader {
 public:
  explicit ChunkLoader(LoadOptions options = {}) : options_(options), text_(options.max_size()) {}

  /// Makes room for a text of `size` bytes, as a Content-Length announces it; never for more than
  /// LoadOptions::max_size.
  void reserve(std::size_t size) { text_.reserve(size); }

  /// Adds the next piece; it is copied. Throws ValidationError (Fault::too_large) with the piece
  /// that makes the text larger than LoadOptions::max_size, and UsageError after that.
  void feed(std::string_view chunk) {
    ValidationErrors errors = text_.add(chunk);
    if (!errors.empty()) fail(std::move(errors));
  }

  /// The value of the text fed so far. Throws ValidationError as `load` does, and UsageError when
  /// `feed` refused a piece. Either way, the next piece begins a new text (but not after
  /// UsageError).
  T finish() {
    T value{};
    ValidationErrors errors =
        schema::load_into(text_.text(), schema::type_of<T>(), &value, options_);
    text_.clear();
    if (!errors.empty()) fail(std::move(errors));
    return value;
  }

  /// Forgets what was fed, and that a piece was refused. Memory is kept.
  void reset() noexcept { text_.clear(); }
  /// How many bytes were fed.
  std::size_t size() const noexcept { return text_.size(); }

 private:
  [[noreturn]] static void fail(ValidationErrors errors) {
    throw ValidationError(schema::describe(schema::type_of<T>()), std::move(errors));
  }

  LoadOptions options_;
  schema::Chunks text_;
};

}  // namespace zefir
