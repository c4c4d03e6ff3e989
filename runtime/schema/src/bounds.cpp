// SPDX-License-Identifier: Apache-2.0
#include "src/bounds.hpp"

#include <string>

#include "src/excerpt.hpp"
#include "src/messages.hpp"
#include "src/utf8.hpp"
#include "zefir/base/decimal.hpp"
#include "zefir/schema/format.hpp"
#include "zefir/schema/pattern.hpp"

namespace zefir::schema::detail {

void check_multiple(Faults& faults, const Type& type, std::string_view number, const Frame* frame) {
  const auto& bounds = *static_cast<const NumberBounds*>(type.bounds);
  if (bounds.multiple_of.empty()) return;
  if (is_multiple(to_decimal(number), to_decimal(bounds.multiple_of))) return;
  faults.multiple_of(type, number, frame);
}

void check_decimal(Faults& faults, const Type& type, std::string_view number, const Frame* frame) {
  const auto& bounds = *static_cast<const NumberBounds*>(type.bounds);
  const zefir::Decimal value(number);
  // The shortest text of a limit is what the description said.
  const auto breaks = [&](double limit, bool exclusive, bool lower) {
    if (limit == (lower ? -1 : 1) * std::numeric_limits<double>::infinity()) return false;
    const std::weak_ordering order = value <=> zefir::Decimal(number_text(limit));
    if (order == 0) return exclusive;
    return (order < 0) == lower;
  };
  if (breaks(bounds.minimum, bounds.exclusive_minimum, true)) {
    faults.number_bounds(type, -std::numeric_limits<double>::infinity(), number, frame);
  } else if (breaks(bounds.maximum, bounds.exclusive_maximum, false)) {
    faults.number_bounds(type, std::numeric_limits<double>::infinity(), number, frame);
  }
  check_multiple(faults, type, number, frame);
}

void check_string_slowly(Faults& faults, const Type& type, std::string_view text,
                         const Frame* frame) {
  const auto& bounds = *static_cast<const StringBounds*>(type.bounds);
  const std::uint64_t length = code_points(text);
  if (length < bounds.min_length || length > bounds.max_length) {
    faults.length(type, length, text, frame);
  }
  if (bounds.pattern && !bounds.pattern->matches(text) && faults.keeps_another()) {
    faults.add(frame, Fault::pattern, "String does not match expected pattern.",
               quoted_excerpt(type, text));
  }
  if (bounds.format && !bounds.format->check(text) && faults.keeps_another()) {
    faults.add(frame, Fault::format, bounds.format->message, quoted_excerpt(type, text));
  }
}

}  // namespace zefir::schema::detail
