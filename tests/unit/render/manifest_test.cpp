// SPDX-License-Identifier: Apache-2.0
#include "render/manifest.hpp"

#include <gtest/gtest.h>

namespace zefir::render {
namespace {

Summary summary(std::string description) {
  Summary out;
  out.zefir_version = "1.2.3";
  out.types = 2;
  out.operations = 1;
  out.description = std::move(description);
  return out;
}

TEST(Manifest, lists_files_counts_and_degradations_in_order) {
  support::Diagnostics diagnostics;
  const auto file = diagnostics.add_file("/home/me/api/spec.yaml", "");
  diagnostics.degrade("union-unsupported", {file, 12, 3}, "b", "raw JSON");
  diagnostics.degrade("style-unsupported", {file, 4, 30}, "a", "string sent as given");
  const std::vector<File> files{{"src/b.cpp", "12345"}, {"include/a.hpp", "1"}};
  EXPECT_EQ(manifest_text(files, summary("/home/me/api/spec.yaml"), diagnostics), R"({
  "zefir": "1.2.3",
  "types": 2,
  "operations": 1,
  "files": [
    {"path": "include/a.hpp", "bytes": 1},
    {"path": "src/b.cpp", "bytes": 5}
  ],
  "degradations": [
    {"code": "style-unsupported", "place": "spec.yaml:4:30", "became": "string sent as given"},
    {"code": "union-unsupported", "place": "spec.yaml:12:3", "became": "raw JSON"}
  ]
}
)");
}

TEST(Manifest, tells_places_relative_to_the_description) {
  support::Diagnostics diagnostics;
  const auto file = diagnostics.add_file("api/parts/user.yaml", "");
  diagnostics.degrade("union-unsupported", {file, 1, 1}, "b", "raw JSON");
  EXPECT_NE(
      manifest_text({}, summary("api/spec.yaml"), diagnostics).find("\"parts/user.yaml:1:1\""),
      std::string::npos);
}

TEST(Manifest, is_the_same_wherever_the_description_lies) {
  const auto text = [](const std::string& path) {
    support::Diagnostics diagnostics;
    const auto file = diagnostics.add_file(path, "");
    diagnostics.degrade("union-unsupported", {file, 1, 1}, "b", "raw JSON");
    return manifest_text({}, summary(path), diagnostics);
  };
  EXPECT_EQ(text("/a/b/spec.yaml"), text("spec.yaml"));
  EXPECT_EQ(text("../spec.yaml"), text("spec.yaml"));
}

TEST(Manifest, gives_its_files_back) {
  const support::Diagnostics diagnostics;
  const std::string text =
      manifest_text({{"b\"\\.hpp", ""}, {"a.hpp", ""}}, summary("s"), diagnostics);
  EXPECT_EQ(files_of_manifest(text), (std::vector<std::string>{"a.hpp", "b\"\\.hpp"}));
}

TEST(Manifest, that_is_none_has_no_files) {
  EXPECT_TRUE(files_of_manifest("").empty());
  EXPECT_TRUE(files_of_manifest("[1]").empty());
  EXPECT_TRUE(files_of_manifest("{\"files\": {\"path\": \"a\"}}").empty());
  EXPECT_TRUE(files_of_manifest("{\"files\": [{\"path\": \"a\"}, 1, {\"path\": 2}]").empty());
}

TEST(Manifest, cannot_name_files_outside_its_folder) {
  EXPECT_EQ(files_of_manifest(R"({"files": [{"path": "/etc/passwd"}, {"path": "../a"},
      {"path": "b/../../c"}, {"path": ""}, {"path": 7}, {"path": "d/..e"}]})"),
            (std::vector<std::string>{"d/..e"}));
}

}  // namespace
}  // namespace zefir::render
