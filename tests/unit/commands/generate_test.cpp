// SPDX-License-Identifier: Apache-2.0
#include "commands/generate.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "program.hpp"
#include "render/templates.hpp"

namespace zefir {
namespace {

using Paths = std::set<std::string>;

class Generate : public testing::Test {
 protected:
  Generate() { files.files["api/spec.yaml"] = small_spec; }
  Result generate(std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"generate", "api/spec.yaml", "-o", "out"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    files.written.clear();
    return call(files, arguments);
  }
  support::MemoryFileSystem files;
};

TEST_F(Generate, writes_the_files_and_says_nothing) {
  const Result result = generate();
  EXPECT_EQ(result.exit, 0);
  EXPECT_EQ(result.out + result.err, "");
  EXPECT_EQ(files.written,
            (Paths{"out/include/small_api/client.hpp", "out/include/small_api/models.hpp",
                   "out/include/small_api/models_fwd.hpp", "out/include/small_api/options.hpp",
                   "out/src/client.cpp", "out/src/models.cpp", "out/manifest.json"}));
}

TEST_F(Generate, writes_nothing_a_second_time) {
  generate();
  EXPECT_EQ(generate().exit, 0);
  EXPECT_EQ(files.written, Paths());
}

TEST_F(Generate, writes_only_what_a_change_reaches) {
  generate();
  std::string& spec = files.files["api/spec.yaml"];
  spec.replace(spec.find("maxLength: 9"), 12, "maxLength: 8");
  generate();
  EXPECT_EQ(files.written, Paths{"out/src/models.cpp"});
}

TEST_F(Generate, says_which_files_it_writes_when_verbose) {
  const Result result = generate({"-v"});
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err.find("write include/small_api/client.hpp\n"), std::string::npos);
}

TEST_F(Generate, touches_nothing_when_the_description_has_errors) {
  generate();
  const auto before = files.files;
  std::string& spec = files.files["api/spec.yaml"];
  const std::string good = spec;
  spec.replace(spec.find("schemas/User\""), 13, "schemas/Usr\"");
  const Result result = generate();
  EXPECT_EQ(result.exit, 1);
  EXPECT_EQ(files.written, Paths());
  EXPECT_NE(result.err.find("api/spec.yaml:11:"), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("error[ref-not-found]"), std::string::npos) << result.err;
  spec = good;
  EXPECT_EQ(files.files, before);
}

TEST_F(Generate, removes_what_other_options_made) {
  generate({"--shards", "2"});
  EXPECT_TRUE(files.files.contains("out/src/models_2.cpp"));
  generate({"--models-only"});
  EXPECT_FALSE(files.files.contains("out/src/models_2.cpp"));
  EXPECT_FALSE(files.files.contains("out/include/small_api/client.hpp"));
  EXPECT_TRUE(files.files.contains("out/src/models.cpp"));
}

TEST_F(Generate, takes_settings_from_the_configuration_unless_options_say_otherwise) {
  files.files["api/zefir.yaml"] = "{namespace: acme, shards: 2, models_only: true}";
  generate();
  EXPECT_TRUE(files.files.contains("out/include/acme/models.hpp"));
  EXPECT_TRUE(files.files.contains("out/src/models_2.cpp"));
  EXPECT_FALSE(files.files.contains("out/include/acme/client.hpp"));
  generate({"--namespace", "users::v1", "--shards", "1"});
  EXPECT_TRUE(files.files.contains("out/include/users/v1/models.hpp"));
  EXPECT_TRUE(files.files.contains("out/src/models.cpp"));
}

TEST_F(Generate, stops_at_a_faulty_configuration) {
  files.files["api/zefir.yaml"] = "shard: 2";
  const Result result = generate();
  EXPECT_EQ(result.exit, 1);
  EXPECT_NE(result.err.find("api/zefir.yaml:1:1: error[config-unknown-key]"), std::string::npos);
  EXPECT_EQ(files.written, Paths());
}

TEST_F(Generate, lists_its_outputs_without_a_valid_description) {
  files.files["api/spec.yaml"] = "openapi: [";
  const Result result = generate({"--list-outputs", "--namespace", "a", "--models-only"});
  EXPECT_EQ(result.exit, 0);
  EXPECT_EQ(result.out,
            "out/include/a/models.hpp\nout/include/a/models_fwd.hpp\nout/src/models.cpp\n");
  EXPECT_EQ(result.err, "");
  EXPECT_NE(generate({"--list-outputs"}).out.find("out/include/spec/models.hpp"),
            std::string::npos);
}

TEST_F(Generate, lists_as_outputs_what_it_makes) {
  for (const std::vector<std::string>& options : {std::vector<std::string>{},
                                                  {"--shards", "3"},
                                                  {"--models-only"},
                                                  {"--namespace", "a::b"}}) {
    auto listing = options;
    listing.push_back("--list-outputs");
    std::string made;
    files.files.erase("out/manifest.json");
    std::erase_if(files.files, [](const auto& file) { return file.first.starts_with("out/"); });
    generate(options);
    for (const std::string& path : files.written) {
      if (path != "out/manifest.json") made += path + "\n";
    }
    EXPECT_EQ(generate(listing).out, made);
  }
}

TEST_F(Generate, check_passes_on_what_it_made_and_writes_nothing) {
  generate();
  const Result result = generate({"--check"});
  EXPECT_EQ(result.exit, 0);
  EXPECT_EQ(result.out + result.err, "");
  EXPECT_EQ(files.written, Paths());
}

TEST_F(Generate, check_tells_each_difference) {
  generate();
  files.files["out/src/models.cpp"].replace(0, 2, "##");
  files.files.erase("out/src/client.cpp");
  const Result result = generate({"--check"});
  EXPECT_EQ(result.exit, 1);
  EXPECT_EQ(result.out.find("missing: src/client.cpp\ndiffers: src/models.cpp\n@@ line 1 @@\n-##"),
            0U)
      << result.out;
  EXPECT_EQ(result.err, "zefir: 'out' is not what api/spec.yaml gives: 2 files to change\n");
  EXPECT_EQ(files.written, Paths());
}

TEST_F(Generate, check_tells_of_stale_files) {
  generate({"--shards", "2"});
  const Result result = generate({"--check"});
  EXPECT_NE(result.out.find("stale: src/models_1.cpp\n"), std::string::npos);
  EXPECT_TRUE(files.files.contains("out/src/models_1.cpp"));
}

TEST_F(Generate, dry_run_tells_what_it_would_do) {
  generate();
  files.files["out/src/models.cpp"] += " ";
  files.files.erase("out/src/client.cpp");
  const Result result = generate({"--dry-run"});
  EXPECT_EQ(result.exit, 0);
  EXPECT_EQ(result.out, "write src/client.cpp\nreplace src/models.cpp\n");
  EXPECT_EQ(files.written, Paths());
}

TEST_F(Generate, writes_a_depfile_of_what_it_read) {
  files.files["api/zefir.yaml"] = "shards: 1";
  files.files["mine/partials/banner.mustache"] = "// mine\n";
  generate({"--depfile", "out.stamp.d", "--templates", "mine"});
  EXPECT_EQ(files.files["out.stamp.d"],
            "out.stamp: \\\n  api/spec.yaml \\\n  api/zefir.yaml \\\n  mine \\\n"
            "  mine/partials/banner.mustache\n");
  EXPECT_EQ(files.files["out/src/models.cpp"].rfind("// mine\n", 0), 0U);
}

TEST_F(Generate, tells_of_a_broken_template) {
  files.files["mine/partials/banner.mustache"] = "\n{{titel}}\n";
  const Result result = generate({"--templates", "mine"});
  EXPECT_EQ(result.exit, 2);
  EXPECT_EQ(result.err, "zefir: partials/banner.mustache:2: no value for 'titel'\n");
  EXPECT_EQ(files.written, Paths());
}

TEST_F(Generate, counts_when_asked) {
  const Result result = generate({"--stats"});
  EXPECT_EQ(result.out.find(
                "types           2\noperations      1\ndegradations    0\nfiles           7\n"),
            0U)
      << result.out;
}

TEST_F(Generate, reads_standard_input) {
  files.files["-"] = small_spec;
  EXPECT_EQ(call(files, {"generate", "-", "-o", "in"}).exit, 0);
  EXPECT_TRUE(files.files.contains("in/include/small_api/client.hpp"));
}

/// A disk that is full.
class FullFileSystem final : public support::FileSystem {
 public:
  ReadResult read(const std::string& path) override { return memory.read(path); }
  void write(const std::string& path, std::string_view) override {
    throw support::FileSystemError("cannot write '" + path + "': no space left");
  }
  bool exists(const std::string& path) override { return memory.exists(path); }
  void remove(const std::string& path) override { memory.remove(path); }
  support::MemoryFileSystem memory;
};

TEST(GenerateOnAFullDisk, ends_with_the_machines_fault) {
  FullFileSystem files;
  files.memory.files["s.yaml"] = small_spec;
  const Result result = call(files, {"generate", "s.yaml", "-o", "out"});
  EXPECT_EQ(result.exit, 3);
  EXPECT_EQ(result.err, "zefir: cannot write 'out/include/small_api/client.hpp': no space left\n");
}

TEST(GenerateOutput, does_not_depend_on_where_the_description_lies) {
  const auto made = [](const std::string& path) {
    support::MemoryFileSystem files;
    files.files[path] = small_spec;
    call(files, {"generate", path, "-o", "out"});
    files.files.erase(path);
    return files.files;
  };
  EXPECT_EQ(made("/home/me/a/spec.yaml"), made("spec.yaml"));
  EXPECT_EQ(made("spec.yaml").size(), 7U);
}

TEST_F(Generate, makes_twins_of_borrowed_types) {
  files.files["api/spec.yaml"] =
      "openapi: 3.1.0\ninfo: {title: Small API, version: '1'}\npaths: {}\n"
      "components: {schemas: {user: {properties: {name: {type: string}}}, Age: {type: integer}}}\n";
  files.files["api/zefir.yaml"] = "borrowed: [user]\n";
  EXPECT_EQ(generate().exit, 0);
  const std::string& models = files.files["out/include/small_api/models.hpp"];
  EXPECT_NE(models.find("std::optional<std::string_view> name;"), std::string::npos);
  files.files["api/zefir.yaml"] = "borrowed: [User]\n";
  EXPECT_EQ(generate().exit, 0);
}

TEST_F(Generate, refuses_borrowed_types_that_are_none) {
  files.files["api/spec.yaml"] =
      "openapi: 3.1.0\ninfo: {title: Small API, version: '1'}\npaths: {}\n"
      "components: {schemas: {User: {properties: {name: {type: string}}}, Age: {type: integer}}}\n";
  files.files["api/zefir.yaml"] = "borrowed:\n  - Usr\n  - Age\n  - User\n";
  const std::string said =
      "api/zefir.yaml:2:5: error[config-unknown-type]: the description has no type 'Usr'; did you "
      "mean 'User'?\n    2 |   - Usr\n      |     ^\n"
      "api/zefir.yaml:3:5: error[config-unknown-type]: 'Age' is no object and holds none, so there "
      "is nothing to make views of\n    3 |   - Age\n      |     ^\n";
  const Result generated = generate();
  EXPECT_EQ(generated.exit, 1);
  EXPECT_TRUE(generated.err.starts_with(said)) << generated.err;
  EXPECT_TRUE(files.written.empty());
  const Result checked = call(files, {"check", "api/spec.yaml"});
  EXPECT_EQ(checked.exit, 1);
  EXPECT_TRUE(checked.err.starts_with(said)) << checked.err;
}

}  // namespace
}  // namespace zefir
