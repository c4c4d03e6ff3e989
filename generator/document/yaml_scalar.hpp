// SPDX-License-Identifier: Apache-2.0
// What a YAML scalar without quotes means: the core schema of YAML 1.2 (section 10.3.2), in which
// `no`, `on`, `1_000`, `12:30` and dates are strings.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "document/node.hpp"

namespace zefir::document {

struct YamlScalar {
  Kind kind = Kind::string;
  bool boolean = false;
  /// A number's JSON spelling where that differs from the text ("+.5" is "0.5", "0x1F" is "31").
  std::optional<std::string> respelt;
  /// A number by the schema that JSON has no spelling for (.inf, .nan, hexadecimal and octal beyond
  /// 64 bits); kind is string then.
  bool beyond_json = false;
};
YamlScalar resolve_plain(std::string_view text);

}  // namespace zefir::document
