// SPDX-License-Identifier: Apache-2.0
// Bodies of application/x-www-form-urlencoded (WHATWG URL, 5.2), by rows.
#pragma once

#include <string>

#include "src/value_view.hpp"

namespace zefir::client {

/// The fields of an object or map: scalars as text, a list as one field an item, a nested object as
/// JSON text (OpenAPI 3.1, 4.8.15.1: its default content type). What is absent or null is left
/// out. Throws UsageError for a value that is no object.
std::string form_body(const ValueView& value);

}  // namespace zefir::client
