// SPDX-License-Identifier: Apache-2.0
// load_borrowed: values whose strings are views of the text they were loaded from, for programs
// that look at payloads rather than keep them.
#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "zefir/schema/arena.hpp"
#include "zefir/schema/load.hpp"

namespace zefir {

/// A value of a type in a namespace `views`, together with the strings that had escapes in them
/// and so are not in the text as they are. Movable, not copyable. The text must outlive it, unless
/// it was given to it, as `load_borrowed_file` does.
template <class T>
class Borrowed {
 public:
  Borrowed(T value, Arena arena) noexcept : arena_(std::move(arena)), value_(std::move(value)) {}
  /// The same with what the text lies in.
  Borrowed(T value, Arena arena, std::shared_ptr<const void> text) noexcept
      : text_(std::move(text)), arena_(std::move(arena)), value_(std::move(value)) {}
  Borrowed(Borrowed&&) noexcept = default;
  Borrowed& operator=(Borrowed&&) noexcept = default;
  Borrowed(const Borrowed&) = delete;
  Borrowed& operator=(const Borrowed&) = delete;
  ~Borrowed() = default;

  const T& operator*() const& noexcept { return value_; }
  T& operator*() & noexcept { return value_; }
  const T* operator->() const noexcept { return &value_; }
  T* operator->() noexcept { return &value_; }
  /// The memory of unescaped strings.
  const Arena& arena() const noexcept { return arena_; }

 private:
  std::shared_ptr<const void> text_;
  Arena arena_;
  T value_;
};

namespace schema {

/// Loads as `load_into` does a type with members of Kind::string_view: views of `text`, or of
/// `arena` for strings that had escapes.
ValidationErrors load_borrowed_into(std::string_view text, const Type& type, void* value,
                                    Arena& arena, const LoadOptions& options);

}  // namespace schema

/// The value of `text`, whose strings are views of it. `text` must stay as it is and where it is
/// for as long as the value is used. Throws ValidationError, and nothing else but std::bad_alloc.
template <class T>
Borrowed<T> load_borrowed(std::string_view text, const LoadOptions& options = {}) {
  T value{};
  Arena arena;
  const schema::Type& type = schema::type_of<T>();
  ValidationErrors errors = schema::load_borrowed_into(text, type, &value, arena, options);
  if (!errors.empty()) throw ValidationError(schema::describe(type), std::move(errors));
  return Borrowed<T>(std::move(value), std::move(arena));
}

/// A text that is gone when the call returns cannot be borrowed from.
template <class T, std::same_as<std::string> Text>
Borrowed<T> load_borrowed(Text&& text, const LoadOptions& options = {}) = delete;

}  // namespace zefir
