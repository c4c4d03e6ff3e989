// SPDX-License-Identifier: Apache-2.0
#include "main/options.hpp"

#include <gtest/gtest.h>

#include "program.hpp"

namespace zefir {
namespace {

Result misuse(const std::vector<std::string>& arguments) {
  support::MemoryFileSystem files;
  Result result = call(files, arguments);
  EXPECT_EQ(result.exit, 2) << result.err;
  EXPECT_EQ(result.out, "");
  EXPECT_TRUE(files.written.empty());
  result.err = result.err.substr(0, result.err.find('\n'));
  return result;
}

TEST(Options, wrong_usage_is_told_in_plain_words) {
  EXPECT_EQ(misuse({}).err, "zefir: no command; there are generate, check and list");
  EXPECT_EQ(misuse({"genrate", "a"}).err, "zefir: no command 'genrate'; did you mean 'generate'?");
  EXPECT_EQ(misuse({"generate"}).err,
            "zefir generate: no description; name its file, or - for standard input");
  EXPECT_EQ(misuse({"generate", "a"}).err, "zefir generate: no output folder; add -o DIR");
  EXPECT_EQ(misuse({"generate", "a", "-o"}).err, "zefir generate: no value after --output");
  EXPECT_EQ(misuse({"generate", "a", "b", "-o", "c"}).err,
            "zefir generate: one description at a time; what is 'b'?");
  EXPECT_EQ(misuse({"check", "a", "--stric"}).err,
            "zefir check: no option '--stric'; did you mean '--strict'?");
  EXPECT_EQ(misuse({"list", "a", "--yaml"}).err, "zefir list: no option '--yaml'");
  EXPECT_EQ(misuse({"generate", "a", "-o", "b", "--check", "--dry-run"}).err,
            "zefir generate: --check and --dry-run exclude each other");
  EXPECT_EQ(misuse({"check", "a", "-q", "-v"}).err, "zefir check: -q and -v exclude each other");
  EXPECT_EQ(misuse({"generate", "a", "-o", "b", "--namespace", "a b"}).err,
            "zefir generate: 'a b' is no C++ namespace; give identifiers joined by '::'");
}

TEST(Options, values_out_of_range_are_refused) {
  misuse({"generate", "a", "-o", "b", "--shards", "0"});
  misuse({"generate", "a", "-o", "b", "--shards", "257"});
  misuse({"generate", "a", "-o", "b", "--shards", "many"});
  misuse({"check", "a", "--dialect", "raml"});
  misuse({"check", "a", "--diagnostics", "xml"});
}

TEST(Options, help_and_version_go_to_standard_output) {
  support::MemoryFileSystem files;
  const std::string version = "zefir " + std::string(pipeline::version()) + "\n";
  EXPECT_EQ(call(files, {"--version"}).out, version);
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--help"},
                                                    {"generate", "--help"},
                                                    {"check", "-h"},
                                                    {"list", "-h"}}) {
    const Result result = call(files, arguments);
    EXPECT_EQ(result.exit, 0);
    EXPECT_EQ(result.err, "");
    EXPECT_NE(result.out.find("Usage: zefir"), std::string::npos);
  }
  EXPECT_NE(call(files, {"--help"}).out.find("Exit codes:"), std::string::npos);
}

TEST(Options, all_of_generate_are_read) {
  std::ostringstream out;
  std::ostringstream err;
  commands::Console console{out, err};
  const char* argv[] = {"zefir",
                        "generate",
                        "-",
                        "-o",
                        "dir",
                        "--namespace",
                        "a::b",
                        "--config",
                        "c.yaml",
                        "--dialect",
                        "openapi",
                        "--shards",
                        "3",
                        "--models-only",
                        "--strict",
                        "--templates",
                        "t",
                        "--depfile",
                        "d",
                        "--check",
                        "--list-outputs",
                        "--stats",
                        "--diagnostics",
                        "json",
                        "-q"};
  const auto read = read_options(static_cast<int>(std::size(argv)), argv, console);
  const auto* options = std::get_if<commands::GenerateOptions>(&read);
  ASSERT_NE(options, nullptr) << err.str();
  EXPECT_EQ(options->source.path, "-");
  EXPECT_EQ(options->source.dialect, pipeline::Dialect::openapi);
  EXPECT_EQ(options->folder, "dir");
  EXPECT_EQ(options->cpp_namespace, "a::b");
  EXPECT_EQ(options->config, "c.yaml");
  EXPECT_EQ(options->shards, 3U);
  EXPECT_TRUE(options->models_only && options->strict && options->check && options->stats);
  EXPECT_TRUE(options->list_outputs);
  EXPECT_FALSE(options->dry_run);
  EXPECT_EQ(options->templates_folder, "t");
  EXPECT_EQ(options->depfile, "d");
  EXPECT_EQ(options->reporting.form, commands::DiagnosticsForm::json);
  EXPECT_EQ(options->reporting.verbosity, commands::Verbosity::quiet);
}

TEST(Options, not_given_leave_the_choice_open) {
  std::ostringstream out;
  commands::Console console{out, out};
  const char* argv[] = {"zefir", "generate", "a", "-o", "b"};
  const auto read = read_options(5, argv, console);
  const auto& options = std::get<commands::GenerateOptions>(read);
  EXPECT_FALSE(options.shards);
  EXPECT_EQ(options.source.dialect, pipeline::Dialect::automatic);
  EXPECT_EQ(options.reporting.verbosity, commands::Verbosity::normal);
}

}  // namespace
}  // namespace zefir
