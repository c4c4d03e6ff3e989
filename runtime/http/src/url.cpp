// SPDX-License-Identifier: Apache-2.0
// Takes an absolute http(s) URL apart and brings its pieces into one form.
#include "zefir/http/url.hpp"

#include <algorithm>
#include <boost/asio/ip/address_v6.hpp>
#include <charconv>

#include "src/ascii.hpp"
#include "src/percent.hpp"
#include "zefir/base/error.hpp"

namespace zefir::http {
namespace {

[[noreturn]] void refuse(std::string_view text, std::string_view why) {
  std::string shown = redact(text);
  for (char& c : shown) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = '?';
  }
  throw UsageError("'" + shown + "' is not a URL that can be called: " + std::string(why));
}

// RFC 3986, 3.3: pchar and '/'; 3.4: pchar, '/' and '?'.
bool stays_in_path(char c) {
  return is_unreserved(c) || is_sub_delim(c) || c == ':' || c == '@' || c == '/';
}
bool stays_in_query(char c) { return stays_in_path(c) || c == '?'; }
bool stays_in_userinfo(char c) { return is_unreserved(c) || is_sub_delim(c) || c == ':'; }

// RFC 3986, 5.2.4. `path` starts with '/'.
std::string remove_dot_segments(std::string_view path) {
  std::string out;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    const std::string_view segment = path.substr(1, end - 1);
    const bool last = end == path.size();
    if (segment == "..") out.resize(out.empty() ? 0 : out.rfind('/'));
    if (segment != "." && segment != "..") {
      out.append(path.substr(0, end));
    } else if (last) {
      out += '/';
    }
    path.remove_prefix(end);
  }
  return out;
}

std::uint16_t parse_port(std::string_view url, std::string_view digits) {
  unsigned port = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
  if (error != std::errc() || end != digits.data() + digits.size() || port < 1 || port > 65535) {
    refuse(url, "its port is not a number from 1 to 65535");
  }
  return static_cast<std::uint16_t>(port);
}

std::string parse_ipv6(std::string_view url, std::string_view text) {
  boost::system::error_code error;
  const auto address = boost::asio::ip::make_address_v6(std::string(text), error);
  if (error || text.find('%') != std::string_view::npos) {
    refuse(url, "what stands between its brackets is not an IPv6 address");
  }
  return address.to_string();
}

std::string parse_host_name(std::string_view url, std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) {
      refuse(url, "its host is not in ASCII; write the name in its xn-- form");
    }
    if (!is_unreserved(c) && !is_sub_delim(c)) {
      refuse(url, "its host has a character that no host name may have");
    }
  }
  return lower_case(text);
}

struct Authority {
  std::string userinfo, host;
  std::uint16_t port = 0;
};

Authority parse_authority(std::string_view url, std::string_view text, std::uint16_t default_port) {
  Authority authority;
  if (const std::size_t at = text.rfind('@'); at != std::string_view::npos) {
    if (text.find('\\') < at) refuse(url, "it has a backslash before its host");
    append_requoted(authority.userinfo, text.substr(0, at), stays_in_userinfo);
    text.remove_prefix(at + 1);
  }
  std::string_view rest;
  if (text.starts_with('[')) {
    const std::size_t close = text.find(']');
    if (close == std::string_view::npos) refuse(url, "its host lacks the closing bracket");
    authority.host = parse_ipv6(url, text.substr(1, close - 1));
    rest = text.substr(close + 1);
  } else {
    const std::size_t colon = std::min(text.find(':'), text.size());
    authority.host = parse_host_name(url, text.substr(0, colon));
    rest = text.substr(colon);
  }
  if (authority.host.empty()) refuse(url, "it has no host");
  if (!rest.empty() && rest.front() != ':') refuse(url, "something follows its host");
  authority.port = rest.size() < 2 ? default_port : parse_port(url, rest.substr(1));
  return authority;
}

}  // namespace

Url::Url(std::string_view text) {
  const std::size_t colon = text.find("://");
  if (colon == std::string_view::npos) refuse(text, "it does not start with http:// or https://");
  scheme_ = lower_case(text.substr(0, colon));
  if (scheme_ != "http" && scheme_ != "https") {
    refuse(text, "it does not start with http:// or https://");
  }
  std::string_view rest = text.substr(colon + 3);
  rest = rest.substr(0, rest.find('#'));

  const std::size_t authority_end = std::min(rest.find_first_of("/?"), rest.size());
  Authority authority =
      parse_authority(text, rest.substr(0, authority_end), is_secure() ? 443 : 80);
  userinfo_ = std::move(authority.userinfo);
  host_ = std::move(authority.host);
  port_ = authority.port;
  rest.remove_prefix(authority_end);

  const std::size_t path_end = std::min(rest.find('?'), rest.size());
  std::string path;
  append_requoted(path, rest.substr(0, path_end), stays_in_path);
  path_ = path.empty() ? "/" : remove_dot_segments(path);
  if (path_end < rest.size()) append_requoted(query_, rest.substr(path_end + 1), stays_in_query);
}

void Url::add_query(std::string_view name, std::string_view value) {
  if (!query_.empty()) query_ += '&';
  query_.append(encode_query(name)).append("=").append(encode_query(value));
}

void Url::add_encoded_query(std::string_view text) {
  if (text.empty()) return;
  if (!query_.empty()) query_ += '&';
  append_requoted(query_, text, stays_in_query);
}

std::string Url::target() const {
  std::string out;
  out.reserve(path_.size() + query_.size() + 1);
  out.append(path_);
  if (!query_.empty()) out.append("?").append(query_);
  return out;
}

std::string Url::origin() const {
  std::string out;
  out.reserve(scheme_.size() + host_.size() + 12);
  out.append(scheme_).append("://");
  const bool bracketed = host_.find(':') != std::string::npos;
  if (bracketed) out += '[';
  out.append(host_);
  if (bracketed) out += ']';
  return out.append(":").append(std::to_string(port_));
}

std::string Url::authority() const {
  const bool bracketed = host_.find(':') != std::string::npos;
  std::string out = bracketed ? "[" + host_ + "]" : host_;
  if (port_ != (is_secure() ? 443 : 80)) out.append(":").append(std::to_string(port_));
  return out;
}

std::string Url::str() const { return scheme_ + "://" + authority() + target(); }

}  // namespace zefir::http
