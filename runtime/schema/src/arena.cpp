// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/arena.hpp"

#include <algorithm>
#include <cstring>

namespace zefir {
namespace {

constexpr std::size_t first_block = 1024;
constexpr std::size_t largest_block = std::size_t{1} << 20;

}  // namespace

std::string_view Arena::keep(std::string_view text) {
  if (text.empty()) return {};
  if (text.size() > left_) {
    const std::size_t usual = std::clamp(capacity_, first_block, largest_block);
    const std::size_t size = std::max(usual, text.size());
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(size));
    free_ = blocks_.back().get();
    left_ = size;
    capacity_ += size;
  }
  char* const copy = free_;
  std::memcpy(copy, text.data(), text.size());
  free_ += text.size();
  left_ -= text.size();
  return {copy, text.size()};
}

}  // namespace zefir
