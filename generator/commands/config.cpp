// SPDX-License-Identifier: Apache-2.0
// Reads zefir.yaml.
#include "commands/config.hpp"

#include <array>
#include <cstdint>
#include <string_view>

#include "cpp/build.hpp"
#include "document/document.hpp"
#include "support/text.hpp"

namespace zefir::commands {
namespace {

using document::Entry;
using support::Diagnostics;

constexpr std::array<std::string_view, 5> keys{"namespace", "shards", "models_only", "strict",
                                               "borrowed"};

std::string beside(const std::string& description) {
  if (description == "-") return {};
  return description.substr(0, description.find_last_of('/') + 1) + "zefir.yaml";
}

/// Whether there is nothing in it but comments: then nothing is chosen, and nothing is wrong.
bool says_nothing(std::string_view text) {
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() + (line.size() == text.size() ? 0 : 1));
    const auto start = line.find_first_not_of(" \t\r");
    if (start != std::string_view::npos && line[start] != '#') return false;
  }
  return true;
}

std::string quoted(std::string_view text) {
  std::string out = "'";
  out += support::printable(text);
  out += '\'';
  return out;
}

void wrong_type(const Entry& entry, std::string_view wanted, Diagnostics& diagnostics) {
  diagnostics.error("config-wrong-type", entry.value->place(),
                    quoted(entry.key) + " is " + std::string(wanted) + ", not a value of type " +
                        std::string(to_string(entry.value->kind())));
}

std::optional<bool> as_boolean(const Entry& entry, Diagnostics& diagnostics) {
  if (entry.value->is_boolean()) return entry.value->boolean();
  wrong_type(entry, "true or false", diagnostics);
  return std::nullopt;
}

std::optional<std::string> as_namespace(const Entry& entry, Diagnostics& diagnostics) {
  if (!entry.value->is_string()) {
    wrong_type(entry, "a text", diagnostics);
    return std::nullopt;
  }
  if (!cpp::is_namespace(entry.value->text())) {
    diagnostics.error("config-bad-value", entry.value->place(),
                      quoted(entry.value->text()) + " is no C++ namespace");
    return std::nullopt;
  }
  return std::string(entry.value->text());
}

std::optional<unsigned> as_shards(const Entry& entry, Diagnostics& diagnostics) {
  if (!entry.value->is_integer()) {
    wrong_type(entry, "a whole number", diagnostics);
    return std::nullopt;
  }
  const std::optional<std::uint64_t> value = entry.value->as_uint64();
  if (!value || *value == 0 || *value > most_shards) {
    diagnostics.error("config-bad-value", entry.value->place(),
                      "'shards' is a number from 1 to " + std::to_string(most_shards));
    return std::nullopt;
  }
  return static_cast<unsigned>(*value);
}

std::vector<cpp::Options::Named> as_types(const Entry& entry, Diagnostics& diagnostics) {
  std::vector<cpp::Options::Named> types;
  if (!entry.value->is_array()) {
    wrong_type(entry, "a list of types' names", diagnostics);
    return types;
  }
  for (const document::Node* item : entry.value->items()) {
    if (item->is_string()) {
      types.push_back({std::string(item->text()), item->place()});
    } else {
      diagnostics.error("config-wrong-type", item->place(),
                        quoted(entry.key) + " lists types' names, not a value of type " +
                            std::string(to_string(item->kind())));
    }
  }
  return types;
}

void unknown_key(const Entry& entry, Diagnostics& diagnostics) {
  std::string message = "no setting " + quoted(entry.key);
  if (const auto near = support::nearest(entry.key, keys)) {
    message += "; did you mean " + quoted(*near) + "?";
  } else {
    message += "; there are 'namespace', 'shards', 'models_only', 'strict' and 'borrowed'";
  }
  diagnostics.error("config-unknown-key", entry.key_place, std::move(message));
}

void read_entry(const Entry& entry, Config& config, Diagnostics& diagnostics) {
  if (entry.key == "namespace") {
    config.cpp_namespace = as_namespace(entry, diagnostics);
  } else if (entry.key == "shards") {
    config.shards = as_shards(entry, diagnostics);
  } else if (entry.key == "models_only") {
    config.models_only = as_boolean(entry, diagnostics);
  } else if (entry.key == "strict") {
    config.strict = as_boolean(entry, diagnostics);
  } else if (entry.key == "borrowed") {
    config.borrowed = as_types(entry, diagnostics);
  } else {
    unknown_key(entry, diagnostics);
  }
}

}  // namespace

Config read_config(const std::string& path, const std::string& description,
                   support::FileSystem& files, support::Diagnostics& diagnostics) {
  Config config;
  config.path = path;
  if (path.empty()) {
    config.path = beside(description);
    if (config.path.empty() || !files.exists(config.path)) return {};
  }
  const auto found = files.read(config.path);
  if (found.status == support::FileSystem::ReadStatus::ok && says_nothing(found.text)) {
    return config;
  }
  const auto document = document::read_document(files, config.path, diagnostics);
  if (document == nullptr || diagnostics.has_errors()) return config;
  const document::Node& root = document->root();
  if (!root.is_object()) {
    diagnostics.error("config-wrong-type", root.place(),
                      "a zefir.yaml is an object of settings, not a value of type " +
                          std::string(to_string(root.kind())));
    return config;
  }
  for (const Entry& entry : root.entries()) read_entry(entry, config, diagnostics);
  return config;
}

Start start(const std::string& config_path, const std::string& description, bool strict,
            support::FileSystem& files) {
  Start out{{}, support::Diagnostics(strict)};
  out.config = read_config(config_path, description, files, out.diagnostics);
  if (!strict && out.config.strict.value_or(false)) {
    out.diagnostics = support::Diagnostics(true);
    out.config = read_config(config_path, description, files, out.diagnostics);
  }
  return out;
}

}  // namespace zefir::commands
