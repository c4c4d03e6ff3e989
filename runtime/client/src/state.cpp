// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include "src/security.hpp"
#include "zefir/base/error.hpp"
#include "zefir/client/call.hpp"
#include "zefir/http/session.hpp"
#include "zefir/http/url.hpp"

namespace zefir::client {
namespace {

std::string chosen_base_url(const Api& api, const Settings& settings) {
  std::string url = settings.base_url ? *settings.base_url : std::string(api.base_url);
  if (url.empty()) {
    throw UsageError(std::string(api.name) +
                     ": the description names no server; set ClientOptions::base_url");
  }
  try {
    http::Url checked(url);
  } catch (const UsageError& error) {
    throw UsageError(std::string(api.name) + ": the base URL cannot be used, " + error.what() +
                     "; set ClientOptions::base_url");
  }
  return url;
}

}  // namespace

State::State(const Api& api, const Session& session, Settings settings)
    : api_(api),
      session_(session.core()),
      settings_(std::move(settings)),
      base_url_(chosen_base_url(api, settings_)),
      secret_parameters_(client::secret_parameters(api)) {
  if (!session_) throw UsageError(std::string(api.name) + ": the session has been moved from");
  base_url_.resize(std::min(base_url_.find('#'), base_url_.size()));
  if (const std::size_t question = base_url_.find('?'); question != std::string::npos) {
    base_query_ = base_url_.substr(question + 1);
    base_url_.resize(question);
  }
  // Paths of operations start with '/'.
  while (base_url_.ends_with('/')) base_url_.pop_back();
}

State::~State() = default;

}  // namespace zefir::client
