// SPDX-License-Identifier: Apache-2.0
// Structs and enumerations: their members, constructors, comments and rows.
#pragma once

#include "cpp/model.hpp"
#include "cpp/types.hpp"

namespace zefir::cpp {

Struct build_struct(Types& types, api::TypeId id);
Enumeration build_enumeration(const Types& types, api::TypeId id);
Alias build_alias(const Types& types, api::TypeId id);

/// The names of a struct's members, in the order of its properties; `additional_properties` is
/// kept free where it is needed.
std::vector<std::string> member_names(const Types& types, api::TypeId id);

/// A default as a C++ expression for a member of kind boolean, integer, number, string or
/// enumeration.
std::string default_expression(const Types& types, const api::Property& property);

/// The enumerators' names, in the order of the type's values.
std::vector<std::string> enumerator_names(const api::Type& enumeration);

}  // namespace zefir::cpp
