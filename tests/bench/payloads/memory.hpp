// SPDX-License-Identifier: Apache-2.0
// How much memory operator new hands out while something runs.
#pragma once

#include <cstddef>

namespace bench {

/// Counts from construction on, in usable bytes of blocks; one at a time. Where none counts, a flag
/// is all that operator new looks at.
class MemoryCount {
 public:
  MemoryCount() noexcept;
  ~MemoryCount();
  MemoryCount(const MemoryCount&) = delete;
  MemoryCount& operator=(const MemoryCount&) = delete;

  /// The most that was held at a time.
  std::size_t high_water() const noexcept;
  std::size_t held() const noexcept;
};

}  // namespace bench
