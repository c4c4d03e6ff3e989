// SPDX-License-Identifier: Apache-2.0
// The templates of templates/cpp, compiled into the program. The source file is made by
// cmake/embed_templates.cmake.
#pragma once

#include <span>
#include <string_view>

namespace zefir::render {

struct EmbeddedTemplate {
  std::string_view name;  ///< "partials/banner"
  std::string_view text;
};

/// All of them, sorted by name.
std::span<const EmbeddedTemplate> embedded_templates() noexcept;

}  // namespace zefir::render
