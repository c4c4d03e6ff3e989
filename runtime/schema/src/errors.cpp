// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/errors.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace zefir {
namespace {

constexpr std::size_t listed_in_what = 5;
constexpr const char* schema_key = "_schema";

// Messages of one node are a list; where the node has members too, the list moves under _schema
// (marshmallow's merge_errors).
void add_message(nlohmann::json& node, const std::string& message, bool at_schema) {
  if (at_schema || node.is_object()) {
    if (node.is_array()) node = nlohmann::json::object({{schema_key, std::move(node)}});
    node[schema_key].push_back(message);
  } else {
    node.push_back(message);
  }
}

nlohmann::json& child(nlohmann::json& node, const std::string& step) {
  if (node.is_array()) node = nlohmann::json::object({{schema_key, std::move(node)}});
  return node[step];
}

std::string line(const ValidationItem& item) {
  const std::string pointer = item.pointer();
  return pointer.empty() ? item.message() : pointer + ": " + item.message();
}

std::string summary(std::string_view what, const ValidationErrors& errors) {
  std::string text(what.empty() ? "value" : what);
  if (errors.size() == 1 && !errors.truncated()) return text + ": " + line(errors.items()[0]);
  text +=
      ": " + std::to_string(errors.size()) + (errors.truncated() ? " faults or more" : " faults");
  const std::size_t shown = std::min(errors.size(), listed_in_what);
  for (const ValidationItem& item : errors.items().first(shown)) text += "\n  " + line(item);
  if (shown < errors.size()) text += "\n  and " + std::to_string(errors.size() - shown) + " more";
  return text;
}

}  // namespace

std::string_view to_string(Fault fault) noexcept {
  switch (fault) {
    case Fault::syntax:
      return "syntax";
    case Fault::too_deep:
      return "too_deep";
    case Fault::required:
      return "required";
    case Fault::unknown:
      return "unknown";
    case Fault::null_value:
      return "null_value";
    case Fault::type:
      return "type";
    case Fault::out_of_range:
      return "out_of_range";
    case Fault::minimum:
      return "minimum";
    case Fault::maximum:
      return "maximum";
    case Fault::exclusive_minimum:
      return "exclusive_minimum";
    case Fault::exclusive_maximum:
      return "exclusive_maximum";
    case Fault::multiple_of:
      return "multiple_of";
    case Fault::min_length:
      return "min_length";
    case Fault::max_length:
      return "max_length";
    case Fault::pattern:
      return "pattern";
    case Fault::min_items:
      return "min_items";
    case Fault::max_items:
      return "max_items";
    case Fault::unique_items:
      return "unique_items";
    case Fault::min_properties:
      return "min_properties";
    case Fault::max_properties:
      return "max_properties";
    case Fault::enumeration:
      return "enumeration";
  }
  return "unknown";
}

ValidationItem::ValidationItem(std::vector<std::string> path, Fault fault, std::string message,
                               std::string place, bool at_schema)
    : path_(std::move(path)),
      message_(std::move(message)),
      place_(std::move(place)),
      fault_(fault),
      at_schema_(at_schema) {}

std::string ValidationItem::pointer() const {
  std::string pointer;
  for (const std::string& step : path_) {
    pointer += '/';
    for (const char byte : step) {
      if (byte == '~') {
        pointer += "~0";
      } else if (byte == '/') {
        pointer += "~1";
      } else {
        pointer += byte;
      }
    }
  }
  return pointer;
}

ValidationErrors::ValidationErrors() noexcept = default;
ValidationErrors::ValidationErrors(const ValidationErrors&) = default;
ValidationErrors::ValidationErrors(ValidationErrors&&) noexcept = default;
ValidationErrors& ValidationErrors::operator=(const ValidationErrors&) = default;
ValidationErrors& ValidationErrors::operator=(ValidationErrors&&) noexcept = default;
ValidationErrors::~ValidationErrors() = default;

void ValidationErrors::add(ValidationItem item) { items_.push_back(std::move(item)); }

nlohmann::json ValidationErrors::tree() const {
  nlohmann::json root = nlohmann::json::object();
  for (const ValidationItem& item : items_) {
    nlohmann::json* node = &root;
    for (const std::string& step : item.path()) node = &child(*node, step);
    add_message(*node, item.message(), item.at_schema() || item.path().empty());
  }
  if (truncated_) root["_truncated"] = true;
  return root;
}

std::string ValidationErrors::json() const {
  return tree().dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string ValidationErrors::text() const {
  std::string text;
  for (const ValidationItem& item : items_) text += line(item) + "\n";
  if (truncated_) text += "There are more faults.\n";
  return text;
}

ValidationError::ValidationError(std::string_view what, ValidationErrors errors)
    : Error(summary(what, errors)),
      errors_(std::make_shared<const ValidationErrors>(std::move(errors))) {}
ValidationError::ValidationError(const ValidationError&) noexcept = default;
ValidationError& ValidationError::operator=(const ValidationError&) noexcept = default;
ValidationError::~ValidationError() = default;

}  // namespace zefir
