// SPDX-License-Identifier: Apache-2.0
// load_partial: a value of which members may be missing, and the set of those that were there, so
// that a PATCH body can be read and be written back as it was.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

#include "zefir/schema/dump.hpp"
#include "zefir/schema/load.hpp"

namespace zefir {

/// The members that a text had, at any depth, as JSON pointers (RFC 6901): "/address/city",
/// "/items/1/name".
class Present {
 public:
  /// Whether the member was there, be it null.
  bool contains(std::string_view pointer) const { return members_.contains(pointer); }
  std::size_t size() const noexcept { return members_.size(); }
  bool empty() const noexcept { return members_.empty(); }
  /// All pointers, sorted.
  const std::set<std::string, std::less<>>& members() const noexcept { return members_; }

  /// For a member that the program has set, or withdrawn, itself: whether a dump writes it. An
  /// object set so is written whole.
  void add(std::string pointer) { members_.insert(std::move(pointer)); }
  void remove(std::string_view pointer);

  /// Whether the object at `pointer` was loaded, and so is dumped in part. For the loader and the
  /// dumper.
  bool is_partial(std::string_view pointer) const { return objects_.contains(pointer); }
  void add_object(std::string pointer) { objects_.insert(std::move(pointer)); }
  /// Forgets what was loaded at `pointer` and below, but not that the member itself was there. For
  /// the loader, where a member stands twice.
  void forget(std::string_view pointer);

 private:
  std::set<std::string, std::less<>> members_;
  std::set<std::string, std::less<>> objects_;
};

/// A value, and which of its members were in the text; those that were not have their defaults.
template <class T>
struct Partial {
  Partial() = default;

  T value{};
  Present present;
};

namespace schema {

/// Loads as `load_into` does, with LoadOptions::partial, and tells which members were there.
ValidationErrors load_partial_into(std::string_view text, const Type& type, void* value,
                                   Present& present, const LoadOptions& options);

/// Appends the JSON text of those members of `*value` that are present.
void dump_partial_to(const void* value, const Type& type, const Present& present, std::string& out);

}  // namespace schema

/// The members that `text` has, each of them checked, whether or not all required ones are there.
/// Throws ValidationError, and nothing else but std::bad_alloc.
template <class T>
Partial<T> load_partial(std::string_view text, const LoadOptions& options = {}) {
  Partial<T> partial;
  const schema::Type& type = schema::type_of<T>();
  ValidationErrors errors =
      schema::load_partial_into(text, type, &partial.value, partial.present, options);
  if (!errors.empty()) throw ValidationError(schema::describe(type), std::move(errors));
  return partial;
}

/// The members that are present, as compact JSON text. One that is present but has no value is
/// written as null where its type allows null, else left out.
template <class T>
std::string dump(const Partial<T>& partial) {
  std::string text;
  schema::dump_partial_to(&partial.value, schema::type_of<T>(), partial.present, text);
  return text;
}

}  // namespace zefir
