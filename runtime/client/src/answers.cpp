// SPDX-License-Identifier: Apache-2.0
#include "src/answers.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "src/excerpt.hpp"
#include "zefir/schema/load.hpp"

namespace zefir::client {
namespace {

bool is_2xx(unsigned status) noexcept { return status >= 200 && status <= 299; }

// RFC 9110, 15: for servers that send no reason, as RFC 9112, 4 allows.
std::string_view usual_reason(unsigned status) noexcept {
  struct Reason {
    unsigned status;
    std::string_view text;
  };
  static constexpr Reason reasons[] = {
      {200, "OK"},
      {201, "Created"},
      {202, "Accepted"},
      {204, "No Content"},
      {206, "Partial Content"},
      {301, "Moved Permanently"},
      {302, "Found"},
      {303, "See Other"},
      {304, "Not Modified"},
      {307, "Temporary Redirect"},
      {308, "Permanent Redirect"},
      {400, "Bad Request"},
      {401, "Unauthorized"},
      {403, "Forbidden"},
      {404, "Not Found"},
      {405, "Method Not Allowed"},
      {406, "Not Acceptable"},
      {408, "Request Timeout"},
      {409, "Conflict"},
      {410, "Gone"},
      {412, "Precondition Failed"},
      {413, "Content Too Large"},
      {415, "Unsupported Media Type"},
      {422, "Unprocessable Content"},
      {429, "Too Many Requests"},
      {500, "Internal Server Error"},
      {501, "Not Implemented"},
      {502, "Bad Gateway"},
      {503, "Service Unavailable"},
      {504, "Gateway Timeout"},
  };
  const auto found = std::find_if(std::begin(reasons), std::end(reasons),
                                  [&](const Reason& reason) { return reason.status == status; });
  return found == std::end(reasons) ? std::string_view() : found->text;
}

std::string status_line(const http::Response& response) {
  std::string line = std::to_string(response.status());
  const std::string sent = excerpt(response.reason());
  const std::string_view reason = sent.empty() ? usual_reason(response.status()) : sent;
  return reason.empty() ? line : line.append(" ").append(reason);
}

const Answer* find_answer(const Operation& operation, unsigned status) noexcept {
  const auto found =
      std::find_if(operation.answers.begin(), operation.answers.end(), [&](const Answer& answer) {
        return status >= answer.first_status && status <= answer.last_status;
      });
  return found == operation.answers.end() ? nullptr : &*found;
}

bool lists_success(const Operation& operation) noexcept {
  return std::any_of(operation.answers.begin(), operation.answers.end(),
                     [](const Answer& answer) { return answer.success; });
}

bool is_default(const Answer& answer) noexcept {
  return answer.first_status == 0 && answer.last_status == 999;
}

// Empty when the answer's Content-Type goes with what is listed. Text and bytes are taken whatever
// they are called.
std::string content_type_fault(const Answer& answer, const http::Response& response) {
  if (answer.encoding != Encoding::json) return "";
  const auto type = response.headers().get("Content-Type");
  if (!type || http::is_json(*type)) return "";
  const std::string given = http::media_type(*type);
  if (given.empty() || given == http::media_type(answer.media_type)) return "";
  return ", but the body is " + excerpt(given) + " and not " + std::string(answer.media_type);
}

bool is_blank(std::string_view text) noexcept {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace

Judgement judge(const Operation& operation, const http::Response& response, bool wants_value) {
  const unsigned status = response.status();
  Judgement judgement;
  judgement.answer = find_answer(operation, status);
  if (!judgement.answer) {
    if (is_2xx(status) && !lists_success(operation) && !wants_value) {
      judgement.accepted = true;
    } else {
      judgement.cause = status_line(response) + " (a status that the description does not list)";
    }
    return judgement;
  }
  const Answer& answer = *judgement.answer;
  judgement.cause = status_line(response);
  if (!answer.success || (is_default(answer) && !is_2xx(status))) {
    if (is_2xx(status)) judgement.cause += ", but another answer was expected";
    return judgement;
  }
  if (!wants_value) {
    judgement.accepted = true;
  } else if (answer.encoding == Encoding::none) {
    judgement.cause += ", but without the body that was expected";
  } else {
    const std::string fault = content_type_fault(answer, response);
    judgement.accepted = fault.empty();
    judgement.cause += fault;
  }
  return judgement;
}

std::string take_body(const Answer& answer, const http::Response& response, std::string& body,
                      void* value, ValidationErrors& faults) {
  if (answer.encoding != Encoding::json) {
    *static_cast<std::string*>(value) = std::move(body);
    return "";
  }
  if (is_blank(body)) {
    return status_line(response) + ", but the body is empty where JSON was expected (" +
           schema::describe(answer.type) + ")";
  }
  faults = schema::load_into(body, answer.type, value, LoadOptions());
  if (faults.empty()) return "";
  return status_line(response) + ", but the body is not the expected " +
         schema::describe(answer.type);
}

ResponseFacts facts_of(const http::Response& response, const Judgement& judgement) {
  ResponseFacts facts;
  facts.method = response.method();
  facts.url = response.url();
  facts.status = response.status();
  facts.reason = response.reason();
  facts.headers = response.headers();
  facts.documented = judgement.answer != nullptr;
  facts.cause = judgement.cause;
  return facts;
}

std::string accepted_types(const Operation& operation) {
  std::string types;
  for (const Answer& answer : operation.answers) {
    if (!answer.success || answer.media_type.empty()) continue;
    if (types.find(answer.media_type) != std::string::npos) continue;
    if (!types.empty()) types.append(", ");
    types.append(answer.media_type);
  }
  return types;
}

}  // namespace zefir::client
