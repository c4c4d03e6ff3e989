// SPDX-License-Identifier: Apache-2.0
// What libyaml refuses, in words for a person and at the place that helps.
#pragma once

#include <string>

#include "document/text_places.hpp"
#include "support/diagnostics.hpp"

struct yaml_parser_s;

namespace zefir::document {

struct YamlFault {
  support::Place place;
  std::string message;
};
/// The fault that stopped `parser`. Throws std::bad_alloc when that was a lack of memory.
YamlFault describe_fault(const yaml_parser_s& parser, TextPlaces& places);

}  // namespace zefir::document
