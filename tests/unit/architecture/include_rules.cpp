// SPDX-License-Identifier: Apache-2.0
#include "include_rules.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace zefir::architecture {
namespace {

using Names = std::set<std::string, std::less<>>;

// "zefir/<name>/..." that a runtime module may include, itself aside.
const std::map<std::string, Names, std::less<>> runtime_modules = {
    {"base", {}},
    {"schema", {"base"}},
    {"http", {"base"}},
    {"client", {"base", "schema", "http"}},
    {"testing", {"base", "http"}},
};

// Folders of generator/ that a folder may include, itself aside. "(top)" are the files that lie in
// generator/ itself: the pipeline.
constexpr std::string_view top = "(top)";
const std::map<std::string, Names, std::less<>> generator_stages = {
    {"support", {}},
    {"document", {"support"}},
    {"api", {"support", "document"}},
    {"dialects", {"support", "document", "api"}},
    {"cpp", {"support", "document", "api"}},
    {"render", {"support", "document", "api", "cpp"}},
    {"(top)", {"support", "document", "api", "dialects", "cpp", "render"}},
    {"commands", {"support", "document", "api", "dialects", "cpp", "render", "(top)"}},
    {"main", {"support", "document", "api", "dialects", "cpp", "render", "(top)", "commands"}},
};
const Names generator_runtime = {"base", "schema"};

// Headers of others, by prefix, and the only folders that may include them.
struct Owned {
  std::string_view header;
  std::vector<std::string_view> folders;
};
const std::vector<Owned> owned_headers = {
    {"boost/beast", {"runtime/http/src/"}},
    {"openssl/", {"runtime/http/src/", "runtime/testing/src/"}},
    {"boost/asio/ssl", {"runtime/http/src/", "runtime/testing/src/"}},
    {"boost/", {"runtime/http/", "runtime/client/", "runtime/testing/"}},
    {"simdjson", {"runtime/schema/src/", "generator/document/"}},
    {"pcre2", {"runtime/schema/src/"}},
    {"kainjow/", {"generator/render/"}},
    {"yaml", {"generator/document/"}},
    {"clang-c/", {"generator/dialects/cpp_header/"}},
    {"CLI/", {"generator/main/"}},
    // POSIX, so that another system means three folders.
    {"unistd.h", {"runtime/http/posix/", "runtime/schema/src/posix/", "generator/support/"}},
    {"fcntl.h", {"runtime/http/posix/", "runtime/schema/src/posix/", "generator/support/"}},
    {"netdb.h", {"runtime/http/posix/"}},
    {"netinet/", {"runtime/http/posix/"}},
    {"arpa/", {"runtime/http/posix/"}},
    {"poll.h", {"runtime/http/posix/"}},
    {"dirent.h", {"generator/support/"}},
    {"sys/", {"runtime/http/posix/", "runtime/schema/src/posix/", "generator/support/"}},
    // GCC 12 has neither.
    {"format", {}},
    {"expected", {}},
};
// What a public header may include of Boost and nlohmann: what costs least.
const Names light_headers = {"boost/asio/awaitable.hpp", "boost/asio/any_io_executor.hpp",
                             "boost/asio/this_coro.hpp", "nlohmann/json_fwd.hpp"};
// The one that opens Json, and those that let it in.
constexpr std::string_view json_opener = "runtime/base/include/zefir/base/json.hpp";
const Names heavy_json = {"nlohmann/json.hpp", "zefir/base/json.hpp"};

std::string_view part(std::string_view path, std::size_t index) {
  for (; index > 0; --index) {
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos) return {};
    path.remove_prefix(slash + 1);
  }
  return path.substr(0, path.find('/'));
}

// "zefir/base.hpp" belongs to base as "zefir/base/json.hpp" does.
std::string without_extension(std::string_view name) {
  return std::string(name.substr(0, name.find('.')));
}

