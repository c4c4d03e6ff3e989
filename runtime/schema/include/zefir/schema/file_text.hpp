// SPDX-License-Identifier: Apache-2.0
// The content of a file in memory: mapped where that pays, read where a file cannot be mapped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace zefir {

/// A file's content. Large regular files are mapped, so that no copy of them is made; small ones,
/// pipes, devices and the files of /proc are read to their end. A mapped file must not be written
/// to while the text is used: that changes the text under its reader, and where the file gets
/// shorter, the system ends the program (SIGBUS). Movable, not copyable.
class FileText {
 public:
  static constexpr std::size_t whole = static_cast<std::size_t>(-1);

  /// Opens the file, which may block when it is a pipe. Of a longer file only the first `most`
  /// bytes are mapped or read. Throws FileError when it cannot be opened or read. (A
  /// std::filesystem::path is taken, too: it converts to std::string.)
  explicit FileText(const std::string& path, std::size_t most = whole);
  FileText(FileText&& other) noexcept;
  FileText& operator=(FileText&& other) noexcept;
  FileText(const FileText&) = delete;
  FileText& operator=(const FileText&) = delete;
  ~FileText();

  /// Valid as long as this object, or the one it was moved to, lives. No NUL stands behind it.
  std::string_view view() const noexcept;
  std::size_t size() const noexcept { return view().size(); }
  /// Whether the file was mapped.
  bool is_mapped() const noexcept { return mapped_ != nullptr; }

 private:
  void map(int file, std::size_t size) noexcept;
  int read(int file, std::size_t expected, std::size_t most);
  void unmap() noexcept;

  void* mapped_ = nullptr;
  std::size_t mapped_size_ = 0;
  std::string read_;
};

}  // namespace zefir
