// SPDX-License-Identifier: Apache-2.0
// Implements MemoryFileSystem, which behaves as a disk does where tests can tell.
#include "support/file_system.hpp"

namespace zefir::support {
namespace {

bool is_folder(const std::map<std::string, std::string>& files, const std::string& path) {
  const std::string inside = path.ends_with('/') ? path : path + '/';
  const auto found = files.lower_bound(inside);
  return found != files.end() && found->first.starts_with(inside);
}

}  // namespace

FileSystem::ReadResult MemoryFileSystem::read(const std::string& path) {
  ReadResult result;
  if (const auto found = files.find(path); found != files.end()) {
    result.status = ReadStatus::ok;
    result.text = found->second;
  } else if (is_folder(files, path)) {
    result.status = ReadStatus::is_directory;
  }
  return result;
}

void MemoryFileSystem::write(const std::string& path, std::string_view text) {
  if (is_folder(files, path)) {
    throw FileSystemError("cannot write '" + path + "': Is a directory");
  }
  for (std::size_t slash = path.find('/'); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    const std::string parent = path.substr(0, slash);
    if (files.contains(parent)) {
      throw FileSystemError("cannot make the folder '" + parent + "': File exists");
    }
  }
  files[path] = text;
  written.insert(path);
}

bool MemoryFileSystem::exists(const std::string& path) {
  return files.contains(path) || is_folder(files, path);
}

void MemoryFileSystem::remove(const std::string& path) {
  if (is_folder(files, path)) {
    throw FileSystemError("cannot remove '" + path + "': Is a directory");
  }
  files.erase(path);
}

}  // namespace zefir::support
