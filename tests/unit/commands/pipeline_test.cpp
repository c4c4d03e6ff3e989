// SPDX-License-Identifier: Apache-2.0
#include "pipeline.hpp"

#include <gtest/gtest.h>

#include "program.hpp"

namespace zefir::pipeline {
namespace {

std::string codes_of(const std::string& text) {
  support::MemoryFileSystem files;
  files.files["s.yaml"] = text;
  support::Diagnostics diagnostics;
  const bool fine = check({"s.yaml"}, files, diagnostics);
  EXPECT_EQ(fine, !diagnostics.has_errors());
  std::string codes;
  for (const auto& one : diagnostics.all()) codes += std::string(one.code) + ";";
  return codes;
}

TEST(Pipeline, finds_nothing_wrong_with_a_good_description) { EXPECT_EQ(codes_of(small_spec), ""); }

TEST(Pipeline, tells_descriptions_it_does_not_read) {
  EXPECT_EQ(codes_of("{swagger: '1.2'}"), "unsupported-version;");
  EXPECT_EQ(codes_of("{$schema: 'https://json-schema.org/draft/2020-12/schema'}"),
            "unsupported-dialect;");
  EXPECT_EQ(codes_of("{asyncapi: 3.0.0}"), "unknown-dialect;");
  EXPECT_EQ(codes_of("[1]"), "unknown-dialect;");
}

TEST(Pipeline, stops_after_the_first_stage_with_errors) {
  EXPECT_EQ(codes_of("{openapi: 3.1.0"), "yaml-syntax;");
}

TEST(Pipeline, gives_files_with_the_manifest_last_and_writes_nothing_when_told_so) {
  support::MemoryFileSystem files;
  files.files["s.yaml"] = small_spec;
  support::Diagnostics diagnostics;
  Target target;
  target.folder = "out";
  target.write = false;
  const auto output = generate({"s.yaml"}, target, files, diagnostics);
  ASSERT_TRUE(output);
  EXPECT_EQ(output->types, 2U);
  EXPECT_EQ(output->operations, 1U);
  EXPECT_EQ(output->files.back().path, "manifest.json");
  EXPECT_EQ(output->changes.list.size(), output->files.size());
  EXPECT_TRUE(files.written.empty());
}

}  // namespace
}  // namespace zefir::pipeline
