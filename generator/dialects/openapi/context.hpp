// SPDX-License-Identifier: Apache-2.0
// What every part of the reader works with, and the way it takes values out of the document: each
// getter says what is wrong with a value and goes on without it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "api/model.hpp"
#include "document/document.hpp"
#include "support/diagnostics.hpp"

namespace zefir::dialects::openapi {

using api::Node;
using support::Place;

/// One reading of one description. Refers to what it is given.
struct Context {
  const document::Document& document;
  support::Diagnostics& diagnostics;
  api::Model& model;
  bool is_3_0 = false;
  bool is_2_0 = false;  ///< raised by raise_swagger(); is_3_0 is true then
};

/// Where something stands, and what its types are called.
struct Site {
  std::string pointer;  ///< "#/components/schemas/User"
  std::string name;     ///< words: "User", "get_user response"
  Place place;
  bool is_member = false;  ///< a property's schema: x-zefir-name in it names the member

  /// A step down: `token` is escaped into the pointer, `words` are added to the name.
  Site down(std::string_view token, std::string_view words, Place where) const;
  /// A step down that leaves the name as it is.
  Site down(std::string_view token, Place where) const { return down(token, "", where); }
};

/// 'word'
std::string quoted(std::string_view word);
/// "a string", "an integer": for messages.
std::string kind_words(const Node& node);
/// `left right`, without the blank where one is empty.
std::string words(std::string_view left, std::string_view right);

/// A string; a number or boolean is taken as its spelling with a warning (wrong-type). Null and
/// absent are "".
std::string read_text(Context& context, const Node& object, std::string_view key);
/// The same where the keyword must be there (missing-keyword, an error); `what` names the object.
std::string require_text(Context& context, const Node& object, std::string_view key,
                         std::string_view what);
/// One of `known`; another string is an error (unknown-value), with the word that was probably
/// meant. Absent and faulty are "".
std::string_view read_word(Context& context, const Node& object, std::string_view key,
                           std::span<const std::string_view> known);
/// The same where the keyword must be there (missing-keyword).
std::string_view require_word(Context& context, const Node& object, std::string_view key,
                              std::span<const std::string_view> known, std::string_view what);
/// A boolean; anything else but null is a warning (wrong-type).
std::optional<bool> read_flag(Context& context, const Node& object, std::string_view key);
/// A whole number of at least 0; anything else but null is a warning (wrong-type).
std::optional<std::uint64_t> read_count(Context& context, const Node& object, std::string_view key);
/// An object or array; null when absent, or when it is another thing (not-an-object, not-an-array,
/// errors). A null in its place is a warning (wrong-type).
const Node* read_object(Context& context, const Node& object, std::string_view key);
const Node* read_array(Context& context, const Node& object, std::string_view key);
/// Whether `node` is an object; else says so (not-an-object, an error). `what`: "a response".
bool expect_object(Context& context, const Node& node, std::string_view what);

/// Where a `$ref` leads to, or the node itself.
struct Target {
  const Node* node = nullptr;  ///< an object, or null: a diagnostic says why
  std::string pointer;
  bool by_ref = false;
};
/// Follows the `$ref` of a Reference Object (OpenAPI 3.1, 4.8.23) that stands in for `what`.
Target follow(Context& context, const Node& node, std::string pointer, std::string_view what);

}  // namespace zefir::dialects::openapi
