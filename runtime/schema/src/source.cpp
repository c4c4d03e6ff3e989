// SPDX-License-Identifier: Apache-2.0
#include "src/source.hpp"

#include <cstddef>

#include "src/scan.hpp"
#include "src/utf8.hpp"

namespace zefir::schema::detail {

Source::Source(std::string_view text, std::size_t line) : line_(line) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t valid = utf8_prefix(text);
  cut_ = valid < text.size();
  text = text.substr(0, valid);
  while (!cut_ && !text.empty() && is_space(text.back())) text.remove_suffix(1);
  if (!text.empty() && (text.back() == '}' || text.back() == ']')) {
    begin_ = text.data();
    end_ = begin_ + text.size();
    limit_ = end_ - 1;
  } else {
    copy_ = text;
    begin_ = copy_.c_str();
    end_ = begin_ + copy_.size();
    limit_ = end_;
  }
}

}  // namespace zefir::schema::detail
