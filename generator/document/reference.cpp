// SPDX-License-Identifier: Apache-2.0
// $ref (JSON Reference, OpenAPI 3.1 section 4.8.23): a URI whose fragment is a JSON pointer.
#include <string>
#include <unordered_set>
#include <vector>

#include "document/document.hpp"
#include "document/pointer.hpp"
#include "support/text.hpp"

namespace zefir::document {
namespace {

using support::quoted;

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char lower = static_cast<char>(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// RFC 3986 section 2.1; a '%' that starts no escape stands for itself.
std::string percent_decode(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int high = text[i] == '%' && i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(text[i + 2]) : -1;
    if (low >= 0) {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

/// What is missing, and what may have been meant.
std::string why_not_found(const Walk& walk) {
  const std::string at = walk.reached.empty() ? "the document" : quoted('#' + walk.reached);
  if (walk.last->is_array()) {
    return at + " has " + std::to_string(walk.last->items().size()) + " items and no " +
           quoted(walk.token);
  }
  if (!walk.last->is_object()) {
    return at + " is no object but " + std::string(to_string(walk.last->kind()));
  }
  std::string why = at + " has no " + quoted(walk.token);
  std::vector<std::string_view> keys;
  for (const Entry& entry : walk.last->entries()) keys.push_back(entry.key);
  if (const auto meant = support::nearest(walk.token, keys)) {
    why += "; did you mean " + quoted(*meant) + "?";
  }
  return why;
}

/// Whether the reference stays in its document and has a pointer; else a diagnostic says why not.
bool has_pointer(const Node& ref, std::string_view text, support::Diagnostics& diagnostics) {
  if (!text.empty() && text.front() != '#') {
    diagnostics.error("ref-external", ref.place(),
                      quoted(text) +
                          " leads out of this document; only references that start "
                          "with '#' are followed");
    return false;
  }
  if (text.size() > 1 && text[1] != '/' && text[1] != '%') {
    diagnostics.error(
        "ref-not-found", ref.place(),
        quoted(text) + " is not followed: only JSON pointers ('#/...') are, no names of anchors");
    return false;
  }
  return true;
}

std::string pointer_of(std::string_view ref) {
  return percent_decode(ref.empty() ? ref : ref.substr(1));
}

/// As walk(), and where a step is missing beside a `$ref`, goes on at what that leads to: writers
/// point through references ("#/components/schemas/User/properties/address/properties/street").
Walk walk_through(const Node& root, const std::string& pointer) {
  constexpr int most_hops = 64;  // a reference may lead through itself
  const Walk first = walk(root, pointer);
  std::string next = pointer;
  Walk found = first;
  for (int hop = 0; !found.arrived && hop < most_hops; ++hop) {
    const Node* through = found.last->find("$ref");
    if (through == nullptr || !through->is_string() || !through->text().starts_with("#/")) break;
    next = pointer_of(through->text()) + std::string(found.rest);
    found = walk(root, next);
  }
  return found.arrived ? found : first;
}

}  // namespace

Resolved resolve_ref_once(const Document& document, const Node& ref,
                          support::Diagnostics& diagnostics) {
  if (!ref.is_string()) {
    diagnostics.error("ref-not-string", ref.place(),
                      "a $ref must be a string, not " + std::string(to_string(ref.kind())));
    return {};
  }
  const std::string_view text = ref.text();
  if (!has_pointer(ref, text, diagnostics)) return {};
  const std::string pointer = pointer_of(text);
  Walk found = walk_through(document.root(), pointer);
  if (!found.arrived) {
    diagnostics.error("ref-not-found", ref.place(),
                      quoted(text) + " leads nowhere: " + why_not_found(found));
    return {};
  }
  return {found.last, '#' + found.reached};
}

Resolved resolve_ref(const Document& document, const Node& ref, support::Diagnostics& diagnostics) {
  std::unordered_set<const Node*> followed{&ref};
  const Node* next = &ref;
  while (true) {
    Resolved resolved = resolve_ref_once(document, *next, diagnostics);
    if (resolved.node == nullptr) return resolved;
    next = resolved.node->find("$ref");
    if (next == nullptr || !next->is_string()) return resolved;
    if (!followed.insert(next).second) {
      diagnostics.error("ref-cycle", ref.place(),
                        quoted(ref.text()) + " leads only to references that lead back to it");
      return {};
    }
  }
}

}  // namespace zefir::document
