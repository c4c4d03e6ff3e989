// SPDX-License-Identifier: Apache-2.0
// The grammar of JSON texts (RFC 8259), as far as no row is needed: strings, literals, values to be
// passed over, and what happens when the grammar is broken.
//
// Functions take the place they start at and return the place behind what they read. Null ends the
// whole walk: the fault is then recorded. `frame` is that of the value they stand in.
#pragma once

#include <cstddef>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <set>
#include <string>
#include <string_view>

#include "src/faults.hpp"
#include "src/number.hpp"
#include "src/scan.hpp"
#include "src/source.hpp"
#include "zefir/schema/load_options.hpp"

namespace zefir::schema::detail {

/// How deep texts may nest whatever LoadOptions say: readers recurse, and stacks are finite.
inline constexpr std::size_t deepest = 2048;

class Reader {
  using JsonNames = std::set<std::string, std::less<>>;

 public:
  /// `depth` arrays and objects are open already.
  Reader(const Source& source, std::size_t max_depth, std::size_t depth, Duplicates duplicates,
         Faults& faults) noexcept
      : source_(source),
        limit_(source.limit()),
        end_(source.end()),
        depth_(depth),
        max_depth_(max_depth < deepest ? max_depth : deepest),
        duplicates_(duplicates),
        faults_(faults) {}

  /// `p` is at the opening quote. `content` is a view of the text, or of the reader's own buffer,
  /// good until the next string is read.
  const char* string(const char* p, std::string_view& content, const Frame* frame) {
    const char* const first = p + 1;
    const char* const stop = find_string_stop(first, limit_);
    if (*stop != '"') [[unlikely]]
      return escaped_string(first, stop, content, frame);
    content = {first, static_cast<std::size_t>(stop - first)};
    return stop + 1;
  }

  /// Whether a string that has just been read lies in the reader's own buffer.
  bool is_buffered(std::string_view content) const noexcept {
    return content.data() == unescaped_.data();
  }

  /// A member's key and the colon behind it. `p` is where the key should start.
  const char* key(const char* p, std::string_view& content, const Frame* frame) {
    if (*p != '"') [[unlikely]]
      return syntax(p, frame, "a member's name in quotes");
    p = string(p, content, frame);
    if (!p) [[unlikely]]
      return nullptr;
    p = skip_space(p);
    if (*p != ':') [[unlikely]]
      return syntax(p, frame, "':' behind a member's name");
    return p + 1;
  }

  const char* skip_space(const char* p) const noexcept { return detail::skip_space(p, limit_); }

  /// Any value, of which only the grammar is checked.
  const char* skip(const char* p, const Frame* frame);

  /// A free-form value, kept in `*value` unless that is null.
  const char* json(const char* p, nlohmann::json* value, const Frame* frame);

  /// Any value, of which the grammar is checked and, by policy, that no member stands twice.
  const char* skip_telling_duplicates(const char* p, const Frame* frame);

  /// Records that the text is broken at `p`; `expected` says what should stand there.
  ZEFIR_COLD const char* syntax(const char* p, const Frame* frame, std::string_view expected);

 protected:
  /// One array or object deeper. False ends the walk; to be paired with `leave`.
  bool enter(const char* p, const Frame* frame) {
    if (depth_ >= max_depth_) [[unlikely]]
      return too_deep(p, frame);
    ++depth_;
    return true;
  }
  /// `p` is at the closing bracket.
  const char* leave(const char* p, const Frame* frame) {
    --depth_;
    if (++p == end_ && depth_ != 0) [[unlikely]]
      return syntax(p, frame, "',' or a closing bracket");
    return p;
  }

  /// For what has been entered but is not read to its end.
  void close() noexcept { --depth_; }
  std::size_t depth() const noexcept { return depth_; }

  const char* limit() const noexcept { return limit_; }
  const char* end() const noexcept { return end_; }
  const Source& source() const noexcept { return source_; }
  Faults& faults() noexcept { return faults_; }

 private:
  ZEFIR_COLD bool too_deep(const char* p, const Frame* frame);
  ZEFIR_COLD const char* escaped_string(const char* first, const char* stop,
                                        std::string_view& content, const Frame* frame);
  const char* append_escape(const char* p, const Frame* frame);
  const char* skip_string(const char* p, const Frame* frame);
  const char* skip_scalar(const char* p, const Frame* frame);
  const char* literal(const char* p, std::string_view word, const Frame* frame);

  // Where the member `name` is to be kept, null for nowhere; for one that stands twice, by policy.
  nlohmann::json* json_member(nlohmann::json* object, std::string_view name, JsonNames& names,
                              const Frame* frame);
  const char* json_object(const char* p, nlohmann::json* value, const Frame* frame);
  const char* json_array(const char* p, nlohmann::json* value, const Frame* frame);
  const char* json_number(const char* p, nlohmann::json* value, const Frame* frame);

  const Source& source_;
  const char* limit_;
  const char* end_;
  std::size_t depth_;
  std::size_t max_depth_;
  Duplicates duplicates_;
  bool takes_any_number_ = false;
  Faults& faults_;
  std::string unescaped_;
};

}  // namespace zefir::schema::detail
