// SPDX-License-Identifier: Apache-2.0
// Node: one value of a parsed JSON or YAML text, with its position. Nodes live in their Document's
// arena, are immutable once read, and are handed around as `const Node*` or `const Node&`.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "support/diagnostics.hpp"

namespace zefir::document {

using support::Place;

enum class Kind : std::uint8_t { null, boolean, integer, number, string, array, object };
/// "null", "boolean", "integer", "number", "string", "array", "object".
std::string_view to_string(Kind kind) noexcept;

class Node;

/// One `key: value` of an object, in document order.
struct Entry {
  std::string_view key;
  Place key_place;
  const Node* value = nullptr;
};

class Node {
 public:
  Kind kind() const noexcept { return kind_; }
  Place place() const noexcept { return place_; }
  bool is_object() const noexcept { return kind_ == Kind::object; }
  bool is_array() const noexcept { return kind_ == Kind::array; }
  bool is_string() const noexcept { return kind_ == Kind::string; }
  bool is_null() const noexcept { return kind_ == Kind::null; }
  bool is_boolean() const noexcept { return kind_ == Kind::boolean; }
  bool is_integer() const noexcept { return kind_ == Kind::integer; }
  /// An integer is a number too.
  bool is_number() const noexcept { return kind_ == Kind::integer || kind_ == Kind::number; }

  bool boolean() const noexcept { return boolean_; }
  /// A string's value; a number's or integer's JSON spelling, digits as they were written ("1e3",
  /// "0.10"; YAML's 0o17 and 0x1f as decimal). Empty for other kinds.
  std::string_view text() const noexcept { return text_; }
  /// An integer that fits, else nothing. `1.0` and `1e3` are Kind::number, and have one too.
  std::optional<std::int64_t> as_int64() const noexcept;
  std::optional<std::uint64_t> as_uint64() const noexcept;
  /// Any number as the nearest double; nothing when it is too large for one.
  std::optional<double> as_double() const noexcept;

  std::span<const Node* const> items() const noexcept { return items_; }
  std::span<const Entry> entries() const noexcept { return entries_; }
  /// An object's value under `key`, or null; null too when this is no object. Quick
  /// in large ones too.
  const Node* find(std::string_view key) const noexcept;
  const Entry* find_entry(std::string_view key) const noexcept;

 private:
  friend class Builder;
  Kind kind_ = Kind::null;
  bool boolean_ = false;
  Place place_;
  std::string_view text_;
  std::span<const Node* const> items_;
  std::span<const Entry> entries_;
  const void* index_ = nullptr;  // for find() in large objects
};

}  // namespace zefir::document
