// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "support.hpp"

namespace models {
namespace {

using zefir::FileError;
using zefir::FileText;
using zefir::load_borrowed_file;
using zefir::load_file;
using zefir::LoadOptions;
using zefir::ValidationError;
using Strings = std::vector<std::string>;

// A folder of the test's own, gone with it.
class File : public testing::Test {
 protected:
  File() {
    std::string pattern = (std::filesystem::temp_directory_path() / "zefir_file_XXXXXX").string();
    if (!::mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    folder_ = pattern;
  }
  ~File() override { std::filesystem::remove_all(folder_); }

  std::filesystem::path path(const char* name) const { return folder_ / name; }
  std::filesystem::path write(std::string_view text) const {
    std::ofstream(path("a.json"), std::ios::binary) << text;
    return path("a.json");
  }

 private:
  std::filesystem::path folder_;
};

// A list of one string, `size` bytes long as JSON text.
std::string list_text(std::size_t size) { return "[\"" + std::string(size - 4, 'a') + "\"]"; }

template <class Call>
std::error_code code_of(Call&& call) {
  try {
    call();
  } catch (const FileError& error) {
    return error.code();
  }
  ADD_FAILURE() << "no FileError";
  return {};
}

template <class Call>
std::string message_of(Call&& call) {
  try {
    call();
  } catch (const zefir::Error& error) {
    return error.what();
  }
  ADD_FAILURE() << "no Error";
  return {};
}

TEST_F(File, is_loaded_and_validated) {
  const auto file = write(R"({"x": 1, "y": 2})");
  EXPECT_EQ(load_file<Point>(file), (Point{1, 2}));
  EXPECT_TRUE(zefir::validate_file<Point>(file).empty());
  EXPECT_EQ(kinds(zefir::validate_file<std::string>(file.string())), ": type");
}

TEST_F(File, is_mapped_when_large_and_read_when_small) {
  for (const std::size_t size : {4u, 4095u, 4096u, 4097u, 65535u}) {
    const FileText text(write(list_text(size)));
    EXPECT_FALSE(text.is_mapped()) << size;
    EXPECT_EQ(text.view(), list_text(size));
  }
  for (const std::size_t size : {65536u, 65537u, 1u << 20}) {
    const auto file = write(list_text(size));
    const FileText text(file);
    EXPECT_TRUE(text.is_mapped()) << size;
    EXPECT_EQ(text.view(), list_text(size));
    EXPECT_EQ(load_file<Strings>(file), Strings{std::string(size - 4, 'a')});
  }
}

TEST_F(File, is_loaded_when_cut_at_the_end_of_a_page) {
  // Nothing behind the text is mapped, or it is not the file's.
  for (const std::string_view end : {"\"", "\\", "\\u", "", "1", "tru", "}", "[", " "}) {
    std::string text = list_text(1u << 16).substr(0, (1u << 16) - end.size());
    const auto file = write(text.append(end));
    EXPECT_EQ(zefir::validate_file<Strings>(file).empty(), end.empty()) << end;
  }
}

TEST_F(File, names_path_and_reason_when_it_cannot_be_read) {
  const std::string missing = path("missing.json").string();
  const auto load = [&] { return load_file<Point>(missing); };
  EXPECT_EQ(message_of(load), "cannot read \"" + missing + "\": No such file or directory");
  EXPECT_EQ(code_of(load), std::errc::no_such_file_or_directory);
  EXPECT_EQ(code_of([&] { return zefir::validate_file<Point>(missing); }),
            std::errc::no_such_file_or_directory);
  EXPECT_EQ(code_of([&] { return load_file<Point>(path("")); }), std::errc::is_a_directory);
  EXPECT_EQ(code_of([&] { return load_file<Point>(""); }), std::errc::no_such_file_or_directory);
}

TEST_F(File, is_no_other_file_than_its_whole_path_says) {
  const std::string file = write("{\"x\": 1}").string();
  EXPECT_EQ(code_of([&] { return load_file<Point>(file + std::string("\0.txt", 5)); }),
            std::errc::invalid_argument);
}

TEST_F(File, that_may_not_be_read_is_a_file_error) {
  if (::geteuid() == 0) GTEST_SKIP() << "root reads everything";
  const auto file = write("{}");
  std::filesystem::permissions(file, std::filesystem::perms::none);
  EXPECT_EQ(code_of([&] { return load_file<Point>(file); }), std::errc::permission_denied);
}

TEST_F(File, names_the_type_when_it_is_not_valid) {
  const auto file = write(R"({"x": "a"})");
  EXPECT_EQ(message_of([&] { return load_file<Point>(file); }),
            message_of([&] { return zefir::load<Point>(R"({"x": "a"})"); }));
}

TEST_F(File, is_refused_for_its_size) {
  for (const std::size_t size : {100u, 100'000u}) {
    const auto file = write(list_text(size));
    EXPECT_EQ(load_file<Strings>(file, LoadOptions().max_size(size)).size(), 1u);
    const auto load = [&] { load_file<Strings>(file, LoadOptions().max_size(size - 1)); };
    EXPECT_EQ(message_of(load),
              "list of string: Larger than " + std::to_string(size - 1) + " bytes.");
    EXPECT_THROW(load_borrowed_file<Strings>(file, LoadOptions().max_size(size - 1)),
                 ValidationError);
  }
  const auto huge = LoadOptions().max_size(static_cast<std::size_t>(-1));
  EXPECT_EQ(load_file<Strings>(write("[]"), huge), Strings());
}

TEST_F(File, is_not_mapped_beyond_what_is_allowed) {
  // A terabyte with nothing in it: only its first bytes are looked at.
  const auto file = write("[");
  std::error_code refused;
  std::filesystem::resize_file(file, std::uintmax_t{1} << 40, refused);
  if (refused) GTEST_SKIP() << "the file system has no sparse files";
  EXPECT_EQ(kinds(zefir::validate_file<Strings>(file)), ": too_large");
  EXPECT_EQ(FileText(file, 1000).size(), 1000u);
  EXPECT_EQ(FileText(file, 100'000).size(), 100'000u);
}

TEST_F(File, may_be_a_pipe) {
  const auto pipe = path("pipe");
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  for (const std::size_t size : {10u, 300'000u}) {
    std::thread writer([&] { std::ofstream(pipe, std::ios::binary) << list_text(size); });
    const Strings value = load_file<Strings>(pipe);
    writer.join();
    EXPECT_EQ(value, Strings{std::string(size - 4, 'a')});
  }
}

TEST_F(File, may_be_a_pipe_without_end) {
  // /dev/zero never ends; reading stops one byte behind what is allowed.
  EXPECT_EQ(kinds(zefir::validate_file<Strings>("/dev/zero", LoadOptions().max_size(100'000))),
            ": too_large");
  EXPECT_EQ(FileText("/dev/zero", 12345).size(), 12345u);
  EXPECT_EQ(FileText("/dev/null").size(), 0u);
}

TEST_F(File, may_say_less_of_its_size_than_there_is) {
  // Files of /proc have the size 0.
  const char* const cpus = "/proc/self/status";
  if (!std::filesystem::exists(cpus)) GTEST_SKIP() << "no /proc";
  EXPECT_GT(FileText(cpus).size(), 0u);
  EXPECT_EQ(FileText(write("")).size(), 0u);
  EXPECT_EQ(kinds(zefir::validate_file<Point>(write(""))), ": syntax");
}

TEST_F(File, text_is_moved_with_its_mapping) {
  for (const std::size_t size : {100u, 100'000u}) {
    FileText first(write(list_text(size)));
    FileText second(std::move(first));
    EXPECT_EQ(second.view(), list_text(size));
    EXPECT_EQ(first.view(), "");  // NOLINT(bugprone-use-after-move)
    FileText third("/dev/null");
    third = std::move(second);
    EXPECT_EQ(third.view(), list_text(size));
    EXPECT_FALSE(second.is_mapped());  // NOLINT(bugprone-use-after-move)
  }
}

TEST_F(File, lasts_as_long_as_what_is_borrowed_from_it) {
  using Views = std::vector<std::string_view>;
  for (const std::size_t size : {100u, 100'000u}) {
    auto value = load_borrowed_file<Views>(write(list_text(size)));
    const auto moved = std::move(value);
    std::filesystem::remove(path("a.json"));
    EXPECT_EQ(moved->at(0), std::string(size - 4, 'a'));
    EXPECT_EQ(moved.arena().capacity(), 0u) << "nothing was copied";
  }
  const auto escaped = load_borrowed_file<Views>(write(R"(["a\nb", "c"])"));
  EXPECT_EQ(*escaped, (Views{"a\nb", "c"}));
}

}  // namespace
}  // namespace models
