// SPDX-License-Identifier: Apache-2.0
// The bounds of rows, checked: a quick test in line, the rest in faults.cpp and bounds.cpp.
#pragma once

#include <cstdint>
#include <limits>
#include <string_view>

#include "src/faults.hpp"
#include "src/number.hpp"
#include "zefir/schema/rows.hpp"

namespace zefir::schema::detail {

/// The greatest value of a Kind::uint64.
constexpr std::uint64_t unsigned_maximum(const IntegerBounds& bounds) noexcept {
  if (bounds.maximum == std::numeric_limits<std::int64_t>::max()) return bounds.unsigned_maximum;
  return bounds.maximum < 0 ? 0u : static_cast<std::uint64_t>(bounds.maximum);
}

inline bool in_bounds(const Type& type, std::int64_t value) noexcept {
  const auto& bounds = *static_cast<const IntegerBounds*>(type.bounds);
  return value >= bounds.minimum && value <= bounds.maximum && bounds.multiple_of == 0;
}
inline bool in_bounds(const Type& type, std::uint64_t value) noexcept {
  const auto& bounds = *static_cast<const IntegerBounds*>(type.bounds);
  const bool below = bounds.minimum > 0 && value < static_cast<std::uint64_t>(bounds.minimum);
  return !below && value <= unsigned_maximum(bounds) && bounds.multiple_of == 0;
}
inline void check_integer(Faults& faults, const Type& type, std::int64_t value,
                          const Frame* frame) {
  if (!in_bounds(type, value)) [[unlikely]]
    faults.integer_bounds(type, value, frame);
}
inline void check_integer(Faults& faults, const Type& type, std::uint64_t value,
                          const Frame* frame) {
  if (!in_bounds(type, value)) [[unlikely]]
    faults.unsigned_bounds(type, value, frame);
}

/// The limits of a double; its `multiple_of` is check_multiple's, which needs the digits. `text` is
/// what a fault shows.
inline void check_number(Faults& faults, const Type& type, double value, std::string_view text,
                         const Frame* frame) {
  const auto& bounds = *static_cast<const NumberBounds*>(type.bounds);
  const bool below = bounds.exclusive_minimum ? value <= bounds.minimum : value < bounds.minimum;
  const bool above = bounds.exclusive_maximum ? value >= bounds.maximum : value > bounds.maximum;
  if (below || above) [[unlikely]]
    faults.number_bounds(type, value, text, frame);
}

/// A number token's `multiple_of`, where there is one.
void check_multiple(Faults& faults, const Type& type, std::string_view number, const Frame* frame);

/// The limits and the `multiple_of` of a number that keeps its digits, exactly.
void check_decimal(Faults& faults, const Type& type, std::string_view number, const Frame* frame);

/// The faults of a string that may break its bounds. `text` is valid UTF-8.
void check_string_slowly(Faults& faults, const Type& type, std::string_view text,
                         const Frame* frame);

/// Whether a string of so many bytes keeps the bounds, whatever is in it: a code point is one to
/// four bytes, so that most lengths fit without a count.
inline bool surely_in_bounds(const Type& type, std::size_t bytes) noexcept {
  const auto& bounds = *static_cast<const StringBounds*>(type.bounds);
  const bool long_enough =
      bounds.min_length <= 1 ? bytes >= bounds.min_length : bytes / 4 >= bounds.min_length;
  return long_enough && bytes <= bounds.max_length && !bounds.pattern && !bounds.format;
}

/// A string's length, pattern and format, for a type with bounds.
inline void check_string(Faults& faults, const Type& type, std::string_view text,
                         const Frame* frame) {
  if (!surely_in_bounds(type, text.size())) check_string_slowly(faults, type, text, frame);
}

}  // namespace zefir::schema::detail
