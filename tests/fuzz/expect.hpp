// SPDX-License-Identifier: Apache-2.0
// What fuzz targets promise, and how they say that it was broken.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

/// What libFuzzer, and replay.cpp in its place, calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace fuzz {

inline std::string_view as_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program, which keeps the input, unless `holds`.
inline void expect(bool holds, const char* promise, std::string_view left = {},
                   std::string_view right = {}) {
  if (holds) return;
  std::string message = "broken: " + std::string(promise) + "\n";
  if (!left.empty() || !right.empty()) {
    message.append("  ").append(left).append("\nagainst\n  ").append(right) += '\n';
  }
  std::fwrite(message.data(), 1, message.size(), stderr);
  std::abort();
}

inline void expect_equal(std::string_view left, std::string_view right, const char* promise) {
  expect(left == right, promise, left, right);
}

}  // namespace fuzz
