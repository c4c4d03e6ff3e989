// SPDX-License-Identifier: Apache-2.0
#include "src/form.hpp"

#include "zefir/base/error.hpp"
#include "zefir/http/url.hpp"

namespace zefir::client {

std::string form_body(const ValueView& value) {
  if (value.shape() == Shape::scalar || value.shape() == Shape::list) {
    throw UsageError("the body is no object, so it has no form fields");
  }
  std::string body;
  const auto append = [&](std::string_view name, const ValueView& field) {
    if (!body.empty()) body += '&';
    body.append(http::encode_form(name)).append("=").append(http::encode_form(field.text()));
  };
  value.each_member([&](std::string_view name, const ValueView& member) {
    if (member.shape() == Shape::list) {
      member.each_item([&](const ValueView& item) { append(name, item); });
    } else {
      append(name, member);
    }
  });
  return body;
}

}  // namespace zefir::client
