// SPDX-License-Identifier: Apache-2.0
// Memory for the strings of borrowed values that their text does not hold as they are.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace zefir {

/// Keeps copies of strings, all of them until it is destroyed. They stay where they are when the
/// arena is moved. Not thread-safe.
class Arena {
 public:
  Arena() noexcept = default;
  Arena(Arena&&) noexcept = default;
  Arena& operator=(Arena&&) noexcept = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() = default;

  /// A copy of `text`, valid as long as this arena, or the one it was moved to, lives.
  std::string_view keep(std::string_view text);
  /// How many bytes of memory it takes up.
  std::size_t capacity() const noexcept { return capacity_; }

 private:
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* free_ = nullptr;
  std::size_t left_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace zefir
