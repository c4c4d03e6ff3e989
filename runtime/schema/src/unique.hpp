// SPDX-License-Identifier: Apache-2.0
// `uniqueItems` (JSON Schema validation, 6.4.3): equality of JSON values.
#pragma once

#include <string>
#include <string_view>

namespace zefir::schema::detail {

/// A text that equal JSON values have in common and others have not: numbers by value ("1" and
/// "1.0"), objects irrespective of the order of members. `json` is one valid JSON value.
std::string canonical(std::string_view json);

/// Whether no two items of `array`, a valid JSON text of an array, are equal.
bool items_differ(std::string_view array);

}  // namespace zefir::schema::detail
