// SPDX-License-Identifier: Apache-2.0
// The formats, by the cases of the official JSON-Schema-Test-Suite, from the folder that
// ZEFIR_SUITE names.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "zefir/schema/format.hpp"

namespace zefir::schema {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name, const char* otherwise) {
  const char* const value = std::getenv(name);
  return value ? value : otherwise;
}

// Formats in the suite that zefir does not check: their values pass as any string does. They need
// the tables of IDNA (RFC 5892).
bool is_left_out(std::string_view name) { return name == "idn-email" || name == "idn-hostname"; }

// The number of cases that the file has and zefir decides on.
std::size_t check_file(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  const auto groups = nlohmann::json::parse(stream);
  std::size_t checked = 0;
  for (const auto& group : groups) {
    const auto& schema = group.at("schema");
    if (!schema.is_object() || !schema.contains("format")) continue;
    const std::string name = schema.at("format").get<std::string>();
    const Format* const format = find_format(name);
    EXPECT_EQ(format == nullptr, is_left_out(name)) << name;
    if (!format) continue;
    for (const auto& test : group.at("tests")) {
      // A format says nothing of what is no string.
      if (!test.at("data").is_string()) continue;
      const std::string text = test.at("data").get<std::string>();
      EXPECT_EQ(format->check(text), test.at("valid").get<bool>())
          << file << ": " << test.at("description").get<std::string>() << ": " << text;
      ++checked;
    }
  }
  return checked;
}

TEST(FormatSuite, is_decided_as_it_asks) {
  const fs::path root = environment("ZEFIR_SUITE", ZEFIR_SUITE_DEFAULT);
  if (!fs::is_directory(root / "tests")) {
    ASSERT_NE(environment("CI", ""), "true") << "no JSON-Schema-Test-Suite in " << root;
    GTEST_SKIP() << "no JSON-Schema-Test-Suite in " << root << "; set ZEFIR_SUITE";
  }
  std::size_t checked = 0;
  for (const char* draft : {"draft4", "draft6", "draft7", "draft2019-09", "draft2020-12"}) {
    const fs::path folder = root / "tests" / draft / "optional" / "format";
    if (!fs::is_directory(folder)) continue;
    for (const auto& file : fs::directory_iterator(folder)) {
      if (file.path().extension() == ".json") checked += check_file(file.path());
    }
  }
  EXPECT_GT(checked, 0u);
  RecordProperty("cases", std::to_string(checked));
}

}  // namespace
}  // namespace zefir::schema
