// SPDX-License-Identifier: Apache-2.0
// C++ text: literals, comments, and folding to the line width. zefir's output is final, so that no
// formatter is needed behind it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "cpp/model.hpp"

namespace zefir::cpp {

inline constexpr std::size_t line_width = 100;

/// `text` (UTF-8, any content) as a string literal. Control characters are escaped; text beyond
/// ASCII stays readable.
std::string string_literal(std::string_view text);

/// `text` as comment lines for `indent` columns of indentation: paragraphs wrapped to the line
/// width, control characters dropped, nothing that could end or extend the comment.
Doc doc_lines(std::string_view text, std::size_t indent);

/// Appends `more` to `doc` behind an empty line, if both have something.
void append_paragraph(Doc& doc, const Doc& more);

/// Folds one long line of code at its commas, or behind a parenthesis where there is none: the
/// first line starts at column `indent`, further ones are indented by `indent + hanging`. Never
/// breaks inside a string literal or template brackets. The result carries the indentation of all
/// lines but the first.
std::string fold(std::string_view line, std::size_t indent, std::size_t hanging);

/// A row "{.name = ..., .type = TYPE}" for column 4, from its beginning without the type: on one
/// line where it fits, else with the type on lines of its own.
std::string typed_row(const std::string& beginning, const std::string& type);

/// "a, b, c"
std::string join(const std::vector<std::string>& parts, std::string_view separator);

}  // namespace zefir::cpp
