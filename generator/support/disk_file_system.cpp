// SPDX-License-Identifier: Apache-2.0
// Implements DiskFileSystem: the only POSIX calls of the generator.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <system_error>

#include "support/file_system.hpp"

namespace zefir::support {
namespace {

std::string words(int error) { return std::generic_category().message(error); }

[[noreturn]] void fail(std::string_view what, const std::string& path, int error) {
  throw FileSystemError("cannot " + std::string(what) + " '" + path + "': " + words(error));
}

/// Owns an open file; standard input is only borrowed.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  int get() const { return number_; }
  /// False, with errno set, when what was written could not be kept.
  bool close() {
    if (number_ <= STDIN_FILENO) return true;
    return ::close(std::exchange(number_, -1)) == 0;
  }

 private:
  int number_;
};

/// Reads to the end; 0 or the error's number.
int read_all(int descriptor, std::string& text) {
  constexpr std::size_t step = 1 << 16;
  std::size_t size = 0;
  while (true) {
    if (size == text.size()) text.resize(std::max(step, size * 2));
    const ssize_t count = ::read(descriptor, text.data() + size, text.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    if (count == 0) break;
    size += static_cast<std::size_t>(count);
  }
  text.resize(size);
  return 0;
}

/// 0 or the error's number.
int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

void make_parents(const std::string& path) {
  constexpr mode_t everything = 0777;  // what the user's umask leaves of it
  for (std::size_t slash = path.find('/', 1); slash != std::string::npos;
       slash = path.find('/', slash + 1)) {
    const std::string folder = path.substr(0, slash);
    if (::mkdir(folder.c_str(), everything) == 0 || errno == EEXIST) continue;
    const int error = errno;
    struct stat status {};
    // A folder above may exist and yet not be ours to write in.
    if (::stat(folder.c_str(), &status) != 0) fail("make the folder", folder, error);
  }
}

/// Where a chain of symbolic links ends, so that renaming replaces the file and not the link.
std::string behind_links(const std::string& path) {
  struct stat status {};
  if (::lstat(path.c_str(), &status) != 0 || !S_ISLNK(status.st_mode)) return path;
  const std::unique_ptr<char, void (*)(void*)> real(::realpath(path.c_str(), nullptr), &std::free);
  return real == nullptr ? path : std::string(real.get());
}

void write_in_place(const std::string& path, std::string_view text) {
  Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.get() < 0) fail("write", path, errno);
  if (const int error = write_all(file.get(), text); error != 0) fail("write", path, error);
  if (!file.close()) fail("write", path, errno);
}

/// A new file beside `path`, removed again unless it was renamed.
class Temporary {
 public:
  explicit Temporary(const std::string& path) : target_(path), file_(make()) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    if (!name_.empty()) ::unlink(name_.c_str());
  }
  void fill(std::string_view text, std::optional<mode_t> mode) {
    // The umask does not apply to what a file that is replaced allowed.
    if (mode && ::fchmod(file_.get(), *mode) != 0) fail("write", target_, errno);
    if (const int error = write_all(file_.get(), text); error != 0) fail("write", target_, error);
    if (!file_.close()) fail("write", target_, errno);
  }
  void rename() {
    if (::rename(name_.c_str(), target_.c_str()) != 0) fail("replace", target_, errno);
    name_.clear();
  }

 private:
  int make() {
    constexpr mode_t readable_writable = 0666;
    const std::string stem = target_ + ".zefir-" + std::to_string(::getpid()) + '-';
    for (int attempt = 0;; ++attempt) {
      std::string name = stem + std::to_string(attempt);
      const int number =
          ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, readable_writable);
      if (number >= 0) {
        name_ = std::move(name);
        return number;
      }
      if (errno != EEXIST || attempt == 100) fail("write", target_, errno);
    }
  }

  std::string target_;
  std::string name_;
  Descriptor file_;
};

}  // namespace

FileSystem::ReadResult DiskFileSystem::read(const std::string& path) {
  Descriptor file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  ReadResult result;
  const auto failed = [&result](int error) {
    result.text.clear();
    result.reason = words(error);
    result.status = error == ENOENT || error == ENOTDIR ? ReadStatus::missing
                    : error == EISDIR                   ? ReadStatus::is_directory
                                                        : ReadStatus::failed;
    return result;
  };
  if (file.get() < 0) return failed(errno);
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return failed(errno);
  // One byte more lets the last read find the end without growing the buffer.
  if (S_ISREG(status.st_mode)) result.text.resize(static_cast<std::size_t>(status.st_size) + 1);
  if (const int error = read_all(file.get(), result.text); error != 0) return failed(error);
  result.status = ReadStatus::ok;
  return result;
}

void DiskFileSystem::write(const std::string& path, std::string_view text) {
  make_parents(path);
  const std::string target = behind_links(path);
  struct stat status {};
  const bool present = ::stat(target.c_str(), &status) == 0;
  if (present && S_ISDIR(status.st_mode)) fail("write", path, EISDIR);
  // Devices and pipes (/dev/stdout) are written to, never replaced.
  if (present && !S_ISREG(status.st_mode)) return write_in_place(target, text);
  Temporary temporary(target);
  temporary.fill(text, present ? std::optional(status.st_mode & 07777U) : std::nullopt);
  temporary.rename();
}

bool DiskFileSystem::exists(const std::string& path) {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0;
}

void DiskFileSystem::remove(const std::string& path) {
  if (::unlink(path.c_str()) != 0 && errno != ENOENT && errno != ENOTDIR) {
    fail("remove", path, errno);
  }
}

}  // namespace zefir::support
