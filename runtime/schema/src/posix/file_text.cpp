// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/file_text.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "zefir/base/file_error.hpp"

namespace zefir {
namespace {

// Below this, copying costs less than setting up a mapping. It also takes the files of /proc and
// /sys, whose sizes are not what is read from them (0, or a page), out of question.
constexpr std::size_t smallest_mapped = std::size_t{64} << 10;

// What a file of unknown size is read by, at first.
constexpr std::size_t first_block = std::size_t{4} << 10;

class Descriptor {
 public:
  explicit Descriptor(const std::string& path) noexcept {
    do {
      file_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
    } while (file_ < 0 && errno == EINTR);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (file_ >= 0) ::close(file_);
  }

  int get() const noexcept { return file_; }

 private:
  int file_ = -1;
};

[[noreturn]] void fail(const std::string& path, int reason) {
  throw FileError("read", path, std::error_code(reason, std::generic_category()));
}

}  // namespace

FileText::FileText(const std::string& path, std::size_t most) {
  // Else a path cut at the NUL would be opened, which is another file than the one that was meant.
  if (path.find('\0') != std::string::npos) fail(path, EINVAL);
  const Descriptor file(path);
  if (file.get() < 0) fail(path, errno);
  struct stat status = {};
  if (::fstat(file.get(), &status) != 0) fail(path, errno);
  std::size_t expected = 0;
  if (S_ISREG(status.st_mode) && status.st_size > 0) {
    expected = std::min(static_cast<std::size_t>(status.st_size), most);
  }
  if (expected >= smallest_mapped) map(file.get(), expected);
  if (mapped_) return;
  if (const int reason = read(file.get(), expected, most)) fail(path, reason);
}

FileText::FileText(FileText&& other) noexcept
    : mapped_(std::exchange(other.mapped_, nullptr)),
      mapped_size_(std::exchange(other.mapped_size_, 0)),
      read_(std::exchange(other.read_, {})) {}

FileText& FileText::operator=(FileText&& other) noexcept {
  if (this == &other) return *this;
  unmap();
  mapped_ = std::exchange(other.mapped_, nullptr);
  mapped_size_ = std::exchange(other.mapped_size_, 0);
  read_ = std::exchange(other.read_, {});
  return *this;
}

FileText::~FileText() { unmap(); }

std::string_view FileText::view() const noexcept {
  if (mapped_) return {static_cast<const char*>(mapped_), mapped_size_};
  return read_;
}

// Stays unmapped where the file system cannot map.
void FileText::map(int file, std::size_t size) noexcept {
  void* const place = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
  if (place == MAP_FAILED) return;
  ::madvise(place, size, MADV_SEQUENTIAL);
  mapped_ = place;
  mapped_size_ = size;
}

// Reads until the end, whatever size was expected; returns 0 or an errno.
int FileText::read(int file, std::size_t expected, std::size_t most) {
  std::size_t used = 0;
  while (used < most) {
    if (used == read_.size()) {
      // One byte more than expected, so that the end is met without growing.
      const std::size_t wanted = used == 0 ? std::max(expected + 1, first_block) : used * 2;
      read_.resize(std::min(wanted, most));
    }
    const ssize_t count = ::read(file, read_.data() + used, read_.size() - used);
    if (count == 0) break;
    if (count > 0) {
      used += static_cast<std::size_t>(count);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  read_.resize(used);
  return 0;
}

void FileText::unmap() noexcept {
  if (mapped_) ::munmap(mapped_, mapped_size_);
}

}  // namespace zefir
