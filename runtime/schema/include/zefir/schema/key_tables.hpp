// SPDX-License-Identifier: Apache-2.0
// What is worked out ahead of a struct's members or an enumeration's words, by the compiler: Keys.
// Included by generated .cpp files, not by headers.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

#include "zefir/schema/rows.hpp"

namespace zefir::schema {

/// Up to eight bytes of a key from `at` on, the first one lowest.
constexpr std::uint64_t key_word(std::string_view key, std::size_t at) noexcept {
  const std::size_t size = key.size() - at < 8 ? key.size() - at : 8;
  if (!std::is_constant_evaluated() && std::endian::native == std::endian::little) {
    std::uint64_t word = 0;
    if (size == 8) {
      std::memcpy(&word, key.data() + at, 8);
      return word;
    }
    if (at != 0) {  // the eight bytes that end the key, less those before `at`
      std::memcpy(&word, key.data() + key.size() - 8, 8);
      return word >> (8 * (8 - size));
    }
    if (size >= 4) {
      std::uint32_t low = 0;
      std::uint32_t high = 0;
      std::memcpy(&low, key.data(), 4);
      std::memcpy(&high, key.data() + size - 4, 4);
      return low | static_cast<std::uint64_t>(high) << (8 * (size - 4));
    }
  }
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < size; ++i) {
    word |= static_cast<std::uint64_t>(static_cast<unsigned char>(key[at + i])) << (8 * i);
  }
  return word;
}

/// The hash that Keys use. Reads all of the key, eight bytes at a time.
constexpr std::uint32_t key_hash(std::string_view key, std::uint32_t seed) noexcept {
  constexpr std::uint64_t multiplier = 0x9E3779B97F4A7C15u;
  std::uint64_t hash = (seed + 1u) * multiplier + key.size();
  for (std::size_t at = 0; at < key.size(); at += 8) {
    hash = (hash ^ key_word(key, at)) * multiplier;
    hash ^= hash >> 29;
  }
  return static_cast<std::uint32_t>(hash >> 32);
}

/// How many slots Keys for `count` members have: at least twice as many, a power of two.
constexpr std::size_t key_slots(std::size_t count) noexcept { return std::bit_ceil(count * 2 + 1); }

/// The slots of Count words, or of as many members; a `constexpr` object at namespace scope.
template <std::size_t Count>
struct WordTable {
  std::uint16_t slots[key_slots(Count)];
  std::uint32_t seed;

  constexpr Keys keys() const noexcept {
    return {slots, static_cast<std::uint32_t>(key_slots(Count) - 1), seed};
  }
};

constexpr std::string_view key_of(const Member& member) noexcept { return member.key; }
constexpr std::string_view key_of(std::string_view word) noexcept { return word; }

/// Fills `slots` (key_slots(items.size()) of them) for `seed`; returns how many items do not stand
/// in their first slot. Item is Member, or std::string_view for words.
template <class Item>
constexpr std::size_t fill_slots(std::span<const Item> items, std::uint32_t seed,
                                 std::span<std::uint16_t> slots) noexcept {
  for (std::uint16_t& slot : slots) slot = Keys::empty;
  std::size_t displaced = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    std::size_t slot = key_hash(key_of(items[i]), seed) & (slots.size() - 1);
    if (slots[slot] != Keys::empty) ++displaced;
    while (slots[slot] != Keys::empty) slot = (slot + 1) & (slots.size() - 1);
    slots[slot] = static_cast<std::uint16_t>(i);
  }
  return displaced;
}

/// The same for members, by the name that rows made at run time use.
constexpr std::size_t fill_keys(std::span<const Member> members, std::uint32_t seed,
                                std::span<std::uint16_t> slots) noexcept {
  return fill_slots(members, seed, slots);
}

/// The slots for `items`, trying a few seeds for one that displaces no key.
template <class Item, std::size_t Count>
constexpr WordTable<Count> make_slots(const Item (&items)[Count]) {
  static_assert(Count < Keys::empty);
  WordTable<Count> best{};
  std::size_t least = Count + 1;
  for (std::uint32_t seed = 0; seed < 4 && least > 0; ++seed) {
    WordTable<Count> table{};
    const std::size_t displaced = fill_slots(std::span<const Item>(items), seed, table.slots);
    if (displaced < least) {
      least = displaced;
      best = table;
      best.seed = seed;
    }
  }
  return best;
}

constexpr KeyHead key_head(std::string_view key) noexcept {
  KeyHead head;
  for (const char byte : key) {
    if (byte == '"' || byte == '\\' || static_cast<unsigned char>(byte) < 0x20) return head;
  }
  const std::size_t compared = std::min(key.size() + 2, sizeof head.text);
  for (std::size_t i = 0; i < compared; ++i) {
    head.text[i] = i < key.size() ? key[i] : i == key.size() ? '"' : ':';
  }
  head.compared = (1u << compared) - 1;
  head.size = static_cast<std::uint32_t>(key.size() + 3);
  return head;
}

