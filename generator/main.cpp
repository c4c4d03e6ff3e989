// SPDX-License-Identifier: Apache-2.0
// The program zefir: options in, exit code out. What it does is told in pipeline.cpp.
#include <cstdlib>
#include <iostream>
#include <string_view>

#include "main/run.hpp"
#include "support/terminal.hpp"

namespace {

/// Colour is for terminals that know it, and for people who want it (https://no-color.org).
bool wants_colour() {
  const char* refused = std::getenv("NO_COLOR");
  if (refused != nullptr && *refused != '\0') return false;
  const char* terminal = std::getenv("TERM");
  if (terminal != nullptr && std::string_view(terminal) == "dumb") return false;
  return zefir::support::is_terminal(zefir::support::Stream::error);
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  zefir::support::DiskFileSystem files;
  zefir::commands::Console console{std::cout, std::cerr, wants_colour()};
  return static_cast<int>(zefir::run(argc, argv, files, console));
}
