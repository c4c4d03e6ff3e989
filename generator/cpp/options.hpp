// SPDX-License-Identifier: Apache-2.0
// What the user chooses of the C++ that is generated.
#pragma once

#include <string>
#include <vector>

#include "support/diagnostics.hpp"

namespace zefir::cpp {

struct Options {
  /// "httpbin" or "acme::httpbin": valid C++, checked by the command.
  std::string cpp_namespace;
  /// How many .cpp files models and client are each spread over; at least 1.
  unsigned shards = 1;
  /// Types only, no client.
  bool models_only = false;
  /// A type by its name, and where that was written.
  struct Named {
    std::string name;
    support::Place place;
  };
  /// Types whose twins in namespace `views` are wanted.
  std::vector<Named> borrowed = {};
};

}  // namespace zefir::cpp
