// SPDX-License-Identifier: Apache-2.0
// docs/diagnostics.md and the generator's sources say the same: each code has an entry, each entry
// a code, and the document of each entry triggers it as the entry says.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "commands/config.hpp"
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

struct Entry {
  std::string code;
  std::string severity;  // "error", "warning"
  bool degrades = false;
  std::string language;
  std::string document;
};

// The first fenced block behind each "### code" and its "*Severity.*".
std::vector<Entry> entries_of(const std::string& page) {
  std::vector<Entry> entries;
  std::istringstream lines(page);
  bool in_block = false, has_block = false;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("```")) {
      if (in_block) {
        in_block = false;
      } else if (!entries.empty() && !has_block) {
        in_block = has_block = true;
        entries.back().language = line.substr(3);
      }
    } else if (in_block) {
      entries.back().document += line + "\n";
    } else if (line.starts_with("### ")) {
      entries.emplace_back().code = line.substr(4);
      has_block = false;
    } else if (!entries.empty() && entries.back().severity.empty() && line.starts_with("*")) {
      entries.back().severity = line.starts_with("*Error.*")               ? "error"
                                : line.starts_with("*Warning.*")           ? "warning"
                                : line.starts_with("*Warning, degrades.*") ? "warning"
                                                                           : "unknown";
      entries.back().degrades = line.starts_with("*Warning, degrades.*");
    }
  }
  return entries;
}

std::vector<Entry> entries() {
  return entries_of(text_of(fs::path(ZEFIR_SOURCE_DIR) / "docs/diagnostics.md"));
}

// Every code that the generator's sources give to a diagnostic, and where.
std::map<std::string, std::string> codes_in_sources() {
  const std::regex call(
      R"re(\b(?:error|warning|note|degrade|fail)\(\s*"([a-z0-9]+(?:-[a-z0-9]+)+)")re");
  std::map<std::string, std::string> codes;
  for (const auto& entry :
       fs::recursive_directory_iterator(fs::path(ZEFIR_SOURCE_DIR) / "generator")) {
    const std::string extension = entry.path().extension().string();
    if (extension != ".cpp" && extension != ".hpp") continue;
    const std::string text = text_of(entry.path());
    for (std::sregex_iterator match(text.begin(), text.end(), call), end; match != end; ++match) {
      codes.emplace((*match)[1].str(), entry.path().filename().string());
    }
  }
  return codes;
}

std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\\x") == 0 && i + 3 < text.size()) {
      out += static_cast<char>(std::stoi(text.substr(i + 2, 2), nullptr, 16));
      i += 3;
    } else {
      out += text[i];
    }
  }
  return out;
}

void run(const Entry& entry, support::Diagnostics& diagnostics) {
  if (entry.language == "console") {
    constexpr std::string_view command = "zefir check ";
    ASSERT_TRUE(entry.document.starts_with(command));
    std::string path = entry.document.substr(command.size());
    path.pop_back();
    support::DiskFileSystem disk;
    pipeline::check({path}, disk, diagnostics);
    return;
  }
  support::MemoryFileSystem files;
  if (entry.document.starts_with("# zefir.yaml\n")) {
    files.files["zefir.yaml"] = entry.document;
    cpp::Options options;
    options.borrowed = commands::read_config("zefir.yaml", "", files, diagnostics).borrowed;
    if (diagnostics.has_errors()) return;
    // Settings that speak of types need a description with some.
    files.files["spec.yaml"] =
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
        "components: {schemas: {User: {properties: {name: {type: string}}}}}\n";
    pipeline::check({"spec.yaml"}, files, diagnostics, options);
    return;
  }
  const std::string name = entry.language == "json" ? "spec.json" : "spec.yaml";
  files.files[name] = entry.language == "text" ? unescaped(entry.document) : entry.document;
  pipeline::check({name}, files, diagnostics);
}

TEST(DiagnosticsPage, has_an_entry_for_each_code_and_no_other) {
  const std::map<std::string, std::string> used = codes_in_sources();
  std::set<std::string> described;
  for (const Entry& entry : entries()) {
    EXPECT_TRUE(described.insert(entry.code).second) << entry.code << " is described twice";
    EXPECT_TRUE(used.contains(entry.code)) << entry.code << " is described, and no source uses it";
  }
  for (const auto& [code, file] : used) {
    EXPECT_TRUE(described.contains(code)) << code << " (" << file << ") has no entry";
  }
  EXPECT_GT(used.size(), 50u);
}

TEST(DiagnosticsPage, shows_documents_that_trigger_what_they_stand_for) {
  for (const Entry& entry : entries()) {
    SCOPED_TRACE(entry.code);
    ASSERT_FALSE(entry.document.empty());
    support::Diagnostics diagnostics;
    run(entry, diagnostics);
    const auto all = diagnostics.all();
    const auto found = std::find_if(all.begin(), all.end(), [&](const support::Diagnostic& one) {
      return one.code == entry.code && one.severity != support::Severity::note;
    });
    ASSERT_NE(found, all.end()) << diagnostics.text(false);
    EXPECT_EQ(to_string(found->severity), entry.severity);
    const auto ledger = diagnostics.ledger();
    EXPECT_EQ(std::any_of(ledger.begin(), ledger.end(),
                          [&](const support::Degradation& one) { return one.code == entry.code; }),
              entry.degrades);
    // The smallest document has no other fault.
    for (const support::Diagnostic& one : all) {
      EXPECT_EQ(one.code, entry.code) << diagnostics.text(false);
    }
  }
}

TEST(DiagnosticsPage, is_read_as_it_is_written) {
  const std::vector<Entry> read = entries_of(
      "# T\n```text\nx\n```\n### a-b\n\n*Warning, degrades.* Words.\n\n```yaml\na: 1\n\nb: 2\n```\n"
      "More.\n```yaml\nnot: this\n```\n### c-d\n*Error.* W.\n```json\n{}\n```\n");
  ASSERT_EQ(read.size(), 2u);
  EXPECT_EQ(read[0].code, "a-b");
  EXPECT_EQ(read[0].severity, "warning");
  EXPECT_TRUE(read[0].degrades);
  EXPECT_EQ(read[0].document, "a: 1\n\nb: 2\n");
  EXPECT_EQ(read[1].severity, "error");
  EXPECT_EQ(read[1].language, "json");
}

}  // namespace
}  // namespace zefir
