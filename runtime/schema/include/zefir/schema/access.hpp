// SPDX-License-Identifier: Apache-2.0
// Reading values by their rows, for code outside zefir::schema that walks them: parameters of a
// call, forms. Types are described in rows.hpp.
#pragma once

#include "zefir/schema/rows.hpp"

namespace zefir::schema {

/// The value in `*holder`, whose type is `type`: the address of the T behind its optional, box or
/// Maybe (for Holder::plain, `holder` itself). Null when there is none, be it absent or null.
const void* held_value(const void* holder, const Type& type) noexcept;

/// Whether `*holder` has no value but stands for null, where held_value() gives null for both: a
/// Maybe that is null, or an empty optional whose type is nullable.
bool holds_null(const void* holder, const Type& type) noexcept;

}  // namespace zefir::schema
