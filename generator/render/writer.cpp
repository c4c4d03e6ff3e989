// SPDX-License-Identifier: Apache-2.0
// Compares and writes an output folder.
#include "render/writer.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "render/manifest.hpp"

namespace zefir::render {
namespace {

using Status = support::FileSystem::ReadStatus;

std::string join(const std::string& folder, std::string_view path) {
  const bool closed = folder.empty() || folder.back() == '/';
  return folder + (closed ? "" : "/") + std::string(path);
}

support::FileSystem::ReadResult read(const std::string& path, support::FileSystem& files) {
  auto result = files.read(path);
  if (result.status == Status::is_directory) {
    throw support::FileSystemError("'" + path + "' is a folder, where a file would be written");
  }
  if (result.status == Status::failed) {
    throw support::FileSystemError("cannot read '" + path + "': " + result.reason);
  }
  return result;
}

void add_stale(Changes& changes, const std::vector<File>& wanted, const std::string& folder,
               support::FileSystem& files) {
  std::set<std::string_view> kept;
  for (const File& file : wanted) kept.insert(file.path);
  const auto manifest = files.read(join(folder, manifest_name));
  if (manifest.status != Status::ok) return;
  for (std::string& path : files_of_manifest(manifest.text)) {
    if (!kept.contains(path) && files.exists(join(folder, path))) {
      changes.list.push_back({Change::Kind::stale, std::move(path), nullptr, {}});
    }
  }
}

}  // namespace

Changes compare(const std::vector<File>& wanted, const std::string& folder,
                support::FileSystem& files) {
  Changes changes;
  for (const File& file : wanted) {
    auto found = read(join(folder, file.path), files);
    if (found.status == Status::missing) {
      changes.list.push_back({Change::Kind::missing, file.path, &file, {}});
    } else if (found.text != file.text) {
      changes.list.push_back({Change::Kind::differs, file.path, &file, std::move(found.text)});
    } else {
      ++changes.unchanged;
    }
  }
  add_stale(changes, wanted, folder, files);
  // The manifest goes last: until then it lists what an interrupted run has yet to remove.
  std::sort(changes.list.begin(), changes.list.end(), [](const Change& a, const Change& b) {
    const bool last_a = a.path == manifest_name;
    const bool last_b = b.path == manifest_name;
    return std::tie(last_a, a.path) < std::tie(last_b, b.path);
  });
  return changes;
}

void apply(const Changes& changes, const std::string& folder, support::FileSystem& files) {
  for (const Change& change : changes.list) {
    const std::string path = join(folder, change.path);
    if (change.kind == Change::Kind::stale) {
      files.remove(path);
    } else {
      files.write(path, change.file->text);
    }
  }
}

}  // namespace zefir::render
