// SPDX-License-Identifier: Apache-2.0
// Bytes: octets that stand in JSON as base 64.
#pragma once

#include <compare>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace zefir {

/// A sequence of octets. Its text is base 64 (<zefir/base/base64.hpp>): `Bytes(text)` and
/// `Bytes::parse` decode, `Bytes::of(octets)` takes octets as they are.
class Bytes {
 public:
  Bytes() noexcept = default;
  /// Decodes; throws UsageError when `text` is not base 64.
  explicit Bytes(std::string_view text);
  /// What holds exactly these octets.
  static Bytes of(std::string octets) noexcept {
    Bytes bytes;
    bytes.octets_ = std::move(octets);
    return bytes;
  }
  static Bytes of(std::span<const std::byte> octets) {
    return of(std::string(reinterpret_cast<const char*>(octets.data()), octets.size()));
  }

  /// Decodes; none when `text` is not base 64.
  static std::optional<Bytes> parse(std::string_view text);

  bool empty() const noexcept { return octets_.empty(); }
  std::size_t size() const noexcept { return octets_.size(); }
  /// The octets, to look at, to change or to move out.
  const std::string& octets() const& noexcept { return octets_; }
  std::string& octets() & noexcept { return octets_; }
  std::string&& octets() && noexcept { return std::move(octets_); }
  /// Both views are valid as long as this object lives unchanged.
  std::string_view view() const noexcept { return octets_; }
  std::span<const std::byte> span() const noexcept {
    return std::as_bytes(std::span<const char>(octets_.data(), octets_.size()));
  }

  /// The base 64 text.
  std::string to_string() const;
  void append_to(std::string& out) const;

  friend bool operator==(const Bytes& left, const Bytes& right) noexcept = default;
  /// Octet by octet, each as a number from 0 to 255.
  friend std::strong_ordering operator<=>(const Bytes& left, const Bytes& right) noexcept = default;

 private:
  std::string octets_;
};

}  // namespace zefir
