// SPDX-License-Identifier: Apache-2.0
#include "src/keys.hpp"

namespace zefir::schema::detail {

std::size_t find_member(const Object& object, std::string_view key) noexcept {
  const Keys& keys = object.keys;
  if (!keys.slots) {
    for (std::size_t i = 0; i < object.members.size(); ++i) {
      if (object.members[i].key == key) return i;
    }
    return not_found;
  }
  for (std::uint32_t slot = key_hash(key, keys.seed);; ++slot) {
    const std::uint16_t index = keys.slots[slot & keys.mask];
    if (index == Keys::empty) return not_found;
    if (object.members[index].key == key) return index;
  }
}

std::size_t find_word(const Enum& enumeration, std::string_view word) noexcept {
  for (std::size_t i = 0; i < enumeration.words.size(); ++i) {
    if (enumeration.words[i] == word) return i;
  }
  return not_found;
}

std::size_t find_integer(const Enum& enumeration, std::int64_t integer) noexcept {
  for (std::size_t i = 0; i < enumeration.integers.size(); ++i) {
    if (enumeration.integers[i] == integer) return i;
  }
  return not_found;
}

}  // namespace zefir::schema::detail
