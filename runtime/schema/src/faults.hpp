// SPDX-License-Identifier: Apache-2.0
// Where a walk over a value stands, and the faults it has met. The hot paths only keep a Frame on
// the stack; paths, places and messages are built here, in code that good data never reaches.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

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
    member,     ///< of `object`, under `key`
    item,       ///< of a list, at `index`
    entry,      ///< of a map, under `key`; with `object`: one of its additional members
    free_item,  ///< inside a free-form value, of which no description speaks
    free_entry,
  };
  const Frame* up = nullptr;  ///< null: the value stands below the root
  Step step = Step::member;
  const Object* object = nullptr;
  std::string_view key = {};
  std::size_t index = 0;
};

/// Collects the faults of one walk. `frame` is always the value's, null for the root.
class Faults {
 public:
  explicit Faults(std::size_t most) noexcept : most_(most) {}

  ValidationErrors take() noexcept { return std::move(errors_); }
  bool empty() const noexcept { return errors_.empty(); }

  /// A fault with a message of its own. `at_schema`: see ValidationItem.
  ZEFIR_COLD void add(const Frame* frame, Fault fault, std::string_view message,
                      bool at_schema = false);

  ZEFIR_COLD void wrong_type(const Type& type, const Frame* frame);
  ZEFIR_COLD void null_value(const Type& type, const Frame* frame);
  ZEFIR_COLD void out_of_range(bool too_large, const Frame* frame);
  ZEFIR_COLD void not_listed(const Enum& enumeration, const Frame* frame);
  ZEFIR_COLD void missing(const Object& object, const Member& member, const Frame* frame);
  ZEFIR_COLD void unknown(const Object& object, std::string_view key, const Frame* frame);

  // Each finds out which of the bounds is broken, and says so.
  ZEFIR_COLD void integer_bounds(const Type& type, std::int64_t value, const Frame* frame);
  ZEFIR_COLD void unsigned_bounds(const Type& type, std::uint64_t value, const Frame* frame);
  ZEFIR_COLD void number_bounds(const NumberBounds& bounds, double value, const Frame* frame);
  ZEFIR_COLD void length(const StringBounds& bounds, std::uint64_t length, const Frame* frame);
  ZEFIR_COLD void items(const SizeBounds& bounds, std::uint64_t count, const Frame* frame);
  ZEFIR_COLD void properties(const SizeBounds& bounds, std::uint64_t count, bool at_schema,
                             const Frame* frame);

 private:
  // Counts a fault in; false when it is one too many to be kept.
  bool keeps_another() noexcept;

  ValidationErrors errors_;
  std::size_t most_;
};

}  // namespace zefir::schema::detail
