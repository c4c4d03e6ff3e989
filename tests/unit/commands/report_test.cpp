// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "commands/console.hpp"
#include "program.hpp"

namespace zefir::commands {
namespace {

std::string reported(const support::Diagnostics& diagnostics, const Reporting& reporting) {
  std::ostringstream out;
  std::ostringstream err;
  Console console{out, err};
  report(diagnostics, reporting, console);
  EXPECT_EQ(out.str(), "");
  return err.str();
}

support::Diagnostics of(int errors, int warnings) {
  support::Diagnostics diagnostics;
  const auto file = diagnostics.add_file("s.yaml", "");
  for (int i = 0; i != errors; ++i) diagnostics.error("bad", {file}, "e" + std::to_string(i));
  for (int i = 0; i != warnings; ++i) diagnostics.warning("odd", {file}, "w" + std::to_string(i));
  return diagnostics;
}

std::string last_line(const std::string& text) {
  const auto end = text.find_last_not_of('\n');
  return text.substr(text.find_last_of('\n', end) + 1);
}

TEST(Report, counts_at_the_end) {
  EXPECT_EQ(last_line(reported(of(2, 1), {})), "2 errors, 1 warning\n");
  EXPECT_EQ(last_line(reported(of(1, 0), {})), "1 error\n");
  EXPECT_EQ(last_line(reported(of(0, 3), {})), "3 warnings\n");
  EXPECT_EQ(reported(of(0, 0), {}), "");
}

TEST(Report, is_silent_when_quiet_and_nothing_failed) {
  const Reporting quiet{DiagnosticsForm::text, Verbosity::quiet};
  EXPECT_EQ(reported(of(0, 3), quiet), "");
  EXPECT_NE(reported(of(1, 0), quiet), "");
}

TEST(Report, as_json_is_json_alone) {
  const Reporting json{DiagnosticsForm::json, Verbosity::normal};
  EXPECT_EQ(reported(of(0, 0), json).substr(0, 2), "[]");
  const std::string text = reported(of(1, 0), json);
  EXPECT_EQ(text.front(), '[');
  EXPECT_EQ(text.find("1 error"), std::string::npos);
}

TEST(Report, is_coloured_only_where_that_is_understood) {
  support::MemoryFileSystem files;
  EXPECT_EQ(call(files, {"check", "none.yaml"}, false).err.find('\x1b'), std::string::npos);
  EXPECT_NE(call(files, {"check", "none.yaml"}, true).err.find('\x1b'), std::string::npos);
}

TEST(Report, tells_a_faulty_description_from_a_faulty_machine) {
  EXPECT_EQ(exit_for(of(0, 1)), Exit::done);
  EXPECT_EQ(exit_for(of(1, 0)), Exit::faulty);
  support::Diagnostics unreadable;
  unreadable.error("file-unreadable", {unreadable.add_file("s.yaml", "")}, "permission denied");
  EXPECT_EQ(exit_for(unreadable), Exit::machine);
}

}  // namespace
}  // namespace zefir::commands
