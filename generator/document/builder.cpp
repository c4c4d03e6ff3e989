// SPDX-License-Identifier: Apache-2.0
// Implements builder.hpp.
#include "document/builder.hpp"

#include <algorithm>
#include <numeric>
#include <unordered_map>

#include "support/text.hpp"

namespace zefir::document {
namespace {

bool has_duplicates_by_pairs(std::span<const Entry> entries) {
  for (std::size_t i = 1; i < entries.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (entries[i].key == entries[j].key) return true;
    }
  }
  return false;
}

bool has_duplicates(std::span<const Entry> entries, std::span<const std::uint32_t> index) {
  return std::adjacent_find(index.begin(), index.end(), [&](std::uint32_t a, std::uint32_t b) {
           return entries[a].key == entries[b].key;
         }) != index.end();
}

}  // namespace

Node* Builder::make(Kind kind, Place place) {
  Node* node = arena_.make<Node>();
  node->kind_ = kind;
  node->place_ = place;
  return node;
}

const Node* Builder::null(Place place) { return make(Kind::null, place); }

const Node* Builder::boolean(Place place, bool value) {
  Node* node = make(Kind::boolean, place);
  node->boolean_ = value;
  return node;
}

const Node* Builder::scalar(Kind kind, Place place, std::string_view text) {
  Node* node = make(kind, place);
  node->text_ = text;
  return node;
}

const Node* Builder::array(Place place, std::span<const Node* const> items) {
  Node* node = make(Kind::array, place);
  node->items_ = arena_.copy(items);
  return node;
}

const Node* Builder::object(Place place, std::span<Entry> entries) {
  std::span<const std::uint32_t> order = index(entries);
  if (order.empty() ? has_duplicates_by_pairs(entries) : has_duplicates(entries, order)) {
    entries = without_duplicates(entries);
    order = index(entries);
  }
  Node* node = make(Kind::object, place);
  node->entries_ = arena_.copy(std::span<const Entry>(entries));
  node->index_ = order.data();
  return node;
}

std::span<const std::uint32_t> Builder::index(std::span<const Entry> entries) {
  if (entries.size() < indexed_from) return {};
  auto* first = static_cast<std::uint32_t*>(
      arena_.take(entries.size() * sizeof(std::uint32_t), alignof(std::uint32_t)));
  const std::span<std::uint32_t> order(first, entries.size());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [entries](std::uint32_t a, std::uint32_t b) {
    return key_less(entries[a].key, entries[b].key);
  });
  return order;
}

std::span<Entry> Builder::without_duplicates(std::span<Entry> entries) {
  std::unordered_map<std::string_view, std::size_t> kept;  // by key, in the first `size` entries
  std::unordered_map<std::string_view, std::uint32_t> first_lines;
  for (const Entry& entry : entries) {
    const auto [first, fresh] = first_lines.try_emplace(entry.key, entry.key_place.line);
    if (fresh) continue;
    diagnostics_.warning("duplicate-key", entry.key_place,
                         "the key '" + std::string(entry.key) + "' appears again, first on line " +
                             std::to_string(first->second) + "; the last one counts");
  }
  for (std::size_t i = 0; i < entries.size(); ++i) kept[entries[i].key] = i;
  std::size_t size = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (kept[entries[i].key] == i) entries[size++] = entries[i];
  }
  return entries.first(size);
}

}  // namespace zefir::document
