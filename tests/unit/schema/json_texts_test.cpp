// SPDX-License-Identifier: Apache-2.0
// JSON texts that a parser must accept (y_), must refuse (n_) and may treat as it likes (i_):
// Nicolas Seriot's JSONTestSuite, from the folder that ZEFIR_JSON_TEXTS names.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "support.hpp"
#include "zefir/base/json.hpp"

namespace models {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name, const char* otherwise) {
  const char* const value = std::getenv(name);
  return value ? value : otherwise;
}

std::string content(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

TEST(JsonTexts, are_accepted_and_refused_as_the_suite_asks) {
  const fs::path folder = environment("ZEFIR_JSON_TEXTS", ZEFIR_JSON_TEXTS_DEFAULT);
  if (!fs::is_directory(folder)) {
    ASSERT_NE(environment("CI", ""), "true") << "no JSON texts in " << folder;
    GTEST_SKIP() << "no JSON texts in " << folder << "; set ZEFIR_JSON_TEXTS";
  }
  std::size_t accepted = 0;
  std::size_t refused = 0;
  std::size_t compared = 0;
  for (const auto& file : fs::directory_iterator(folder)) {
    const std::string name = file.path().filename().string();
    const std::string text = content(file.path());
    // Loading and validating agree, whatever the text is; `faults` sees to it.
    const auto errors = faults<zefir::Json>(text);
    const auto typed = faults<Everything>(text);
    if (name.starts_with("y_")) {
      EXPECT_TRUE(errors.empty()) << name << ": " << errors.text();
      for (const auto& item : typed.items()) EXPECT_NE(item.fault(), zefir::Fault::syntax) << name;
      ++accepted;
    } else if (name.starts_with("n_")) {
      EXPECT_FALSE(errors.empty()) << name;
      EXPECT_FALSE(typed.empty()) << name;
      ++refused;
    }
    const auto theirs = nlohmann::json::parse(text, nullptr, false);
    if (errors.empty() && !theirs.is_discarded()) {
      EXPECT_EQ(*zefir::load<zefir::Json>(text), theirs) << name;
      ++compared;
    }
    if (errors.empty()) {
      const std::string dumped = zefir::dump(zefir::load<zefir::Json>(text));
      EXPECT_EQ(zefir::dump(zefir::load<zefir::Json>(dumped)), dumped) << name;
    }
  }
  EXPECT_GT(accepted, 0u);
  EXPECT_GT(refused, 0u);
  EXPECT_GE(compared, accepted);
}

}  // namespace
}  // namespace models
