// SPDX-License-Identifier: Apache-2.0
// The multimap of header fields; the gate that keeps line breaks out of them.
#include "zefir/http/headers.hpp"

#include <algorithm>

#include "src/ascii.hpp"
#include "zefir/base/error.hpp"

namespace zefir::http {
namespace {

void check(std::string_view name, std::string_view value) {
  if (!is_token(name)) {
    throw UsageError("a header's name is not a token (RFC 9110, 5.6.2): its length is " +
                     std::to_string(name.size()) +
                     (breaks_line(name) ? " and it has a line break or NUL in it"
                                        : ", the name is '" + std::string(name) + "'"));
  }
  if (breaks_line(value)) {
    throw UsageError("the value of the header " + std::string(name) +
                     " has a line break or NUL in it");
  }
}

auto named(std::string_view name) {
  return [name](const Headers::Field& field) { return equal_ignoring_case(field.first, name); };
}

}  // namespace

Headers::Headers() noexcept = default;
Headers::Headers(const Headers&) = default;
Headers::Headers(Headers&&) noexcept = default;
Headers& Headers::operator=(const Headers&) = default;
Headers& Headers::operator=(Headers&&) noexcept = default;
Headers::~Headers() = default;

Headers& Headers::add(std::string name, std::string value) & {
  check(name, value);
  fields_.emplace_back(std::move(name), std::move(value));
  return *this;
}
Headers&& Headers::add(std::string name, std::string value) && {
  return std::move(add(std::move(name), std::move(value)));
}

Headers& Headers::set(std::string name, std::string value) & {
  check(name, value);
  remove(name);
  fields_.emplace_back(std::move(name), std::move(value));
  return *this;
}
Headers&& Headers::set(std::string name, std::string value) && {
  return std::move(set(std::move(name), std::move(value)));
}

void Headers::remove(std::string_view name) { std::erase_if(fields_, named(name)); }

bool Headers::contains(std::string_view name) const noexcept {
  return std::any_of(fields_.begin(), fields_.end(), named(name));
}

std::optional<std::string_view> Headers::get(std::string_view name) const noexcept {
  const auto field = std::find_if(fields_.begin(), fields_.end(), named(name));
  if (field == fields_.end()) return std::nullopt;
  return std::string_view(field->second);
}

std::vector<std::string_view> Headers::get_all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const Field& field : fields_) {
    if (equal_ignoring_case(field.first, name)) values.emplace_back(field.second);
  }
  return values;
}

std::string media_type(std::string_view content_type) {
  return lower_case(trim(content_type.substr(0, content_type.find(';'))));
}

bool is_json(std::string_view content_type) {
  const std::string type = media_type(content_type);
  return type == "application/json" || type == "text/json" || type.ends_with("+json");
}

}  // namespace zefir::http
