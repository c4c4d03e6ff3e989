// SPDX-License-Identifier: Apache-2.0
// From command line to exit code.
#include "main/run.hpp"

#include <exception>
#include <new>
#include <type_traits>

#include "main/options.hpp"

namespace zefir {
namespace {

using commands::Console;
using commands::Exit;

Exit dispatch(const Invocation& invocation, support::FileSystem& files, Console& console) {
  struct Visitor {
    Exit operator()(Exit settled) const { return settled; }
    Exit operator()(const commands::GenerateOptions& options) const {
      return commands::generate(options, files, console);
    }
    Exit operator()(const commands::CheckOptions& options) const {
      return commands::check(options, files, console);
    }
    Exit operator()(const commands::ListOptions& options) const {
      return commands::list(options, files, console);
    }
    support::FileSystem& files;
    Console& console;
  };
  return std::visit(Visitor{files, console}, invocation);
}

}  // namespace

Exit run(int argc, const char* const* argv, support::FileSystem& files, Console& console) noexcept
    try {
  const Exit exit = dispatch(read_options(argc, argv, console), files, console);
  console.out.flush();
  if (console.out) return exit;
  commands::complain(console, "cannot write to standard output");
  return Exit::machine;
} catch (const support::FileSystemError& error) {
  commands::complain(console, error.message());
  return Exit::machine;
} catch (const std::bad_alloc&) {
  commands::complain(console, "out of memory");
  return Exit::machine;
} catch (const std::exception& error) {
  commands::complain(console, error.what());
  return Exit::machine;
}

}  // namespace zefir
