// SPDX-License-Identifier: Apache-2.0
// ValueView: one value of a call, known by its rows or free-form, as parameter styles and forms see
// it. How its texts are put together is parameters' and form's affair.
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "zefir/schema/rows.hpp"

namespace zefir::client {

/// What a parameter style tells apart.
enum class Shape : std::uint8_t {
  none,    ///< absent or null: the styles leave it out (RFC 6570, 2.3)
  scalar,  ///< one text
  list,
  object,  ///< names and values: a struct, a map, a free-form object
};

/// A view of one value; does not own it.
class ValueView {
 public:
  /// `*holder` is of the C++ type that `type` describes.
  ValueView(const void* holder, const schema::Type& type) noexcept;
  explicit ValueView(const nlohmann::json& value) noexcept;

  Shape shape() const noexcept { return shape_; }

  /// Appends a scalar as it is written in a URL or form, not encoded; a list or object as JSON
  /// text, for the styles do not define it where it is nested. Throws UsageError for a number that
  /// is not finite and for an enumerator that its enumeration does not have.
  void append_text(std::string& out) const;
  std::string text() const;

  /// Each item of a list that is not null.
  void each_item(const std::function<void(const ValueView&)>& visit) const;
  /// Each member of an object that is there and is sent, in the description's order; then the
  /// additional ones.
  void each_member(
      const std::function<void(std::string_view name, const ValueView& value)>& visit) const;

 private:
  void append_row_text(std::string& out) const;
  // The JSON text, without `quote` bytes at each end.
  void append_dumped(std::string& out, std::size_t quote) const;
  void append_free_text(std::string& out) const;

  const void* value_ = nullptr;  // the value behind its holder; unless free_
  const schema::Type* type_ = nullptr;
  const nlohmann::json* free_ = nullptr;
  Shape shape_ = Shape::none;
};

/// Appends a number, which must be finite: digits up to 1e21 and down to 1e-6, as JavaScript writes
/// them, an exponent beyond. The text reads back as the same double.
void append_number(std::string& out, double value);

}  // namespace zefir::client
