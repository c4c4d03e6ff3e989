// SPDX-License-Identifier: Apache-2.0
// The classes of zefir::base that hold what is more than plain text or a plain number.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/formats.hpp"

namespace zefir::cpp {

struct Class {
  api::Meaning meaning;
  std::string_view name;    ///< "zefir::DateTime"
  std::string_view row;     ///< the enumerator of schema::Kind: "date_time"
  std::string_view header;  ///< "zefir/base/date_time.hpp"
  bool trivial;             ///< copying is as good as moving
};

/// The class that holds a type's values; null for plain ones.
const Class* class_of(const api::Type& type) noexcept;

/// The headers of the classes that stand in `code`, sorted, each once. <zefir/base.hpp> leaves them
/// out, for <chrono> alone costs more than the rest.
std::vector<std::string> class_headers(const std::vector<std::string_view>& code);

}  // namespace zefir::cpp
