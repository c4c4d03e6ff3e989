// SPDX-License-Identifier: Apache-2.0
// What of a URL may stand in messages. Works on any text, for it is called when things went wrong.
#include <algorithm>

#include "src/ascii.hpp"
#include "src/percent.hpp"
#include "zefir/http/url.hpp"

namespace zefir::http {
namespace {

constexpr std::string_view mask = "***";

bool is_secret(std::string_view raw_name, std::string_view secrets) {
  std::string name(raw_name);
  std::replace(name.begin(), name.end(), '+', ' ');
  name = percent_decoded(name);
  while (!secrets.empty()) {
    const std::size_t comma = secrets.find(',');
    if (trim(secrets.substr(0, comma)) == name) return true;
    secrets = comma == std::string_view::npos ? std::string_view() : secrets.substr(comma + 1);
  }
  return false;
}

void append_query(std::string& out, std::string_view query, std::string_view secrets) {
  while (true) {
    const std::size_t end = query.find('&');
    const std::string_view pair = query.substr(0, end);
    const std::size_t equals = pair.find('=');
    const std::string_view name = pair.substr(0, equals);
    if (equals != std::string_view::npos && is_secret(name, secrets)) {
      out.append(name).append("=").append(mask);
    } else {
      out.append(pair);
    }
    if (end == std::string_view::npos) return;
    out += '&';
    query.remove_prefix(end + 1);
  }
}

}  // namespace

std::string redact(std::string_view url, std::string_view secret_parameters) {
  std::string out;
  out.reserve(url.size() + mask.size());
  if (const std::size_t scheme_end = url.find("://"); scheme_end != std::string_view::npos) {
    out.append(url.substr(0, scheme_end + 3));
    url.remove_prefix(scheme_end + 3);
    const std::string_view authority = url.substr(0, url.find_first_of("/?#"));
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
      out.append(mask);
      url.remove_prefix(at);
    }
  }
  const std::size_t question = url.find('?');
  if (question == std::string_view::npos || secret_parameters.empty()) return out.append(url);
  out.append(url.substr(0, question + 1));
  const std::string_view rest = url.substr(question + 1);
  const std::size_t fragment = rest.find('#');
  append_query(out, rest.substr(0, fragment), secret_parameters);
  if (fragment != std::string_view::npos) out.append(rest.substr(fragment));
  return out;
}

}  // namespace zefir::http
