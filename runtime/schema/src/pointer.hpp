// SPDX-License-Identifier: Apache-2.0
// JSON pointers (RFC 6901), written.
#pragma once

#include <string>
#include <string_view>

namespace zefir::schema::detail {

/// Appends a slash and the key, with `~` and `/` in it escaped.
inline void append_step(std::string& pointer, std::string_view key) {
  pointer += '/';
  for (const char byte : key) {
    if (byte == '~') {
      pointer += "~0";
    } else if (byte == '/') {
      pointer += "~1";
    } else {
      pointer += byte;
    }
  }
}

inline std::string pointer_step(std::string_view key) {
  std::string step;
  append_step(step, key);
  return step;
}

}  // namespace zefir::schema::detail
