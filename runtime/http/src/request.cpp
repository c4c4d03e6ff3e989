// SPDX-License-Identifier: Apache-2.0
#include "zefir/http/request.hpp"

#include <utility>

namespace zefir::http {

Request::Request(std::string method, Url url) : method_(std::move(method)), url_(std::move(url)) {}

void Request::set_body(std::string body, std::string_view content_type) {
  if (!content_type.empty()) headers_.set("Content-Type", std::string(content_type));
  body_ = std::move(body);
}

}  // namespace zefir::http
