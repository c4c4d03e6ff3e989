// SPDX-License-Identifier: Apache-2.0
#include "memory.hpp"

#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

bool counting = false;
std::ptrdiff_t held_now = 0;
std::ptrdiff_t held_most = 0;

void* counted(void* block) {
  if (block == nullptr) throw std::bad_alloc();
  if (counting) {
    held_now += static_cast<std::ptrdiff_t>(malloc_usable_size(block));
    held_most = std::max(held_most, held_now);
  }
  return block;
}

void release(void* block) noexcept {
  if (counting) held_now -= static_cast<std::ptrdiff_t>(malloc_usable_size(block));
  std::free(block);
}

}  // namespace

// The other forms of new and delete lead to these.
void* operator new(std::size_t size) { return counted(std::malloc(size != 0 ? size : 1)); }
void* operator new(std::size_t size, std::align_val_t alignment) {
  const auto step = static_cast<std::size_t>(alignment);
  return counted(std::aligned_alloc(step, (size + step - 1) / step * step));
}
void operator delete(void* block) noexcept { release(block); }
void operator delete(void* block, std::size_t) noexcept { release(block); }
void operator delete(void* block, std::align_val_t) noexcept { release(block); }
void operator delete(void* block, std::size_t, std::align_val_t) noexcept { release(block); }

namespace bench {

MemoryCount::MemoryCount() noexcept {
  held_now = held_most = 0;
  counting = true;
}
MemoryCount::~MemoryCount() { counting = false; }
std::size_t MemoryCount::high_water() const noexcept { return static_cast<std::size_t>(held_most); }
std::size_t MemoryCount::held() const noexcept { return static_cast<std::size_t>(held_now); }

}  // namespace bench
