// SPDX-License-Identifier: Apache-2.0
// JSON pointers (RFC 6901) through a document.
#include "document/pointer.hpp"

#include <algorithm>
#include <charconv>

#include "document/document.hpp"

namespace zefir::document {
namespace {

std::string unescape(std::string_view token) {
  std::string out;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const bool escape =
        token[i] == '~' && i + 1 < token.size() && (token[i + 1] == '0' || token[i + 1] == '1');
    if (escape) ++i;
    out += !escape ? token[i] : token[i] == '0' ? '~' : '/';
  }
  return out;
}

// Section 4: digits without a leading zero; "-" names the item after the last, which is not there.
const Node* item(const Node& array, std::string_view token) {
  std::size_t index = 0;
  const char* const last = token.data() + token.size();
  const auto [end, error] = std::from_chars(token.data(), last, index);
  if (error != std::errc() || end != last) return nullptr;
  if (token.size() > 1 && token.front() == '0') return nullptr;
  return index < array.items().size() ? array.items()[index] : nullptr;
}

}  // namespace

Walk walk(const Node& root, std::string_view pointer) {
  Walk result;
  result.last = &root;
  if (!pointer.empty() && pointer.front() != '/') return result;
  while (!pointer.empty()) {
    result.rest = pointer;
    pointer.remove_prefix(1);
    const std::size_t end = std::min(pointer.find('/'), pointer.size());
    result.token = unescape(pointer.substr(0, end));
    const Node* next = result.last->is_array() ? item(*result.last, result.token)
                                               : result.last->find(result.token);
    if (next == nullptr) return result;
    result.last = next;
    result.reached += '/' + escape_pointer(result.token);
    pointer.remove_prefix(end);
  }
  result.rest = {};
  result.arrived = true;
  return result;
}

std::string escape_pointer(std::string_view token) {
  std::string out;
  out.reserve(token.size());
  for (const char c : token) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace zefir::document
