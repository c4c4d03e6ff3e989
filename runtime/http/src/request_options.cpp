// SPDX-License-Identifier: Apache-2.0
// RequestOptions: what one call adds to its method and URL.
#include "src/request_options.hpp"

#include <utility>

namespace zefir {

RequestOptions::RequestOptions() : values_(std::make_unique<Values>()) {}
RequestOptions::RequestOptions(const RequestOptions& other)
    : values_(std::make_unique<Values>(*other.values_)) {}
RequestOptions::RequestOptions(RequestOptions&& other) noexcept = default;
RequestOptions& RequestOptions::operator=(const RequestOptions& other) {
  if (this != &other) values_ = std::make_unique<Values>(*other.values_);
  return *this;
}
RequestOptions& RequestOptions::operator=(RequestOptions&& other) noexcept = default;
RequestOptions::~RequestOptions() = default;

RequestOptions& RequestOptions::param(std::string name, std::string value) & {
  values_->params.emplace_back(std::move(name), std::move(value));
  return *this;
}
RequestOptions&& RequestOptions::param(std::string name, std::string value) && {
  return std::move(param(std::move(name), std::move(value)));
}

RequestOptions& RequestOptions::header(std::string name, std::string value) & {
  values_->headers.add(std::move(name), std::move(value));
  return *this;
}
RequestOptions&& RequestOptions::header(std::string name, std::string value) && {
  return std::move(header(std::move(name), std::move(value)));
}

RequestOptions& RequestOptions::body(std::string text, std::string content_type) & {
  values_->body = std::move(text);
  values_->content_type = std::move(content_type);
  values_->is_form = false;
  return *this;
}
RequestOptions&& RequestOptions::body(std::string text, std::string content_type) && {
  return std::move(body(std::move(text), std::move(content_type)));
}

RequestOptions& RequestOptions::json(std::string text) & {
  return body(std::move(text), "application/json");
}
RequestOptions&& RequestOptions::json(std::string text) && {
  return std::move(json(std::move(text)));
}

RequestOptions& RequestOptions::form(std::string name, std::string value) & {
  if (!values_->is_form) {
    body({}, "application/x-www-form-urlencoded");
    values_->is_form = true;
  }
  std::string& text = *values_->body;
  if (!text.empty()) text += '&';
  text.append(http::encode_form(name)).append("=").append(http::encode_form(value));
  return *this;
}
RequestOptions&& RequestOptions::form(std::string name, std::string value) && {
  return std::move(form(std::move(name), std::move(value)));
}

RequestOptions& RequestOptions::timeout(Timeout value) & {
  values_->timeout = value;
  return *this;
}
RequestOptions&& RequestOptions::timeout(Timeout value) && { return std::move(timeout(value)); }

}  // namespace zefir
