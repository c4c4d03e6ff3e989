// SPDX-License-Identifier: Apache-2.0
// Implements parameters.hpp.
#include "dialects/openapi/parameters.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "dialects/openapi/keywords.hpp"
#include "dialects/openapi/names.hpp"

namespace zefir::dialects::openapi {
namespace {

using api::In;
using api::Parameter;

bool same_text(std::string_view left, std::string_view right) {
  const auto lower = [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                    [&](char a, char b) { return lower(a) == lower(b); });
}

// Headers are the same in any case (RFC 9110, 5.1).
bool same(const Parameter& left, const Parameter& right) {
  if (left.in != right.in) return false;
  return left.in == In::header ? same_text(left.name, right.name) : left.name == right.name;
}

std::optional<In> read_in(Context& context, const Node& node) {
  constexpr std::string_view places[] = {"path", "query", "header", "cookie"};
  const std::string_view word = require_word(context, node, "in", places, "a parameter");
  for (const In in : {In::path, In::query, In::header, In::cookie}) {
    if (word == api::to_string(in)) return in;
  }
  return std::nullopt;
}

class ParameterReader {
 public:
  ParameterReader(Context& context, Schemas& schemas) : context_(context), schemas_(schemas) {}

  std::vector<Parameter> read_list(const ParameterList& source) {
    std::vector<Parameter> out;
    if (!source.list) return out;
    std::size_t position = 0;
    for (const Node* node : source.list->items()) {
      const std::string number = std::to_string(position++);
      auto parameter = read(*node, source.site.down(number, node->place()));
      if (!parameter) continue;
      const auto first = std::find_if(out.begin(), out.end(),
                                      [&](const Parameter& p) { return same(p, *parameter); });
      if (first == out.end()) {
        out.push_back(std::move(*parameter));
        continue;
      }
      context_.diagnostics.error("parameter-duplicate", parameter->place,
                                 "the " + std::string(api::to_string(parameter->in)) +
                                     " parameter " + quoted(parameter->name) +
                                     " is declared twice");
      context_.diagnostics.note("parameter-duplicate", first->place, "first declared here");
    }
    return out;
  }

 private:
  std::optional<Parameter> read(const Node& node, Site site) {
    const Target target = follow(context_, node, site.pointer, "a parameter");
    if (!target.node) return std::nullopt;
    const Node& object = *target.node;
    check_keywords(context_, object, Vocabulary::parameter);
    Parameter parameter;
    parameter.place = node.place();
    parameter.name = require_text(context_, object, "name", "a parameter");
    const std::optional<In> in = read_in(context_, object);
    if (!in || parameter.name.empty() || is_left_out(*in, parameter.name, node)) {
      return std::nullopt;
    }
    parameter.in = *in;
    parameter.required = read_flag(context_, object, "required").value_or(false);
    parameter.deprecated = read_flag(context_, object, "deprecated").value_or(false);
    parameter.description = read_text(context_, object, "description");
    parameter.cpp_name = read_text(context_, object, "x-zefir-name");
    if (parameter.in == In::path && !parameter.required) {
      context_.diagnostics.warning("path-parameter-optional", node.place(),
                                   "the path parameter " + quoted(parameter.name) +
                                       " is not marked 'required: true'; it is required");
      parameter.required = true;
    }
    site = target.by_ref ? Site{target.pointer, pointer_words(target.pointer), object.place()}
                         : site.down("", parameter.name, object.place());
    site.pointer = target.pointer;
    read_value(object, site, parameter);
    return parameter;
  }

  bool is_left_out(In in, const std::string& name, const Node& node) {
    if (in == In::cookie) {
      context_.diagnostics.degrade(
          "cookie-parameter-unsupported", node.place(),
          "the cookie parameter " + quoted(name) +
              " is not supported yet and left out; set the cookie at the session",
          "left out");
      return true;
    }
    // OpenAPI 3.1, 4.8.12.2: what the body and security say of these headers counts.
    if (in != In::header) return false;
    for (const std::string_view reserved : {"Accept", "Content-Type", "Authorization"}) {
      if (!same_text(name, reserved)) continue;
      context_.diagnostics.warning(
          "header-parameter-ignored", node.place(),
          "the header " + quoted(name) + " is set by the call itself; the parameter is ignored");
      return true;
    }
    return false;
  }

