// SPDX-License-Identifier: Apache-2.0
// Implements yaml_merge.hpp.
#include "document/yaml_merge.hpp"

#include <string>
#include <string_view>
#include <unordered_set>

namespace zefir::document {
namespace {

class Merger {
 public:
  explicit Merger(support::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void know(std::string_view key) { keys_.insert(key); }
  void keep(const Entry& entry) { result_.push_back(entry); }
  void merge(const Node& source) {
    if (source.is_array()) {
      for (const Node* item : source.items()) merge_one(*item);
    } else {
      merge_one(source);
    }
  }
  std::vector<Entry> take() { return std::move(result_); }

 private:
  void merge_one(const Node& source) {
    if (!source.is_object()) {
      diagnostics_.error("yaml-syntax", source.place(),
                         "a merge key '<<' takes a mapping or a list of mappings, not " +
                             std::string(to_string(source.kind())));
      return;
    }
    for (const Entry& entry : source.entries()) {
      if (keys_.insert(entry.key).second) result_.push_back(entry);
    }
  }

  support::Diagnostics& diagnostics_;
  std::unordered_set<std::string_view> keys_;
  std::vector<Entry> result_;
};

}  // namespace

std::vector<Entry> merge_entries(std::span<const Entry> entries,
                                 std::span<const std::size_t> merges,
                                 support::Diagnostics& diagnostics) {
  Merger merger(diagnostics);
  const auto each = [&](auto&& merged, auto&& own) {
    auto next = merges.begin();
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const bool is_merge = next != merges.end() && *next == i;
      if (is_merge) ++next;
      is_merge ? merged(entries[i]) : own(entries[i]);
    }
  };
  each([](const Entry&) {}, [&](const Entry& entry) { merger.know(entry.key); });
  each([&](const Entry& entry) { merger.merge(*entry.value); },
       [&](const Entry& entry) { merger.keep(entry); });
  return merger.take();
}

}  // namespace zefir::document
