// SPDX-License-Identifier: Apache-2.0
// What RequestOptions holds; the session reads it when it builds the request.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "zefir/http/session.hpp"

namespace zefir {

struct RequestOptions::Values {
  std::vector<std::pair<std::string, std::string>> params;
  http::Headers headers;
  std::optional<std::string> body;
  std::string content_type;
  bool is_form = false;
  std::optional<Timeout> timeout;
};

}  // namespace zefir
