// SPDX-License-Identifier: Apache-2.0
#include "src/call_parts.hpp"

#include <utility>

#include "src/answers.hpp"
#include "src/form.hpp"
#include "src/security.hpp"
#include "zefir/schema/access.hpp"
#include "zefir/schema/dump.hpp"
#include "zefir/schema/load.hpp"

namespace zefir::client {
namespace {

std::string_view to_string(In in) noexcept {
  switch (in) {
    case In::path:
      return "path";
    case In::query:
      return "query";
    case In::header:
      return "header";
  }
  return "";
}

std::string media_type_sent(const Operation& operation) {
  const std::string type(operation.request_media_type);
  // "image/*" is a range, for answers; a body has one type.
  if (!type.empty() && type.find('*') == std::string::npos) return type;
  switch (operation.request_encoding) {
    case Encoding::json:
      return "application/json";
    case Encoding::form:
      return "application/x-www-form-urlencoded";
    case Encoding::text:
      return "text/plain; charset=utf-8";
    case Encoding::bytes:
    case Encoding::none:
      break;
  }
  return "application/octet-stream";
}

}  // namespace

Call::Parts::Parts(std::shared_ptr<const State> state, const Operation& operation,
                   const CallOptions& options)
    : state_(std::move(state)), operation_(operation), options_(options) {}

// Arguments are read in a plain function; what is wrong with them is thrown where the call is
// awaited, as all its other errors are.
template <class Work>
void Call::Parts::keep_faults(const Work& work) noexcept {
  if (failure_) return;
  try {
    work();
  } catch (...) {
    failure_ = std::current_exception();
  }
}

void Call::Parts::add_argument(const void* value) noexcept {
  keep_faults([&] {
    if (next_ == operation_.parameters.size()) {
      throw UsageError(std::string(operation_.id) + ": more arguments than parameters");
    }
    const Parameter& parameter = operation_.parameters[next_++];
    check(parameter.name, value, parameter.type);
    try {
      place(parameter, ValueView(value, parameter.type));
    } catch (const UsageError& error) {
      throw UsageError(std::string(operation_.id) + ": " + std::string(to_string(parameter.in)) +
                       " parameter '" + std::string(parameter.name) + "': " + error.what());
    }
  });
}

void Call::Parts::add_body(const void* value, bool held) noexcept {
  keep_faults([&] {
    schema::Type type = operation_.request_type;
    if (!held) {
      type.holder = schema::Holder::plain;
      type.holder_ops = nullptr;
    }
    const bool json_null =
        operation_.request_encoding == Encoding::json && schema::holds_null(value, type);
    if (!json_null && !schema::held_value(value, type)) return;
    // The rules of strings, UTF-8 above all, are not those of bytes.
    if (operation_.request_encoding != Encoding::bytes) check("body", value, type);
    try {
      body_ = json_null ? "null" : body_text(value, type);
    } catch (const UsageError& error) {
      throw UsageError(std::string(operation_.id) + ": body: " + error.what());
    }
  });
}

void Call::Parts::add_missing(std::string_view name) noexcept {
  keep_faults([&] {
    faults_.add(ValidationItem({std::string(name)}, Fault::required,
                               "Missing data for required field.", std::string()));
  });
}

// Faults of all arguments are told at once, each under its argument's name.
void Call::Parts::check(std::string_view name, const void* value, const schema::Type& type) {
  // An optional argument that is not there breaks nothing; what must be there is require()'s
  // affair.
  if (!options_.validate() || !schema::held_value(value, type)) return;
  faults_.add_under(name, schema::validate_value(value, type));
}

void Call::Parts::place(const Parameter& parameter, const ValueView& value) {
  switch (parameter.in) {
    case In::path:
      path_values_.push_back({parameter.name, path_text(value, parameter.explode)});
      break;
    case In::query:
      append_query(query_, parameter.name, value, parameter.explode);
      if (parameter.type.secret) {
        if (!secret_parameters_.empty()) secret_parameters_ += ',';
        secret_parameters_.append(parameter.name);
      }
      break;
    case In::header:
      if (std::optional<std::string> text = header_text(value, parameter.explode)) {
        headers_.set(std::string(parameter.name), std::move(*text));
      }
      break;
  }
}

std::string Call::Parts::body_text(const void* value, const schema::Type& type) const {
  switch (operation_.request_encoding) {
    case Encoding::json: {
      std::string text;
      schema::dump_to(value, type, text);
      return text;
    }
    case Encoding::form:
      return form_body(ValueView(value, type));
    case Encoding::text:
    case Encoding::bytes:
      return ValueView(value, type).text();
    case Encoding::none:
      break;
  }
  throw UsageError("this operation takes none");
}

void Call::Parts::throw_faults() {
  if (!state_) {
    throw UsageError(std::string(operation_.id) + ": the client has been moved from");
  }
  if (failure_) std::rethrow_exception(failure_);
  if (!faults_.empty()) {
    throw ValidationError("arguments of " + std::string(operation_.id), std::move(faults_));
  }
}

// Later ones win: the client's own, the operation's, the credentials, the call's.
void Call::Parts::add_headers(http::Request& request) {
  http::Headers& headers = request.headers();
  headers = state_->settings().headers;
  for (const http::Headers::Field& field : headers_.fields()) {
    headers.set(field.first, field.second);
  }
  if (!headers.contains("Accept")) {
    if (std::string types = accepted_types(operation_); !types.empty()) {
      headers.add("Accept", std::move(types));
    }
  }
  if (body_) request.set_body(std::move(*body_), media_type_sent(operation_));
  authorize(state_->api(), state_->settings(), operation_, request);
  for (const http::Headers::Field& field : options_.headers().fields()) {
    headers.remove(field.first);
  }
  for (const http::Headers::Field& field : options_.headers().fields()) {
    headers.add(field.first, field.second);
  }
}

http::Request Call::Parts::request() {
  throw_faults();
  try {
    http::Url url(state_->base_url() + expand_path(operation_.path, path_values_));
    url.add_encoded_query(state_->base_query());
    url.add_encoded_query(query_);
    http::Request request(std::string(operation_.method), std::move(url));
    add_headers(request);
    if (options_.timeout()) request.set_timeout(*options_.timeout());
    std::string secrets = state_->secret_parameters();
    if (!secrets.empty() && !secret_parameters_.empty()) secrets += ',';
    request.set_secret_parameters(secrets + secret_parameters_);
    return request;
  } catch (const UsageError& error) {
    throw UsageError(std::string(operation_.id) + ": " + error.what());
  }
}

}  // namespace zefir::client
