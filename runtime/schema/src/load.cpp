// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/load.hpp"

#include <string>
#include <utility>

#include "src/faults.hpp"
#include "src/loader.hpp"
#include "src/messages.hpp"
#include "src/source.hpp"
#include "zefir/schema/borrowed.hpp"
#include "zefir/schema/partial.hpp"

namespace zefir {

namespace schema {

namespace {

template <bool stores>
ValidationErrors walk_text(std::string_view text, const Type& type, void* value,
                           const detail::Walk& walk, const LoadOptions& options) {
  detail::Faults faults(options.max_errors());
  if (text.size() > options.max_size()) {
    faults.add(nullptr, Fault::too_large, detail::too_large_message(options.max_size()));
    return faults.take();
  }
  const detail::Source source(text);
  detail::Loader<stores>(source, walk, faults).run(type, value);
  return faults.take();
}

}  // namespace

ValidationErrors load_into(std::string_view text, const Type& type, void* value,
                           const LoadOptions& options) {
  return walk_text<true>(text, type, value, detail::Walk(options), options);
}

ValidationErrors load_partial_into(std::string_view text, const Type& type, void* value,
                                   Present& present, const LoadOptions& options) {
  detail::Walk walk(options);
  walk.partial = true;
  walk.present = &present;
  return walk_text<true>(text, type, value, walk, options);
}

ValidationErrors load_borrowed_into(std::string_view text, const Type& type, void* value,
                                    Arena& arena, const LoadOptions& options) {
  detail::Walk walk(options);
  walk.arena = &arena;
  return walk_text<true>(text, type, value, walk, options);
}

ValidationErrors validate_text(std::string_view text, const Type& type,
                               const LoadOptions& options) {
  return walk_text<false>(text, type, nullptr, detail::Walk(options), options);
}

std::string describe(const Type& type) {
  switch (type.kind) {
    case Kind::boolean:
      return "boolean";
    case Kind::int32:
    case Kind::int64:
    case Kind::uint64:
      return "integer";
    case Kind::number:
    case Kind::decimal:
      return "number";
    case Kind::string:
    case Kind::string_view:
      return "string";
    case Kind::date_time:
      return "date-time";
    case Kind::date:
      return "date";
    case Kind::time:
      return "time";
    case Kind::duration:
      return "duration";
    case Kind::uuid:
      return "UUID";
    case Kind::bytes:
      return "bytes";
    case Kind::enumeration:
    case Kind::open_enum:
      return std::string(type.detail.enumeration->name);
    case Kind::object:
      return std::string(type.detail.object->name);
    case Kind::list:
      return "list of " + describe(type.detail.list->item);
    case Kind::map:
      return "map of " + describe(type.detail.map->value);
    case Kind::tuple:
      return "tuple";
    case Kind::variant:
      return std::string(type.detail.variant->name);
    case Kind::json:
      break;
  }
  return "value";
}

}  // namespace schema
}  // namespace zefir