  void read_value(const Node& node, const Site& site, Parameter& parameter) {
    const bool form = parameter.in == In::query;
    parameter.style = form ? "form" : "simple";
    parameter.explode = form;
    if (read_object(context_, node, "content") && !node.find("schema")) {
      // The caller writes the text: how a media type goes into a parameter is not zefir's yet.
      degrade(node.find_entry("content")->key_place, "a parameter with 'content'", parameter);
      return;
    }
    if (!supported_style(node, parameter)) return;
    if (const auto explode = read_flag(context_, node, "explode")) parameter.explode = *explode;
    warn_of_reserved(node);
    const Node* schema = node.find("schema");
    if (!schema) {
      context_.diagnostics.degrade("parameter-without-schema", node.place(),
                                   "the parameter " + quoted(parameter.name) +
                                       " has neither 'schema' nor 'content'; it becomes a string",
                                   "string sent as given");
      parameter.use = schemas_.plain_string();
      return;
    }
    parameter.use = schemas_.use(*schema, site.down("schema", schema->place()));
    if (schema->is_object()) parameter.default_value = schemas_.annotation(*schema, "default");
    if (parameter.description.empty() && schema->is_object()) {
      parameter.description = read_text(context_, *schema, "description");
    }
  }

  bool supported_style(const Node& node, Parameter& parameter) {
    constexpr std::string_view styles[] = {"matrix",         "label",         "form",      "simple",
                                           "spaceDelimited", "pipeDelimited", "deepObject"};
    const std::string_view style = read_word(context_, node, "style", styles);
    if (style.empty() || style == parameter.style) return true;
    degrade(node.find("style")->place(),
            "style " + quoted(style) + " in '" + std::string(api::to_string(parameter.in)) + "'",
            parameter);
    return false;
  }

  void warn_of_reserved(const Node& node) {
    if (!read_flag(context_, node, "allowReserved").value_or(false)) return;
    context_.diagnostics.degrade(
        "parameter-style-unsupported", node.find_entry("allowReserved")->key_place,
        "'allowReserved' is not supported yet; the value is percent-encoded", "percent-encoded");
  }

  void degrade(Place place, const std::string& what, Parameter& parameter) {
    context_.diagnostics.degrade(
        "parameter-style-unsupported", place,
        what + " is not supported yet; the parameter becomes a string sent as given",
        "string sent as given");
    parameter.use = schemas_.plain_string();
  }

  Context& context_;
  Schemas& schemas_;
};

// The operation's own parameters replace those of its path (4.8.10).
std::vector<Parameter> merged(std::vector<Parameter> of_path, std::vector<Parameter> own) {
  for (Parameter& parameter : own) {
    const auto position = std::find_if(of_path.begin(), of_path.end(),
                                       [&](const Parameter& p) { return same(p, parameter); });
    if (position == of_path.end()) {
      of_path.push_back(std::move(parameter));
    } else {
      *position = std::move(parameter);
    }
  }
  return of_path;
}

}  // namespace

std::vector<std::string> template_names(std::string_view path) {
  std::vector<std::string> names;
  while (true) {
    const std::size_t open = path.find('{');
    const std::size_t close = path.find('}', open);
    if (close == std::string_view::npos) return names;
    std::string name(path.substr(open + 1, close - open - 1));
    if (std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(std::move(name));
    }
    path.remove_prefix(close + 1);
  }
}

std::vector<api::Parameter> read_parameters(Context& context, Schemas& schemas,
                                            const ParameterList& of_path,
                                            const ParameterList& of_operation,
                                            const std::string& path, const std::string& operation,
                                            Place place) {
  ParameterReader reader(context, schemas);
  std::vector<Parameter> all = merged(reader.read_list(of_path), reader.read_list(of_operation));
  std::vector<Parameter> out;
  for (const std::string& name : template_names(path)) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Parameter& parameter) {
      return parameter.in == In::path && parameter.name == name;
    });
    if (found != all.end()) {
      out.push_back(std::move(*found));
      all.erase(found);
      continue;
    }
    context.diagnostics.error("path-parameter-undeclared", place,
                              operation + " declares no path parameter " + quoted(name));
  }
  for (Parameter& parameter : all) {
    if (parameter.in != In::path) {
      out.push_back(std::move(parameter));
      continue;
    }
    context.diagnostics.warning(
        "path-parameter-unused", parameter.place,
        "the path " + quoted(path) + " has no {" + parameter.name + "}; the parameter is ignored");
  }
  return out;
}

}  // namespace zefir::dialects::openapi
