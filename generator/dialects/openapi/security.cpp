// SPDX-License-Identifier: Apache-2.0
// Implements security.hpp.
#include "dialects/openapi/security.hpp"

#include <utility>

#include "dialects/openapi/keywords.hpp"
#include "support/text.hpp"

namespace zefir::dialects::openapi {
namespace {

using Kind = api::SecurityScheme::Kind;

// Requirements are sets of at most so many bits where calls are made.
constexpr std::size_t most_schemes = 32;

// HTTP's authentication schemes are case-insensitive (RFC 9110, 11.1).
std::string lower(std::string text) {
  for (char& byte : text) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return text;
}

}  // namespace

void Security::read_schemes(const Node& schemes) {
  for (const document::Entry& entry : schemes.entries()) {
    read_scheme(entry.key, *entry.value, entry.key_place);
  }
}

void Security::read_scheme(std::string_view name, const Node& node, Place place) {
  const auto position = known_.insert_or_assign(std::string(name), std::nullopt).first;
  const Target target = follow(context_, node, "", "a security scheme");
  if (!target.node) return;
  check_keywords(context_, *target.node, Vocabulary::security_scheme);
  api::SecurityScheme scheme;
  scheme.name = name;
  scheme.description = read_text(context_, *target.node, "description");
  scheme.place = place;
  if (!read_kind(*target.node, scheme)) return;
  if (context_.model.security_schemes.size() == most_schemes) {
    unsupported(*target.node, "more than 32 security schemes");
    return;
  }
  position->second = static_cast<std::uint32_t>(context_.model.security_schemes.size());
  context_.model.security_schemes.push_back(std::move(scheme));
}

bool Security::read_kind(const Node& node, api::SecurityScheme& scheme) {
  constexpr std::string_view types[] = {"apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"};
  const std::string_view type = require_word(context_, node, "type", types, "a security scheme");
  if (type.empty()) return false;
  if (type == "http") return read_http(node, scheme);
  if (type == "apiKey") return read_api_key(node, scheme);
  if (type == "oauth2" || type == "openIdConnect") {
    context_.diagnostics.degrade(
        "security-flow-unsupported", node.find("type")->place(),
        "tokens of " + quoted(type) + " are not fetched yet; the caller gives one",
        "bearer token given by the caller");
    scheme.kind = Kind::bearer;
    return true;
  }
  return unsupported(*node.find("type"), "security of type " + quoted(type));
}

bool Security::read_http(const Node& node, api::SecurityScheme& scheme) {
  const std::string name = lower(require_text(context_, node, "scheme", "a security scheme"));
  if (name.empty()) return false;
  if (name == "basic") {
    scheme.kind = Kind::basic;
  } else if (name == "bearer") {
    scheme.kind = Kind::bearer;
  } else {
    return unsupported(*node.find("scheme"), "HTTP authentication by " + quoted(name));
  }
  return true;
}

bool Security::read_api_key(const Node& node, api::SecurityScheme& scheme) {
  scheme.kind = Kind::api_key;
  constexpr std::string_view places[] = {"query", "header", "cookie"};
  scheme.parameter = require_text(context_, node, "name", "a security scheme");
  const std::string_view in = require_word(context_, node, "in", places, "a security scheme");
  if (scheme.parameter.empty() || in.empty()) return false;
  if (in == "cookie") return unsupported(*node.find("in"), "an API key in 'cookie'");
  scheme.in = in == "query" ? api::In::query : api::In::header;
  return true;
}

bool Security::unsupported(const Node& node, const std::string& what) {
  context_.diagnostics.degrade("security-scheme-unsupported", node.place(),
                               what + " is not supported yet; the caller adds what it needs",
                               "left to the caller");
  return false;
}

std::vector<api::SecurityRequirement> Security::read_requirements(const Node& list) {
  std::vector<api::SecurityRequirement> requirements;
  for (const Node* item : list.items()) {
    if (!expect_object(context_, *item, "a security requirement")) continue;
    if (auto requirement = read_requirement(*item)) requirements.push_back(std::move(*requirement));
  }
  return requirements;
}

std::optional<api::SecurityRequirement> Security::read_requirement(const Node& node) {
  api::SecurityRequirement requirement;
  bool complete = true;
  for (const document::Entry& entry : node.entries()) {
    const auto scheme = known_.find(entry.key);
    if (scheme == known_.end()) {
      std::vector<std::string_view> names;
      for (const auto& [name, index] : known_) names.push_back(name);
      std::string message = "no security scheme is called " + quoted(entry.key);
      if (const auto meant = support::nearest(entry.key, names)) {
        message += "; did you mean " + quoted(*meant) + "?";
      }
      context_.diagnostics.error("security-scheme-not-found", entry.key_place, std::move(message));
      complete = false;
    } else if (scheme->second) {
      requirement.push_back(*scheme->second);
    }
  }
  if (!complete) return std::nullopt;
  return requirement;
}

}  // namespace zefir::dialects::openapi
