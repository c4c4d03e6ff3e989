// SPDX-License-Identifier: Apache-2.0
// Arena: memory for what lives as long as its document: nodes, entries, strings. Taking is bumping
// a pointer, nothing is given back one by one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

namespace zefir::document {

class Arena {
 public:
  /// Uninitialised memory; `alignment` is a power of two, at most that of std::max_align_t.
  void* take(std::size_t size, std::size_t alignment);

  /// A value-initialised T; destructors are never run.
  template <class T>
  T* make() {
    static_assert(std::is_trivially_destructible_v<T>);
    return ::new (take(sizeof(T), alignof(T))) T();
  }
  /// A copy of the values; empty for none.
  template <class T>
  std::span<const T> copy(std::span<const T> values) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (values.empty()) return {};
    T* first = static_cast<T*>(take(values.size_bytes(), alignof(T)));
    std::uninitialized_copy(values.begin(), values.end(), first);
    return {first, values.size()};
  }
  std::string_view copy(std::string_view text);

 private:
  void add_block(std::size_t at_least);

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::size_t block_size_ = 0;
  std::byte* next_ = nullptr;
  std::byte* end_ = nullptr;
};

}  // namespace zefir::document
