// SPDX-License-Identifier: Apache-2.0
// Implements operations.hpp.
#include "dialects/openapi/operations.hpp"

#include <utility>

#include "dialects/openapi/bodies_and_answers.hpp"
#include "dialects/openapi/keywords.hpp"
#include "dialects/openapi/names.hpp"
#include "dialects/openapi/parameters.hpp"
#include "dialects/openapi/servers.hpp"

namespace zefir::dialects::openapi {
namespace {

constexpr std::string_view methods[] = {"get",   "put",     "post", "delete",
                                        "patch", "options", "head", "trace"};

bool is_method(std::string_view key) {
  for (const std::string_view method : methods) {
    if (method == key) return true;
  }
  return false;
}

std::string capitals(std::string_view method) {
  std::string out;
  for (const char byte : method) out += static_cast<char>(byte - 'a' + 'A');
  return out;
}

ParameterList parameters_of(Context& context, const Node& node, const Site& site) {
  ParameterList list;
  list.list = read_array(context, node, "parameters");
  if (list.list) list.site = site.down("parameters", list.list->place());
  return list;
}

}  // namespace

void Operations::read(const Node& paths, const std::vector<api::SecurityRequirement>& general) {
  general_ = general;
  for (const document::Entry& entry : paths.entries()) {
    if (!entry.key.starts_with("x-") && check_template(entry)) read_path(entry);
  }
}

// OpenAPI 3.1, 4.8.8.1: a path starts with '/'; braces hold names.
bool Operations::check_template(const document::Entry& entry) {
  std::string fault;
  if (!entry.key.starts_with('/')) fault = "it does not start with '/'";
  bool open = false;
  std::size_t length = 0;
  for (const char byte : entry.key) {
    if (byte == '{' ? open : byte == '}' && (!open || length == 0)) {
      fault = "its braces do not pair, or are empty";
    }
    if (byte == '{' || byte == '}') {
      open = byte == '{';
      length = 0;
    } else {
      ++length;
    }
  }
  if (open) fault = "a brace is not closed";
  if (fault.empty()) return true;
  context_.diagnostics.error("path-invalid", entry.key_place,
                             quoted(entry.key) + " is no path: " + fault);
  return false;
}

void Operations::read_path(const document::Entry& entry) {
  Path path;
  path.path = entry.key;
  path.site =
      Site{"#/paths", "", entry.key_place}.down(entry.key, path_words(entry.key), entry.key_place);
  path.node = entry.value;
  const Target target = follow(context_, *entry.value, path.site.pointer, "a path");
  if (!target.node) return;
  check_keywords(context_, *entry.value, Vocabulary::path_item);
  if (target.by_ref) {
    if (entry.value->entries().size() > 1) {
      context_.diagnostics.warning("ref-siblings-ignored", entry.value->find("$ref")->place(),
                                   "what stands beside the '$ref' of a path is ignored");
    }
    check_keywords(context_, *target.node, Vocabulary::path_item);
    path.site.pointer = target.pointer;
    path.node = target.node;
  }
  read_methods(path);
}

void Operations::read_methods(const Path& path) {
  warn_of_override(context_, *path.node);
  for (const document::Entry& entry : path.node->entries()) {
    if (is_method(entry.key)) read_operation(path, entry);
  }
}

void Operations::read_operation(const Path& path, const document::Entry& entry) {
  Site site = path.site.down(entry.key, entry.key_place);
  // A $ref is not foreseen here, but some write one.
  const Target target = follow(context_, *entry.value, site.pointer, "an operation");
  if (!target.node) return;
  const Node& node = *target.node;
  check_keywords(context_, node, Vocabulary::operation);
  warn_of_override(context_, node);
  if (const document::Entry* callbacks = node.find_entry("callbacks")) {
    context_.diagnostics.degrade("keyword-unsupported", callbacks->key_place,
                                 "'callbacks' are not supported yet; they are left out",
                                 "left out");
  }
  api::Operation operation;
  operation.place = entry.key_place;
  operation.method = capitals(entry.key);
  operation.path = path.path;
  read_words(node, operation);
  if (operation.name.empty()) operation.name = words(entry.key, path.site.name);
  check_id(operation, node);

  operation.pointer = site.pointer;
  site.name = operation.name;
  operation.parameters =
      read_parameters(context_, schemas_, parameters_of(context_, *path.node, path.site),
                      parameters_of(context_, node, site), path.path,
                      operation.method + " " + path.path, entry.key_place);
  if (const Node* body = node.find("requestBody"); body && !body->is_null()) {
    operation.body = read_body(context_, schemas_, *body, site);
  }
  if (const Node* responses = read_object(context_, node, "responses")) {
    operation.answers =
        read_answers(context_, schemas_, *responses, site, operation.method == "HEAD");
  }
  const Node* security = read_array(context_, node, "security");
  operation.security = security ? security_.read_requirements(*security) : general_;
  context_.model.operations.push_back(std::move(operation));
}

// What it is called, and what is said of it.
void Operations::read_words(const Node& node, api::Operation& operation) {
  operation.id = operation.name = read_text(context_, node, "operationId");
  operation.cpp_name = read_text(context_, node, "x-zefir-name");
  operation.summary = read_text(context_, node, "summary");
  operation.description = read_text(context_, node, "description");
  operation.deprecated = read_flag(context_, node, "deprecated").value_or(false);
  operation.tags = read_tags(node);
}

void Operations::check_id(const api::Operation& operation, const Node& node) {
  if (operation.id.empty()) return;
  const Place place = node.find("operationId")->place();
  const auto [first, is_new] = ids_.emplace(operation.id, place);
  if (is_new) return;
  context_.diagnostics.error("duplicate-operation-id", place,
                             "another operation is called " + quoted(operation.id) + " already");
  context_.diagnostics.note("duplicate-operation-id", first->second, "first used here");
}

std::vector<std::string> Operations::read_tags(const Node& node) {
  std::vector<std::string> tags;
  const Node* list = read_array(context_, node, "tags");
  if (!list) return tags;
  for (const Node* tag : list->items()) {
    if (tag->is_string()) tags.emplace_back(tag->text());
  }
  return tags;
}

}  // namespace zefir::dialects::openapi
