// SPDX-License-Identifier: Apache-2.0
// Words to name things by that have no name of their own, from where they stand. Spelling them as
// C++ is left to cpp/.
#pragma once

#include <string>
#include <string_view>

namespace zefir::dialects::openapi {

/// "/users/{id}/posts" -> "users by id posts"; "/" -> "root".
std::string path_words(std::string_view path);

/// What stands at a JSON pointer: "#/components/schemas/User/properties/address" -> "User address",
/// "#/components/responses/Missing/content/..." -> "Missing response".
std::string pointer_words(std::string_view pointer);

}  // namespace zefir::dialects::openapi
