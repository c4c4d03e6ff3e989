// SPDX-License-Identifier: Apache-2.0
// On the real disk: times of files, which build systems go by.
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>

#include "program.hpp"

namespace zefir {
namespace {

namespace fs = std::filesystem;

class Disk : public testing::Test {
 protected:
  Disk() : folder(fs::temp_directory_path() / ("zefir_" + std::to_string(std::random_device()()))) {
    fs::create_directories(folder);
    write_spec(small_spec);
  }
  ~Disk() override { fs::remove_all(folder); }

  void write_spec(const std::string& text) { std::ofstream(folder / "spec.yaml") << text; }
  int generate() {
    return call(files, {"generate", (folder / "spec.yaml").string(), "-o", out().string()}).exit;
  }
  fs::path out() const { return folder / "out"; }

  /// What is in the output folder, with its times, all set back a minute so that any write shows.
  std::map<std::string, fs::file_time_type> times(bool set_back) const {
    std::map<std::string, fs::file_time_type> found;
    for (const auto& entry : fs::recursive_directory_iterator(out())) {
      if (!entry.is_regular_file()) continue;
      if (set_back) {
        fs::last_write_time(entry, fs::last_write_time(entry) - std::chrono::minutes(1));
      }
      found[entry.path().lexically_relative(out()).string()] = fs::last_write_time(entry);
    }
    return found;
  }

  support::DiskFileSystem files;
  fs::path folder;
};

TEST_F(Disk, a_second_run_touches_no_file) {
  ASSERT_EQ(generate(), 0);
  const auto before = times(true);
  EXPECT_EQ(before.size(), 7U);
  EXPECT_EQ(generate(), 0);
  EXPECT_EQ(times(false), before);
}

TEST_F(Disk, a_faulty_description_touches_no_file) {
  ASSERT_EQ(generate(), 0);
  const auto before = times(true);
  write_spec("openapi: 3.1.0\npaths: 7\n");
  EXPECT_EQ(generate(), 1);
  EXPECT_EQ(times(false), before);
}

TEST_F(Disk, a_change_touches_what_it_reaches_alone) {
  ASSERT_EQ(generate(), 0);
  auto before = times(true);
  std::string spec = small_spec;
  spec.replace(spec.find("maxLength: 9"), 12, "maxLength: 8");
  write_spec(spec);
  EXPECT_EQ(generate(), 0);
  auto after = times(false);
  EXPECT_NE(after["src/models.cpp"], before["src/models.cpp"]);
  after.erase("src/models.cpp");
  before.erase("src/models.cpp");
  EXPECT_EQ(after, before);
}

TEST_F(Disk, a_folder_in_the_way_is_told_of) {
  fs::create_directories(out() / "src" / "models.cpp");
  const Result result =
      call(files, {"generate", (folder / "spec.yaml").string(), "-o", out().string()});
  EXPECT_EQ(result.exit, 3);
  EXPECT_NE(result.err.find("models.cpp' is a folder, where a file would be written"),
            std::string::npos)
      << result.err;
  EXPECT_FALSE(fs::exists(out() / "include"));
}

}  // namespace
}  // namespace zefir
