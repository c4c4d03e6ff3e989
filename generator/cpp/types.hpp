// SPDX-License-Identifier: Apache-2.0
// Types: which C++ type each api type becomes, under which name, and how a use of it is held.
#pragma once

#include <string>
#include <vector>

#include "api/model.hpp"
#include "cpp/names.hpp"
#include "support/diagnostics.hpp"

namespace zefir::cpp {

/// How a value is kept; zefir::schema::Holder's enumerators.
enum class Holder { plain, optional, optional_box, box, maybe };
std::string_view to_string(Holder holder) noexcept;

/// The C++ type of an integer, by its format.
std::string_view integer_type(const api::Type& type) noexcept;

/// A use of a type, settled.
struct Held {
  api::Use use;  ///< aliases followed
  Holder holder = Holder::plain;
  bool nullable = false;  ///< null may stand in the text here
  std::string value;      ///< the C++ type inside the holder: "std::string", "Address"
  std::string type;       ///< the whole C++ type: "std::optional<std::string>"
};

/// Names and spellings of all types of a model. The names of `Client`, `ClientOptions` and `Error`
/// are kept free.
class Types {
 public:
  Types(const api::Model& model, support::Diagnostics& diagnostics);

  /// The same types as they are spelt in namespace `views`: strings are std::string_view, aliases
  /// what they stand for, structs the twins of these. To be made before rows are named.
  Types borrowed() const;
  bool are_borrowed() const noexcept { return borrowed_; }

  const api::Model& model() const noexcept { return model_; }
  /// The types that are written: reachable from a component or an operation, in the model's order.
  const std::vector<api::TypeId>& reachable() const noexcept { return reachable_; }

  /// A struct's, enumeration's or alias's name; empty for types that have none.
  const std::string& name(api::TypeId type) const { return names_[type]; }
  /// The name of its rows: unique in namespace rows.
  const std::string& row(api::TypeId type) const { return rows_[type]; }
  Scope& scope() noexcept { return scope_; }
  Scope& row_scope() noexcept { return row_scope_; }

  /// The kind behind aliases; arrays and maps that contain themselves without an object in between
  /// are Kind::any.
  api::Kind kind(api::Use use) const;
  bool is_open(const api::Type& enumeration) const { return enumeration.open.value_or(true); }

  /// Whether the type is raw JSON because it would have to be spelt with itself.
  bool is_endless(api::TypeId type) const { return endless_[type]; }

  /// How a member is held.
  Held member(const api::Property& property) const;
  /// How an array's item or a map's value is held.
  Held element(api::Use use) const;
  /// A value that is there: an argument, a result.
  Held value(api::Use use) const;
  /// A value that may be missing: an optional argument.
  Held optional_value(api::Use use) const;
  /// Marks a required member that would make its struct contain itself: it is held as if optional.
  void cut(const api::Property* property) { cut_.insert(property); }

  /// The C++ type of a value, without a holder: an alias's name where there is one.
  std::string spelling(api::Use use) const;
  /// "std::string", or "std::string_view" where they are borrowed.
  std::string_view text_type() const noexcept {
    return borrowed_ ? "std::string_view" : "std::string";
  }
  /// What an alias (a named scalar, array or map) stands for.
  std::string alias_target(api::TypeId type) const;
  /// Whether the type is built into C++: bool, an integer, double.
  bool is_scalar(api::Use use) const;

 private:
  bool gets_alias(const api::Type& type) const;
  void visit(api::Use use, std::vector<bool>& seen) const;
  void find_reachable();
  void find_endless(support::Diagnostics& diagnostics);
  void give_names();
  std::string structural(api::Use use) const;
  Held hold(api::Use use, Holder optional_form, bool nullable) const;

  const api::Model& model_;
  bool borrowed_ = false;
  Scope scope_{Scope::Case::insensitive};
  Scope row_scope_;
  std::vector<api::TypeId> reachable_;
  std::vector<std::string> names_;
  std::vector<std::string> rows_;
  std::vector<bool> endless_;
  std::set<const api::Property*> cut_;
};

}  // namespace zefir::cpp
