// SPDX-License-Identifier: Apache-2.0
#include "src/faults.hpp"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "src/bounds.hpp"
#include "src/excerpt.hpp"
#include "src/keys.hpp"
#include "src/messages.hpp"
#include "src/pointer.hpp"

namespace zefir::schema::detail {
namespace {

constexpr std::size_t longest_step = 256;

bool is_indexed(const Frame& frame) noexcept {
  return frame.step == Frame::Step::item || frame.step == Frame::Step::tuple_item ||
         frame.step == Frame::Step::free_item;
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
      case Frame::Step::tuple_item:
        step = "/prefixItems/" + std::to_string(frame->index);
        break;
      case Frame::Step::entry:
        step = "/additionalProperties";
        break;
      case Frame::Step::member:
        step = "/properties";
        append_step(step, *frame->key);
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

std::vector<std::string> path_of(const Frame* frame) {
  std::vector<std::string> path;
  for (; frame; frame = frame->up) {
    path.push_back(is_indexed(*frame) ? std::to_string(frame->index)
                                      : cut(*frame->key, longest_step));
  }
  std::reverse(path.begin(), path.end());
  return path;
}

std::string pointer_of(const Frame* frame) {
  std::vector<const Frame*> frames;
  for (; frame; frame = frame->up) frames.push_back(frame);
  std::string pointer;
  for (; !frames.empty(); frames.pop_back()) {
    const Frame& step = *frames.back();
    append_step(pointer, is_indexed(step) ? std::to_string(step.index) : *step.key);
  }
  return pointer;
}

bool Faults::keeps_another() noexcept {
  if (errors_.size() < most_ && bytes_left_ > 0) return true;
  errors_.set_truncated();
  return false;
}

void Faults::keep(ValidationItem item) {
  std::size_t bytes =
      sizeof item + item.message().size() + item.place().size() + item.value().size();
  for (const std::string& step : item.path()) bytes += sizeof step + step.size();
  bytes_left_ -= std::min(bytes, bytes_left_);
  errors_.add(std::move(item));
}

void Faults::add(const Frame* frame, Fault fault, std::string_view message, std::string shown,
                 bool at_schema) {
  if (!keeps_another()) return;
  ValidationItem item(path_of(frame), fault, std::string(message), place_of(frame), at_schema);
  item.set_value(std::move(shown));
  keep(std::move(item));
}

void Faults::wrong_type(const Type& type, std::string shown, const Frame* frame) {
  add(frame, Fault::type, type_message(type), std::move(shown), type.kind == Kind::object);
}

void Faults::null_value(const Type& type, const Frame* frame) {
  if (!frame) {
    add(frame, Fault::null_value, type_message(type), {}, true);
  } else {
    add(frame, Fault::null_value, "Field may not be null.");
  }
}

void Faults::out_of_range(const Type& type, bool too_large, std::string_view number,
                          const Frame* frame) {
  if (!keeps_another()) return;
  add(frame, Fault::out_of_range, too_large ? "Number too large." : "Number too small.",
      excerpt(type, number));
}

void Faults::not_listed(const Type& type, std::string shown, const Frame* frame) {
  if (!keeps_another()) return;
  add(frame, Fault::enumeration, choices_message(*type.detail.enumeration), std::move(shown));
}

void Faults::missing(const Object& object, const Member& member, const Frame* frame) {
  const Frame at{frame, Frame::Step::member, &object, &member.key, 0};
  add(&at, Fault::required, "Missing data for required field.");
}

void Faults::unknown(const Object& object, std::string_view key, const Frame* frame) {
  const Frame at{frame, Frame::Step::entry, &object, &key, 0};
  add(&at, Fault::unknown, "Unknown field.");
}

void Faults::duplicate(const Object* object, std::string_view key, const Frame* frame) {
  const bool declared = object && find_member(*object, key) != not_found;
  const Frame at{frame, declared ? Frame::Step::member : Frame::Step::entry, object, &key, 0};
  add(&at, Fault::duplicate, "Duplicate field.");
}

void Faults::no_alternative(const Variant& variant, std::size_t matching, std::string shown,
                            std::vector<ValidationItem::Branch> branches, const Frame* frame) {
  if (!keeps_another()) return;
  const std::string place(variant.place);
  ValidationItem item(path_of(frame), Fault::variant, alternatives_message(variant, matching),
                      place.empty() ? place_of(frame) : place);
  item.set_value(std::move(shown));
  for (const ValidationItem::Branch& branch : branches) {
    // As rough as it is, it keeps many branches from adding up.
    bytes_left_ -= std::min(branch.errors.size() * 512, bytes_left_);
  }
  if (!branches.empty()) item.set_branches(std::move(branches));
  keep(std::move(item));
}

void Faults::no_tag(const Variant& variant, std::string shown, const Frame* frame) {
  if (!keeps_another()) return;
  const Frame at{frame, Frame::Step::member, nullptr, &variant.discriminator, 0};
  ValidationItem item(path_of(&at), Fault::discriminator, tags_message(variant),
                      std::string(variant.place));
  item.set_value(std::move(shown));
  keep(std::move(item));
}

void Faults::tag_type(const Variant& variant, std::string shown, const Frame* frame) {
  if (!keeps_another()) return;
  const Frame at{frame, Frame::Step::member, nullptr, &variant.discriminator, 0};
  ValidationItem item(path_of(&at), Fault::type, "Not a valid string.", std::string(variant.place));
  item.set_value(std::move(shown));
  keep(std::move(item));
}

void Faults::no_discriminator(const Variant& variant, const Frame* frame) {
  if (!keeps_another()) return;
  const Frame at{frame, Frame::Step::member, nullptr, &variant.discriminator, 0};
  keep(ValidationItem(path_of(&at), Fault::required, "Missing data for required field.",
                      std::string(variant.place)));
}

void Faults::integer_bounds(const Type& type, std::int64_t value, const Frame* frame) {
  const auto& bounds = *static_cast<const IntegerBounds*>(type.bounds);
  const bool outside = value < bounds.minimum || value > bounds.maximum;
  if (outside && keeps_another()) {
    const std::string minimum =
        limit_text(bounds.minimum, std::numeric_limits<std::int64_t>::min(), type.kind);
    const std::string maximum =
        limit_text(bounds.maximum, std::numeric_limits<std::int64_t>::max(), type.kind);
    add(frame, value < bounds.minimum ? Fault::minimum : Fault::maximum,
        range_message(minimum, false, maximum, false), excerpt(type, std::to_string(value)));
  }
  const std::uint64_t magnitude =
      value < 0 ? 0 - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
  if (bounds.multiple_of != 0 && magnitude % bounds.multiple_of != 0 && keeps_another()) {
    add(frame, Fault::multiple_of,
        "Must be a multiple of " + std::to_string(bounds.multiple_of) + ".",
        excerpt(type, std::to_string(value)));
  }
}

void Faults::unsigned_bounds(const Type& type, std::uint64_t value, const Frame* frame) {
  const auto& bounds = *static_cast<const IntegerBounds*>(type.bounds);
  const std::uint64_t least = bounds.minimum > 0 ? static_cast<std::uint64_t>(bounds.minimum) : 0u;
  const std::uint64_t most = unsigned_maximum(bounds);
  if ((value < least || value > most) && keeps_another()) {
    const bool limited = most != std::numeric_limits<std::uint64_t>::max();
    add(frame, value < least ? Fault::minimum : Fault::maximum,
        range_message(least > 0 ? std::to_string(least) : std::string(), false,
                      limited ? std::to_string(most) : std::string(), false),
        excerpt(type, std::to_string(value)));
  }
  if (bounds.multiple_of != 0 && value % bounds.multiple_of != 0 && keeps_another()) {
    add(frame, Fault::multiple_of,
        "Must be a multiple of " + std::to_string(bounds.multiple_of) + ".",
        excerpt(type, std::to_string(value)));
  }
}

void Faults::number_bounds(const Type& type, double value, std::string_view text,
                           const Frame* frame) {
  if (!keeps_another()) return;
  const auto& bounds = *static_cast<const NumberBounds*>(type.bounds);
  const bool below = bounds.exclusive_minimum ? value <= bounds.minimum : value < bounds.minimum;
  const Fault low = bounds.exclusive_minimum ? Fault::exclusive_minimum : Fault::minimum;
  const Fault high = bounds.exclusive_maximum ? Fault::exclusive_maximum : Fault::maximum;
  add(frame, below ? low : high,
      range_message(finite_text(bounds.minimum), bounds.exclusive_minimum,
                    finite_text(bounds.maximum), bounds.exclusive_maximum),
      excerpt(type, text));
}

void Faults::multiple_of(const Type& type, std::string_view value, const Frame* frame) {
  if (!keeps_another()) return;
  const auto& bounds = *static_cast<const NumberBounds*>(type.bounds);
  add(frame, Fault::multiple_of, "Must be a multiple of " + std::string(bounds.multiple_of) + ".",
      excerpt(type, value));
}

void Faults::length(const Type& type, std::uint64_t length, std::string_view text,
                    const Frame* frame) {
  if (!keeps_another()) return;
  const auto& bounds = *static_cast<const StringBounds*>(type.bounds);
  const bool too_short = length < bounds.min_length;
  add(frame, too_short ? Fault::min_length : Fault::max_length,
      length_message(bounds.min_length, bounds.max_length, too_short), quoted_excerpt(type, text));
}

void Faults::items(const SizeBounds& bounds, std::uint64_t count, const Frame* frame) {
  if (!keeps_another()) return;
  const bool too_short = count < bounds.minimum;
  add(frame, too_short ? Fault::min_items : Fault::max_items,
      length_message(bounds.minimum, bounds.maximum, too_short));
}

void Faults::properties(const SizeBounds& bounds, std::uint64_t count, bool at_schema,
                        const Frame* frame) {
  if (!keeps_another()) return;
  const bool too_short = count < bounds.minimum;
  add(frame, too_short ? Fault::min_properties : Fault::max_properties,
      length_message(bounds.minimum, bounds.maximum, too_short), {}, at_schema);
}

}  // namespace zefir::schema::detail
