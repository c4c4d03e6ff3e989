// SPDX-License-Identifier: Apache-2.0
// The command line is read by CLI11; what it finds wrong is said in our words.
#include "main/options.hpp"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "commands/config.hpp"
#include "cpp/build.hpp"
#include "support/text.hpp"

namespace zefir {
namespace {

using commands::CheckOptions;
using commands::Console;
using commands::DiagnosticsForm;
using commands::Exit;
using commands::GenerateOptions;
using commands::ListOptions;
using commands::Reporting;
using commands::Verbosity;
using pipeline::Dialect;

constexpr const char* examples = R"(Examples:
  zefir generate users.yaml -o generated/users
  zefir generate users.yaml -o generated/users --check
  zefir check users.yaml --strict
  zefir list users.yaml --json

Exit codes:
  0  done
  1  the description has errors, or --check found a difference
  2  wrong usage
  3  the machine failed: disk, permission, memory
)";

constexpr const char* generate_notes =
    R"(Settings that go with a description can stand in a zefir.yaml beside it:
  namespace: acme::users
  shards: 4
  models_only: false
  strict: false
  borrowed: [User]

Examples:
  zefir generate users.yaml -o generated/users --namespace acme::users
  zefir generate users.yaml -o generated/users --check    exits 1 when it is stale
  curl -s https://example.org/api.json | zefir generate - -o out --namespace api
)";

/// CLI11's own but for the first line.
class Formatter final : public CLI::Formatter {
 public:
  std::string make_usage(const CLI::App* app, std::string) const override {
    std::string line = "\nUsage: zefir ";
    if (app->get_parent() == nullptr) return line + "COMMAND [OPTIONS]\n";
    line += app->get_name() + " SPEC";
    if (app->get_name() == "generate") line += " -o DIR";
    return line + " [OPTIONS]\n";
  }
};

/// What the options write into.
struct Wanted {
  GenerateOptions generate;
  CheckOptions check;
  ListOptions list;
  bool quiet = false;
  bool verbose = false;
  unsigned shards = 0;
  std::string diagnostics = "text";
  std::string dialect = "auto";
};

void add_source(CLI::App& command, std::string& path, Wanted& wanted) {
  command.add_option("SPEC", path,
                     "The description: OpenAPI 3.0 or 3.1, JSON or YAML; - reads standard input");
  command
      .add_option("--dialect", wanted.dialect, "What the description is written in (auto, openapi)")
      ->option_text("NAME")
      ->check(CLI::IsMember({"auto", "openapi"}));
}

void add_reporting(CLI::App& command, Wanted& wanted) {
  command.add_option("--diagnostics", wanted.diagnostics, "How diagnostics are shown (text, json)")
      ->option_text("FORM")
      ->check(CLI::IsMember({"text", "json"}));
  command.add_flag("-q,--quiet", wanted.quiet, "Say nothing unless it fails");
  command.add_flag("-v,--verbose", wanted.verbose, "Say what is done to which file");
}

CLI::App* add_generate(CLI::App& app, Wanted& wanted) {
  GenerateOptions& to = wanted.generate;
  CLI::App* command = app.add_subcommand("generate", "Write the C++ of a description");
  command->footer(generate_notes);
  add_source(*command, to.source.path, wanted);
  command->add_option("-o,--output", to.folder, "Where the files go")->option_text("DIR");
  command
      ->add_option("--namespace", to.cpp_namespace,
                   "The C++ namespace; from the title if not given")
      ->option_text("NS");
  command
      ->add_option("--config", to.config, "The settings; the zefir.yaml beside SPEC if not given")
      ->option_text("FILE");
  command
      ->add_option("--shards", wanted.shards,
                   "How many .cpp files models and client are each spread over")
      ->option_text("N")
      ->check(CLI::Range(1U, commands::most_shards));
  command->add_flag("--models-only", to.models_only, "Types alone, no client");
  command->add_flag("--strict", to.strict, "What zefir cannot express is an error");
  command->add_option("--templates", to.templates_folder, "Templates that win over zefir's own")
      ->option_text("DIR");
  command
      ->add_option("--depfile", to.depfile, "Write what was read as a rule for FILE without its .d")
      ->option_text("FILE");
  command->add_flag("--check", to.check, "Write nothing; exit 1 when DIR is not up to date");
  command->add_flag("--dry-run", to.dry_run, "Write nothing; say what would be written");
  command->add_flag("--list-outputs", to.list_outputs,
                    "Print the paths of the files, and do no more");
  command->add_flag("--stats", to.stats, "Print counts");
  add_reporting(*command, wanted);
  return command;
}

CLI::App* add_check(CLI::App& app, Wanted& wanted) {
  CheckOptions& to = wanted.check;
  CLI::App* command = app.add_subcommand("check", "Say what is wrong with a description");
  add_source(*command, to.source.path, wanted);
  command
      ->add_option("--config", to.config, "The settings; the zefir.yaml beside SPEC if not given")
      ->option_text("FILE");
  command->add_flag("--strict", to.strict, "What zefir cannot express is an error");
  add_reporting(*command, wanted);
  return command;
}

