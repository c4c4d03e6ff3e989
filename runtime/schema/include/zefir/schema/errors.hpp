// SPDX-License-Identifier: Apache-2.0
// What a failed load or check says: every fault, at its path.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "zefir/base/error.hpp"

namespace zefir {

/// What is wrong with a value. The names (`to_string`) are stable; messages are not.
enum class Fault : std::uint8_t {
  syntax,        ///< the text is not JSON (RFC 8259), or not UTF-8
  too_large,     ///< the text is longer than LoadOptions::max_size
  too_deep,      ///< nested deeper than LoadOptions::max_depth
  required,      ///< a required member is missing
  unknown,       ///< a member that the description does not name
  duplicate,     ///< a member that stands twice, where LoadOptions::duplicates forbids it
  null_value,    ///< null where no null may stand
  type,          ///< another JSON type than the one described
  out_of_range,  ///< a number that the C++ type cannot hold
  minimum,
  maximum,
  exclusive_minimum,
  exclusive_maximum,
  multiple_of,
  min_length,
  max_length,
  pattern,
  min_items,
  max_items,
  unique_items,
  min_properties,
  max_properties,
  enumeration,    ///< none of the listed values
  format,         ///< not of the described format
  variant,        ///< none of a variant's alternatives, or more than one
  discriminator,  ///< a discriminator's word that names no alternative
};

/// "required", "min_length", ...: the stable word for a fault.
std::string_view to_string(Fault fault) noexcept;

class ValidationErrors;

/// One fault.
class ValidationItem {
 public:
  /// What an alternative of a variant missed.
  struct Branch;

  ValidationItem(std::vector<std::string> path, Fault fault, std::string message, std::string place,
                 bool at_schema = false);
  ValidationItem(const ValidationItem&);
  ValidationItem(ValidationItem&&) noexcept;
  ValidationItem& operator=(const ValidationItem&);
  ValidationItem& operator=(ValidationItem&&) noexcept;
  ~ValidationItem();

  /// The steps from the root to the value: keys, and indices as decimal digits. For
  /// Fault::required, unknown and duplicate the last step is the member's key. Keys of more than
  /// 256 bytes are cut.
  const std::vector<std::string>& path() const noexcept { return path_; }
  /// The path as a JSON pointer (RFC 6901): "" is the whole value.
  std::string pointer() const;
  Fault fault() const noexcept { return fault_; }
  /// A sentence in English: "Shorter than minimum length 2."
  const std::string& message() const noexcept { return message_; }
  /// The JSON text of the value that broke the rule, cut short behind 40 characters, `***` for a
  /// secret, `{...}` and `[...]` for what is no scalar; empty where there is none to show.
  const std::string& value() const noexcept { return value_; }
  /// For Fault::variant: what each alternative that was tried missed. Empty when more than one
  /// alternative is right, when none is of the value's JSON type, and inside another branch.
  std::span<const Branch> branches() const noexcept;
  /// Where the broken rule is described, as a pointer into the description
  /// ("#/components/schemas/User/properties/name"); empty when unknown.
  const std::string& place() const noexcept { return place_; }
  /// Whether the fault is one of an object as such, which marshmallow lists under `_schema`.
  bool at_schema() const noexcept { return at_schema_; }

  void set_path(std::vector<std::string> path) noexcept { path_ = std::move(path); }
  void set_value(std::string value) noexcept { value_ = std::move(value); }
  void set_branches(std::vector<Branch> branches);

 private:
  friend class ValidationErrors;

  std::vector<std::string> path_;
  std::string message_;
  std::string place_;
  std::string value_;
  std::unique_ptr<std::vector<Branch>> branches_;
  Fault fault_;
  bool at_schema_;
};

/// All faults of one value, in the order they were met. Empty: the value is valid.
class ValidationErrors {
 public:
  ValidationErrors() noexcept;
  ValidationErrors(const ValidationErrors&);
  ValidationErrors(ValidationErrors&&) noexcept;
  ValidationErrors& operator=(const ValidationErrors&);
  ValidationErrors& operator=(ValidationErrors&&) noexcept;
  ~ValidationErrors();

  bool empty() const noexcept { return items_.empty(); }
  std::size_t size() const noexcept { return items_.size(); }
  std::span<const ValidationItem> items() const noexcept { return items_; }
  /// True when there were more faults than LoadOptions::max_errors; the rest is not kept.
  bool truncated() const noexcept { return truncated_; }

  void add(ValidationItem item);
  /// Adds the faults of a part, each path with `step` before it; a cut list makes this one cut.
  void add_under(std::string_view step, ValidationErrors errors);
  void set_truncated() noexcept { truncated_ = true; }

  /// marshmallow's tree: `{"items": {"1": {"name": ["..."]}}}`. A fault of an object or of the root
  /// as such stands under `_schema`, and so does one of an array or map some of whose items have
  /// faults of their own. Under `_branches` stands what a variant's alternatives missed, a tree
  /// each. Where the list was cut, `_truncated: true` stands at the root.
  nlohmann::json tree() const;
  /// `tree()` as JSON text.
  std::string json() const;
  /// The faults one by one: `[{"pointer": "/items/1/name", "fault": "min_length", "message": "...",
  /// "value": "\"x\"", "place": "#/..."}]`; members without content are left out, and `branches`
  /// holds what the alternatives of a variant missed, by their names.
  nlohmann::json list() const;
  /// One line a fault: `/items/1/name: Shorter than minimum length 2. Got "x".`; a fault of the
  /// root has no pointer. What alternatives of a variant missed follows, indented.
  std::string text() const;

 private:
  void put_under(std::string_view step);

  std::vector<ValidationItem> items_;
  bool truncated_ = false;
};

struct ValidationItem::Branch {
  std::string name;  ///< the alternative's
  ValidationErrors errors;
};

/// Thrown by `load` (and by a client for arguments that break their bounds before anything is
/// sent).
class ZEFIR_VISIBLE ValidationError : public Error {
 public:
  /// `what` names the value: "User". The message lists the first faults.
  ValidationError(std::string_view what, ValidationErrors errors);
  ValidationError(const ValidationError&) noexcept;
  ValidationError& operator=(const ValidationError&) noexcept;
  ~ValidationError() override;

  const ValidationErrors& errors() const noexcept { return *errors_; }

 private:
  std::shared_ptr<const ValidationErrors> errors_;
};

}  // namespace zefir