/// HolderOps::flag of the kinds that need no HolderOps; 0 of the others.
constexpr std::size_t optional_flag_of(Kind kind) noexcept {
  switch (kind) {
    case Kind::boolean:
      return optional_flag<bool>;
    case Kind::int32:
      return optional_flag<std::int32_t>;
    case Kind::int64:
      return optional_flag<std::int64_t>;
    case Kind::uint64:
      return optional_flag<std::uint64_t>;
    case Kind::number:
      return optional_flag<double>;
    case Kind::string:
      return optional_flag<std::string>;
    case Kind::string_view:
      return optional_flag<std::string_view>;
    default:
      return 0;
  }
}

/// The probe of `size` bytes at `offset` of a struct: in the eight bytes that end there, or, near
/// its start, in the first eight.
constexpr Probe probe_of(std::size_t offset, std::size_t size) noexcept {
  constexpr std::size_t width = sizeof(Probe::mask);
  const std::size_t end = offset + size;
  const std::size_t start = end > width ? end - width : 0;
  Probe probe;
  probe.offset = static_cast<std::uint32_t>(start);
  for (std::size_t i = offset - start; i < end - start; ++i) {
    const std::size_t byte = std::endian::native == std::endian::little ? i : width - 1 - i;
    probe.mask |= std::uint64_t{0xff} << (8 * byte);
  }
  return probe;
}

/// The probe of a std::optional or a box.
constexpr Probe probe_of(const Member& member) noexcept {
  const Type& type = member.type;
  if (type.holder != Holder::optional) return probe_of(member.offset, sizeof(void*));
  // Whether holder_ops is null is no constant expression to GCC 12 under its sanitizers.
  const std::size_t known = optional_flag_of(type.kind);
  return probe_of(member.offset + (known != 0 ? known : type.holder_ops->flag), 1);
}

/// The table of a struct of Count members; a `constexpr` object at namespace scope.
template <std::size_t Count>
struct MemberTable {
  WordTable<Count> words;
  std::uint64_t required[(Count + 63) / 64];
  KeyHead heads[Count + Keys::spare_heads];
  Probe probes[Count];
  std::size_t probe_count;
  std::uint64_t written;
  bool has_probes;

  constexpr Keys keys() const noexcept {
    Keys keys = words.keys();
    keys.required = required;
    keys.heads = heads;
    if (has_probes) {
      keys.probes = probes;
      keys.probe_count = probe_count;
      keys.written = written;
    }
    return keys;
  }
};

/// Fills in what a dump asks for. A Maybe is asked by calls only, and a struct must be known to
/// have the eight bytes that a probe reads; else there are no probes.
template <std::size_t Count>
constexpr void fill_probes(const Member (&members)[Count], MemberTable<Count>& table) noexcept {
  std::size_t least_size = 0;
  for (std::size_t i = 0; i < Count && i < 64; ++i) {
    const Member& member = members[i];
    const Type& type = member.type;
    if (type.holder == Holder::maybe) return;
    least_size = std::max(least_size, member.offset + std::size_t{1});
    if (type.holder != Holder::plain) {
      Probe probe = probe_of(member);
      probe.member = static_cast<std::uint32_t>(i);
      if (probe.offset > 0) least_size = std::max(least_size, probe.offset + sizeof probe.mask);
      if (!member.load_only) table.probes[table.probe_count++] = probe;
    }
    const bool always = type.holder == Holder::plain || (member.required && type.nullable);
    table.written |= std::uint64_t{always && !member.load_only} << i;
  }
  table.has_probes = Count <= 64 && least_size >= sizeof(Probe::mask);
}

/// The table of a struct. Duplicate keys: the first wins.
template <std::size_t Count>
consteval MemberTable<Count> make_keys(const Member (&members)[Count]) {
  MemberTable<Count> table{};
  table.words = make_slots(members);
  for (std::size_t i = 0; i < Count; ++i) {
    const bool required = members[i].required && !members[i].dump_only;
    table.required[i / 64] |= std::uint64_t{required} << (i % 64);
    if (!members[i].dump_only) table.heads[i] = key_head(members[i].key);
  }
  fill_probes(members, table);
  return table;
}

/// The table of an enumeration of strings; worth its bytes from about a dozen words on.
template <std::size_t Count>
consteval WordTable<Count> make_keys(const std::string_view (&words)[Count]) {
  return make_slots(words);
}

}  // namespace zefir::schema
