// SPDX-License-Identifier: Apache-2.0
// api model -> C++ model: settles every name, type, row, literal and order.
#pragma once

#include "api/model.hpp"
#include "cpp/model.hpp"
#include "cpp/options.hpp"
#include "support/diagnostics.hpp"

namespace zefir::cpp {

/// `model` has been through the api passes without errors.
Model build(const api::Model& model, const Options& options, support::Diagnostics& diagnostics);

/// Whether `name` can be a namespace ("a", "a::b"): identifiers that are no keywords or macros.
bool is_namespace(std::string_view name);

/// The folder of a namespace's headers: "a/b" for "a::b".
std::string include_path(std::string_view cpp_namespace);

}  // namespace zefir::cpp
