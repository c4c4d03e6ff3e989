// SPDX-License-Identifier: Apache-2.0
// Descriptions that others wrote are read without a crash or a hang, the good ones nearly all
// without errors. They lie in $ZEFIR_CORPUS; where they do not, the test is skipped (not in CI).
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "api/passes.hpp"
#include "dialects/openapi/reader.hpp"
#include "document/document.hpp"
#include "support/diagnostics.hpp"
#include "support/file_system.hpp"

namespace zefir::dialects::openapi {
namespace {

namespace fs = std::filesystem;

fs::path corpus() {
  const char* given = std::getenv("ZEFIR_CORPUS");
  return given != nullptr ? fs::path(given) : fs::path(ZEFIR_DEFAULT_CORPUS);
}

bool in_ci() {
  const char* ci = std::getenv("CI");
  return ci != nullptr && std::string_view(ci) == "true";
}

struct Row {
  std::string path, kind, expect;
};

std::vector<Row> rows() {
  std::vector<Row> rows;
  std::ifstream file(corpus() / "documents.tsv");
  std::string line;
  std::getline(file, line);  // the columns' names
  while (std::getline(file, line)) {
    std::vector<std::string> columns;
    std::istringstream cells(line);
    for (std::string cell; std::getline(cells, cell, '\t');) columns.push_back(cell);
    if (columns.size() >= 8) rows.push_back({columns[0], columns[1], columns[7]});
  }
  return rows;
}

bool is_read(const Row& row) {
  return row.kind.starts_with("OAS 3.0") || row.kind.starts_with("OAS 3.1");
}

// Reads one, runs the passes, and looks at what came out. True when there were no errors.
bool read_one(const Row& row, std::string& said) {
  support::DiskFileSystem disk;
  support::Diagnostics diagnostics;
  const auto document = document::read_document(disk, (corpus() / row.path).string(), diagnostics);
  if (document != nullptr && is_openapi(document->root())) {
    api::Model model = read(*document, diagnostics);
    api::check_aliases(model, diagnostics);
    api::merge_all_of(model, diagnostics);
    const auto count = model.types.size();
    const auto known = [&](api::Use use) { EXPECT_LT(use.type, count) << row.path; };
    for (const api::Type& type : model.types) {
      EXPECT_NE(type.kind, api::Kind::all_of) << row.path << " " << type.pointer;
      EXPECT_TRUE(type.kind != api::Kind::alias || type.item) << row.path << " " << type.pointer;
      for (const api::Property& property : type.properties) known(property.use);
      if (type.item) known(*type.item);
    }
    for (const api::Operation& operation : model.operations) {
      EXPECT_FALSE(operation.name.empty()) << row.path;
      for (const api::Parameter& parameter : operation.parameters) known(parameter.use);
      if (operation.body) known(operation.body->content.use);
      for (const api::SecurityRequirement& requirement : operation.security) {
        for (const auto scheme : requirement) EXPECT_LT(scheme, model.security_schemes.size());
      }
    }
  }
  if (!diagnostics.has_errors()) return true;
  for (const support::Diagnostic& one : diagnostics.all()) {
    if (one.severity != support::Severity::error) continue;
    said.append("  ").append(row.path).append(": ").append(one.code).append("\n");
    break;
  }
  return false;
}

TEST(Corpus, is_read_without_a_crash_or_a_hang) {
  const std::vector<Row> all = rows();
  if (all.empty()) {
    ASSERT_FALSE(in_ci()) << "no documents.tsv in " << corpus();
    GTEST_SKIP() << "no documents.tsv in " << corpus() << "; set ZEFIR_CORPUS";
  }
  std::size_t read = 0, good = 0, refused = 0, broken = 0, found = 0;
  std::string said, ignored;
  for (const Row& row : all) {
    if (!is_read(row)) continue;
    SCOPED_TRACE(row.path);
    ++read;
    const bool wanted = row.expect == "generate", faulty = row.expect == "diagnose";
    const bool fine = read_one(row, wanted ? said : ignored);
    good += wanted;
    refused += wanted && !fine;
    broken += faulty;
    found += faulty && !fine;
  }
  std::cout << read << " descriptions read; of " << good << " good ones " << refused
            << " have errors:\n"
            << said << "of " << broken << " broken ones " << found << " have errors\n";
  EXPECT_GT(read, 0u);
  // References to other files are most of these.
  EXPECT_LE(refused * 20, good);
}

}  // namespace
}  // namespace zefir::dialects::openapi
