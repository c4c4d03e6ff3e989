// SPDX-License-Identifier: Apache-2.0
// Showing diagnostics.
#include "commands/console.hpp"

#include <algorithm>
#include <string>

namespace zefir::commands {
namespace {

std::string counted(std::size_t count, std::string_view what) {
  return std::to_string(count) + " " + std::string(what) + (count == 1 ? "" : "s");
}

/// "2 errors, 1 warning".
std::string totals(const support::Diagnostics& diagnostics) {
  std::string out;
  if (diagnostics.error_count() != 0) out = counted(diagnostics.error_count(), "error");
  if (diagnostics.warning_count() != 0) {
    if (!out.empty()) out += ", ";
    out += counted(diagnostics.warning_count(), "warning");
  }
  return out;
}

}  // namespace

void report(const support::Diagnostics& diagnostics, const Reporting& reporting, Console& console) {
  if (reporting.verbosity == Verbosity::quiet && !diagnostics.has_errors()) return;
  if (reporting.form == DiagnosticsForm::json) {
    console.err << diagnostics.json() << '\n';
    return;
  }
  if (diagnostics.all().empty()) return;
  console.err << diagnostics.text(console.colour);
  const std::string last = totals(diagnostics);
  if (!last.empty()) console.err << last << '\n';
}

Exit exit_for(const support::Diagnostics& diagnostics) {
  if (!diagnostics.has_errors()) return Exit::done;
  const auto all = diagnostics.all();
  const bool unreadable = std::any_of(
      all.begin(), all.end(), [](const auto& one) { return one.code == "file-unreadable"; });
  return unreadable ? Exit::machine : Exit::faulty;
}

void complain(Console& console, std::string_view message) {
  console.err << "zefir: " << message << '\n';
}

}  // namespace zefir::commands
