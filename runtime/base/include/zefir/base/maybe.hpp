// SPDX-License-Identifier: Apache-2.0
// Maybe: a member that is optional and nullable at once, so that a round trip keeps the difference.
#pragma once

#include <optional>
#include <type_traits>
#include <utility>

namespace zefir {

/// The value null, as a JSON text spells it.
struct Null {
  friend constexpr bool operator==(Null, Null) noexcept { return true; }
};
inline constexpr Null null{};

/// Absent, null, or a T. A new one is absent; `has_value()` and the dereferences follow
/// std::optional.
template <class T>
class Maybe {
 public:
  using value_type = T;

  constexpr Maybe() noexcept = default;
  constexpr Maybe(std::nullopt_t) noexcept {}      // NOLINT(google-explicit-constructor)
  constexpr Maybe(Null) noexcept : null_(true) {}  // NOLINT(google-explicit-constructor)
  template <class U = T>
  requires(std::is_constructible_v<T, U&&> && !std::is_same_v<std::remove_cvref_t<U>, Maybe> &&
           !std::is_same_v<std::remove_cvref_t<U>, Null> &&
           !std::is_same_v<
               std::remove_cvref_t<U>,
               std::nullopt_t>) constexpr Maybe(U&& value)  // NOLINT(google-explicit-constructor)
      : value_(std::in_place, std::forward<U>(value)) {}

  bool is_absent() const noexcept { return !null_ && !value_; }
  bool is_null() const noexcept { return null_; }
  bool has_value() const noexcept { return value_.has_value(); }
  explicit operator bool() const noexcept { return has_value(); }

  /// The behaviour is undefined unless has_value().
  T& operator*() & noexcept { return *value_; }
  const T& operator*() const& noexcept { return *value_; }
  T&& operator*() && noexcept { return *std::move(value_); }
  T* operator->() noexcept { return &*value_; }
  const T* operator->() const noexcept { return &*value_; }

  /// Throws std::bad_optional_access when absent or null.
  T& value() & { return value_.value(); }
  const T& value() const& { return value_.value(); }
  template <class U>
  T value_or(U&& otherwise) const {
    return value_.value_or(std::forward<U>(otherwise));
  }

  template <class... Arguments>
  T& emplace(Arguments&&... arguments) {
    null_ = false;
    return value_.emplace(std::forward<Arguments>(arguments)...);
  }
  void set_null() noexcept {
    value_.reset();
    null_ = true;
  }
  /// Back to absent.
  void reset() noexcept {
    value_.reset();
    null_ = false;
  }

  friend bool operator==(const Maybe& left, const Maybe& right) {
    return left.null_ == right.null_ && left.value_ == right.value_;
  }
  friend bool operator==(const Maybe& left, Null) noexcept { return left.null_; }

 private:
  std::optional<T> value_;
  bool null_ = false;
};

}  // namespace zefir
