// SPDX-License-Identifier: Apache-2.0
// tests/golden/negative/<fault>/: a description with one fault, and all that is said of it. With
// ZEFIR_UPDATE_GOLDEN=1 in the environment expected.txt is written anew instead: review its diff.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "pipeline.hpp"
#include "support/diagnostics.hpp"
#include "support/file_system.hpp"

namespace zefir {
namespace {

namespace fs = std::filesystem;

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(ZEFIR_NEGATIVE_DIR)) {
    if (entry.is_directory()) names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

bool update() {
  const char* wanted = std::getenv("ZEFIR_UPDATE_GOLDEN");
  return wanted != nullptr && std::string_view(wanted) == "1";
}

class Negative : public testing::TestWithParam<std::string> {};

TEST_P(Negative, says_what_is_wrong) {
  const fs::path folder = fs::path(ZEFIR_NEGATIVE_DIR) / GetParam();
  support::MemoryFileSystem files;
  files.files["spec.yaml"] = text_of(folder / "spec.yaml");
  ASSERT_FALSE(files.files["spec.yaml"].empty());
  support::Diagnostics diagnostics;
  pipeline::check({"spec.yaml"}, files, diagnostics);
  const std::string said = diagnostics.text(false);
  if (update()) {
    std::ofstream(folder / "expected.txt", std::ios::binary) << said;
    return;
  }
  EXPECT_EQ(said, text_of(folder / "expected.txt"));
  EXPECT_FALSE(said.empty());
}

INSTANTIATE_TEST_SUITE_P(Faults, Negative, testing::ValuesIn(cases()),
                         [](const auto& given) { return given.param; });

// One folder a code, named after it; further ones start with it.
TEST(NegativeCases, are_there_for_each_code_of_a_description) {
  std::set<std::string> codes;
  std::istringstream lines(text_of(fs::path(ZEFIR_SOURCE_DIR) / "docs/diagnostics.md"));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("### ")) codes.insert(line.substr(4));
  }
  ASSERT_GT(codes.size(), 50u);
  const std::vector<std::string> names = cases();
  for (std::string code : codes) {
    // These are about files and settings, not about what stands in a description.
    if (code.starts_with("file-") || code.starts_with("config-") || code == "empty-document" ||
        code == "invalid-utf8" || code == "json-syntax" || code == "too-deep") {
      continue;
    }
    std::replace(code.begin(), code.end(), '-', '_');
    EXPECT_TRUE(std::any_of(names.begin(), names.end(),
                            [&](const std::string& name) { return name.starts_with(code); }))
        << code << " has no case";
  }
}

}  // namespace
}  // namespace zefir
