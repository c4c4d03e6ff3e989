// SPDX-License-Identifier: Apache-2.0
// Texts flush against the end of readable memory: a byte read behind one ends the program, as it
// would behind a mapped file whose size is a multiple of the page size.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstring>
#include <stdexcept>
#include <string_view>

namespace models {

class PageEnd {
 public:
  /// Room for texts of up to `most` bytes.
  explicit PageEnd(std::size_t most) {
    const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    readable_ = (most + page - 1) / page * page;
    size_ = readable_ + page;
    void* const memory =
        ::mmap(nullptr, size_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) throw std::runtime_error("no memory");
    memory_ = static_cast<char*>(memory);
    if (::mprotect(memory_ + readable_, page, PROT_NONE) != 0) throw std::runtime_error("no guard");
  }
  PageEnd(const PageEnd&) = delete;
  PageEnd& operator=(const PageEnd&) = delete;
  ~PageEnd() { ::munmap(memory_, size_); }

  /// A copy of `text` whose last byte is the last one readable; good until the next call.
  std::string_view place(std::string_view text) {
    if (text.size() > readable_) throw std::length_error("no room for the text");
    char* const start = memory_ + (readable_ - text.size());
    // Where an earlier text lay, nothing is left that could end this one by accident.
    std::memset(memory_, 'x', readable_ - text.size());
    if (!text.empty()) std::memcpy(start, text.data(), text.size());
    return {start, text.size()};
  }

 private:
  char* memory_ = nullptr;
  std::size_t readable_ = 0;
  std::size_t size_ = 0;
};

}  // namespace models
