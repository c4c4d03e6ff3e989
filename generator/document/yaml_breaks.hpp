// SPDX-License-Identifier: Apache-2.0
// YamlBreaks: libyaml follows YAML 1.1, in which U+0085, U+2028 and U+2029 end lines; YAML 1.2 made
// them ordinary characters (section 5.4), and text pasted from word processors holds them.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace zefir::document {

class YamlBreaks {
 public:
  /// `text` is valid UTF-8 and must outlive this.
  explicit YamlBreaks(std::string_view text);

  /// What to give to libyaml: the text itself or, where it holds such characters, a copy in which
  /// others of the same length, which the text does not use, stand for them.
  std::string_view text() const { return is_changed_ ? std::string_view(changed_) : text_; }
  /// Puts the characters back in a part of what libyaml read; the view lasts until the next call.
  std::string_view restore(std::string_view part);

 private:
  std::string_view text_;
  bool is_changed_ = false;
  std::string changed_;
  std::string restored_;
  std::array<std::pair<std::string_view, std::string>, 3> stand_ins_;  // character, stand-in
};

}  // namespace zefir::document
