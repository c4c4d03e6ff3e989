// SPDX-License-Identifier: Apache-2.0
// Shows an api model.
#include "commands/list.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "commands/table.hpp"
#include "support/text.hpp"

namespace zefir::commands {
namespace {

/// A named value: a text, or a flag.
struct Cell {
  Cell(std::string cell_name, std::string value)
      : name(std::move(cell_name)), text(std::move(value)) {}
  Cell(std::string cell_name, bool value) : name(std::move(cell_name)), flag(value) {}
  std::string name;
  std::string text;
  std::optional<bool> flag;
};

using Row = std::vector<Cell>;

/// One thing a description holds many of: its heading, and a row each.
struct Section {
  std::string key;  ///< in JSON, and as the heading
  std::vector<Row> rows;
};

std::string_view kind_of(api::SecurityScheme::Kind kind) {
  switch (kind) {
    case api::SecurityScheme::Kind::basic:
      return "basic";
    case api::SecurityScheme::Kind::bearer:
      return "bearer";
    case api::SecurityScheme::Kind::api_key:
      break;
  }
  return "api key";
}

Section operations(const api::Model& model) {
  Section out{"operations", {}};
  for (const api::Operation& one : model.operations) {
    out.rows.push_back({{"id", one.id.empty() ? one.name : one.id},
                        {"method", one.method},
                        {"path", one.path},
                        {"summary", one.summary},
                        {"deprecated", one.deprecated}});
  }
  return out;
}

/// Those that have a name of their own; what stands inline is part of them.
Section types(const api::Model& model) {
  Section out{"types", {}};
  for (const api::Type& one : model.types) {
    if (!one.component) continue;
    out.rows.push_back(
        {{"name", one.name}, {"kind", std::string(to_string(one.kind))}, {"title", one.title}});
  }
  return out;
}

Section security(const api::Model& model) {
  Section out{"security", {}};
  for (const api::SecurityScheme& one : model.security_schemes) {
    const bool is_key = one.kind == api::SecurityScheme::Kind::api_key;
    out.rows.push_back({{"name", one.name},
                        {"kind", std::string(kind_of(one.kind))},
                        {"in", is_key ? std::string(to_string(one.in)) : ""},
                        {"parameter", one.parameter}});
  }
  return out;
}

Section servers(const api::Model& model) {
  Section out{"servers", {}};
  for (const api::Server& one : model.servers) {
    out.rows.push_back({{"url", one.resolved()}, {"description", one.description}});
  }
  return out;
}

std::string first_line(const std::string& text) {
  return support::printable(std::string_view(text).substr(0, text.find('\n')));
}

std::string shown(const Cell& cell) {
  if (cell.flag) return *cell.flag ? "(" + cell.name + ")" : "";
  return first_line(cell.text);
}

void show_tables(const api::Model& model, const std::vector<Section>& sections, std::ostream& out) {
  out << first_line(model.title) << ' ' << first_line(model.version) << '\n';
  for (const Section& section : sections) {
    if (section.rows.empty()) continue;
    std::vector<std::vector<std::string>> rows;
    for (const Row& row : section.rows) {
      std::vector<std::string>& cells = rows.emplace_back();
      for (const Cell& cell : row) cells.push_back(shown(cell));
    }
    out << '\n' << section.key << " (" << std::to_string(rows.size()) << ")\n" << table(rows);
  }
}

void append_member(std::string& out, std::string_view key, std::string_view value) {
  support::append_json_string(out, key);
  out += ": ";
  support::append_json_string(out, value);
}

void append_cell(std::string& out, const Cell& cell) {
  if (!cell.flag) {
    append_member(out, cell.name, cell.text);
    return;
  }
  support::append_json_string(out, cell.name);
  out += *cell.flag ? ": true" : ": false";
}

void show_json(const api::Model& model, const std::vector<Section>& sections, std::ostream& out) {
  std::string text = "{\n  ";
  append_member(text, "title", model.title);
  text += ",\n  ";
  append_member(text, "version", model.version);
  for (const Section& section : sections) {
    text += ",\n  \"" + section.key + "\": [";
    for (std::size_t i = 0; i != section.rows.size(); ++i) {
      text += i == 0 ? "\n    {" : ",\n    {";
      const Row& row = section.rows[i];
      for (std::size_t j = 0; j != row.size(); ++j) {
        if (j != 0) text += ", ";
        append_cell(text, row[j]);
      }
      text += '}';
    }
    text += section.rows.empty() ? "]" : "\n  ]";
  }
  out << text << "\n}\n";
}

}  // namespace

Exit list(const ListOptions& options, support::FileSystem& files, Console& console) {
  support::Diagnostics diagnostics;
  const auto api = pipeline::read(options.source, files, diagnostics);
  if (!api) {
    report(diagnostics, options.reporting, console);
    return exit_for(diagnostics);
  }
  const std::vector<Section> sections{operations(api->model), types(api->model),
                                      security(api->model), servers(api->model)};
  if (options.json) {
    show_json(api->model, sections, console.out);
  } else {
    show_tables(api->model, sections, console.out);
  }
  return Exit::done;
}

}  // namespace zefir::commands
