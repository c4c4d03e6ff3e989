// SPDX-License-Identifier: Apache-2.0
// Merge keys (https://yaml.org/type/merge.html): `<<: *base` and `<<: [*one, *two]`. They left YAML
// with version 1.2, but descriptions use them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "document/node.hpp"
#include "support/diagnostics.hpp"

namespace zefir::document {

/// A mapping's entries with those at `merges` (rising positions) replaced by the entries of what
/// they merge, except for keys that the mapping itself has or that an earlier merge gave. A merge
/// of anything but a mapping or a list of mappings is dropped with a yaml-syntax error.
std::vector<Entry> merge_entries(std::span<const Entry> entries,
                                 std::span<const std::size_t> merges,
                                 support::Diagnostics& diagnostics);

}  // namespace zefir::document
