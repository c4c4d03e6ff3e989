// SPDX-License-Identifier: Apache-2.0
#include "src/security.hpp"

#include <cstdint>
#include <vector>

#include "zefir/base/error.hpp"
#include "zefir/http/request.hpp"
#include "zefir/http/url.hpp"

namespace zefir::client {
namespace {

using Kind = SecurityScheme::Kind;

constexpr std::size_t shortest_hidden = 4;

bool all_set(std::uint32_t set, const Api& api, const Settings& settings) {
  for (std::size_t i = 0; i < 32; ++i) {
    if ((set >> i & 1) == 0) continue;
    if (i >= api.schemes.size() || !settings.credentials(i)) return false;
  }
  return true;
}

void set_header(http::Request& request, const SecurityScheme& scheme, std::string name,
                std::string value) {
  // Headers refuses these too, but cannot say whose value it was.
  if (value.find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos) {
    throw UsageError("the credentials for '" + std::string(scheme.name) +
                     "' have a line break or NUL in them");
  }
  request.headers().set(std::move(name), std::move(value));
}

void add(http::Request& request, const SecurityScheme& scheme, const std::string& secret) {
  switch (scheme.kind) {
    case Kind::basic:  // RFC 7617
      set_header(request, scheme, "Authorization", "Basic " + base64(secret));
      break;
    case Kind::bearer:  // RFC 6750
      set_header(request, scheme, "Authorization", "Bearer " + secret);
      break;
    case Kind::api_key:
      if (scheme.in == In::query) {
        request.url().add_query(scheme.parameter, secret);
      } else {
        set_header(request, scheme, std::string(scheme.parameter), secret);
      }
      break;
  }
}

void hide(std::string& text, std::string_view secret) {
  if (secret.size() < shortest_hidden) return;
  constexpr std::string_view mask = "***";
  for (std::size_t at = text.find(secret); at != std::string::npos;
       at = text.find(secret, at + mask.size())) {
    text.replace(at, secret.size(), mask);
  }
}

}  // namespace

void authorize(const Api& api, const Settings& settings, const Operation& operation,
               http::Request& request) {
  for (const std::uint32_t set : operation.security) {
    // An empty set means that nothing is required; who has set credentials wants them used.
    if (set == 0 || !all_set(set, api, settings)) continue;
    for (std::size_t i = 0; i < api.schemes.size() && i < 32; ++i) {
      if ((set >> i & 1) != 0) add(request, api.schemes[i], *settings.credentials(i));
    }
    return;
  }
}

std::string secret_parameters(const Api& api) {
  std::string names;
  for (const SecurityScheme& scheme : api.schemes) {
    if (scheme.kind != Kind::api_key || scheme.in != In::query) continue;
    if (!names.empty()) names += ',';
    names.append(scheme.parameter);
  }
  return names;
}

std::string without_credentials(std::string text, const Api& api, const Settings& settings) {
  for (std::size_t i = 0; i < api.schemes.size(); ++i) {
    const std::string* secret = settings.credentials(i);
    if (!secret) continue;
    hide(text, *secret);
    hide(text, http::encode_query(*secret));
    if (api.schemes[i].kind != Kind::basic) continue;
    hide(text, base64(*secret));
    hide(text, std::string_view(*secret).substr(secret->find(':') + 1));
  }
  return text;
}

std::string base64(std::string_view bytes) {
  constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::size_t count = bytes.size() - at < 3 ? bytes.size() - at : 3;
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      group = group << 8 | (i < count ? static_cast<unsigned char>(bytes[at + i]) : 0u);
    }
    for (std::size_t i = 0; i < 4; ++i) {
      out += i <= count ? alphabet[group >> (18 - 6 * i) & 63] : '=';
    }
  }
  return out;
}

}  // namespace zefir::client
