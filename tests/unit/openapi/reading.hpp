// SPDX-License-Identifier: Apache-2.0
// What tests of the OpenAPI dialect share: reading small descriptions, and writing types so that
// tests compare texts.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "api/passes.hpp"
#include "dialects/openapi/raise_swagger.hpp"
#include "dialects/openapi/reader.hpp"
#include "document/document.hpp"
#include "support/diagnostics.hpp"

namespace zefir::dialects::openapi::test {

using api::Kind;
using api::Model;
using api::Type;
using api::Use;

struct Reading {
  support::Diagnostics diagnostics;
  std::unique_ptr<document::Document> document;
  Model model;

  /// Each as "error ref-not-found", with the severity's word, one a line, in the order they came.
  std::string codes() const {
    std::string out;
    for (const support::Diagnostic& diagnostic : diagnostics.all()) {
      if (!out.empty()) out += '\n';
      out.append(to_string(diagnostic.severity)).append(" ").append(diagnostic.code);
    }
    return out;
  }
  /// The first message, or "".
  std::string message() const {
    return diagnostics.all().empty() ? "" : diagnostics.all().front().message;
  }
  /// "line:column" of the first one.
  std::string place() const {
    const support::Place place = diagnostics.all().front().place;
    return std::to_string(place.line) + ":" + std::to_string(place.column);
  }
  /// What the first degradation became, or "".
  std::string became() const {
    return diagnostics.ledger().empty() ? "" : diagnostics.ledger().front().became;
  }
  /// The type that is called `name`; null when there is none.
  const Type* find(std::string_view name) const {
    for (const Type& type : model.types) {
      if (type.name == name) return &type;
    }
    return nullptr;
  }
  std::string show(std::string_view name) const;
  std::string show(Use use) const;
};

/// "string", "integer?" (may be null), "[User]", "{string}", "enum(a|b)"; named types by name.
inline std::string Reading::show(Use use) const {
  const Type& type = model.type(use);
  std::string out;
  switch (type.kind) {
    case Kind::array:
      out = "[" + (type.item ? show(*type.item) : "any") + "]";
      break;
    case Kind::map:
      out = "{" + (type.item ? show(*type.item) : "any") + "}";
      break;
    case Kind::object:
    case Kind::alias:
      out = "'" + type.name + "'";
      break;
    case Kind::enumeration:
      for (const document::Node* value : type.values) {
        out.append(out.empty() ? "enum(" : "|").append(value->text());
      }
      out += ")";
      break;
    default:
      out = api::to_string(type.kind);
  }
  return use.nullable || type.nullable ? out + "?" : out;
}

/// One level down: "object(id!: integer, tags: [string])", "alias('User')", "all_of('A' & 'B')".
inline std::string Reading::show(std::string_view name) const {
  const Type* type = find(name);
  if (!type) return "no such type";
  const std::string null = type->nullable ? "?" : "";
  const Use use{static_cast<api::TypeId>(type - model.types.data()), false};
  if (type->kind == Kind::alias) return "alias(" + show(*type->item) + ")" + null;
  if (type->kind == Kind::all_of) {
    std::string out;
    for (const Use part : type->parts) out += (out.empty() ? "all_of(" : " & ") + show(part);
    return out + ")" + null;
  }
  if (type->kind != Kind::object) return show(use);
  std::string out = "object(";
  for (const api::Property& property : type->properties) {
    if (out.back() != '(') out += ", ";
    out += property.name + (property.required ? "!: " : ": ") + show(property.use);
  }
  if (type->additional == api::Additional::allowed) {
    out += out.back() == '(' ? "*: " : ", *: ";
    out += type->item ? show(*type->item) : "any";
  }
  if (type->additional == api::Additional::forbidden) out += "; no others";
  return out + ")" + null;
}

/// Reads a whole description in YAML.
inline Reading openapi(std::string text) {
  Reading reading;
  reading.document = document::parse_yaml("spec.yaml", std::move(text), reading.diagnostics);
  if (!reading.document) return reading;
  const bool swagger = is_swagger(reading.document->root());
  if (swagger) raise_swagger(*reading.document, reading.diagnostics);
  reading.model = read(*reading.document, reading.diagnostics, swagger);
  return reading;
}

/// Reads a description with these `components.schemas` (YAML of one level, four blanks before each
/// line, the first on line 6).
inline Reading schemas(const std::string& text, const std::string& version = "3.1.0") {
  return openapi("openapi: " + version +
                 "\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" + text);
}

/// The same, with the passes run.
inline Reading merged(const std::string& text, const std::string& version = "3.1.0") {
  Reading reading = schemas(text, version);
  api::check_aliases(reading.model, reading.diagnostics);
  api::merge_all_of(reading.model, reading.diagnostics);
  return reading;
}

/// Reads a description with these `paths` (the first line is line 4) and the rest behind them.
inline Reading paths(const std::string& text, const std::string& rest = "",
                     const std::string& version = "3.1.0") {
  return openapi("openapi: " + version + "\ninfo: {title: T, version: '1'}\npaths:\n" + text +
                 rest);
}

/// Reads one GET operation of the path "/a" with these lines (flow YAML), and `components`.
inline Reading operation(const std::string& members, const std::string& components = "{}",
                         const std::string& path = "/a") {
  return paths("  " + path + ": {get: {operationId: op, " + members + "}}\n",
               "components: " + components + "\n");
}

}  // namespace zefir::dialects::openapi::test
