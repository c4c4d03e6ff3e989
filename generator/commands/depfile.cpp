// SPDX-License-Identifier: Apache-2.0
// Writes dependency files.
#include "commands/depfile.hpp"

namespace zefir::commands {
namespace {

/// As GCC's -MD escapes: a space takes a backslash, and so does each backslash before it.
void append_escaped(std::string& out, std::string_view path) {
  std::size_t backslashes = 0;
  for (const char c : path) {
    if (c == ' ') out.append(backslashes + 1, '\\');
    if (c == '#') out += '\\';
    if (c == '$') out += '$';
    out += c;
    backslashes = c == '\\' ? backslashes + 1 : 0;
  }
}

}  // namespace

std::string depfile_text(std::string_view target, const std::vector<std::string>& dependencies) {
  std::string out;
  append_escaped(out, target);
  out += ':';
  for (const std::string& dependency : dependencies) {
    out += " \\\n  ";
    append_escaped(out, dependency);
  }
  return out + "\n";
}

std::string depfile_target(std::string_view path) {
  if (path.ends_with(".d")) path.remove_suffix(2);
  return std::string(path);
}

}  // namespace zefir::commands
