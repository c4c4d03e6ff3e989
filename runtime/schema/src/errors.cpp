// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/errors.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "src/pointer.hpp"

namespace zefir {
namespace {

constexpr std::size_t listed_in_what = 5;
constexpr const char* schema_key = "_schema";
constexpr const char* branches_key = "_branches";

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

void add_lines(std::string& text, const ValidationItem& item, std::size_t indent) {
  const std::string pointer = item.pointer();
  text.append(indent, ' ');
  if (!pointer.empty()) text.append(pointer).append(": ");
  text += item.message();
  if (!item.value().empty()) text.append(" Got ").append(item.value()).append(".");
  for (const ValidationItem::Branch& branch : item.branches()) {
    text.append("\n").append(indent + 2, ' ').append("as ").append(branch.name).append(":");
    for (const ValidationItem& missed : branch.errors.items()) {
      text += '\n';
      add_lines(text, missed, indent + 4);
    }
  }
}

std::string summary(std::string_view what, const ValidationErrors& errors) {
  std::string text(what.empty() ? "value" : what);
  text += ": ";
  if (errors.size() == 1 && !errors.truncated()) {
    add_lines(text, errors.items()[0], 0);
    return text;
  }
  text += std::to_string(errors.size()) + (errors.truncated() ? " faults or more" : " faults");
  const std::size_t shown = std::min(errors.size(), listed_in_what);
  for (const ValidationItem& item : errors.items().first(shown)) {
    text += '\n';
    add_lines(text, item, 2);
  }
  if (shown < errors.size()) text += "\n  and " + std::to_string(errors.size() - shown) + " more";
  return text;
}

nlohmann::json as_list(const ValidationErrors& errors) {
  nlohmann::json list = nlohmann::json::array();
  for (const ValidationItem& item : errors.items()) {
    nlohmann::json& entry = list.emplace_back(nlohmann::json::object());
    entry["pointer"] = item.pointer();
    entry["fault"] = to_string(item.fault());
    entry["message"] = item.message();
    if (!item.value().empty()) entry["value"] = item.value();
    if (!item.place().empty()) entry["place"] = item.place();
    for (const ValidationItem::Branch& branch : item.branches()) {
      entry["branches"][branch.name] = as_list(branch.errors);
    }
  }
  return list;
}

// `above` steps of each path lie above the tree's root.
nlohmann::json as_tree(const ValidationErrors& errors, std::size_t above) {
  nlohmann::json root = nlohmann::json::object();
  for (const ValidationItem& item : errors.items()) {
    nlohmann::json* node = &root;
    const std::span<const std::string> path(item.path());
    for (const std::string& step : path.subspan(above)) node = &child(*node, step);
    const bool at_schema = item.at_schema() || path.size() == above || !item.branches().empty();
    add_message(*node, item.message(), at_schema);
    for (const ValidationItem::Branch& branch : item.branches()) {
      (*node)[branches_key][branch.name] = as_tree(branch.errors, path.size());
    }
  }
  if (errors.truncated()) root["_truncated"] = true;
  return root;
}

}  // namespace

std::string_view to_string(Fault fault) noexcept {
  switch (fault) {
    case Fault::syntax:
      return "syntax";
    case Fault::too_deep:
      return "too_deep";
    case Fault::too_large:
      return "too_large";
    case Fault::required:
      return "required";
    case Fault::unknown:
      return "unknown";
    case Fault::duplicate:
      return "duplicate";
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
    case Fault::format:
      return "format";
    case Fault::variant:
      return "variant";
    case Fault::discriminator:
      return "discriminator";
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

ValidationItem::ValidationItem(const ValidationItem& other)
    : path_(other.path_),
      message_(other.message_),
      place_(other.place_),
      value_(other.value_),
      branches_(other.branches_ ? std::make_unique<std::vector<Branch>>(*other.branches_)
                                : nullptr),
      fault_(other.fault_),
      at_schema_(other.at_schema_) {}
ValidationItem::ValidationItem(ValidationItem&&) noexcept = default;
ValidationItem& ValidationItem::operator=(const ValidationItem& other) {
  return *this = ValidationItem(other);
}
ValidationItem& ValidationItem::operator=(ValidationItem&&) noexcept = default;
ValidationItem::~ValidationItem() = default;

std::span<const ValidationItem::Branch> ValidationItem::branches() const noexcept {
  if (!branches_) return {};
  return *branches_;
}

void ValidationItem::set_branches(std::vector<Branch> branches) {
  branches_ = std::make_unique<std::vector<Branch>>(std::move(branches));
}

std::string ValidationItem::pointer() const {
  std::string pointer;
  for (const std::string& step : path_) schema::detail::append_step(pointer, step);
  return pointer;
}

ValidationErrors::ValidationErrors() noexcept = default;
ValidationErrors::ValidationErrors(const ValidationErrors&) = default;
ValidationErrors::ValidationErrors(ValidationErrors&&) noexcept = default;
ValidationErrors& ValidationErrors::operator=(const ValidationErrors&) = default;
ValidationErrors& ValidationErrors::operator=(ValidationErrors&&) noexcept = default;
ValidationErrors::~ValidationErrors() = default;

void ValidationErrors::add(ValidationItem item) { items_.push_back(std::move(item)); }

void ValidationErrors::put_under(std::string_view step) {
  for (ValidationItem& item : items_) {
    std::vector<std::string> path;
    path.reserve(1 + item.path_.size());
    path.emplace_back(step);
    std::move(item.path_.begin(), item.path_.end(), std::back_inserter(path));
    item.path_ = std::move(path);
    // Paths inside of branches begin at the same root.
    if (!item.branches_) continue;
    for (ValidationItem::Branch& branch : *item.branches_) branch.errors.put_under(step);
  }
}

void ValidationErrors::add_under(std::string_view step, ValidationErrors errors) {
  errors.put_under(step);
  std::move(errors.items_.begin(), errors.items_.end(), std::back_inserter(items_));
  truncated_ = truncated_ || errors.truncated_;
}

nlohmann::json ValidationErrors::tree() const { return as_tree(*this, 0); }

std::string ValidationErrors::json() const {
  return tree().dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

nlohmann::json ValidationErrors::list() const { return as_list(*this); }

std::string ValidationErrors::text() const {
  std::string text;
  for (const ValidationItem& item : items_) {
    add_lines(text, item, 0);
    text += '\n';
  }
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
