// SPDX-License-Identifier: Apache-2.0
// Implements yaml_breaks.hpp.
#include "document/yaml_breaks.hpp"

#include <algorithm>
#include <vector>

#include "support/text.hpp"

namespace zefir::document {
namespace {

constexpr std::array<std::string_view, 3> breaks{"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
}

/// Which characters up to U+FFFF the text uses.
std::vector<bool> used_characters(std::string_view text) {
  std::vector<bool> used(0x10000);
  for (std::size_t at = 0; at < text.size();) {
    const support::CodePoint point = support::decode_utf8(text, at);
    if (point.value < used.size()) used[point.value] = true;
    at += point.length;
  }
  return used;
}

/// The first character from `first` to `last` that is not used, and marks it; empty when all are.
std::string take_unused(std::vector<bool>& used, char32_t first, char32_t last) {
  std::string taken;
  for (char32_t value = first; value <= last && taken.empty(); ++value) {
    if (used[value]) continue;
    used[value] = true;
    support::append_utf8(taken, value);
  }
  return taken;
}

}  // namespace

YamlBreaks::YamlBreaks(std::string_view text) : text_(text) {
  if (std::none_of(breaks.begin(), breaks.end(), [text](std::string_view character) {
        return text.find(character) != std::string_view::npos;
      })) {
    return;
  }
  is_changed_ = true;
  changed_ = text;
  std::vector<bool> used = used_characters(text);
  for (std::size_t i = 0; i < breaks.size(); ++i) {
    // Two bytes: Latin Extended-A to NKo; three bytes: the private use area.
    std::string stand_in =
        breaks[i].size() == 2 ? take_unused(used, 0x100, 0x7FF) : take_unused(used, 0xE000, 0xF8FF);
    if (!stand_in.empty()) replace_all(changed_, breaks[i], stand_in);
    stand_ins_[i] = {breaks[i], std::move(stand_in)};
  }
}

std::string_view YamlBreaks::restore(std::string_view part) {
  if (!is_changed_) return part;
  restored_ = part;
  for (const auto& [character, stand_in] : stand_ins_) {
    if (!stand_in.empty()) replace_all(restored_, stand_in, character);
  }
  return restored_;
}

}  // namespace zefir::document
