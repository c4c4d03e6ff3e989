// SPDX-License-Identifier: Apache-2.0
// Joins options and configuration, runs the pipeline, and tells what came of it.
#include "commands/generate.hpp"

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <utility>

#include "commands/config.hpp"
#include "commands/depfile.hpp"
#include "default_namespace.hpp"
#include "render/difference.hpp"
#include "render/templates.hpp"

namespace zefir::commands {
namespace {

using render::Change;

/// Options win over the configuration.
cpp::Options choose(const GenerateOptions& options, const Config& config) {
  cpp::Options chosen;
  chosen.cpp_namespace =
      options.cpp_namespace.empty() ? config.cpp_namespace.value_or("") : options.cpp_namespace;
  chosen.shards = options.shards.value_or(config.shards.value_or(1));
  chosen.models_only = options.models_only || config.models_only.value_or(false);
  chosen.borrowed = config.borrowed;
  return chosen;
}

/// A title is all that is wanted of the description, so its faults do not matter.
std::string namespace_of(const pipeline::Source& source, support::FileSystem& files) {
  support::Diagnostics ignored;
  const auto api = pipeline::read(source, files, ignored);
  return default_namespace(api ? api->model.title : "", source.path);
}

Exit list_outputs(const GenerateOptions& options, cpp::Options chosen, support::FileSystem& files,
                  Console& console) {
  if (chosen.cpp_namespace.empty()) chosen.cpp_namespace = namespace_of(options.source, files);
  const std::string prefix = options.folder.empty() ? "" : options.folder + "/";
  for (const std::string& path :
       render::output_paths(chosen.cpp_namespace, chosen.shards, chosen.models_only)) {
    console.out << prefix << path << '\n';
  }
  return Exit::done;
}

void write_depfile(const GenerateOptions& options, const Config& config,
                   const pipeline::Output& output, support::FileSystem& files) {
  std::vector<std::string> read;
  if (options.source.path != "-") read.push_back(options.source.path);
  if (!config.path.empty()) read.push_back(config.path);
  if (!options.templates_folder.empty()) read.push_back(options.templates_folder);
  read.insert(read.end(), output.templates_read.begin(), output.templates_read.end());
  files.write(options.depfile, depfile_text(depfile_target(options.depfile), read));
}

std::string count(std::size_t number, const std::string& what) {
  return std::to_string(number) + " " + what + (number == 1 ? "" : "s");
}

/// --check: what differs, with the first lines that do.
Exit show_differences(const GenerateOptions& options, const pipeline::Output& output,
                      Console& console) {
  if (output.changes.list.empty()) return Exit::done;
  for (const Change& change : output.changes.list) {
    switch (change.kind) {
      case Change::Kind::missing:
        console.out << "missing: " << change.path << '\n';
        break;
      case Change::Kind::stale:
        console.out << "stale: " << change.path << '\n';
        break;
      case Change::Kind::differs:
        console.out << "differs: " << change.path << '\n'
                    << render::first_difference(change.found, change.file->text);
    }
  }
  complain(console, "'" + options.folder + "' is not what " + options.source.path +
                        " gives: " + count(output.changes.list.size(), "file") + " to change");
  return Exit::faulty;
}

std::string_view verb(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::missing:
      return "write";
    case Change::Kind::differs:
      return "replace";
    case Change::Kind::stale:
      break;
  }
  return "remove";
}

void show_changes(const pipeline::Output& output, std::ostream& stream) {
  for (const Change& change : output.changes.list) {
    stream << verb(change.kind) << ' ' << change.path << '\n';
  }
}

void show_stats(const pipeline::Output& output, const support::Diagnostics& diagnostics,
                std::chrono::milliseconds time, Console& console) {
  std::size_t bytes = 0;
  std::size_t lines = 0;
  for (const render::File& file : output.files) {
    bytes += file.text.size();
    lines += static_cast<std::size_t>(std::count(file.text.begin(), file.text.end(), '\n'));
  }
  const std::pair<std::string_view, std::size_t> rows[] = {
      {"types", output.types},
      {"operations", output.operations},
      {"degradations", diagnostics.ledger().size()},
      {"files", output.files.size()},
      {"files changed", output.changes.list.size()},
      {"lines", lines},
      {"bytes", bytes},
      {"milliseconds", static_cast<std::size_t>(time.count())}};
  for (const auto& [name, value] : rows) {
    console.out << name << std::string(16 - name.size(), ' ') << std::to_string(value) << '\n';
  }
}

Exit run(const GenerateOptions& options, Start& begun, const cpp::Options& chosen,
         support::FileSystem& files, Console& console) {
  const auto start = std::chrono::steady_clock::now();
  pipeline::Target target;
  target.options = chosen;
  target.folder = options.folder;
  target.templates_folder = options.templates_folder;
  target.write = !options.check && !options.dry_run;
  support::Diagnostics& diagnostics = begun.diagnostics;
  const auto output = pipeline::generate(options.source, target, files, diagnostics);
  report(diagnostics, options.reporting, console);
  if (!output) return exit_for(diagnostics);

  if (!options.depfile.empty()) write_depfile(options, begun.config, *output, files);
  if (options.dry_run) show_changes(*output, console.out);
  if (target.write && options.reporting.verbosity == Verbosity::verbose) {
    show_changes(*output, console.err);
  }
  if (options.stats) {
    const auto time = std::chrono::steady_clock::now() - start;
    show_stats(*output, diagnostics, std::chrono::duration_cast<std::chrono::milliseconds>(time),
               console);
  }
  return options.check ? show_differences(options, *output, console) : Exit::done;
}

}  // namespace

Exit generate(const GenerateOptions& options, support::FileSystem& files, Console& console) {
  Start begun = start(options.config, options.source.path, options.strict, files);
  if (begun.diagnostics.has_errors()) {
    report(begun.diagnostics, options.reporting, console);
    return exit_for(begun.diagnostics);
  }
  const cpp::Options chosen = choose(options, begun.config);
  if (options.list_outputs) return list_outputs(options, chosen, files, console);
  try {
    return run(options, begun, chosen, files, console);
  } catch (const render::TemplateError& error) {
    complain(console, error.what());
    return options.templates_folder.empty() ? Exit::machine : Exit::usage;
  }
}

}  // namespace zefir::commands
