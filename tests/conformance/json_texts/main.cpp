// SPDX-License-Identifier: Apache-2.0
// JSON texts that a parser must accept (y_), must refuse (n_), or may treat as it likes (i_), given
// to each way that zefir::schema has into a text. The folder is the one that ZEFIR_JSON_TEXTS
// names, else the argument; made for Nicolas Seriot's JSONTestSuite (test_parsing).
//
// Exit code: 0 all is as it must be, 1 something is not, 2 wrong usage, 3 there is no such folder
// (with --may-skip: 77, unless CI=true promises the texts).
#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "zefir/base.hpp"
#include "zefir/schema.hpp"
#include "zefir/schema/ops.hpp"

// The structs are standard enough for every compiler zefir supports.
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Winvalid-offsetof"
#endif

namespace {

namespace fs = std::filesystem;
namespace schema = zefir::schema;

/// Keeps members of any name.
struct Kept {
  std::map<std::string, zefir::Json> additional_properties;
};
/// Passes over them.
struct Passed {};

constexpr schema::Map jsons = schema::map_of<zefir::Json>({.nullable = true});
constexpr schema::Member additional{.offset = offsetof(Kept, additional_properties),
                                    .type = {.kind = schema::Kind::map, .detail = {.map = &jsons}}};
constexpr schema::Object kept{.name = "Kept",
                              .lifetime = schema::lifetime_of<Kept>,
                              .unknown = schema::Unknown::include,
                              .additional = &additional};
constexpr schema::Object passed{.name = "Passed", .lifetime = schema::lifetime_of<Passed>};

const schema::Type& zefir_type(std::type_identity<Kept>) {
  static constexpr schema::Type type{.kind = schema::Kind::object, .detail = {.object = &kept}};
  return type;
}
const schema::Type& zefir_type(std::type_identity<Passed>) {
  static constexpr schema::Type type{.kind = schema::Kind::object, .detail = {.object = &passed}};
  return type;
}

std::string as_member(std::string_view text) {
  return std::string("{\"value\":").append(text).append("}");
}

/// One way into a text; throws ValidationError when it refuses.
struct Way {
  const char* name;
  void (*read)(std::string_view text);
};
constexpr Way ways[] = {
    {"loaded as a free-form value", [](std::string_view text) { zefir::load<zefir::Json>(text); }},
    {"validated",
     [](std::string_view text) {
       auto errors = zefir::validate<zefir::Json>(text);
       if (!errors.empty()) throw zefir::ValidationError("text", std::move(errors));
     }},
    {"kept by a struct, as an additional member",
     [](std::string_view text) { zefir::load<Kept>(as_member(text)); }},
    {"kept by a part of a struct",
     [](std::string_view text) { zefir::load_partial<Kept>(as_member(text)); }},
    {"passed over, as an unknown member",
     [](std::string_view text) { zefir::load<Passed>(as_member(text)); }},
};

enum class Outcome { accepted, refused, threw };

Outcome outcome(const Way& way, std::string_view text) {
  try {
    way.read(text);
    return Outcome::accepted;
  } catch (const zefir::ValidationError&) {
    return Outcome::refused;
  } catch (...) {
    return Outcome::threw;
  }
}

/// The texts whose names begin alike.
struct Group {
  const char* prefix;
  const char* figure;
  bool may_be_accepted;
  bool may_be_refused;
  std::size_t texts = 0;
  std::size_t right = 0;  ///< texts that are treated as they must be in every way
  std::size_t accepted[std::size(ways)] = {};
  std::size_t refused[std::size(ways)] = {};
  std::size_t wrong[std::size(ways)] = {};
};

std::string content(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

void read(const fs::path& file, Group& group, std::vector<std::string>& complaints) {
  const std::string text = content(file);
  bool right = true;
  for (std::size_t i = 0; i < std::size(ways); ++i) {
    const Outcome is = outcome(ways[i], text);
    ++(is == Outcome::accepted ? group.accepted : group.refused)[i];
    const bool may_be = (is == Outcome::accepted && group.may_be_accepted) ||
                        (is == Outcome::refused && group.may_be_refused);
    if (may_be) continue;
    right = false;
    ++group.wrong[i];
    const char* const what = is == Outcome::accepted  ? "accepted"
                             : is == Outcome::refused ? "refused"
                                                      : "ended by an exception of another kind";
    complaints.push_back(file.filename().string() + ": " + what + " when " + ways[i].name);
  }
  ++group.texts;
  if (right) ++group.right;
}

std::size_t print(const std::vector<Group>& groups, const std::vector<std::string>& complaints) {
  std::size_t texts = 0;
  std::printf("%-8s%-45s%10s%10s%10s\n", "texts", "way", "accepted", "refused", "wrong");
  for (const Group& group : groups) {
    texts += group.texts;
    for (std::size_t i = 0; i < std::size(ways); ++i) {
      std::printf("%-8s%-45s%10zu%10zu%10zu\n", group.prefix, ways[i].name, group.accepted[i],
                  group.refused[i], group.wrong[i]);
    }
  }
  std::printf("%zu texts, %zu complaints\n", texts, complaints.size());
  for (const std::string& complaint : complaints) std::printf("wrong: %s\n", complaint.c_str());
  for (const Group& group : groups) {
    std::printf("figure json-texts.%s %zu texts goal %zu %s\n", group.figure, group.right,
                group.texts, group.right == group.texts ? "met" : "missed");
  }
  return texts;
}

int read_all(const fs::path& folder) {
  std::vector<Group> groups = {
      {"y_", "y_accepted", true, false},
      {"n_", "n_refused", false, true},
      {"i_", "i_survived", true, true},
  };
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<std::string> complaints;
  for (const fs::path& file : files) {
    for (Group& group : groups) {
      if (file.filename().string().starts_with(group.prefix)) read(file, group, complaints);
    }
  }
  if (print(groups, complaints) == 0) {
    std::fprintf(stderr, "json-texts: no file in %s is named y_..., n_... or i_...\n",
                 folder.c_str());
    return 3;
  }
  return complaints.empty() ? 0 : 1;
}

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value ? value : "";
}

}  // namespace

int main(int count, char** arguments) {
  const bool may_skip = count > 1 && std::string_view(arguments[1]) == "--may-skip";
  if (count != (may_skip ? 3 : 2)) {
    std::fprintf(stderr, "usage: %s [--may-skip] FOLDER\n", arguments[0]);
    return 2;
  }
  const std::string named = environment("ZEFIR_JSON_TEXTS");
  const fs::path folder = named.empty() ? arguments[count - 1] : named;
  if (!fs::is_directory(folder)) {
    std::fprintf(stderr, "json-texts: there is no folder %s; set ZEFIR_JSON_TEXTS\n",
                 folder.c_str());
    if (!may_skip) return 3;
    return environment("CI") == "true" ? 1 : 77;
  }
  return read_all(folder);
}
