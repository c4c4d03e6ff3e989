// SPDX-License-Identifier: Apache-2.0
// Names: the one owner of the rules by which words of a description become C++ identifiers.
//
//   types         PascalCase, inner capitals kept     "user_profile" -> UserProfile
//   methods       snake_case                          "getUserById"  -> get_user_by_id
//   members, enumerators, arguments   the word itself where it is an identifier, else with '_' for
//                 what cannot stand in one            "user-agent"   -> user_agent
// A keyword, a macro of the usual headers, or a reserved identifier gets a trailing '_'.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace zefir::cpp {

/// "user profile", "user_profile", "userProfile" -> "UserProfile". Empty words give `otherwise`.
std::string type_name(std::string_view words, std::string_view otherwise = "Type");
/// "getUserByID" -> "get_user_by_id".
std::string method_name(std::string_view words, std::string_view otherwise = "call");
/// "first-name" -> "first_name"; "+1" -> "plus_1"; "class" -> "class_"; "2x" -> PREFIX_2x.
std::string member_name(std::string_view word, std::string_view prefix = "value");

/// Whether `name` is an identifier that may be used anywhere as it is.
bool is_usable(std::string_view name);

/// The names that a C++ type is spelt with and that are looked up where it stands: of
/// "std::optional<zefir::Open<Color>>", Color. A member or argument called so would change what the
/// type means.
std::set<std::string> unqualified_names(std::string_view type);

/// The names taken in one scope.
class Scope {
 public:
  enum class Case { sensitive, insensitive };
  explicit Scope(Case letters = Case::sensitive) : case_(letters) {}

  void reserve(std::string_view name);
  bool taken(std::string_view name) const;
  /// `wanted`, or the first of wanted_2, wanted_3, ... (types: Wanted2) that is free; taken then.
  std::string claim(const std::string& wanted);

 private:
  std::string key(std::string_view name) const;
  Case case_;
  std::set<std::string> taken_;
};

}  // namespace zefir::cpp
