// SPDX-License-Identifier: Apache-2.0
#include "render/writer.hpp"

#include <gtest/gtest.h>

#include "render/manifest.hpp"

namespace zefir::render {
namespace {

using Paths = std::set<std::string>;

/// `files` with a manifest that lists them.
std::vector<File> with_manifest(std::vector<File> files) {
  const std::string manifest = manifest_text(files, {}, support::Diagnostics());
  files.push_back({std::string(manifest_name), manifest});
  return files;
}

void run(const std::vector<File>& wanted, support::FileSystem& files) {
  apply(compare(wanted, "out", files), "out", files);
}

TEST(Writer, makes_what_is_missing) {
  support::MemoryFileSystem files;
  run(with_manifest({{"a.hpp", "A"}, {"src/b.cpp", "B"}}), files);
  EXPECT_EQ(files.files["out/a.hpp"], "A");
  EXPECT_EQ(files.files["out/src/b.cpp"], "B");
  EXPECT_EQ(files.written, (Paths{"out/a.hpp", "out/src/b.cpp", "out/manifest.json"}));
}

TEST(Writer, touches_nothing_when_nothing_changed) {
  support::MemoryFileSystem files;
  const auto wanted = with_manifest({{"a.hpp", "A"}, {"b.cpp", "B"}});
  run(wanted, files);
  files.written.clear();
  const Changes changes = compare(wanted, "out", files);
  EXPECT_TRUE(changes.list.empty());
  EXPECT_EQ(changes.unchanged, 3U);
  apply(changes, "out", files);
  EXPECT_TRUE(files.written.empty());
}

TEST(Writer, replaces_only_what_changed) {
  support::MemoryFileSystem files;
  run(with_manifest({{"a.hpp", "A"}, {"b.cpp", "B"}}), files);
  files.written.clear();
  run(with_manifest({{"a.hpp", "A"}, {"b.cpp", "C"}}), files);
  EXPECT_EQ(files.written, Paths{"out/b.cpp"});
  EXPECT_EQ(files.files["out/b.cpp"], "C");
}

TEST(Writer, removes_what_an_earlier_run_made_and_this_one_does_not) {
  support::MemoryFileSystem files;
  files.files["out/mine.txt"] = "not ours";
  run(with_manifest({{"a.hpp", "A"}, {"src/b_1.cpp", "B"}, {"src/b_2.cpp", "B"}}), files);
  files.files.erase("out/src/b_2.cpp");
  const auto wanted = with_manifest({{"a.hpp", "A"}});
  const Changes changes = compare(wanted, "out", files);
  ASSERT_EQ(changes.list.size(), 2U);
  EXPECT_EQ(changes.list[0].kind, Change::Kind::stale);
  EXPECT_EQ(changes.list[0].path, "src/b_1.cpp");
  apply(changes, "out", files);
  EXPECT_FALSE(files.files.contains("out/src/b_1.cpp"));
  EXPECT_TRUE(files.files.contains("out/mine.txt"));
}

TEST(Writer, writes_the_manifest_last) {
  support::MemoryFileSystem files;
  const auto wanted = with_manifest({{"a.hpp", "A"}, {"z.hpp", "Z"}});
  const Changes changes = compare(wanted, "out", files);
  EXPECT_EQ(changes.list.back().path, manifest_name);
}

TEST(Writer, tells_what_is_there_instead) {
  support::MemoryFileSystem files;
  files.files["out/a.hpp"] = "B";
  const std::vector<File> wanted{{"a.hpp", "A"}};
  const Changes changes = compare(wanted, "out", files);
  ASSERT_EQ(changes.list.size(), 1U);
  EXPECT_EQ(changes.list[0].kind, Change::Kind::differs);
  EXPECT_EQ(changes.list[0].found, "B");
  EXPECT_EQ(changes.list[0].file, &wanted[0]);
}

TEST(Writer, does_not_mind_a_manifest_that_is_broken) {
  support::MemoryFileSystem files;
  files.files["out/manifest.json"] = "{\"files\": [";
  run(with_manifest({{"a.hpp", "A"}}), files);
  EXPECT_EQ(files_of_manifest(files.files["out/manifest.json"]), std::vector<std::string>{"a.hpp"});
}

/// A file system where every path is a folder, or cannot be read.
class UnreadableFileSystem final : public support::FileSystem {
 public:
  explicit UnreadableFileSystem(ReadStatus status) : status_(status) {}
  ReadResult read(const std::string&) override { return {status_, {}, "permission denied"}; }
  void write(const std::string&, std::string_view) override { FAIL() << "nothing may be written"; }
  bool exists(const std::string&) override { return true; }
  void remove(const std::string&) override { FAIL() << "nothing may be removed"; }

 private:
  ReadStatus status_;
};

TEST(Writer, gives_up_before_writing_when_it_cannot_read) {
  for (const auto status :
       {support::FileSystem::ReadStatus::failed, support::FileSystem::ReadStatus::is_directory}) {
    UnreadableFileSystem files(status);
    EXPECT_THROW(run({{"a.hpp", "A"}}, files), support::FileSystemError);
  }
}

}  // namespace
}  // namespace zefir::render
