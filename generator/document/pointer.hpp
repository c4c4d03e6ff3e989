// SPDX-License-Identifier: Apache-2.0
// Walking along a JSON pointer, with an account of how far it led.
#pragma once

#include <string>
#include <string_view>

#include "document/node.hpp"

namespace zefir::document {

struct Walk {
  bool arrived = false;
  const Node* last = nullptr;  ///< the target; where it is missing, the last value on the way
  std::string reached;         ///< the pointer of `last`, escapes in their canonical form
  std::string token;           ///< the last step tried, unescaped
  std::string_view rest;       ///< what was not walked: that step and all behind it
};
/// Follows `pointer` ("" or "/a/b~1c") from `root`.
Walk walk(const Node& root, std::string_view pointer);

}  // namespace zefir::document
