// SPDX-License-Identifier: Apache-2.0
// Call::Parts: what a call has gathered from its arguments, and the request made of it.
#pragma once

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "src/parameters.hpp"
#include "zefir/client/call.hpp"
#include "zefir/http/request.hpp"
#include "zefir/schema/errors.hpp"

namespace zefir::client {

struct Call::Parts {
 public:
  Parts(std::shared_ptr<const State> state, const Operation& operation, const CallOptions& options);

  void add_argument(const void* value) noexcept;
  /// `held`: `*value` is the holder that the row describes; else what would be inside it.
  void add_body(const void* value, bool held) noexcept;
  void add_missing(std::string_view name) noexcept;

  /// The request. Once only. Throws what was found wrong with the arguments.
  http::Request request();

  const State& state() const noexcept { return *state_; }
  const Operation& operation() const noexcept { return operation_; }

 private:
  template <class Work>
  void keep_faults(const Work& work) noexcept;
  void check(std::string_view name, const void* value, const schema::Type& type);
  void place(const Parameter& parameter, const ValueView& value);
  std::string body_text(const void* value, const schema::Type& type) const;
  void add_headers(http::Request& request);
  void throw_faults();

  std::shared_ptr<const State> state_;
  const Operation& operation_;
  CallOptions options_;
  std::size_t next_ = 0;  // of Operation::parameters
  std::vector<PathValue> path_values_;
  std::string query_;
  http::Headers headers_;
  std::optional<std::string> body_;
  std::string secret_parameters_;
  ValidationErrors faults_;
  std::exception_ptr failure_;  // the first that is no ValidationErrors
};

}  // namespace zefir::client
