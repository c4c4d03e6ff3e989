// SPDX-License-Identifier: Apache-2.0
// View: what a template is filled with.
#include <cstddef>

#include "render/templates.hpp"

namespace zefir::render {

View& View::text(std::string key, std::string value) {
  values_.insert_or_assign(std::move(key), Value(std::move(value)));
  return *this;
}

View& View::flag(std::string key, bool value) {
  values_.insert_or_assign(std::move(key), Value(value));
  return *this;
}

View& View::list(std::string key, std::vector<View> items) {
  for (std::size_t i = 0; i != items.size(); ++i) {
    items[i].flag("first", i == 0).flag("last", i + 1 == items.size());
  }
  flag("has_" + key, !items.empty());
  values_.insert_or_assign(std::move(key), Value(std::move(items)));
  return *this;
}

const View::Value* View::find(std::string_view key) const {
  const auto found = values_.find(key);
  return found == values_.end() ? nullptr : &found->second;
}

}  // namespace zefir::render
