// SPDX-License-Identifier: Apache-2.0
// Where a walk over a value stands, and the faults it has met. The hot paths only keep a Frame on
// the stack; paths, places and messages are built here, in code that good data never reaches.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "zefir/schema/errors.hpp"
#include "zefir/schema/rows.hpp"

#if defined(__GNUC__)
#define ZEFIR_COLD __attribute__((cold, noinline))
#else
#define ZEFIR_COLD
#endif

namespace zefir::schema::detail {

/// One step from the root towards a value. Lives on the stack of the function that walks into it.
struct Frame {
  enum class Step : std::uint8_t {
    member,      ///< of `object`, under `key`
    item,        ///< of a list, at `index`
    tuple_item,  ///< of a tuple, at `index`
    entry,       ///< of a map, under `key`; with `object`: one of its additional members
    free_item,   ///< inside a free-form value, of which no description speaks
    free_entry,
  };
  const Frame* up = nullptr;  ///< null: the value stands below the root
  Step step = Step::member;
  const Object* object = nullptr;
  const std::string_view* key = nullptr;  ///< outlives the frame
  std::size_t index = 0;
};

/// The steps from the root to a value. Keys are cut, see ValidationItem::path().
std::vector<std::string> path_of(const Frame* frame);
/// The same as a JSON pointer (RFC 6901), with keys as they are.
std::string pointer_of(const Frame* frame);

/// Collects the faults of one walk. `frame` is always the value's, null for the root.
class Faults {
 public:
  /// Keeps `most` of them; 0: only whether there are any.
  explicit Faults(std::size_t most) noexcept : most_(most) {}

  ValidationErrors take() noexcept { return std::move(errors_); }
  bool empty() const noexcept { return errors_.empty() && !errors_.truncated(); }

  /// Whether a fault was met that is not kept.
  bool cut() const noexcept { return errors_.truncated(); }

  /// Whether another fault would be kept: what it says need else not be made up.
  bool keeps_another() noexcept;

  /// A fault with a message of its own. `shown` is what ValidationItem::value() is to be; for
  /// `at_schema` see there, too.
  ZEFIR_COLD void add(const Frame* frame, Fault fault, std::string_view message,
                      std::string shown = {}, bool at_schema = false);

  // `shown` is the value as excerpt.hpp makes it, whether secret or not.
  ZEFIR_COLD void wrong_type(const Type& type, std::string shown, const Frame* frame);
  ZEFIR_COLD void null_value(const Type& type, const Frame* frame);
  ZEFIR_COLD void out_of_range(const Type& type, bool too_large, std::string_view number,
                               const Frame* frame);
  ZEFIR_COLD void not_listed(const Type& type, std::string shown, const Frame* frame);
  ZEFIR_COLD void missing(const Object& object, const Member& member, const Frame* frame);
  ZEFIR_COLD void unknown(const Object& object, std::string_view key, const Frame* frame);
  /// A member that stands twice; `object` is null for a map's or a free-form value's.
  ZEFIR_COLD void duplicate(const Object* object, std::string_view key, const Frame* frame);
  /// A value that fits none of a variant's alternatives, or (`matching` above 1) too many.
  ZEFIR_COLD void no_alternative(const Variant& variant, std::size_t matching, std::string shown,
                                 std::vector<ValidationItem::Branch> branches, const Frame* frame);
  /// A discriminator's word that names no alternative.
  ZEFIR_COLD void no_tag(const Variant& variant, std::string shown, const Frame* frame);
  /// A discriminator that is no string.
  ZEFIR_COLD void tag_type(const Variant& variant, std::string shown, const Frame* frame);
  ZEFIR_COLD void no_discriminator(const Variant& variant, const Frame* frame);

  // Each finds out which of the bounds is broken, and says so.
  ZEFIR_COLD void integer_bounds(const Type& type, std::int64_t value, const Frame* frame);
  ZEFIR_COLD void unsigned_bounds(const Type& type, std::uint64_t value, const Frame* frame);
  ZEFIR_COLD void number_bounds(const Type& type, double value, std::string_view text,
                                const Frame* frame);
  ZEFIR_COLD void multiple_of(const Type& type, std::string_view value, const Frame* frame);
  ZEFIR_COLD void length(const Type& type, std::uint64_t length, std::string_view text,
                         const Frame* frame);
  ZEFIR_COLD void items(const SizeBounds& bounds, std::uint64_t count, const Frame* frame);
  ZEFIR_COLD void properties(const SizeBounds& bounds, std::uint64_t count, bool at_schema,
                             const Frame* frame);

 private:
  void keep(ValidationItem item);

  ValidationErrors errors_;
  std::size_t most_;
  // Texts decide how long paths and messages are, so that their number alone is no bound.
  std::size_t bytes_left_ = std::size_t{16} << 20;
};

}  // namespace zefir::schema::detail
