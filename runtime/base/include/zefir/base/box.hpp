// SPDX-License-Identifier: Apache-2.0
// Box and OptionalBox: one pointer wide, copied deeply, usable as members while T is incomplete.
// They let a struct contain itself, and keep a struct's layout independent of its sub-objects'.
#pragma once

#include <compare>
#include <cstddef>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace zefir {

template <class T>
class Box;
template <class T>
class OptionalBox;

namespace schema {
struct BoxAccess;
}

namespace detail {

// The pointer is kept untyped so that the compiled loader, which knows types only as rows, may fill
// a box of any T without type punning.
class BoxBase {
 protected:
  constexpr BoxBase() noexcept = default;
  constexpr explicit BoxBase(void* pointer) noexcept : pointer_(pointer) {}
  void* pointer_ = nullptr;
  friend struct schema::BoxAccess;
};

}  // namespace detail

/// Owns exactly one T on the heap; never empty, except after it has been moved from, when only
/// assignment and destruction are allowed. Comparison and copying go through to the T.
template <class T>
class Box : private detail::BoxBase {
 public:
  Box() : BoxBase(new T()) {}
  Box(T value) : BoxBase(new T(std::move(value))) {}  // NOLINT(google-explicit-constructor)
  Box(const Box& other) : BoxBase(other.pointer_ ? new T(*other) : nullptr) {}
  Box(Box&& other) noexcept : BoxBase(std::exchange(other.pointer_, nullptr)) {}
  Box& operator=(const Box& other) {
    Box copy(other);
    std::swap(pointer_, copy.pointer_);
    return *this;
  }
  Box& operator=(Box&& other) noexcept {
    std::swap(pointer_, other.pointer_);
    return *this;
  }
  ~Box() { delete get(); }

  T& operator*() & noexcept { return *get(); }
  const T& operator*() const& noexcept { return *get(); }
  T&& operator*() && noexcept { return std::move(*get()); }
  T* operator->() noexcept { return get(); }
  const T* operator->() const noexcept { return get(); }

  friend bool operator==(const Box& left, const Box& right) { return *left == *right; }

 private:
  T* get() const noexcept { return static_cast<T*>(pointer_); }
  friend struct schema::BoxAccess;
};

/// Owns at most one T on the heap; the interface is std::optional's.
template <class T>
class OptionalBox : private detail::BoxBase {
 public:
  using value_type = T;

  constexpr OptionalBox() noexcept = default;
  constexpr OptionalBox(std::nullopt_t) noexcept {}           // NOLINT(google-explicit-constructor)
  OptionalBox(T value) : BoxBase(new T(std::move(value))) {}  // NOLINT(google-explicit-constructor)
  OptionalBox(const OptionalBox& other) : BoxBase(other ? new T(*other) : nullptr) {}
  OptionalBox(OptionalBox&& other) noexcept : BoxBase(std::exchange(other.pointer_, nullptr)) {}
  OptionalBox& operator=(std::nullopt_t) noexcept {
    reset();
    return *this;
  }
  OptionalBox& operator=(const OptionalBox& other) {
    OptionalBox copy(other);
    std::swap(pointer_, copy.pointer_);
    return *this;
  }
  OptionalBox& operator=(OptionalBox&& other) noexcept {
    OptionalBox taken(std::move(other));
    std::swap(pointer_, taken.pointer_);
    return *this;
  }
  ~OptionalBox() { delete get(); }

  bool has_value() const noexcept { return pointer_ != nullptr; }
  explicit operator bool() const noexcept { return has_value(); }

  /// The behaviour is undefined when empty, as for std::optional.
  T& operator*() & noexcept { return *get(); }
  const T& operator*() const& noexcept { return *get(); }
  T&& operator*() && noexcept { return std::move(*get()); }
  T* operator->() noexcept { return get(); }
  const T* operator->() const noexcept { return get(); }

  /// Throws std::bad_optional_access when empty.
  T& value() & { return *checked(); }
  const T& value() const& { return *checked(); }
  T&& value() && { return std::move(*checked()); }
  template <class U>
  T value_or(U&& otherwise) const {
    return has_value() ? *get() : static_cast<T>(std::forward<U>(otherwise));
  }

  /// Replaces what is held; returns the new value.
  template <class... Arguments>
  T& emplace(Arguments&&... arguments) {
    T* fresh = new T(std::forward<Arguments>(arguments)...);
    delete get();
    pointer_ = fresh;
    return *fresh;
  }
  void reset() noexcept {
    delete get();
    pointer_ = nullptr;
  }

  friend bool operator==(const OptionalBox& left, const OptionalBox& right) {
    return left.has_value() == right.has_value() && (!left || *left == *right);
  }
  friend bool operator==(const OptionalBox& left, const T& right) { return left && *left == right; }
  friend bool operator==(const OptionalBox& left, std::nullopt_t) noexcept { return !left; }

 private:
  T* get() const noexcept { return static_cast<T*>(pointer_); }
  T* checked() const {
    if (!pointer_) throw std::bad_optional_access();
    return get();
  }
  friend struct schema::BoxAccess;
};

}  // namespace zefir
