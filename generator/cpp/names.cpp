// SPDX-License-Identifier: Apache-2.0
#include "cpp/names.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace zefir::cpp {
namespace {

constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_word(char c) { return is_lower(c) || is_upper(c) || is_digit(c); }
constexpr char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

// Keywords of C++20, and alternative tokens.
constexpr std::string_view keywords[] = {"alignas",       "alignof",     "and",
                                         "and_eq",        "asm",         "auto",
                                         "bitand",        "bitor",       "bool",
                                         "break",         "case",        "catch",
                                         "char",          "char16_t",    "char32_t",
                                         "char8_t",       "class",       "co_await",
                                         "co_return",     "co_yield",    "compl",
                                         "concept",       "const",       "const_cast",
                                         "consteval",     "constexpr",   "constinit",
                                         "continue",      "decltype",    "default",
                                         "delete",        "do",          "double",
                                         "dynamic_cast",  "else",        "enum",
                                         "explicit",      "export",      "extern",
                                         "false",         "float",       "for",
                                         "friend",        "goto",        "if",
                                         "inline",        "int",         "long",
                                         "mutable",       "namespace",   "new",
                                         "noexcept",      "not",         "not_eq",
                                         "nullptr",       "operator",    "or",
                                         "or_eq",         "private",     "protected",
                                         "public",        "register",    "reinterpret_cast",
                                         "requires",      "return",      "short",
                                         "signed",        "sizeof",      "static",
                                         "static_assert", "static_cast", "struct",
                                         "switch",        "template",    "this",
                                         "thread_local",  "throw",       "true",
                                         "try",           "typedef",     "typeid",
                                         "typename",      "union",       "unsigned",
                                         "using",         "virtual",     "void",
                                         "volatile",      "wchar_t",     "while",
                                         "xor",           "xor_eq"};

// Macros that headers in wide use define under names an API may well contain.
constexpr std::string_view macros[] = {
    "BOOL",    "CONST",    "DELETE",   "DOMAIN",   "EOF",  "ERROR",     "FALSE", "HUGE_VAL",
    "IGNORE",  "IN",       "INFINITE", "INFINITY", "NAN",  "NO_ERROR",  "NULL",  "OPTIONAL",
    "OUT",     "OVERFLOW", "RELATIVE", "STRICT",   "TRUE", "UNDERFLOW", "VOID",  "assert",
    "emit",    "errno",    "far",      "foreach",  "i386", "interface", "linux", "major",
    "makedev", "max",      "min",      "minor",    "near", "signals",   "slots", "small",
    "stderr",  "stdin",    "stdout",   "unix"};

bool contains(std::string_view name, auto& sorted_names) {
  return std::find(std::begin(sorted_names), std::end(sorted_names), name) !=
         std::end(sorted_names);
}

std::string usable(std::string name) {
  if (!is_usable(name)) name += '_';
  return name;
}

// Cuts at everything that is no letter or digit, and where a capital starts a word: "getURLFor2" ->
// get URL For2.
std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto flush = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!is_word(c)) {
      flush();
      continue;
    }
    const bool after_lower = i > 0 && (is_lower(text[i - 1]) || is_digit(text[i - 1]));
    const bool ends_acronym =
        i > 0 && is_upper(text[i - 1]) && i + 1 < text.size() && is_lower(text[i + 1]);
    if (is_upper(c) && (after_lower || ends_acronym)) flush();
    word += c;
  }
  flush();
  return words;
}

// "+1" and "-1" must not become one.
std::string spelt_sign(std::string_view word) {
  if (word.size() > 1 && (word[0] == '+' || word[0] == '-') && is_digit(word[1])) {
    return std::string(word[0] == '+' ? "plus_" : "minus_") + std::string(word.substr(1));
  }
  return std::string(word);
}

}  // namespace

bool is_usable(std::string_view name) {
  if (name.empty() || is_digit(name[0])) return false;
  if (!std::all_of(name.begin(), name.end(), [](char c) { return is_word(c) || c == '_'; }))
    return false;
  if (name.find("__") != std::string_view::npos) return false;
  if (name.size() > 1 && name[0] == '_' && is_upper(name[1])) return false;
  return !contains(name, keywords) && !contains(name, macros);
}

std::string type_name(std::string_view words, std::string_view otherwise) {
  std::string name;
  for (std::string& word : split_words(words)) {
    word[0] = to_upper(word[0]);
    // Digits of two words must not run together: "v1 2" is not "V12".
    if (!name.empty() && is_digit(name.back()) && is_digit(word[0])) name += '_';
    name += word;
  }
  if (name.empty()) name = otherwise;
  if (is_digit(name[0])) name.insert(0, otherwise);
  return usable(std::move(name));
}

std::string method_name(std::string_view words, std::string_view otherwise) {
  std::string name;
  for (std::string& word : split_words(words)) {
    std::transform(word.begin(), word.end(), word.begin(), to_lower);
    if (!name.empty()) name += '_';
    name += word;
  }
  if (name.empty()) name = otherwise;
  if (is_digit(name[0])) name = std::string(otherwise) + '_' + name;
  return usable(std::move(name));
}

std::string member_name(std::string_view word, std::string_view prefix) {
  std::string name;
  for (const char c : spelt_sign(word)) {
    if (is_word(c)) {
      name += c;
    } else if (!name.ends_with('_')) {
      name += '_';
    }
  }
  const bool underscored = word.starts_with('_');
  if (name.starts_with('_') &&
      (!underscored || name.size() < 2 || is_upper(name[1]) || is_digit(name[1]))) {
    name.erase(0, 1);
  }
  if (name.size() > 1 && name.ends_with('_') && !word.ends_with('_')) name.pop_back();
  if (name.empty()) name = prefix;
  if (is_digit(name[0])) name = std::string(prefix) + '_' + name;
  return usable(std::move(name));
}

std::set<std::string> unqualified_names(std::string_view type) {
  const auto is_word = [](char byte) {
    return byte == '_' || (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') ||
           (byte >= 'A' && byte <= 'Z');
  };
  std::set<std::string> names;
  for (std::size_t at = 0; at < type.size();) {
    std::size_t end = at;
    while (end < type.size() && is_word(type[end])) ++end;
    if (end == at) {
      ++at;
      continue;
    }
    const bool qualified = at > 0 && type[at - 1] == ':';
    const bool qualifies = end < type.size() && type[end] == ':';
    if (!qualified && !qualifies) names.emplace(type.substr(at, end - at));
    at = end;
  }
  return names;
}

void Scope::reserve(std::string_view name) { taken_.insert(key(name)); }

bool Scope::taken(std::string_view name) const { return taken_.contains(key(name)); }

std::string Scope::claim(const std::string& wanted) {
  std::string name = wanted;
  for (unsigned number = 2; taken(name); ++number) {
    const bool pascal = is_upper(wanted[0]) && !is_digit(wanted.back());
    name = wanted + (pascal || wanted.ends_with('_') ? "" : "_") + std::to_string(number);
  }
  reserve(name);
  return name;
}

std::string Scope::key(std::string_view name) const {
  std::string key(name);
  if (case_ == Case::insensitive) std::transform(key.begin(), key.end(), key.begin(), to_lower);
  return key;
}

}  // namespace zefir::cpp
