// SPDX-License-Identifier: Apache-2.0
// Views: the C++ model's parts as what templates are filled with.
#pragma once

#include "cpp/model.hpp"
#include "render/templates.hpp"

namespace zefir::render {

/// What every file's view starts from: banner, namespace, include path.
View file_view(const cpp::Model& model);

View models_fwd_view(const cpp::Model& model);
View models_view(const cpp::Model& model);
/// The rows and special members of one shard.
View models_source_view(const cpp::Model& model, unsigned shard);
View options_view(const cpp::Model& model);
View client_view(const cpp::Model& model);
View client_source_view(const cpp::Model& model, unsigned shard);

/// Comment lines as items with the key `line`, each empty or led by a blank.
std::vector<View> doc_views(const cpp::Doc& doc);
/// Texts as items under one key.
std::vector<View> line_views(const std::vector<std::string>& lines, const std::string& key);
/// `extern` declarations of rows, sorted and once each.
std::vector<View> used_row_views(std::vector<std::string> objects, std::vector<std::string> enums);

}  // namespace zefir::render
