// SPDX-License-Identifier: Apache-2.0
// The C++ namespace of a client when the user names none.
#pragma once

#include <string>
#include <string_view>

namespace zefir {

/// Words of the description's title in snake_case ("Telegram Bot API" -> "telegram_bot_api"); of
/// the file's name when the title has none; else "api". Always a valid namespace.
std::string default_namespace(std::string_view title, std::string_view path);

}  // namespace zefir
