// SPDX-License-Identifier: Apache-2.0
// What a type's `format` makes of it: the values that are more than their text.
#pragma once

#include <cstdint>
#include <string_view>

#include "api/model.hpp"

namespace zefir::api {

/// What a value means, where it is neither plain text nor a plain number.
enum class Meaning : std::uint8_t {
  plain,
  decimal,    ///< `decimal`, of a string or number: its digits count
  date_time,  ///< those that follow are formats of strings
  date,
  time,
  duration,
  uuid,
  bytes,  ///< `byte`, `base64`; contentEncoding is read as that
};

/// By the type's kind and format.
Meaning meaning(const Type& type) noexcept;

/// Whether `text` is a value of that meaning; always true of a plain one.
bool is_value(std::string_view text, Meaning meaning);

/// The name of the format that zefir checks of a string that stays one ("email"), or "".
std::string_view checked_format(const Type& type) noexcept;

}  // namespace zefir::api