bool is_public_header(std::string_view path) {
  return path.starts_with("runtime/") && path.find("/include/") != std::string_view::npos;
}

std::optional<std::string> broken_runtime_rule(std::string_view path, std::string_view header) {
  const auto module = runtime_modules.find(part(path, 1));
  if (module == runtime_modules.end()) return "this module of runtime/ has no rule yet";
  if (!header.starts_with("zefir/")) return {};
  const std::string target = without_extension(part(header, 1));
  if (target == module->first || module->second.contains(target)) return {};
  return "zefir::" + module->first + " may not know zefir::" + target;
}

// The folder of generator/ that a header of ours lies in; empty for others' headers.
std::string stage_of(std::string_view header) {
  if (header.find('/') == std::string_view::npos) {
    return header.ends_with(".hpp") ? std::string(top) : std::string();
  }
  const std::string stage(part(header, 0));
  return generator_stages.contains(stage) ? stage : std::string();
}

std::optional<std::string> broken_generator_rule(std::string_view path, std::string_view header) {
  const bool in_folder = path.find('/', std::string_view("generator/").size()) != std::string::npos;
  const bool is_main = path == "generator/main.cpp";
  const auto stage = generator_stages.find(in_folder ? part(path, 1) : is_main ? "main" : top);
  if (stage == generator_stages.end()) return "this folder of generator/ has no rule yet";
  if (header.starts_with("zefir/")) {
    const std::string target = without_extension(part(header, 1));
    if (generator_runtime.contains(target)) return {};
    return "the generator may not know zefir::" + target;
  }
  const std::string target = stage_of(header);
  if (target.empty() || target == stage->first || stage->second.contains(target)) return {};
  return "generator/" + stage->first + " may not know generator/" + target;
}

std::optional<std::string> broken_module_rule(std::string_view path, std::string_view header) {
  return path.starts_with("runtime/") ? broken_runtime_rule(path, header)
                                      : broken_generator_rule(path, header);
}

std::optional<std::string> broken_owner_rule(std::string_view path, std::string_view header) {
  for (const Owned& owned : owned_headers) {
    // A prefix that ends in a letter is a whole name or the beginning of one: "yaml.h",
    // "yaml-cpp/".
    if (!header.starts_with(owned.header)) continue;
    if (owned.folders.empty() && header != owned.header) continue;
    const bool allowed =
        std::any_of(owned.folders.begin(), owned.folders.end(),
                    [&](std::string_view folder) { return path.starts_with(folder); });
    if (!allowed) return "this header is not for here";
    break;
  }
  if (!is_public_header(path)) return {};
  const bool heavy = (header.starts_with("boost/") || header.starts_with("nlohmann/")) &&
                     !light_headers.contains(header);
  if ((heavy || heavy_json.contains(header)) && path != json_opener) {
    return "public headers include nothing that heavy";
  }
  return {};
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

// The header that a line includes, or "".
std::string_view included(std::string_view line) {
  line = trimmed(line);
  if (!line.starts_with('#')) return {};
  line = trimmed(line.substr(1));
  if (!line.starts_with("include")) return {};
  line = trimmed(line.substr(std::string_view("include").size()));
  if (line.empty() || (line.front() != '<' && line.front() != '"')) return {};
  const std::size_t end = line.find(line.front() == '<' ? '>' : '"', 1);
  return end == std::string_view::npos ? std::string_view() : line.substr(1, end - 1);
}

}  // namespace

Violations violations(std::string_view path, std::string_view text) {
  Violations found;
  if (!path.starts_with("runtime/") && !path.starts_with("generator/")) return found;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view header = included(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
    ++number;
    if (header.empty()) continue;
    for (const auto& fault : {broken_module_rule(path, header), broken_owner_rule(path, header)}) {
      if (!fault) continue;
      found.push_back(std::string(path) + ":" + std::to_string(number) + ": includes " +
                      std::string(header) + ": " + *fault);
    }
  }
  return found;
}

}  // namespace zefir::architecture