CLI::App* add_list(CLI::App& app, Wanted& wanted) {
  ListOptions& to = wanted.list;
  CLI::App* command = app.add_subcommand("list", "Show operations, types, security and servers");
  add_source(*command, to.source.path, wanted);
  command->add_flag("--json", to.json, "As JSON");
  add_reporting(*command, wanted);
  return command;
}

Exit misused(Console& console, const CLI::App& command, const std::string& message) {
  const bool root = command.get_parent() == nullptr;
  const std::string name = root ? "zefir" : "zefir " + command.get_name();
  console.err << name << ": " << message << "\nTry '" << name << " --help'.\n";
  return Exit::usage;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& names) {
  const std::vector<std::string_view> candidates(names.begin(), names.end());
  const auto near = support::nearest(word, candidates);
  return near ? "; did you mean '" + std::string(*near) + "'?" : std::string();
}

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

/// What is left over on the command line.
std::string surplus(const CLI::App& app, const CLI::App& command, const std::string& word) {
  const std::string shown = "'" + support::printable(word) + "'";
  if (word.size() > 1 && word.front() == '-') {
    return "no option " + shown +
           did_you_mean(word.substr(0, word.find('=')), option_names(command));
  }
  if (&app != &command) return "one description at a time; what is " + shown + "?";
  std::vector<std::string> names;
  for (const CLI::App* one : app.get_subcommands({})) names.push_back(one->get_name());
  return "no command " + shown + did_you_mean(word, names);
}

/// The command that was called, or `app`.
const CLI::App& called(const CLI::App& app) {
  const auto parsed = app.get_subcommands();
  return parsed.empty() ? app : *parsed.front();
}

Exit explain(const CLI::App& app, const CLI::ParseError& error, Console& console) {
  const CLI::App& command = called(app);
  if (dynamic_cast<const CLI::CallForHelp*>(&error) != nullptr) {
    console.out << command.help();
    return Exit::done;
  }
  if (dynamic_cast<const CLI::CallForVersion*>(&error) != nullptr) {
    console.out << error.what() << '\n';
    return Exit::done;
  }
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const auto words = app.remaining(true);
    if (!words.empty()) return misused(console, command, surplus(app, command, words.front()));
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    const std::string_view what = error.what();
    return misused(console, command,
                   "no value after " + std::string(what.substr(0, what.find(':'))));
  }
  return misused(console, command, error.what());
}

Reporting reporting_of(const Wanted& wanted) {
  Reporting out;
  out.form = wanted.diagnostics == "json" ? DiagnosticsForm::json : DiagnosticsForm::text;
  if (wanted.quiet) out.verbosity = Verbosity::quiet;
  if (wanted.verbose) out.verbosity = Verbosity::verbose;
  return out;
}

template <typename Options>
Invocation finished(Options options, const Wanted& wanted, const CLI::App& command,
                    Console& console) {
  if (options.source.path.empty()) {
    return misused(console, command, "no description; name its file, or - for standard input");
  }
  if (wanted.quiet && wanted.verbose) {
    return misused(console, command, "-q and -v exclude each other");
  }
  options.source.dialect = wanted.dialect == "openapi" ? Dialect::openapi : Dialect::automatic;
  options.reporting = reporting_of(wanted);
  return options;
}

Invocation finished_generate(Wanted& wanted, const CLI::App& command, Console& console) {
  GenerateOptions& options = wanted.generate;
  if (!options.source.path.empty() && options.folder.empty() && !options.list_outputs) {
    return misused(console, command, "no output folder; add -o DIR");
  }
  if (!options.cpp_namespace.empty() && !cpp::is_namespace(options.cpp_namespace)) {
    return misused(console, command,
                   "'" + support::printable(options.cpp_namespace) +
                       "' is no C++ namespace; give identifiers joined by '::'");
  }
  if (options.check && options.dry_run) {
    return misused(console, command, "--check and --dry-run exclude each other");
  }
  if (wanted.shards != 0) options.shards = wanted.shards;
  return finished(options, wanted, command, console);
}

}  // namespace

Invocation read_options(int argc, const char* const* argv, Console& console) {
  Wanted wanted;
  CLI::App app("Typed, validated C++ from API descriptions", "zefir");
  app.formatter(std::make_shared<Formatter>());
  app.footer(examples);
  app.set_version_flag("--version", "zefir " + std::string(pipeline::version()),
                       "Print the version");
  const CLI::App* generate = add_generate(app, wanted);
  const CLI::App* check = add_check(app, wanted);
  const CLI::App* list = add_list(app, wanted);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return explain(app, error, console);
  }
  if (generate->parsed()) return finished_generate(wanted, *generate, console);
  if (check->parsed()) return finished(wanted.check, wanted, *check, console);
  if (list->parsed()) return finished(wanted.list, wanted, *list, console);
  return misused(console, app, "no command; there are generate, check and list");
}

}  // namespace zefir
