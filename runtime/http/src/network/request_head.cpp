// SPDX-License-Identifier: Apache-2.0
#include "src/network/request_head.hpp"

#include <algorithm>
#include <array>

#include "src/ascii.hpp"
#include "zefir/base/error.hpp"

namespace zefir::http {
namespace {

constexpr std::string_view user_agent = "zefir/" ZEFIR_VERSION;

bool is_visible(char c) { return c > 0x20 && c < 0x7f; }

void check_start_line(const Request& request, std::string_view target) {
  if (!is_token(request.method())) throw UsageError("the method is not a token (RFC 9110, 9.1)");
  if (request.method() == "CONNECT") {
    throw UsageError("CONNECT asks for a tunnel, which a session does not give");
  }
  if (!std::all_of(target.begin(), target.end(), is_visible)) {
    throw UsageError("the URL's path or query has a character that ends the request line");
  }
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
  if (!is_token(name) || breaks_line(value)) {
    throw UsageError("a header's name or value has a character that ends its line");
  }
  out.append(name).append(": ").append(value).append("\r\n");
}

// RFC 9110, 8.6: where a body is expected, its absence is said.
bool expects_body(std::string_view method) {
  return method == "POST" || method == "PUT" || method == "PATCH";
}

void append_content_length(std::string& out, const Request& request) {
  const std::size_t length = request.body() ? request.body()->size() : 0;
  const std::string digits = std::to_string(length);
  if (const auto given = request.headers().get("Content-Length"); given && *given != digits) {
    throw UsageError("the header Content-Length contradicts the body; leave it to the session");
  }
  if (request.body() || expects_body(request.method())) {
    append_field(out, "Content-Length", digits);
  }
}

}  // namespace

void write_request_head(const Request& request, std::string& out) {
  const Url& url = request.url();
  const Headers& headers = request.headers();
  const std::string target = url.target();
  check_start_line(request, target);
  if (headers.contains("Transfer-Encoding")) {
    throw UsageError("the header Transfer-Encoding is the session's to set");
  }
  out.clear();
  out.append(request.method()).append(" ").append(target).append(" HTTP/1.1\r\n");
  if (!headers.contains("Host")) append_field(out, "Host", url.authority());
  bool has_accept = false, has_user_agent = false;
  for (const auto& [name, value] : headers.fields()) {
    if (equal_ignoring_case(name, "Content-Length")) continue;
    has_accept = has_accept || equal_ignoring_case(name, "Accept");
    has_user_agent = has_user_agent || equal_ignoring_case(name, "User-Agent");
    append_field(out, name, value);
  }
  if (!has_accept) append_field(out, "Accept", "*/*");
  if (!has_user_agent) append_field(out, "User-Agent", user_agent);
  append_content_length(out, request);
  out.append("\r\n");
}

bool is_idempotent(const Request& request) noexcept {
  constexpr std::array<std::string_view, 6> methods = {"GET",   "HEAD", "OPTIONS",
                                                       "TRACE", "PUT",  "DELETE"};
  return std::find(methods.begin(), methods.end(), request.method()) != methods.end();
}

bool asks_to_close(const Request& request) {
  for (const std::string_view value : request.headers().get_all("Connection")) {
    if (lower_case(value).find("close") != std::string::npos) return true;
  }
  return false;
}

}  // namespace zefir::http
