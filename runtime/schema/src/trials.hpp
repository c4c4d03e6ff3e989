// SPDX-License-Identifier: Apache-2.0
// Which alternatives of a variant come into question for a value, and what trying them has shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "zefir/schema/rows.hpp"

namespace zefir::schema::detail {

/// The alternatives that a value may be.
class Candidates {
 public:
  /// Those whose JSON type fits; `json_type` is one of json_types.hpp.
  Candidates(const Variant& variant, std::uint8_t json_type);

  bool none() const noexcept { return count_ == 0; }
  bool several() const noexcept { return count_ > 1; }
  bool has(std::size_t index) const noexcept {
    return index < 64 ? (first_ >> index & 1) != 0 : more_[index - 64];
  }
  /// Unless none().
  std::size_t first() const noexcept;
  /// Whether each has a distinguishing member.
  bool distinguished() const noexcept;

  /// Of the same variant, none.
  Candidates nobody() const;
  /// Adds the alternatives that are distinguished by `key`.
  void add_distinguished(std::string_view key);

 private:
  explicit Candidates(const Variant& variant);
  void add(std::size_t index) noexcept;

  const Variant* variant_;
  std::uint64_t first_ = 0;  // bit i: alternative i
  std::vector<bool> more_;   // those from 64 on, which hardly any variant has
  std::size_t count_ = 0;
};

/// What trying the alternatives has shown, by place and variant: variants nest, and what has been
/// tried once must not be tried again at each level above.
class Trials {
 public:
  struct Outcome {
    const char* behind = nullptr;  ///< the end of the value
    std::size_t matching = 0;      ///< how many alternatives are without fault, as far as sought
    std::size_t alternative = 0;   ///< the first of them
  };

  const Outcome* find(const char* place, const Variant& variant) const noexcept;
  void keep(const char* place, const Variant& variant, const Outcome& outcome);
  void clear() noexcept { outcomes_.clear(); }

 private:
  struct Key {
    const char* place;
    const Variant* variant;
    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const noexcept {
      return std::hash<const void*>()(key.place) * 31 + std::hash<const void*>()(key.variant);
    }
  };
  std::unordered_map<Key, Outcome, Hash> outcomes_;
};

}  // namespace zefir::schema::detail
