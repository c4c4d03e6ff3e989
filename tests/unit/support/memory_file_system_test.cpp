// SPDX-License-Identifier: Apache-2.0
// The in-memory disk behaves like the real one where tests can tell.
#include <gtest/gtest.h>

#include "support/file_system.hpp"

namespace zefir::support {
namespace {

using Status = FileSystem::ReadStatus;

TEST(MemoryFileSystem, reads_what_it_holds) {
  MemoryFileSystem files;
  files.files["a/b.yaml"] = "x";
  const auto read = files.read("a/b.yaml");
  EXPECT_EQ(read.status, Status::ok);
  EXPECT_EQ(read.text, "x");
  EXPECT_EQ(files.read("a/c.yaml").status, Status::missing);
  EXPECT_EQ(files.read("a").status, Status::is_directory);
  EXPECT_EQ(files.read("a/").status, Status::is_directory);
}

TEST(MemoryFileSystem, records_what_was_written) {
  MemoryFileSystem files;
  files.files["old"] = "1";
  files.write("new/file", "2");
  EXPECT_EQ(files.files.at("new/file"), "2");
  EXPECT_EQ(files.written, std::set<std::string>{"new/file"});
}

TEST(MemoryFileSystem, refuses_what_a_disk_would_refuse) {
  MemoryFileSystem files;
  files.files["a/b"] = "1";
  EXPECT_THROW(files.write("a", "2"), FileSystemError);
  EXPECT_THROW(files.write("a/b/c", "2"), FileSystemError);
  EXPECT_THROW(files.remove("a"), FileSystemError);
  EXPECT_TRUE(files.written.empty());
}

TEST(MemoryFileSystem, knows_files_and_folders) {
  MemoryFileSystem files;
  files.files["a/b"] = "1";
  EXPECT_TRUE(files.exists("a/b"));
  EXPECT_TRUE(files.exists("a"));
  EXPECT_FALSE(files.exists("a/bc"));
  files.remove("a/b");
  files.remove("a/b");
  EXPECT_FALSE(files.exists("a"));
}

}  // namespace
}  // namespace zefir::support
