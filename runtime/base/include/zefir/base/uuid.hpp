// SPDX-License-Identifier: Apache-2.0
// Uuid: the 16 octets of a universally unique identifier.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zefir {

/// A UUID (RFC 9562, section 4) of any version and variant. Hexadecimal digits of either case are
/// taken, lower ones are written.
class Uuid {
 public:
  /// How many bytes `write` writes.
  static constexpr std::size_t max_text = 36;

  /// The nil UUID, all zero.
  Uuid() noexcept = default;
  /// Throws UsageError when `text` is not the 8-4-4-4-12 digits of a UUID.
  explicit Uuid(std::string_view text);
  explicit Uuid(const std::array<std::uint8_t, 16>& octets) noexcept : octets_(octets) {}

  /// None when `text` is not the 8-4-4-4-12 digits of a UUID.
  static std::optional<Uuid> parse(std::string_view text) noexcept;

  /// In the order they are written in.
  const std::array<std::uint8_t, 16>& octets() const noexcept { return octets_; }
  bool is_nil() const noexcept { return *this == Uuid(); }

  std::string to_string() const;
  void append_to(std::string& out) const;
  /// Writes `max_text` bytes, no NUL after them, and returns their end.
  char* write(char* out) const noexcept;

  friend bool operator==(const Uuid& left, const Uuid& right) noexcept = default;
  /// As their texts are ordered.
  friend std::strong_ordering operator<=>(const Uuid& left, const Uuid& right) noexcept = default;

 private:
  std::array<std::uint8_t, 16> octets_{};
};

}  // namespace zefir

template <>
struct std::hash<zefir::Uuid> {
  std::size_t operator()(const zefir::Uuid& uuid) const noexcept;
};
