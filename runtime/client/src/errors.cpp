// SPDX-License-Identifier: Apache-2.0
#include "zefir/client/errors.hpp"

#include <utility>

#include "src/excerpt.hpp"

namespace zefir {
namespace {

constexpr std::size_t most_faults_shown = 5;

void append_faults(std::string& out, const ValidationErrors& errors) {
  std::size_t shown = 0;
  for (const ValidationItem& item : errors.items()) {
    if (shown++ == most_faults_shown) break;
    const std::string pointer = item.pointer();
    out.append("\n  ").append(pointer.empty() ? "" : pointer + ": ").append(item.message());
  }
  if (errors.size() > most_faults_shown) {
    out.append("\n  and ").append(std::to_string(errors.size() - most_faults_shown));
    out.append(errors.truncated() ? " or more others" : " more");
  }
}

std::string message(const ResponseFacts& facts) {
  std::string out = facts.method + " " + facts.url + ": " + facts.cause;
  if (!facts.validation.empty()) {
    append_faults(out.append(":"), facts.validation);
  } else if (const std::string shown =
                 facts.excerpt.empty() ? client::excerpt(facts.body) : facts.excerpt;
             !shown.empty()) {
    out.append(": ").append(shown);
  }
  return out;
}

}  // namespace

ResponseError::ResponseError(ResponseFacts facts)
    : Error(message(facts)), facts_(std::make_shared<const ResponseFacts>(std::move(facts))) {}
ResponseError::ResponseError(const ResponseError&) noexcept = default;
ResponseError& ResponseError::operator=(const ResponseError&) noexcept = default;
ResponseError::~ResponseError() = default;

const std::string& ResponseError::method() const noexcept { return facts_->method; }
const std::string& ResponseError::url() const noexcept { return facts_->url; }
unsigned ResponseError::status() const noexcept { return facts_->status; }
const std::string& ResponseError::reason() const noexcept { return facts_->reason; }
const http::Headers& ResponseError::headers() const noexcept { return facts_->headers; }
const std::string& ResponseError::body() const noexcept { return facts_->body; }
bool ResponseError::body_cut() const noexcept { return facts_->body_cut; }
bool ResponseError::documented() const noexcept { return facts_->documented; }
const ValidationErrors& ResponseError::validation() const noexcept { return facts_->validation; }

bool ResponseError::is_json() const {
  const std::optional<std::string_view> type = facts_->headers.get("Content-Type");
  return !type || http::is_json(*type);
}

}  // namespace zefir
