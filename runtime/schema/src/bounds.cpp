// SPDX-License-Identifier: Apache-2.0
#include "src/bounds.hpp"

#include <string>

#include "src/utf8.hpp"
#include "zefir/schema/pattern.hpp"

namespace zefir::schema::detail {

void check_multiple(Faults& faults, const NumberBounds& bounds, const Decimal& value,
                    const Frame* frame) {
  if (is_multiple(value, to_decimal(bounds.multiple_of))) return;
  faults.add(frame, Fault::multiple_of,
             "Must be a multiple of " + std::string(bounds.multiple_of) + ".");
}

void check_string_slowly(Faults& faults, const StringBounds& bounds, std::string_view text,
                         const Frame* frame) {
  const std::uint64_t length = code_points(text);
  if (length < bounds.min_length || length > bounds.max_length) {
    faults.length(bounds, length, frame);
  }
  if (bounds.pattern && !bounds.pattern->matches(text)) {
    faults.add(frame, Fault::pattern, "String does not match expected pattern.");
  }
}

}  // namespace zefir::schema::detail
