// SPDX-License-Identifier: Apache-2.0
// Implements names.hpp.
#include "dialects/openapi/names.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "dialects/openapi/context.hpp"

namespace zefir::dialects::openapi {
namespace {

// RFC 6901, 4: "~1" is '/', "~0" is '~'.
std::string unescape(std::string_view token) {
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    if (token[i] != '~' || i + 1 == token.size()) {
      out += token[i];
    } else {
      out += token[++i] == '1' ? '/' : '~';
    }
  }
  return out;
}

std::vector<std::string> tokens_of(std::string_view pointer) {
  std::vector<std::string> tokens;
  while (true) {
    const std::size_t slash = pointer.find('/');
    if (slash == std::string_view::npos) return tokens;
    pointer.remove_prefix(slash + 1);
    tokens.push_back(unescape(pointer.substr(0, pointer.find('/'))));
  }
}

// Keywords whose next token is a name that was given to something.
bool holds_names(std::string_view keyword) {
  constexpr std::string_view keywords[] = {"properties",  "schemas",   "$defs",
                                           "definitions", "callbacks", "patternProperties"};
  return std::find(std::begin(keywords), std::end(keywords), keyword) != std::end(keywords);
}

bool holds_positions(std::string_view keyword) {
  constexpr std::string_view keywords[] = {"allOf", "anyOf", "oneOf", "prefixItems"};
  return std::find(std::begin(keywords), std::end(keywords), keyword) != std::end(keywords);
}

// What a component of a kind is called after its name.
std::string_view kind_of_component(std::string_view folder) {
  if (folder == "responses") return "response";
  if (folder == "requestBodies") return "body";
  if (folder == "parameters") return "parameter";
  if (folder == "headers") return "header";
  return "";
}

}  // namespace

std::string path_words(std::string_view path) {
  std::string out;
  bool inside = false, by = false;
  std::string word;
  const auto end_word = [&](bool parameter) {
    if (word.empty()) return;
    // "a/{b}/{c}": "a by b c"
    out = words(out, parameter && !by ? "by " + word : word);
    by = parameter;
    word.clear();
  };
  for (const char byte : path) {
    if (byte == '{' || byte == '}' || (!inside && byte == '/')) {
      end_word(inside);
      inside = byte == '{' || (inside && byte != '}');
    } else {
      word += byte;
    }
  }
  end_word(inside);
  return out.empty() ? "root" : out;
}

std::string pointer_words(std::string_view pointer) {
  const std::vector<std::string> tokens = tokens_of(pointer);
  std::string out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string& token = tokens[i];
    const std::string* next = i + 1 < tokens.size() ? &tokens[i + 1] : nullptr;
    if (i == 0 && token == "components" && next) {
      if (i + 2 < tokens.size()) out = words(tokens[i + 2], kind_of_component(*next));
      i += 2;
    } else if (i == 0 && next && (token == "responses" || token == "parameters")) {  // of 2.0
      out = words(*next, kind_of_component(token));
      ++i;
    } else if (i == 0 && token == "paths" && next) {
      out = path_words(*next);
      ++i;
    } else if (next && holds_names(token)) {
      out = words(out, *next);
      ++i;
    } else if (next && holds_positions(token)) {
      out = words(out, "part " + *next);
      ++i;
    } else if (next && token == "content") {
      ++i;
    } else if (token == "items") {
      out = words(out, "item");
    } else if (token == "additionalProperties") {
      out = words(out, "value");
    } else if (token != "schema") {
      out = words(out, token);
    }
  }
  return out.empty() ? "document" : out;
}

}  // namespace zefir::dialects::openapi
