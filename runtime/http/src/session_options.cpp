// SPDX-License-Identifier: Apache-2.0
// SessionOptions: values with their defaults.
#include <utility>

#include "zefir/http/session.hpp"

namespace zefir {

struct SessionOptions::Values {
  http::Headers headers;
  Timeout timeout;
  std::size_t limit = 100;
  std::size_t limit_per_host = 0;
  std::chrono::milliseconds keepalive_timeout = std::chrono::seconds(15);
  std::size_t max_body = 256'000'000;
  std::vector<std::string> ca_certificates;
  std::vector<std::string> ca_files;
  bool verify_tls = true;
  std::shared_ptr<http::Transport> transport;
};

SessionOptions::SessionOptions() : values_(std::make_unique<Values>()) {}
SessionOptions::SessionOptions(const SessionOptions& other)
    : values_(std::make_unique<Values>(*other.values_)) {}
SessionOptions::SessionOptions(SessionOptions&& other) noexcept = default;
SessionOptions& SessionOptions::operator=(const SessionOptions& other) {
  if (this != &other) values_ = std::make_unique<Values>(*other.values_);
  return *this;
}
SessionOptions& SessionOptions::operator=(SessionOptions&& other) noexcept = default;
SessionOptions::~SessionOptions() = default;

SessionOptions& SessionOptions::header(std::string name, std::string value) & {
  values_->headers.add(std::move(name), std::move(value));
  return *this;
}
SessionOptions&& SessionOptions::header(std::string name, std::string value) && {
  return std::move(header(std::move(name), std::move(value)));
}
const http::Headers& SessionOptions::headers() const noexcept { return values_->headers; }

SessionOptions& SessionOptions::timeout(Timeout value) & {
  values_->timeout = value;
  return *this;
}
SessionOptions&& SessionOptions::timeout(Timeout value) && { return std::move(timeout(value)); }
const Timeout& SessionOptions::timeout() const noexcept { return values_->timeout; }

SessionOptions& SessionOptions::limit(std::size_t count) & {
  values_->limit = count;
  return *this;
}
SessionOptions&& SessionOptions::limit(std::size_t count) && { return std::move(limit(count)); }
std::size_t SessionOptions::limit() const noexcept { return values_->limit; }

SessionOptions& SessionOptions::limit_per_host(std::size_t count) & {
  values_->limit_per_host = count;
  return *this;
}
SessionOptions&& SessionOptions::limit_per_host(std::size_t count) && {
  return std::move(limit_per_host(count));
}
std::size_t SessionOptions::limit_per_host() const noexcept { return values_->limit_per_host; }

SessionOptions& SessionOptions::keepalive_timeout(std::chrono::milliseconds value) & {
  values_->keepalive_timeout = value;
  return *this;
}
SessionOptions&& SessionOptions::keepalive_timeout(std::chrono::milliseconds value) && {
  return std::move(keepalive_timeout(value));
}
std::chrono::milliseconds SessionOptions::keepalive_timeout() const noexcept {
  return values_->keepalive_timeout;
}

SessionOptions& SessionOptions::max_body(std::size_t bytes) & {
  values_->max_body = bytes;
  return *this;
}
SessionOptions&& SessionOptions::max_body(std::size_t bytes) && {
  return std::move(max_body(bytes));
}
std::size_t SessionOptions::max_body() const noexcept { return values_->max_body; }

SessionOptions& SessionOptions::ca_certificates(std::string pem) & {
  values_->ca_certificates.push_back(std::move(pem));
  return *this;
}
SessionOptions&& SessionOptions::ca_certificates(std::string pem) && {
  return std::move(ca_certificates(std::move(pem)));
}
const std::vector<std::string>& SessionOptions::ca_certificates() const noexcept {
  return values_->ca_certificates;
}

SessionOptions& SessionOptions::ca_file(std::string path) & {
  values_->ca_files.push_back(std::move(path));
  return *this;
}
SessionOptions&& SessionOptions::ca_file(std::string path) && {
  return std::move(ca_file(std::move(path)));
}
const std::vector<std::string>& SessionOptions::ca_files() const noexcept {
  return values_->ca_files;
}

SessionOptions& SessionOptions::verify_tls(bool value) & {
  values_->verify_tls = value;
  return *this;
}
SessionOptions&& SessionOptions::verify_tls(bool value) && { return std::move(verify_tls(value)); }
bool SessionOptions::verify_tls() const noexcept { return values_->verify_tls; }

SessionOptions& SessionOptions::transport(std::shared_ptr<http::Transport> value) & {
  values_->transport = std::move(value);
  return *this;
}
SessionOptions&& SessionOptions::transport(std::shared_ptr<http::Transport> value) && {
  return std::move(transport(std::move(value)));
}
const std::shared_ptr<http::Transport>& SessionOptions::transport() const noexcept {
  return values_->transport;
}

}  // namespace zefir
