// SPDX-License-Identifier: Apache-2.0
// Texts that others wrote: the JSON parsing test suite, vendors' API descriptions, and what other
// generators test themselves with. The folders come from ZEFIR_JSON_TEXTS and ZEFIR_CORPUS.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

#include "document/document.hpp"
#include "support/file_system.hpp"

namespace zefir::document {
namespace {

namespace fs = std::filesystem;

fs::path folder(const char* variable, const char* otherwise) {
  const char* const value = std::getenv(variable);
  return value == nullptr ? otherwise : value;
}
fs::path json_texts() { return folder("ZEFIR_JSON_TEXTS", ZEFIR_DEFAULT_JSON_TEXTS); }
fs::path corpus() { return folder("ZEFIR_CORPUS", ZEFIR_DEFAULT_CORPUS); }

bool must_be_there() {
  const char* const ci = std::getenv("CI");
  return ci != nullptr && std::string_view(ci) == "true";
}

// Where the texts are promised, their absence is a failure; elsewhere the test is skipped.
#define NEEDS_FOLDER(path)                                         \
  if (!fs::is_directory(path)) {                                   \
    ASSERT_FALSE(must_be_there()) << "no folder " << (path);       \
    GTEST_SKIP() << "no folder " << (path) << ", nothing to read"; \
  }

std::vector<fs::path> descriptions_in(const fs::path& root) {
  std::vector<fs::path> found;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    const std::string extension = entry.path().extension().string();
    const bool wanted = extension == ".json" || extension == ".yaml" || extension == ".yml";
    if (wanted && entry.is_regular_file()) found.push_back(entry.path());
  }
  std::sort(found.begin(), found.end());
  return found;
}

TEST(Corpus, json_texts_are_accepted_and_refused_as_the_suite_says) {
  NEEDS_FOLDER(json_texts());
  support::DiskFileSystem files;
  std::size_t accepted = 0;
  std::size_t refused = 0;
  for (const fs::path& path : descriptions_in(json_texts())) {
    support::Diagnostics diagnostics;
    const std::string name = path.filename().string();
    const auto read = files.read(path.string());
    ASSERT_EQ(read.status, support::FileSystem::ReadStatus::ok) << name;
    const auto document = parse_json(name, read.text, diagnostics);
    EXPECT_EQ(document == nullptr, diagnostics.has_errors()) << name;
    if (name.starts_with("y_")) {
      ++accepted;
      EXPECT_NE(document, nullptr) << diagnostics.text(false);
    } else if (name.starts_with("n_")) {
      ++refused;
      EXPECT_EQ(document, nullptr) << name;
    }
  }
  EXPECT_GT(accepted, 0U);
  EXPECT_GT(refused, 0U);
}

TEST(Corpus, vendors_descriptions_are_read_without_a_fault) {
  const fs::path root = corpus() / "vendor";
  NEEDS_FOLDER(root);
  support::DiskFileSystem files;
  const auto paths = descriptions_in(root);
  EXPECT_FALSE(paths.empty());
  for (const fs::path& path : paths) {
    support::Diagnostics diagnostics;
    const auto document = read_document(files, path.string(), diagnostics);
    EXPECT_NE(document, nullptr);
    EXPECT_TRUE(diagnostics.all().empty()) << diagnostics.text(false);
  }
}

TEST(Corpus, other_generators_texts_are_read_or_refused_with_a_reason) {
  const fs::path root = corpus() / "suites";
  NEEDS_FOLDER(root);
  support::DiskFileSystem files;
  const auto paths = descriptions_in(root);
  EXPECT_FALSE(paths.empty());
  for (const fs::path& path : paths) {
    support::Diagnostics diagnostics;
    const auto document = read_document(files, path.string(), diagnostics);
    EXPECT_TRUE(document != nullptr || diagnostics.has_errors()) << path;
  }
}

}  // namespace
}  // namespace zefir::document
