// SPDX-License-Identifier: Apache-2.0
// Open: an enumeration whose server may add words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace zefir {

namespace detail {

// One enumerator, or an unknown word; untyped, so that the compiled loader can fill any Open<E>.
class OpenBase {
 public:
  OpenBase() noexcept = default;
  explicit OpenBase(std::uint16_t index) noexcept : index_(index) {}
  OpenBase(const OpenBase& other);
  OpenBase(OpenBase&& other) noexcept;
  OpenBase& operator=(const OpenBase& other);
  OpenBase& operator=(OpenBase&& other) noexcept;
  ~OpenBase();

  bool is_known() const noexcept { return unknown_ == nullptr; }
  std::uint16_t index() const noexcept { return index_; }
  /// The unknown word; empty when known.
  std::string_view unknown_word() const noexcept;
  void set_index(std::uint16_t index) noexcept;
  void set_unknown(std::string_view word);

  friend bool operator==(const OpenBase& left, const OpenBase& right) noexcept;

 private:
  std::uint16_t index_ = 0;
  std::string* unknown_ = nullptr;
};

}  // namespace detail

/// An enumerator of E, or a word that E does not know, kept and written back unchanged.
/// Compares with an enumerator; 16 bytes. E is generated, with a `to_string` found by ADL.
template <class E>
class Open : private detail::OpenBase {
  static_assert(std::is_enum_v<E>);

 public:
  /// The first enumerator.
  Open() noexcept = default;
  Open(E value) noexcept  // NOLINT(google-explicit-constructor)
      : OpenBase(static_cast<std::uint16_t>(value)) {}
  /// An Open that holds `word` though the description does not list it.
  static Open unlisted(std::string_view word) {
    Open open;
    open.set_unknown(word);
    return open;
  }

  using OpenBase::is_known;
  /// The enumerator; the behaviour is unspecified (not undefined) unless is_known().
  E value() const noexcept { return static_cast<E>(index()); }
  /// The word as it stands in JSON, known or not. Valid as long as this object is not changed.
  std::string_view word() const noexcept {
    return is_known() ? to_string(value()) : unknown_word();
  }

  friend bool operator==(const Open& left, const Open& right) noexcept {
    return static_cast<const OpenBase&>(left) == static_cast<const OpenBase&>(right);
  }
  friend bool operator==(const Open& left, E right) noexcept {
    return left.is_known() && left.value() == right;
  }
  friend std::string_view to_string(const Open& open) noexcept { return open.word(); }

  /// For the compiled loader and dumper.
  detail::OpenBase& base() noexcept { return *this; }
  const detail::OpenBase& base() const noexcept { return *this; }
};

}  // namespace zefir
