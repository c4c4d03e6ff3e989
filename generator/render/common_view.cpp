// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "render/views.hpp"

namespace zefir::render {

View file_view(const cpp::Model& model) {
  View view;
  view.text("title", model.title);
  view.text("cpp_namespace", model.cpp_namespace);
  view.text("include_path", model.include_path);
  return view;
}

std::vector<View> doc_views(const cpp::Doc& doc) {
  std::vector<View> views;
  for (const std::string& line : doc) {
    View view;
    view.text("line", line.empty() ? "" : " " + line);
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<View> line_views(const std::vector<std::string>& lines, const std::string& key) {
  std::vector<View> views;
  for (const std::string& line : lines) {
    View view;
    view.text(key, line);
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<View> used_row_views(std::vector<std::string> objects, std::vector<std::string> enums) {
  std::vector<std::string> declarations;
  for (const std::string& row : objects)
    declarations.push_back("schema::Object " + row + "_object");
  for (const std::string& row : enums) declarations.push_back("schema::Enum " + row + "_enum");
  std::sort(declarations.begin(), declarations.end());
  declarations.erase(std::unique(declarations.begin(), declarations.end()), declarations.end());
  return line_views(declarations, "declaration");
}

}  // namespace zefir::render
