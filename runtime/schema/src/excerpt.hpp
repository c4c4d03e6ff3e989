// SPDX-License-Identifier: Apache-2.0
// What a fault shows of a value: little of it, and nothing of a secret.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "zefir/schema/rows.hpp"

namespace zefir::schema::detail {

/// `text`, or as many of its whole UTF-8 characters as `most` bytes hold, and an ellipsis.
std::string cut(std::string_view text, std::size_t most);

/// A JSON token that starts `text`, cut short: a scalar as it stands, "{...}" or "[...]" else.
std::string excerpt(std::string_view text);
std::string excerpt(const Type& type, std::string_view text);

/// The content of a string, put in quotes.
std::string quoted_excerpt(std::string_view content);
std::string quoted_excerpt(const Type& type, std::string_view content);

}  // namespace zefir::schema::detail
