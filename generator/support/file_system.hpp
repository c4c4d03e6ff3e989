// SPDX-License-Identifier: Apache-2.0
// The disk, as the generator sees it: an interface, so that tests run on an in-memory one that
// records what was written.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace zefir::support {

/// Raised when the machine fails us (exit code 3): disk full, permission.
class FileSystemError {
 public:
  explicit FileSystemError(std::string message) : message_(std::move(message)) {}
  const std::string& message() const noexcept { return message_; }

 private:
  std::string message_;
};

/// Paths are as the user gave them, relative to the current folder or absolute, with '/'.
class FileSystem {
 public:
  FileSystem() = default;
  FileSystem(const FileSystem&) = delete;
  FileSystem& operator=(const FileSystem&) = delete;
  virtual ~FileSystem() = default;

  enum class ReadStatus { ok, missing, is_directory, failed };
  struct ReadResult {
    ReadStatus status = ReadStatus::missing;
    std::string text;    ///< when ok
    std::string reason;  ///< when failed: the system's words
  };
  /// The whole file; "-" is standard input.
  virtual ReadResult read(const std::string& path) = 0;
  /// Replaces or makes the file by writing beside it and renaming, so that nobody sees half of it;
  /// makes missing folders. Throws FileSystemError.
  virtual void write(const std::string& path, std::string_view text) = 0;
  virtual bool exists(const std::string& path) = 0;
  /// Removes a file if it is there. Throws FileSystemError.
  virtual void remove(const std::string& path) = 0;
};

/// The real one.
class DiskFileSystem final : public FileSystem {
 public:
  ReadResult read(const std::string& path) override;
  void write(const std::string& path, std::string_view text) override;
  bool exists(const std::string& path) override;
  void remove(const std::string& path) override;
};

/// For tests: files in a map; every write is recorded.
class MemoryFileSystem final : public FileSystem {
 public:
  ReadResult read(const std::string& path) override;
  void write(const std::string& path, std::string_view text) override;
  bool exists(const std::string& path) override;
  void remove(const std::string& path) override;

  std::map<std::string, std::string> files;
  std::set<std::string> written;
};

}  // namespace zefir::support
