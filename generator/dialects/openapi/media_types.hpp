// SPDX-License-Identifier: Apache-2.0
// Media types: how a body of each travels, and which of several is taken.
#pragma once

#include <string_view>

#include "api/model.hpp"

namespace zefir::dialects::openapi {

/// How `media_type` (with or without parameters, in any case) travels. A range such as "*/*" is
/// Encoding::bytes here.
api::Encoding encoding_of(std::string_view media_type);

/// Whether it is a range: "*/*", "text/*".
bool is_range(std::string_view media_type);

/// Whether it is multipart/anything.
bool is_multipart(std::string_view media_type);

/// The less, the better zefir can carry it: application/json, other JSON, forms, text, bytes.
unsigned rank_of(std::string_view media_type);

}  // namespace zefir::dialects::openapi
