// SPDX-License-Identifier: Apache-2.0
// Headers: an ordered, case-insensitive multimap of header fields (RFC 9110, 5).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zefir::http {

/// Header fields in the order they were added; names compare without regard to ASCII case. Values
/// may repeat. Nothing added can smuggle a line break: `add` and `set` throw UsageError for a name
/// that is no token (RFC 9110, 5.6.2) and for a value with CR, LF or NUL.
class Headers {
 public:
  using Field = std::pair<std::string, std::string>;

  Headers() noexcept;
  Headers(const Headers&);
  Headers(Headers&&) noexcept;
  Headers& operator=(const Headers&);
  Headers& operator=(Headers&&) noexcept;
  ~Headers();

  /// Adds a field, keeping those of the same name.
  Headers& add(std::string name, std::string value) &;
  Headers&& add(std::string name, std::string value) &&;
  /// Replaces all fields of that name.
  Headers& set(std::string name, std::string value) &;
  Headers&& set(std::string name, std::string value) &&;
  void remove(std::string_view name);

  bool contains(std::string_view name) const noexcept;
  /// The first field's value, or nothing.
  std::optional<std::string_view> get(std::string_view name) const noexcept;
  /// All values of that name, in order.
  std::vector<std::string_view> get_all(std::string_view name) const;

  bool empty() const noexcept { return fields_.empty(); }
  std::span<const Field> fields() const noexcept { return fields_; }

 private:
  std::vector<Field> fields_;
};

/// The media type of a Content-Type value, in lower case and without parameters:
/// "application/json".
std::string media_type(std::string_view content_type);
/// True for application/json, text/json and any "+json" (RFC 6839).
bool is_json(std::string_view content_type);

}  // namespace zefir::http
