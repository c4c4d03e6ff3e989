// SPDX-License-Identifier: Apache-2.0
// The real disk, in a folder of its own.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>

#include "support/file_system.hpp"

namespace zefir::support {
namespace {

namespace fs = std::filesystem;
using Status = FileSystem::ReadStatus;

class DiskFileSystemTest : public testing::Test {
 protected:
  DiskFileSystemTest() {
    std::string pattern = (fs::temp_directory_path() / "zefir-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
  }
  ~DiskFileSystemTest() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  static std::string content(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
  }
  std::size_t files_in(const std::string& name) const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder_ / name), fs::directory_iterator()));
  }

  fs::path folder_;
  DiskFileSystem files_;
};

std::string message_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const FileSystemError& error) {
    return error.message();
  }
  return "nothing was thrown";
}

TEST_F(DiskFileSystemTest, reads_back_what_it_wrote) {
  std::string text = "a\0b\n";
  text.resize(3'000'000, 'x');
  files_.write(path("file"), text);
  const auto read = files_.read(path("file"));
  EXPECT_EQ(read.status, Status::ok);
  EXPECT_TRUE(read.text == text);
  EXPECT_EQ(read.reason, "");
}

TEST_F(DiskFileSystemTest, reads_an_empty_file) {
  files_.write(path("file"), "");
  const auto read = files_.read(path("file"));
  EXPECT_EQ(read.status, Status::ok);
  EXPECT_EQ(read.text, "");
}

TEST_F(DiskFileSystemTest, tells_why_it_cannot_read) {
  files_.write(path("file"), "x");
  EXPECT_EQ(files_.read(path("none")).status, Status::missing);
  EXPECT_EQ(files_.read(path("file/below")).status, Status::missing);
  EXPECT_EQ(files_.read(folder_.string()).status, Status::is_directory);
  fs::create_symlink("loop", folder_ / "loop");
  const auto failed = files_.read(path("loop"));
  EXPECT_EQ(failed.status, Status::failed);
  EXPECT_EQ(failed.reason, "Too many levels of symbolic links");
}

TEST_F(DiskFileSystemTest, reads_what_has_no_size_in_advance) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ASSERT_EQ(::write(ends[1], "piped", 5), 5);
  ::close(ends[1]);
  const auto read = files_.read(std::string("/dev/fd/") + std::to_string(ends[0]));
  ::close(ends[0]);
  EXPECT_EQ(read.status, Status::ok);
  EXPECT_EQ(read.text, "piped");
}

TEST_F(DiskFileSystemTest, reads_standard_input_and_leaves_it_open) {
  const int kept = ::dup(STDIN_FILENO);
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ASSERT_EQ(::write(ends[1], "typed", 5), 5);
  ::close(ends[1]);
  ::dup2(ends[0], STDIN_FILENO);
  ::close(ends[0]);
  const auto read = files_.read("-");
  struct stat status {};
  const int still_open = ::fstat(STDIN_FILENO, &status);
  ::dup2(kept, STDIN_FILENO);
  ::close(kept);
  EXPECT_EQ(read.status, Status::ok);
  EXPECT_EQ(read.text, "typed");
  EXPECT_EQ(still_open, 0);
}

TEST_F(DiskFileSystemTest, makes_the_folders_on_the_way) {
  files_.write(path("a/b/c/file"), "x");
  files_.write(path("a/b//d"), "y");
  EXPECT_EQ(content(path("a/b/c/file")), "x");
  EXPECT_EQ(content(path("a/b/d")), "y");
}

TEST_F(DiskFileSystemTest, writes_relative_to_the_current_folder) {
  const fs::path before = fs::current_path();
  fs::current_path(folder_);
  files_.write("plain", "x");
  files_.write("sub/file", "y");
  fs::current_path(before);
  EXPECT_EQ(content(path("plain")), "x");
  EXPECT_EQ(content(path("sub/file")), "y");
}

TEST_F(DiskFileSystemTest, replaces_a_file_by_renaming) {
  files_.write(path("file"), "old");
  std::ifstream reader(path("file"));  // one who has the old file open
  files_.write(path("file"), "new");
  std::string seen;
  reader >> seen;
  EXPECT_EQ(seen, "old");
  EXPECT_EQ(content(path("file")), "new");
  EXPECT_EQ(files_in("."), 1U);
}

TEST_F(DiskFileSystemTest, gives_new_files_what_the_umask_allows_and_keeps_old_permissions) {
  const mode_t before = ::umask(027);
  files_.write(path("new"), "x");
  files_.write(path("script"), "x");
  fs::permissions(path("script"), fs::perms(0775));
  files_.write(path("script"), "y");
  ::umask(before);
  EXPECT_EQ(fs::status(path("new")).permissions(), fs::perms(0640));
  EXPECT_EQ(fs::status(path("script")).permissions(), fs::perms(0775));
}

TEST_F(DiskFileSystemTest, writes_through_a_symbolic_link) {
  files_.write(path("there/file"), "old");
  fs::create_symlink("there/file", folder_ / "link");
  files_.write(path("link"), "new");
  EXPECT_TRUE(fs::is_symlink(path("link")));
  EXPECT_EQ(content(path("there/file")), "new");
}

TEST_F(DiskFileSystemTest, never_replaces_a_device) {
  EXPECT_EQ(message_of([&] { files_.write("/dev/full", "x"); }),
            "cannot write '/dev/full': No space left on device");
  files_.write("/dev/null", "x");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
  EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

TEST_F(DiskFileSystemTest, says_what_it_could_not_write) {
  files_.write(path("file"), "x");
  EXPECT_EQ(message_of([&] { files_.write(folder_.string(), "x"); }),
            std::string("cannot write '") + folder_.string() + "': Is a directory");
  EXPECT_EQ(message_of([&] { files_.write(path("file/below"), "x"); }),
            std::string("cannot write '") + path("file/below") + "': Not a directory");
  EXPECT_EQ(message_of([&] { files_.write("/proc/zefir/file", "x"); }),
            "cannot make the folder '/proc/zefir': No such file or directory");
  EXPECT_EQ(content(path("file")), "x");
  EXPECT_EQ(files_in("."), 1U);
}

TEST_F(DiskFileSystemTest, removes_files_and_takes_their_absence_easily) {
  files_.write(path("file"), "x");
  EXPECT_TRUE(files_.exists(path("file")));
  EXPECT_TRUE(files_.exists(folder_.string()));
  files_.remove(path("file"));
  EXPECT_FALSE(files_.exists(path("file")));
  files_.remove(path("file"));
  EXPECT_NE(message_of([&] { files_.remove(folder_.string()); }), "nothing was thrown");
}

}  // namespace
}  // namespace zefir::support
