// SPDX-License-Identifier: Apache-2.0
// Holds the tree to its include rules, and the rules to made-up files that break them.
#include "include_rules.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>

namespace zefir::architecture {
namespace {

namespace fs = std::filesystem;

const fs::path root = ZEFIR_SOURCE_DIR;

std::vector<fs::path> sources_below(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (entry.is_regular_file() && (extension == ".hpp" || extension == ".cpp")) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string read(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string joined(const Violations& violations) {
  std::string text;
  for (const std::string& violation : violations) text += violation + "\n";
  return text;
}

void expect_clean(const char* folder, std::size_t least_files) {
  const std::vector<fs::path> files = sources_below(root / folder);
  EXPECT_GE(files.size(), least_files) << "the walk has missed files";
  for (const fs::path& file : files) {
    const Violations found = violations(file.lexically_relative(root).generic_string(), read(file));
    EXPECT_TRUE(found.empty()) << joined(found);
  }
}

TEST(IncludeRules, hold_in_the_runtime) { expect_clean("runtime", 40); }
TEST(IncludeRules, hold_in_the_generator) { expect_clean("generator", 20); }

struct Case {
  const char* path;
  const char* header;
};
void PrintTo(const Case& shown, std::ostream* out) {
  *out << shown.path << " with " << shown.header;
}

std::string including(const char* header) {
  return "// a file\n#pragma once\n\n#  include <" + std::string(header) + ">\n";
}

class BrokenRule : public testing::TestWithParam<Case> {};
TEST_P(BrokenRule, is_found_with_its_place) {
  const Violations found = violations(GetParam().path, including(GetParam().header));
  ASSERT_EQ(found.size(), 1u) << joined(found);
  EXPECT_TRUE(found[0].starts_with(std::string(GetParam().path) + ":4: includes " +
                                   GetParam().header + ": "))
      << found[0];
}
INSTANTIATE_TEST_SUITE_P(
    IncludeRules, BrokenRule,
    testing::Values(Case{"runtime/base/src/json.cpp", "zefir/schema/rows.hpp"},
                    Case{"runtime/schema/src/load.cpp", "zefir/http/url.hpp"},
                    Case{"runtime/schema/include/zefir/schema/load.hpp",
                         "boost/asio/awaitable.hpp"},
                    Case{"runtime/http/src/url.cpp", "zefir/schema/errors.hpp"},
                    Case{"runtime/http/src/url.cpp", "zefir/client.hpp"},
                    Case{"runtime/http/include/zefir/http/url.hpp", "boost/asio/ip/tcp.hpp"},
                    Case{"runtime/http/src/tls.cpp", "sys/socket.h"},
                    Case{"runtime/client/src/call.cpp", "boost/beast/http/fields.hpp"},
                    Case{"runtime/client/src/call.cpp", "openssl/ssl.h"},
                    Case{"runtime/client/src/call.cpp", "zefir/testing/mock.hpp"},
                    Case{"runtime/client/include/zefir/client/call.hpp", "nlohmann/json.hpp"},
                    Case{"runtime/client/include/zefir/client/call.hpp", "zefir/base/json.hpp"},
                    Case{"runtime/testing/src/mock.cpp", "zefir/schema/rows.hpp"},
                    Case{"runtime/extra/src/a.cpp", "string"},
                    Case{"runtime/base/src/open.cpp", "format"},
                    Case{"runtime/schema/src/load.cpp", "fcntl.h"},
                    Case{"runtime/schema/src/load.cpp", "sys/mman.h"},
                    Case{"generator/support/text.cpp", "document/node.hpp"},
                    Case{"generator/document/node.cpp", "api/model.hpp"},
                    Case{"generator/cpp/names.cpp", "yaml-cpp/yaml.h"}));
INSTANTIATE_TEST_SUITE_P(
    IncludeRulesOfLaterStages, BrokenRule,
    testing::Values(Case{"generator/api/passes.cpp", "cpp/names.hpp"},
                    Case{"generator/api/model.cpp", "dialects/openapi/reader.hpp"},
                    Case{"generator/dialects/openapi/reader.cpp", "cpp/names.hpp"},
                    Case{"generator/dialects/openapi/reader.cpp", "yaml.h"},
                    Case{"generator/dialects/openapi/reader.cpp", "clang-c/Index.h"},
                    Case{"generator/cpp/build.cpp", "render/files.hpp"},
                    Case{"generator/cpp/build.cpp", "dialects/openapi/reader.hpp"},
                    Case{"generator/cpp/build.cpp", "kainjow/mustache.hpp"},
                    Case{"generator/render/files.cpp", "dialects/openapi/reader.hpp"},
                    Case{"generator/render/files.cpp", "pipeline.hpp"},
                    Case{"generator/render/files.cpp", "unistd.h"},
                    Case{"generator/render/files.cpp", "commands/generate.hpp"},
                    Case{"generator/pipeline.cpp", "CLI/CLI.hpp"},
                    Case{"generator/pipeline.cpp", "commands/generate.hpp"},
                    Case{"generator/commands/generate.cpp", "main/options.hpp"},
                    Case{"generator/commands/generate.cpp", "zefir/http/session.hpp"},
                    Case{"generator/mystery/a.cpp", "string"}));

class KeptRule : public testing::TestWithParam<Case> {};
TEST_P(KeptRule, is_not_reported) {
  const Violations found = violations(GetParam().path, including(GetParam().header));
  EXPECT_TRUE(found.empty()) << joined(found);
}
INSTANTIATE_TEST_SUITE_P(
    IncludeRules, KeptRule,
    testing::Values(Case{"runtime/base/include/zefir/base/json.hpp", "nlohmann/json.hpp"},
                    Case{"runtime/client/src/value_view.cpp", "zefir/base/json.hpp"},
                    Case{"runtime/client/include/zefir/client/call.hpp",
                         "boost/asio/awaitable.hpp"},
                    Case{"runtime/client/include/zefir/client.hpp", "zefir/client/call.hpp"},
                    Case{"runtime/http/src/network/exchange.cpp", "boost/beast/http/parser.hpp"},
                    Case{"runtime/http/posix/peek.cpp", "sys/socket.h"},
                    Case{"runtime/schema/src/posix/file_text.cpp", "sys/mman.h"},
                    Case{"runtime/schema/src/posix/file_text.cpp", "unistd.h"},
                    Case{"generator/document/yaml_reader.cpp", "yaml.h"},
                    Case{"generator/render/templates.cpp", "kainjow/mustache.hpp"},
                    Case{"generator/cpp/rows.cpp", "zefir/schema/pattern.hpp"},
                    Case{"generator/main.cpp", "commands/generate.hpp"},
                    Case{"generator/commands/generate.cpp", "pipeline.hpp"},
                    Case{"generator/pipeline.cpp", "cpp/build.hpp"},
                    Case{"runtime/testing/src/server.cpp", "openssl/ssl.h"},
                    Case{"tests/unit/http/url_test.cpp", "boost/beast.hpp"}));

TEST(IncludeRules, see_nothing_in_comments_and_texts) {
  EXPECT_TRUE(violations("runtime/base/src/a.cpp",
                         "// #include <boost/beast.hpp>\nauto s = \"#include <openssl/ssl.h>\";\n")
                  .empty());
}

}  // namespace
}  // namespace zefir::architecture
