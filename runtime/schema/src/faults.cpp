// SPDX-License-Identifier: Apache-2.0
#include "src/faults.hpp"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "src/bounds.hpp"
#include "src/messages.hpp"

namespace zefir::schema::detail {
namespace {

std::vector<std::string> path_of(const Frame* frame) {
  std::vector<std::string> path;
  for (; frame; frame = frame->up) {
    const bool indexed = frame->step == Frame::Step::item || frame->step == Frame::Step::free_item;
    path.push_back(indexed ? std::to_string(frame->index) : std::string(frame->key));
  }
  std::reverse(path.begin(), path.end());
  return path;
}

void append_escaped(std::string& pointer, std::string_view key) {
  for (const char byte : key) {
    if (byte == '~') {
      pointer += "~0";
    } else if (byte == '/') {
      pointer += "~1";
    } else {
      pointer += byte;
    }
  }
}

// Steps through lists and maps are told from the nearest struct above, whose place is known.
std::string place_of(const Frame* frame) {
  std::string below;
  for (; frame; frame = frame->up) {
    std::string step;
    switch (frame->step) {
      case Frame::Step::free_item:
      case Frame::Step::free_entry:
        continue;
      case Frame::Step::item:
        step = "/items";
        break;
      case Frame::Step::entry:
        step = "/additionalProperties";
        break;
      case Frame::Step::member:
        step = "/properties/";
        append_escaped(step, frame->key);
        break;
    }
    below.insert(0, step);
    if (!frame->object) continue;
    if (frame->object->place.empty()) return {};
    return std::string(frame->object->place) + below;
  }
  return {};
}

// Limits that only repeat what the C++ type can hold are no limits of the description's.
std::string limit_text(std::int64_t limit, std::int64_t unset, Kind kind) {
  if (limit == unset) return {};
  if (kind == Kind::int32 && (limit <= std::numeric_limits<std::int32_t>::min() ||
                              limit >= std::numeric_limits<std::int32_t>::max())) {
    return {};
  }
  return std::to_string(limit);
}

std::string finite_text(double limit) {
  const double infinity = std::numeric_limits<double>::infinity();
  return limit == infinity || limit == -infinity ? std::string() : number_text(limit);
}

}  // namespace

bool Faults::keeps_another() noexcept {
  if (errors_.size() < most_) return true;
  errors_.set_truncated();
  return false;
}

void Faults::add(const Frame* frame, Fault fault, std::string_view message, bool at_schema) {
  if (!keeps_another()) return;
  errors_.add(
      ValidationItem(path_of(frame), fault, std::string(message), place_of(frame), at_schema));
}

void Faults::wrong_type(const Type& type, const Frame* frame) {
  add(frame, Fault::type, type_message(type), type.kind == Kind::object);
}

void Faults::null_value(const Type& type, const Frame* frame) {
  if (!frame) {
    add(frame, Fault::null_value, type_message(type), true);
  } else {
    add(frame, Fault::null_value, "Field may not be null.");
  }
}

void Faults::out_of_range(bool too_large, const Frame* frame) {
  add(frame, Fault::out_of_range, too_large ? "Number too large." : "Number too small.");
}

void Faults::not_listed(const Enum& enumeration, const Frame* frame) {
  if (!keeps_another()) return;
  add(frame, Fault::enumeration, choices_message(enumeration));
}

void Faults::missing(const Object& object, const Member& member, const Frame* frame) {
  const Frame at{frame, Frame::Step::member, &object, member.key, 0};
  add(&at, Fault::required, "Missing data for required field.");
}

void Faults::unknown(const Object& object, std::string_view key, const Frame* frame) {
  const Frame at{frame, Frame::Step::entry, &object, key, 0};
  add(&at, Fault::unknown, "Unknown field.");
}

void Faults::integer_bounds(const Type& type, std::int64_t value, const Frame* frame) {
  const auto& bounds = *static_cast<const IntegerBounds*>(type.bounds);
  if (value < bounds.minimum || value > bounds.maximum) {
    const std::string minimum =
        limit_text(bounds.minimum, std::numeric_limits<std::int64_t>::min(), type.kind);
    const std::string maximum =
        limit_text(bounds.maximum, std::numeric_limits<std::int64_t>::max(), type.kind);
    add(frame, value < bounds.minimum ? Fault::minimum : Fault::maximum,
        range_message(minimum, false, maximum, false));
  }
  const std::uint64_t magnitude =
      value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  if (bounds.multiple_of != 0 && magnitude % bounds.multiple_of != 0) {
    add(frame, Fault::multiple_of,
        "Must be a multiple of " + std::to_string(bounds.multiple_of) + ".");
  }
}

void Faults::unsigned_bounds(const Type& type, std::uint64_t value, const Frame* frame) {
  const auto& bounds = *static_cast<const IntegerBounds*>(type.bounds);
  const std::uint64_t least = bounds.minimum > 0 ? static_cast<std::uint64_t>(bounds.minimum) : 0u;
  const std::uint64_t most = unsigned_maximum(bounds);
  if (value < least || value > most) {
    const bool limited = most != std::numeric_limits<std::uint64_t>::max();
    add(frame, value < least ? Fault::minimum : Fault::maximum,
        range_message(least > 0 ? std::to_string(least) : std::string(), false,
                      limited ? std::to_string(most) : std::string(), false));
  }
  if (bounds.multiple_of != 0 && value % bounds.multiple_of != 0) {
    add(frame, Fault::multiple_of,
        "Must be a multiple of " + std::to_string(bounds.multiple_of) + ".");
  }
}

void Faults::number_bounds(const NumberBounds& bounds, double value, const Frame* frame) {
  const bool below = bounds.exclusive_minimum ? value <= bounds.minimum : value < bounds.minimum;
  const Fault low = bounds.exclusive_minimum ? Fault::exclusive_minimum : Fault::minimum;
  const Fault high = bounds.exclusive_maximum ? Fault::exclusive_maximum : Fault::maximum;
  add(frame, below ? low : high,
      range_message(finite_text(bounds.minimum), bounds.exclusive_minimum,
                    finite_text(bounds.maximum), bounds.exclusive_maximum));
}

void Faults::length(const StringBounds& bounds, std::uint64_t length, const Frame* frame) {
  const bool too_short = length < bounds.min_length;
  add(frame, too_short ? Fault::min_length : Fault::max_length,
      length_message(bounds.min_length, bounds.max_length, too_short));
}

void Faults::items(const SizeBounds& bounds, std::uint64_t count, const Frame* frame) {
  const bool too_short = count < bounds.minimum;
  add(frame, too_short ? Fault::min_items : Fault::max_items,
      length_message(bounds.minimum, bounds.maximum, too_short));
}

void Faults::properties(const SizeBounds& bounds, std::uint64_t count, bool at_schema,
                        const Frame* frame) {
  const bool too_short = count < bounds.minimum;
  add(frame, too_short ? Fault::min_properties : Fault::max_properties,
      length_message(bounds.minimum, bounds.maximum, too_short), at_schema);
}

}  // namespace zefir::schema::detail
