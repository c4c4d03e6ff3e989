// SPDX-License-Identifier: Apache-2.0
#include "src/messages.hpp"

#include <charconv>
#include <limits>

#include "zefir/schema/format.hpp"

namespace zefir::schema::detail {

std::string number_text(double number) {
  char text[32];
  const auto result = std::to_chars(text, text + sizeof text, number);
  return std::string(text, result.ptr);
}

std::string too_large_message(std::size_t max_size) {
  return "Larger than " + std::to_string(max_size) + " bytes.";
}

std::string_view type_message(const Type& type) noexcept {
  switch (type.kind) {
    case Kind::boolean:
      return "Not a valid boolean.";
    case Kind::int32:
    case Kind::int64:
    case Kind::uint64:
      return "Not a valid integer.";
    case Kind::number:
    case Kind::decimal:
      return "Not a valid number.";
    case Kind::string:
    case Kind::string_view:
      return "Not a valid string.";
    case Kind::date_time:
      return formats::date_time.message;
    case Kind::date:
      return formats::date.message;
    case Kind::time:
      return formats::time.message;
    case Kind::duration:
      return formats::duration.message;
    case Kind::uuid:
      return formats::uuid.message;
    case Kind::bytes:
      return formats::byte.message;
    case Kind::enumeration:
    case Kind::open_enum:
      return type.detail.enumeration->integers.empty() ? "Not a valid string."
                                                       : "Not a valid integer.";
    case Kind::list:
      return "Not a valid list.";
    case Kind::tuple:
      return "Not a valid tuple.";
    case Kind::map:
      return "Not a valid mapping type.";
    case Kind::json:
    case Kind::object:
    case Kind::variant:
      break;
  }
  return "Invalid input type.";
}

std::string choices_message(const Enum& enumeration) {
  std::string message = "Must be one of: ";
  std::string_view comma;
  for (const std::string_view word : enumeration.words) {
    message.append(comma).append(word);
    comma = ", ";
  }
  for (const std::int64_t integer : enumeration.integers) {
    message.append(comma).append(std::to_string(integer));
    comma = ", ";
  }
  return message += '.';
}

std::string choices_message(std::span<const std::string_view> choices) {
  if (choices.size() == 1) return "Must be equal to " + std::string(choices.front()) + ".";
  std::string message = "Must be one of: ";
  std::string_view comma;
  for (const std::string_view choice : choices) {
    message.append(comma).append(choice);
    comma = ", ";
  }
  return message += '.';
}

std::string alternatives_message(const Variant& variant, std::size_t matching) {
  std::string message = matching > 1          ? "Matches more than one of: "
                        : variant.exactly_one ? "Must match exactly one of: "
                                              : "Must match at least one of: ";
  std::string_view comma;
  for (const Alternative& alternative : variant.alternatives) {
    message.append(comma).append(alternative.name);
    comma = ", ";
  }
  return message += '.';
}

std::string tags_message(const Variant& variant) {
  std::string message = "Must be one of: ";
  std::string_view comma;
  for (const Tag& tag : variant.tags) {
    message.append(comma).append(tag.word);
    comma = ", ";
  }
  return message += '.';
}

std::string range_message(std::string_view minimum, bool exclusive_minimum,
                          std::string_view maximum, bool exclusive_maximum) {
  std::string message = "Must be ";
  if (!minimum.empty()) {
    message += exclusive_minimum ? "greater than " : "greater than or equal to ";
    message += minimum;
  }
  if (!maximum.empty()) {
    if (!minimum.empty()) message += " and ";
    message += exclusive_maximum ? "less than " : "less than or equal to ";
    message += maximum;
  }
  return message += '.';
}

std::string length_message(std::uint64_t minimum, std::uint64_t maximum, bool too_short) {
  if (minimum == maximum) return "Length must be " + std::to_string(minimum) + ".";
  if (minimum > 0 && maximum != std::numeric_limits<std::uint64_t>::max()) {
    return "Length must be between " + std::to_string(minimum) + " and " + std::to_string(maximum) +
           ".";
  }
  if (too_short) return "Shorter than minimum length " + std::to_string(minimum) + ".";
  return "Longer than maximum length " + std::to_string(maximum) + ".";
}

}  // namespace zefir::schema::detail
