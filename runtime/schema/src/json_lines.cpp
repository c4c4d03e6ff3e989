// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/json_lines.hpp"

#include <vector>

#include "src/faults.hpp"
#include "src/loader.hpp"
#include "src/messages.hpp"
#include "src/source.hpp"

namespace zefir::schema {
namespace {

using detail::Faults;
using detail::Frame;

template <bool stores>
void walk_line(std::string_view line, std::size_t number, const Type& type, void* value,
               const LoadOptions& options, Faults& faults, const Frame* frame) {
  if (line.size() > options.max_size()) {
    faults.add(frame, Fault::too_large, detail::too_large_message(options.max_size()));
    return;
  }
  const detail::Source source(line, number);
  detail::Loader<stores>(source, detail::Walk(options), faults).run(type, value, frame);
}

// Hands each line to `walk`, with the frame whose index is the line's, until a fault is not kept.
template <class Walk>
ValidationErrors walk_lines(std::string_view text, const LoadOptions& options, Walk&& walk) {
  Faults faults(options.max_errors());
  LineSplitter lines = LineSplitter::of(text);
  while (const std::optional<std::string_view> line = lines.next()) {
    const Frame at{nullptr, Frame::Step::item, nullptr, nullptr, lines.number() - 1};
    walk(*line, lines.number(), faults, &at);
    if (faults.cut()) break;
  }
  return faults.take();
}

}  // namespace

ValidationErrors load_line_into(std::string_view line, std::size_t number, const Type& type,
                                void* value, const LoadOptions& options) {
  Faults faults(options.max_errors());
  walk_line<true>(line, number, type, value, options, faults, nullptr);
  return faults.take();
}

ValidationErrors load_lines_into(std::string_view text, const Type& type, void* list,
                                 const LoadOptions& options) {
  const List& items = *type.detail.list;
  return walk_lines(
      text, options,
      [&](std::string_view line, std::size_t number, Faults& faults, const Frame* frame) {
        if (items.append) {
          walk_line<true>(line, number, items.item, items.append(list), options, faults, frame);
          return;
        }
        bool bit = false;
        walk_line<true>(line, number, items.item, &bit, options, faults, frame);
        static_cast<std::vector<bool>*>(list)->push_back(bit);
      });
}

ValidationErrors validate_lines(std::string_view text, const Type& item,
                                const LoadOptions& options) {
  return walk_lines(
      text, options,
      [&](std::string_view line, std::size_t number, Faults& faults, const Frame* frame) {
        walk_line<false>(line, number, item, nullptr, options, faults, frame);
      });
}

std::string describe_line(const Type& type, std::size_t number) {
  return describe(type) + " in line " + std::to_string(number);
}

}  // namespace zefir::schema
