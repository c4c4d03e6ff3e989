// SPDX-License-Identifier: Apache-2.0
// Implements context.hpp.
#include "dialects/openapi/context.hpp"

#include <algorithm>
#include <utility>

#include "support/text.hpp"

namespace zefir::dialects::openapi {

using document::Kind;

Site Site::down(std::string_view token, std::string_view more, Place where) const {
  return {pointer + '/' + document::escape_pointer(token), words(name, more), where};
}

std::string quoted(std::string_view word) {
  std::string out = "'";
  return out.append(word).append("'");
}

std::string kind_words(const Node& node) {
  switch (node.kind()) {
    case Kind::null:
      return "null";
    case Kind::integer:
      return "an integer";
    case Kind::array:
      return "an array";
    case Kind::object:
      return "an object";
    default:
      return "a " + std::string(document::to_string(node.kind()));
  }
}

std::string words(std::string_view left, std::string_view right) {
  std::string out(left);
  if (!left.empty() && !right.empty()) out += ' ';
  return out.append(right);
}

std::string read_text(Context& context, const Node& object, std::string_view key) {
  const Node* value = object.find(key);
  if (!value || value->is_null()) return "";
  if (value->is_string()) return std::string(value->text());
  std::string spelling;
  if (value->is_number()) spelling = value->text();
  if (value->is_boolean()) spelling = value->boolean() ? "true" : "false";
  const std::string taken = spelling.empty() ? "it is ignored" : "it is taken as a string";
  context.diagnostics.warning(
      "wrong-type", value->place(),
      quoted(key) + " is " + kind_words(*value) + ", not a string; " + taken);
  return spelling;
}

std::string require_text(Context& context, const Node& object, std::string_view key,
                         std::string_view what) {
  if (!object.find(key)) {
    context.diagnostics.error("missing-keyword", object.place(),
                              std::string(what) + " has no " + quoted(key));
    return "";
  }
  return read_text(context, object, key);
}

std::string_view read_word(Context& context, const Node& object, std::string_view key,
                           std::span<const std::string_view> known) {
  const std::string word = read_text(context, object, key);
  if (word.empty()) return "";
  const auto found = std::find(known.begin(), known.end(), word);
  if (found != known.end()) return *found;
  std::string message = quoted(word) + " is no value of " + quoted(key) + ", which is ";
  for (std::size_t i = 0; i < known.size(); ++i) {
    message += (i == 0 ? "" : i + 1 == known.size() ? " or " : ", ") + quoted(known[i]);
  }
  if (const auto meant = support::nearest(word, known)) {
    message += "; did you mean " + quoted(*meant) + "?";
  }
  context.diagnostics.error("unknown-value", object.find(key)->place(), std::move(message));
  return "";
}

std::string_view require_word(Context& context, const Node& object, std::string_view key,
                              std::span<const std::string_view> known, std::string_view what) {
  if (object.find(key)) return read_word(context, object, key, known);
  require_text(context, object, key, what);
  return "";
}

std::optional<bool> read_flag(Context& context, const Node& object, std::string_view key) {
  const Node* value = object.find(key);
  if (!value || value->is_null()) return std::nullopt;
  if (value->is_boolean()) return value->boolean();
  context.diagnostics.warning(
      "wrong-type", value->place(),
      quoted(key) + " is " + kind_words(*value) + ", not a boolean; it is ignored");
  return std::nullopt;
}

std::optional<std::uint64_t> read_count(Context& context, const Node& object,
                                        std::string_view key) {
  const Node* value = object.find(key);
  if (!value || value->is_null()) return std::nullopt;
  if (const auto count = value->as_uint64()) return count;
  context.diagnostics.warning(
      "wrong-type", value->place(),
      quoted(key) + " is " +
          (value->is_number() ? std::string(value->text()) : kind_words(*value)) +
          ", not a whole number of at least 0; it is ignored");
  return std::nullopt;
}

namespace {

// Whether there is a value at all; a null (in YAML, a key with nothing behind it) is none.
const Node* present(Context& context, const Node& object, std::string_view key) {
  const Node* value = object.find(key);
  if (!value || !value->is_null()) return value;
  context.diagnostics.warning("wrong-type", value->place(),
                              quoted(key) + " is null; it is read as if it were absent");
  return nullptr;
}

}  // namespace

const Node* read_object(Context& context, const Node& object, std::string_view key) {
  const Node* value = present(context, object, key);
  return value && expect_object(context, *value, quoted(key)) ? value : nullptr;
}

const Node* read_array(Context& context, const Node& object, std::string_view key) {
  const Node* value = present(context, object, key);
  if (!value || value->is_array()) return value;
  context.diagnostics.error("not-an-array", value->place(),
                            quoted(key) + " must be an array, but is " + kind_words(*value));
  return nullptr;
}

bool expect_object(Context& context, const Node& node, std::string_view what) {
  if (node.is_object()) return true;
  context.diagnostics.error("not-an-object", node.place(),
                            std::string(what) + " must be an object, but is " + kind_words(node));
  return false;
}

Target follow(Context& context, const Node& node, std::string pointer, std::string_view what) {
  if (!expect_object(context, node, what)) return {};
  const Node* ref = node.find("$ref");
  if (!ref) return {&node, std::move(pointer), false};
  document::Resolved resolved = document::resolve_ref(context.document, *ref, context.diagnostics);
  if (!resolved.node || !expect_object(context, *resolved.node, what)) return {};
  return {resolved.node, std::move(resolved.pointer), true};
}

}  // namespace zefir::dialects::openapi
