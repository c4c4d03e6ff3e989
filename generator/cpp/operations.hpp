// SPDX-License-Identifier: Apache-2.0
// Operations: a method each, its arguments, its Options and Request classes, its rows.
#pragma once

#include "cpp/model.hpp"
#include "cpp/types.hpp"

namespace zefir::cpp {

/// Turns all operations into methods; `names` is the scope of the class Client.
std::vector<Method> build_methods(Types& types, Scope& names);

/// Security schemes as setters of ClientOptions.
std::vector<Scheme> build_schemes(const api::Model& model);

}  // namespace zefir::cpp
