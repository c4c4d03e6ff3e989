// SPDX-License-Identifier: Apache-2.0
#include "src/keys.hpp"

#include "zefir/schema/key_tables.hpp"

namespace zefir::schema::detail {
namespace {

template <class Item>
std::size_t find(std::span<const Item> items, const Keys& keys, std::string_view key) noexcept {
  if (!keys.slots) {
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (key_of(items[i]) == key) return i;
    }
    return not_found;
  }
  for (std::uint32_t slot = key_hash(key, keys.seed);; ++slot) {
    const std::uint16_t index = keys.slots[slot & keys.mask];
    if (index == Keys::empty) return not_found;
    if (key_of(items[index]) == key) return index;
  }
}

}  // namespace

std::size_t find_member(const Object& object, std::string_view key) noexcept {
  return find(object.members, object.keys, key);
}

std::size_t find_word(const Enum& enumeration, std::string_view word) noexcept {
  return find(enumeration.words, enumeration.keys, word);
}

std::size_t find_integer(const Enum& enumeration, std::int64_t integer) noexcept {
  for (std::size_t i = 0; i < enumeration.integers.size(); ++i) {
    if (enumeration.integers[i] == integer) return i;
  }
  return not_found;
}

}  // namespace zefir::schema::detail
