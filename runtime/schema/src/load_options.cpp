// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/load_options.hpp"

#include <algorithm>
#include <utility>

#include "src/reader.hpp"

namespace zefir {

LoadOptions& LoadOptions::unknown(schema::Unknown policy) & noexcept {
  unknown_ = policy;
  return *this;
}
LoadOptions&& LoadOptions::unknown(schema::Unknown policy) && noexcept {
  return std::move(unknown(policy));
}
LoadOptions& LoadOptions::duplicates(Duplicates policy) & noexcept {
  duplicates_ = policy;
  return *this;
}
LoadOptions&& LoadOptions::duplicates(Duplicates policy) && noexcept {
  return std::move(duplicates(policy));
}
LoadOptions& LoadOptions::partial(bool partial) & noexcept {
  partial_ = partial;
  return *this;
}
LoadOptions&& LoadOptions::partial(bool partial) && noexcept {
  return std::move(this->partial(partial));
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
LoadOptions& LoadOptions::max_size(std::size_t bytes) & noexcept {
  max_size_ = bytes;
  return *this;
}
LoadOptions&& LoadOptions::max_size(std::size_t bytes) && noexcept {
  return std::move(max_size(bytes));
}

}  // namespace zefir
