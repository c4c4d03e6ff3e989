// SPDX-License-Identifier: Apache-2.0
#include "zefir/base/file_error.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace zefir {
namespace {

TEST(FileError, names_the_file_and_the_reason) {
  const FileError error("read", "users.json",
                        std::make_error_code(std::errc::no_such_file_or_directory));
  EXPECT_STREQ(error.what(), "cannot read \"users.json\": No such file or directory");
  EXPECT_EQ(error.path(), "users.json");
  EXPECT_EQ(error.code(), std::errc::no_such_file_or_directory);
}

TEST(FileError, is_an_error_of_zefirs_and_copied_without_throwing) {
  EXPECT_TRUE((std::is_base_of_v<Error, FileError>));
  EXPECT_FALSE((std::is_base_of_v<UsageError, FileError>));
  EXPECT_TRUE(std::is_nothrow_copy_constructible_v<FileError>);
  FileError first("read", "a", std::make_error_code(std::errc::io_error));
  const FileError second("read", "b", std::make_error_code(std::errc::is_a_directory));
  first = second;
  EXPECT_EQ(first.path(), "b");
  EXPECT_EQ(first.code(), std::errc::is_a_directory);
}

}  // namespace
}  // namespace zefir
