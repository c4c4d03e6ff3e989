// SPDX-License-Identifier: Apache-2.0
// Url: an absolute http or https URL (RFC 3986), taken apart, and the encodings that build one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace zefir::http {

/// An absolute http(s) URL. Construction canonicalises: scheme and host in lower case, dot segments
/// removed, characters that may not stand in a path or query percent-encoded (UTF-8), an existing
/// %XX kept, an empty path becomes "/". Throws UsageError for anything else than an absolute http
/// or https URL with a host, for a port out of range, and for control characters and spaces in
/// host.
class Url {
 public:
  explicit Url(std::string_view text);

  const std::string& scheme() const noexcept { return scheme_; }  ///< "http" or "https"
  const std::string& host() const noexcept { return host_; }      ///< IPv6 without its brackets
  std::uint16_t port() const noexcept { return port_; }  ///< the scheme's default if not given
  const std::string& userinfo() const noexcept { return userinfo_; }  ///< as written, encoded
  const std::string& path() const noexcept { return path_; }          ///< encoded, starts with '/'
  const std::string& query() const noexcept { return query_; }        ///< encoded, without '?'
  bool is_secure() const noexcept { return scheme_ == "https"; }

  /// Adds `name=value` to the query; both are encoded.
  void add_query(std::string_view name, std::string_view value);
  /// Adds text to the query that is already encoded: "a=1&b=2".
  void add_encoded_query(std::string_view text);

  /// "path?query" for the request line.
  std::string target() const;
  /// "scheme://host:port", the port always present: connections with the same origin are shared.
  std::string origin() const;
  /// "host" or "host:port" when it is not the scheme's default; IPv6 in brackets: the Host header.
  std::string authority() const;
  /// The whole URL; userinfo and fragment are left out.
  std::string str() const;

 private:
  std::string scheme_, userinfo_, host_, path_, query_;
  std::uint16_t port_ = 0;
};

/// Percent-encodes everything but unreserved characters (RFC 3986, 2.3): for one path segment.
std::string encode_path_segment(std::string_view text);
/// As application/x-www-form-urlencoded does (WHATWG URL, 5.2): space to '+'.
std::string encode_form(std::string_view text);
/// For a query's names and values: everything but unreserved characters; space to "%20".
std::string encode_query(std::string_view text);

/// The URL as it may stand in a message: userinfo, and the values of query parameters whose names
/// are in `secret_parameters` (separated by commas), are `***`. Takes any text.
std::string redact(std::string_view url, std::string_view secret_parameters = {});

}  // namespace zefir::http
