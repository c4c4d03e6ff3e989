// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/load.hpp"

#include <algorithm>
#include <utility>

#include "src/faults.hpp"
#include "src/loader.hpp"
#include "src/source.hpp"

namespace zefir {

LoadOptions& LoadOptions::unknown(schema::Unknown policy) & noexcept {
  unknown_ = policy;
  return *this;
}
LoadOptions&& LoadOptions::unknown(schema::Unknown policy) && noexcept {
  return std::move(unknown(policy));
}
LoadOptions& LoadOptions::max_errors(std::size_t count) & noexcept {
  max_errors_ = std::max<std::size_t>(count, 1);
  return *this;
}
LoadOptions&& LoadOptions::max_errors(std::size_t count) && noexcept {
  return std::move(max_errors(count));
}
LoadOptions& LoadOptions::max_depth(std::size_t depth) & noexcept {
  max_depth_ = std::min(depth, schema::detail::deepest);
  return *this;
}
LoadOptions&& LoadOptions::max_depth(std::size_t depth) && noexcept {
  return std::move(max_depth(depth));
}

namespace schema {

ValidationErrors load_into(std::string_view text, const Type& type, void* value,
                           const LoadOptions& options) {
  const detail::Source source(text);
  detail::Faults faults(options.max_errors());
  detail::Loader<true>(source, options, faults).run(type, value);
  return faults.take();
}

ValidationErrors validate_text(std::string_view text, const Type& type,
                               const LoadOptions& options) {
  const detail::Source source(text);
  detail::Faults faults(options.max_errors());
  detail::Loader<false>(source, options, faults).run(type, nullptr);
  return faults.take();
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
      return "number";
    case Kind::string:
      return "string";
    case Kind::enumeration:
    case Kind::open_enum:
      return std::string(type.detail.enumeration->name);
    case Kind::object:
      return std::string(type.detail.object->name);
    case Kind::list:
      return "list of " + describe(type.detail.list->item);
    case Kind::map:
      return "map of " + describe(type.detail.map->value);
    case Kind::json:
      break;
  }
  return "value";
}

}  // namespace schema
}  // namespace zefir
