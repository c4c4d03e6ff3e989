// SPDX-License-Identifier: Apache-2.0
// Implements arena.hpp.
#include "document/arena.hpp"

#include <algorithm>
#include <cstring>

namespace zefir::document {

void Arena::add_block(std::size_t at_least) {
  constexpr std::size_t smallest = std::size_t{16} << 10;
  constexpr std::size_t largest = std::size_t{1} << 20;
  block_size_ = std::clamp(block_size_ * 2, smallest, largest);
  const std::size_t size = std::max(block_size_, at_least);
  // Not make_unique, which would clear the memory first.
  blocks_.emplace_back(new std::byte[size]);
  next_ = blocks_.back().get();
  end_ = next_ + size;
}

void* Arena::take(std::size_t size, std::size_t alignment) {
  const auto padding = [this, alignment] {
    return (alignment - reinterpret_cast<std::uintptr_t>(next_) % alignment) % alignment;
  };
  if (static_cast<std::size_t>(end_ - next_) < padding() + size) add_block(size);
  next_ += padding();
  void* const taken = next_;
  next_ += size;
  return taken;
}

std::string_view Arena::copy(std::string_view text) {
  if (text.empty()) return {};
  char* first = static_cast<char*>(take(text.size(), 1));
  std::memcpy(first, text.data(), text.size());
  return {first, text.size()};
}

}  // namespace zefir::document
