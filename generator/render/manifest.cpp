// SPDX-License-Identifier: Apache-2.0
// Writes and reads manifest.json.
#include "render/manifest.hpp"

#include <algorithm>
#include <filesystem>
#include <tuple>
#include <utility>

#include "document/document.hpp"
#include "support/text.hpp"

namespace zefir::render {
namespace {

std::string json_string(std::string_view text) {
  std::string out;
  support::append_json_string(out, text);
  return out;
}

/// `path` seen from the folder of the description.
std::string near_description(const std::string& path, const std::string& description) {
  const std::filesystem::path folder = std::filesystem::path(description).parent_path();
  if (folder.empty()) return path;
  const auto relative = std::filesystem::path(path).lexically_relative(folder);
  return relative.empty() ? std::filesystem::path(path).filename().generic_string()
                          : relative.generic_string();
}

/// "[\n    {...},\n    {...}\n  ]", or "[]".
std::string array_of(const std::vector<std::string>& rows) {
  if (rows.empty()) return "[]";
  std::string out = "[";
  for (std::size_t i = 0; i != rows.size(); ++i) {
    out += (i == 0 ? "\n    " : ",\n    ") + rows[i];
  }
  return out + "\n  ]";
}

std::vector<std::string> file_rows(const std::vector<File>& files) {
  std::vector<std::pair<std::string_view, std::size_t>> sizes;
  for (const File& file : files) sizes.emplace_back(file.path, file.text.size());
  std::sort(sizes.begin(), sizes.end());
  std::vector<std::string> rows;
  for (const auto& [path, size] : sizes) {
    rows.push_back("{\"path\": " + json_string(path) + ", \"bytes\": " + std::to_string(size) +
                   "}");
  }
  return rows;
}

std::vector<std::string> degradation_rows(const Summary& summary,
                                          const support::Diagnostics& diagnostics) {
  struct Row {
    std::string file;
    std::uint32_t line, column;
    std::string_view code, became;
  };
  std::vector<Row> found;
  for (const support::Degradation& one : diagnostics.ledger()) {
    found.push_back({near_description(diagnostics.file_name(one.place.file), summary.description),
                     one.place.line, one.place.column, one.code, one.became});
  }
  std::sort(found.begin(), found.end(), [](const Row& a, const Row& b) {
    return std::tie(a.file, a.line, a.column, a.code, a.became) <
           std::tie(b.file, b.line, b.column, b.code, b.became);
  });
  std::vector<std::string> rows;
  for (const Row& row : found) {
    const std::string place =
        row.file + ":" + std::to_string(row.line) + ":" + std::to_string(row.column);
    rows.push_back("{\"code\": " + json_string(row.code) + ", \"place\": " + json_string(place) +
                   ", \"became\": " + json_string(row.became) + "}");
  }
  return rows;
}

/// Whether `path` stays in the folder it is relative to.
bool stays_inside(std::string_view text) {
  const std::filesystem::path path(text);
  if (text.empty() || path.has_root_path()) return false;
  return std::none_of(path.begin(), path.end(),
                      [](const std::filesystem::path& step) { return step == ".."; });
}

}  // namespace

std::string manifest_text(const std::vector<File>& files, const Summary& summary,
                          const support::Diagnostics& diagnostics) {
  std::string out = "{\n  \"zefir\": " + json_string(summary.zefir_version);
  out += ",\n  \"types\": " + std::to_string(summary.types);
  out += ",\n  \"operations\": " + std::to_string(summary.operations);
  out += ",\n  \"files\": " + array_of(file_rows(files));
  out += ",\n  \"degradations\": " + array_of(degradation_rows(summary, diagnostics));
  return out + "\n}\n";
}

std::vector<std::string> files_of_manifest(std::string text) {
  support::Diagnostics ignored;
  std::vector<std::string> paths;
  const auto document =
      document::parse_document(std::string(manifest_name), std::move(text), ignored);
  if (document == nullptr || ignored.has_errors()) return paths;
  const document::Node* files = document->root().find("files");
  if (files == nullptr) return paths;
  for (const document::Node* file : files->items()) {
    const document::Node* path = file->find("path");
    if (path != nullptr && path->is_string() && stays_inside(path->text())) {
      paths.emplace_back(path->text());
    }
  }
  return paths;
}

}  // namespace zefir::render
