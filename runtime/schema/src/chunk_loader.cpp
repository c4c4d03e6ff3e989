// SPDX-License-Identifier: Apache-2.0
#include "zefir/schema/chunk_loader.hpp"

#include <algorithm>

#include "src/messages.hpp"
#include "zefir/base/error.hpp"

namespace zefir::schema {

ValidationErrors Chunks::add(std::string_view chunk) {
  if (refused_) throw UsageError("the text was too large already: reset the loader before feeding");
  ValidationErrors errors;
  if (chunk.size() <= max_size_ - text_.size()) {
    text_ += chunk;
    return errors;
  }
  refused_ = true;
  text_ = {};
  errors.add(ValidationItem({}, Fault::too_large, detail::too_large_message(max_size_), {}));
  return errors;
}

std::string_view Chunks::text() const {
  if (refused_) throw UsageError("the text was too large: reset the loader before the next one");
  return text_;
}

void Chunks::reserve(std::size_t size) { text_.reserve(std::min(size, max_size_)); }

void Chunks::clear() noexcept {
  text_.clear();
  refused_ = false;
}

}  // namespace zefir::schema
