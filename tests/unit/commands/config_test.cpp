// SPDX-License-Identifier: Apache-2.0
#include "commands/config.hpp"

#include <gtest/gtest.h>

namespace zefir::commands {
namespace {

struct Read {
  Config config;
  std::string said;
};

Read read(const std::string& text) {
  support::MemoryFileSystem files;
  files.files["z.yaml"] = text;
  support::Diagnostics diagnostics;
  Read out;
  out.config = read_config("z.yaml", "spec.yaml", files, diagnostics);
  for (const auto& one : diagnostics.all()) {
    out.said += std::to_string(one.place.line) + ":" + std::to_string(one.place.column) + " " +
                std::string(one.code) + ": " + one.message + "\n";
  }
  return out;
}

TEST(Config, reads_every_setting) {
  const auto [config, said] = read(
      "namespace: acme::users\nshards: 4\nmodels_only: true\nstrict: false\n"
      "borrowed: [User, Post]\n");
  EXPECT_EQ(said, "");
  EXPECT_EQ(config.cpp_namespace, "acme::users");
  EXPECT_EQ(config.shards, 4U);
  EXPECT_EQ(config.models_only, true);
  EXPECT_EQ(config.strict, false);
  ASSERT_EQ(config.borrowed.size(), 2U);
  EXPECT_EQ(config.borrowed[1].name, "Post");
  EXPECT_EQ(config.borrowed[1].place.line, 5U);
  EXPECT_EQ(config.borrowed[1].place.column, 18U);
}

TEST(Config, is_silent_where_the_file_is) {
  for (const std::string text : {"", "# nothing\n\n  # chosen\n", "{}"}) {
    const auto [config, said] = read(text);
    EXPECT_EQ(said, "") << text;
    EXPECT_FALSE(config.cpp_namespace || config.shards || config.models_only || config.strict);
    EXPECT_EQ(config.path, "z.yaml");
  }
}

TEST(Config, refuses_unknown_keys_at_their_place) {
  EXPECT_EQ(read("strict: true\nshard: 4\n").said,
            "2:1 config-unknown-key: no setting 'shard'; did you mean 'shards'?\n");
  EXPECT_EQ(read("colour: red\n").said,
            "1:1 config-unknown-key: no setting 'colour'; there are 'namespace', 'shards', "
            "'models_only', 'strict' and 'borrowed'\n");
}

TEST(Config, refuses_values_of_the_wrong_type_at_their_place) {
  EXPECT_EQ(read("namespace: 7\nshards: many\nstrict: 1\nmodels_only: [true]\n").said,
            "1:12 config-wrong-type: 'namespace' is a text, not a value of type integer\n"
            "2:9 config-wrong-type: 'shards' is a whole number, not a value of type string\n"
            "3:9 config-wrong-type: 'strict' is true or false, not a value of type integer\n"
            "4:14 config-wrong-type: 'models_only' is true or false, not a value of type array\n");
  EXPECT_EQ(read("borrowed: User\n").said,
            "1:11 config-wrong-type: 'borrowed' is a list of types' names, not a value of type "
            "string\n");
  EXPECT_EQ(read("borrowed: [User, 7]\n").said,
            "1:18 config-wrong-type: 'borrowed' lists types' names, not a value of type "
            "integer\n");
  EXPECT_EQ(read("- strict\n").said,
            "1:1 config-wrong-type: a zefir.yaml is an object of settings, not a value of type "
            "array\n");
}

TEST(Config, refuses_values_that_make_no_sense) {
  EXPECT_EQ(read("namespace: a-b\n").said, "1:12 config-bad-value: 'a-b' is no C++ namespace\n");
  EXPECT_EQ(read("namespace: class\n").said,
            "1:12 config-bad-value: 'class' is no C++ namespace\n");
  for (const std::string shards : {"0", "-1", "257", "99999999999999999999"}) {
    EXPECT_EQ(read("shards: " + shards + "\n").said,
              "1:9 config-bad-value: 'shards' is a number from 1 to 256\n");
  }
}

TEST(Config, is_looked_for_beside_the_description) {
  support::MemoryFileSystem files;
  files.files["api/zefir.yaml"] = "shards: 2";
  files.files["zefir.yaml"] = "shards: 3";
  support::Diagnostics diagnostics;
  EXPECT_EQ(read_config("", "api/spec.yaml", files, diagnostics).shards, 2U);
  EXPECT_EQ(read_config("", "spec.yaml", files, diagnostics).shards, 3U);
  EXPECT_EQ(read_config("", "other/spec.yaml", files, diagnostics).path, "");
  EXPECT_EQ(read_config("", "-", files, diagnostics).path, "");
  EXPECT_TRUE(diagnostics.all().empty());
}

TEST(Config, that_was_named_must_exist) {
  support::MemoryFileSystem files;
  support::Diagnostics diagnostics;
  read_config("none.yaml", "spec.yaml", files, diagnostics);
  ASSERT_EQ(diagnostics.all().size(), 1U);
  EXPECT_EQ(diagnostics.all()[0].code, "file-not-found");
}

TEST(Config, makes_the_run_strict) {
  support::MemoryFileSystem files;
  files.files["zefir.yaml"] = "strict: true";
  Start begun = start("", "spec.yaml", false, files);
  begun.diagnostics.degrade("some-code", {}, "a fault", "raw JSON");
  EXPECT_TRUE(begun.diagnostics.has_errors());
}

}  // namespace
}  // namespace zefir::commands
