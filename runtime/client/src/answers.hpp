// SPDX-License-Identifier: Apache-2.0
// Answers: which row an answer's status matches, whether it is the promised one, and its body as a
// value. Reading from the connection is call's affair.
#pragma once

#include <string>

#include "zefir/client/errors.hpp"
#include "zefir/client/operation.hpp"
#include "zefir/http/response.hpp"

namespace zefir::client {

/// What an answer's status and headers say, before its body is read.
struct Judgement {
  const Answer* answer = nullptr;  ///< the row it matches; null: the status is not listed
  bool accepted = false;           ///< its body is (or there is none of) the promised value
  std::string cause;               ///< unless accepted: why, for a person
};

/// `wants_value`: the method returns one. An operation that lists no success at all accepts any
/// 2xx. A success listed as `default` stands for 2xx alone.
Judgement judge(const Operation& operation, const http::Response& response, bool wants_value);

/// Loads the body of an accepted answer into `*value`. Returns nothing, or why it cannot be, with
/// the faults in `faults`.
std::string take_body(const Answer& answer, const http::Response& response, std::string& body,
                      void* value, ValidationErrors& faults);

/// Of `response`, all but the body.
ResponseFacts facts_of(const http::Response& response, const Judgement& judgement);

/// The value of the header Accept for this operation: the media types of its success answers,
/// separated by commas; empty when there are none.
std::string accepted_types(const Operation& operation);

}  // namespace zefir::client
