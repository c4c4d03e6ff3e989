// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target over the files of folders, where there is no libFuzzer: seeds and what fuzzing
// has found stay tests in every build. Fails when a folder that must have files has none.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "expect.hpp"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const bool hidden = entry.path().filename().string().starts_with('.');
    if (entry.is_regular_file() && !hidden) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// In memory of exactly its size, so that AddressSanitizer sees a byte read too many.
std::vector<std::uint8_t> content(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  return {bytes.begin(), bytes.end()};
}

}  // namespace

// SEEDS [FINDS ...]: only the first folder must have files.
int main(int count, char** arguments) {
  std::size_t run = 0;
  for (int i = 1; i < count; ++i) {
    if (i > 1 && !fs::is_directory(arguments[i])) continue;
    for (const fs::path& file : files_in(arguments[i])) {
      // Printed before, for a broken promise ends the program.
      std::printf("%s\n", file.c_str());
      std::fflush(stdout);
      const std::vector<std::uint8_t> bytes = content(file);
      LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
      ++run;
    }
    if (run == 0) break;
  }
  std::printf("%zu inputs\n", run);
  return run > 0 ? 0 : 1;
}
