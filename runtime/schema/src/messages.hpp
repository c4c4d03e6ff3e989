// SPDX-License-Identifier: Apache-2.0
// The words of faults, marshmallow's where it has any.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "zefir/schema/rows.hpp"

namespace zefir::schema::detail {

/// The shortest text that reads back as `number`: "10", "0.5", "1e+30".
std::string number_text(double number);

/// "Larger than 1024 bytes."
std::string too_large_message(std::size_t max_size);

/// "Not a valid integer.", by what the type should have been.
std::string_view type_message(const Type& type) noexcept;

/// "Must be one of: a, b."
std::string choices_message(const Enum& enumeration);
/// The same of JSON texts; "Must be equal to 5." of a single one.
std::string choices_message(std::span<const std::string_view> choices);

/// "Must match exactly one of: Cat, Dog.", "Matches more than one of: Cat, Dog."
std::string alternatives_message(const Variant& variant, std::size_t matching);

/// "Must be one of: cat, dog.", the words of a discriminator.
std::string tags_message(const Variant& variant);

/// "Must be greater than or equal to 1 and less than or equal to 5."; an empty limit is not set.
std::string range_message(std::string_view minimum, bool exclusive_minimum,
                          std::string_view maximum, bool exclusive_maximum);

/// "Shorter than minimum length 2.", "Length must be 5.", "Length must be between 1 and 64."
std::string length_message(std::uint64_t minimum, std::uint64_t maximum, bool too_short);

}  // namespace zefir::schema::detail
